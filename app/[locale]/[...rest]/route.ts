import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { routing, isLocale, type Locale } from '@/i18n/routing'

type Context = { params: Promise<{ locale: string }> }

const pages = new Map<Locale, string>()

/** The page `/fr/404` as the build has made it, read once per process. `next dev` makes none: then a bare line. */
async function notFoundPage(locale: Locale): Promise<string> {
  const known = pages.get(locale)
  if (known !== undefined) return known
  if (process.env.NODE_ENV !== 'production') return `<!doctype html><html lang="${locale}"><title>404</title><a href="/${locale}/404">404</a></html>`
  const html = await readFile(path.join(process.cwd(), '.next/server/app', locale, '404.html'), 'utf8')
  pages.set(locale, html)
  return html
}

/**
 * Every address below a language that nothing else answers, unknown slugs included: a real 404 in that language, whole
 * without scripts. A page that calls `notFound()` would be rendered in the browser only (docs/decisions/001-stack.md).
 */
export async function GET(_request: Request, { params }: Context) {
  const { locale: asked } = await params
  const locale = isLocale(asked) ? asked : routing.defaultLocale
  return new Response(await notFoundPage(locale), {
    status: 404,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
