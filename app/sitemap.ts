import type { MetadataRoute } from 'next'
import { listArticles, listClaims, listModules } from '@/features/modules/content'
import { getPathname } from '@/i18n/navigation'
import { routing, type Locale } from '@/i18n/routing'

const origin = process.env.PUBLIC_URL ?? 'http://localhost:3000'

type Href = Parameters<typeof getPathname>[0]['href']

/** Every public page in both languages, each naming the other. */
export default function sitemap(): MetadataRoute.Sitemap {
  const modules = listModules()
  const pages: Href[] = [
    '/',
    '/modules',
    '/articles',
    '/claims',
    '/glossary',
    ...modules.map(({ slug }) => ({ pathname: '/modules/[module]' as const, params: { module: slug } })),
    ...modules.flatMap(({ slug, sections }) =>
      sections.map((section) => ({
        pathname: '/modules/[module]/[section]' as const,
        params: { module: slug, section: section.slug },
      })),
    ),
    ...listArticles().map(({ id }) => ({ pathname: '/articles/[article]' as const, params: { article: id } })),
    ...listClaims().map(({ id }) => ({ pathname: '/claims/[claim]' as const, params: { claim: id } })),
  ]
  const address = (href: Href, locale: Locale) => new URL(getPathname({ locale, href }), origin).href
  return pages.flatMap((href) => {
    const languages = Object.fromEntries(routing.locales.map((locale) => [locale, address(href, locale)]))
    return routing.locales.map((locale) => ({ url: address(href, locale), alternates: { languages } }))
  })
}
