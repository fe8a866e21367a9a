import type { MetadataRoute } from 'next'
import { address } from '@/i18n/address'
import { listActivities, listArticles, listClaims, listModules } from '@/features/modules/content'
import { listLabs } from '@/features/labs/content'
import { routing, type Locale } from '@/i18n/routing'

const origin = process.env.PUBLIC_URL ?? 'http://localhost:3000'

/** Every public page in both languages, each naming the other. */
export default function sitemap(): MetadataRoute.Sitemap {
  const modules = listModules()
  const paths: `/${string}`[] = [
    '/',
    '/modules',
    '/articles',
    '/claims',
    '/source-criticism',
    '/glossary',
    '/search',
    '/legal-notice',
    '/privacy',
    '/accessibility',
    ...modules.map(({ slug }) => `/modules/${slug}` as const),
    ...modules.flatMap(({ slug, sections }) => sections.map((section) => `/modules/${slug}/${section.slug}` as const)),
    ...listLabs().map(({ slug, module }) => `/modules/${module}/labs/${slug}` as const),
    ...listActivities().map(({ module, slug }) => `/modules/${module}/activities/${slug}` as const),
    ...listArticles().map(({ id }) => `/articles/${id}` as const),
    ...listClaims().map(({ id }) => `/claims/${id}` as const),
  ]
  const absolute = (path: `/${string}`, locale: Locale) => new URL(address(path, locale), origin).href
  return paths.flatMap((path) => {
    const languages = Object.fromEntries(routing.locales.map((locale) => [locale, absolute(path, locale)]))
    return routing.locales.map((locale) => ({ url: absolute(path, locale), alternates: { languages } }))
  })
}
