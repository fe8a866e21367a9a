import { gzipSync } from 'node:zlib'
import { buildSearchIndex } from '@/features/search/build-index'
import { isLocale, routing } from '@/i18n/routing'

type Context = { params: Promise<{ locale: string }> }

export const dynamic = 'force-static'
export const dynamicParams = false
export const generateStaticParams = () => routing.locales.map((locale) => ({ locale }))

/**
 * Made once, by the build, and compressed there: Next compresses its pages and not what a handler answers, whose
 * Content-Encoding it takes away, so the search page unpacks it itself. A browser keeps it for an hour: an older one
 * leads to passages that are mostly still there.
 */
export async function GET(_request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response('Not Found', { status: 404 })
  const index = gzipSync(JSON.stringify(await buildSearchIndex(locale)), { level: 9 })
  return new Response(index, { headers: { 'Content-Type': 'application/gzip', 'Cache-Control': 'public, max-age=3600' } })
}
