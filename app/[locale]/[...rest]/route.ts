import { routing, isLocale, type Locale } from '@/i18n/routing'

type Context = { params: Promise<{ locale: string }> }

const pages = new Map<Locale, string>()

/** The static page `/fr/404`, asked of this very server once per process. */
async function notFoundPage(locale: Locale, request: Request): Promise<string> {
  const known = pages.get(locale)
  if (known !== undefined) return known
  const self = process.env.PORT ? `http://127.0.0.1:${process.env.PORT}` : new URL(request.url).origin
  const response = await fetch(`${self}/${locale}/404`)
  if (!response.ok) throw new Error(`/${locale}/404 answered ${response.status}`)
  const html = await response.text()
  pages.set(locale, html)
  return html
}

/**
 * Every address below a language that nothing else answers, unknown slugs included: a real 404 in that language, whole
 * without scripts. A page that calls `notFound()` would be rendered in the browser only (docs/decisions/001-stack.md).
 */
export async function GET(request: Request, { params }: Context) {
  const { locale: asked } = await params
  const locale = isLocale(asked) ? asked : routing.defaultLocale
  return new Response(await notFoundPage(locale, request), {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
