import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { isLocale, type Locale } from '@/i18n/routing'

type Context = { params: Promise<{ locale: string }> }
type Page = { html: string; policy: string }

const pages = new Map<Locale, Page>()
const metaSchema = z.object({ headers: z.object({ 'content-security-policy': z.string() }) })

/** The page `/fr/404` as the build has made it, with its own policy; read once per process. */
async function notFoundPage(locale: Locale): Promise<Page> {
  const known = pages.get(locale)
  if (known !== undefined) return known
  const file = path.join(process.cwd(), '.next/server/app', locale, '404')
  const meta = metaSchema.parse(JSON.parse(await readFile(`${file}.meta`, 'utf8')))
  const page = { html: await readFile(`${file}.html`, 'utf8'), policy: meta.headers['content-security-policy'] }
  pages.set(locale, page)
  return page
}

const notFound = (body: string, type: string, headers: Record<string, string> = {}) =>
  new Response(body, { status: 404, headers: { 'Content-Type': type, 'Cache-Control': 'no-store', ...headers } })

/**
 * Every address below a language that nothing else answers, unknown slugs included: a real 404 in that language, whole
 * without scripts. A page that calls `notFound()` would be rendered in the browser only (docs/decisions/001-stack.md).
 */
export async function GET(_request: Request, { params }: Context) {
  const { locale } = await params
  // `/api/nope`, `/_next/nope`: proxy.ts sends what a person may have typed to a language.
  if (!isLocale(locale)) return notFound('Not Found', 'text/plain; charset=utf-8')
  // `next dev` makes no such page: then a bare line.
  if (process.env.NODE_ENV !== 'production') return notFound(`<!doctype html><html lang="${locale}"><title>404</title><a href="/${locale}/404">404</a></html>`, 'text/html; charset=utf-8')
  const { html, policy } = await notFoundPage(locale)
  return notFound(html, 'text/html; charset=utf-8', { 'Content-Security-Policy': policy })
}
