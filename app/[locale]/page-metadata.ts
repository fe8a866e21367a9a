import type { Metadata } from 'next'
import { getPathname } from '@/i18n/navigation'
import { routing, type Locale } from '@/i18n/routing'

type Href = Parameters<typeof getPathname>[0]['href']
type Page = { locale: Locale; href: Href; title: string; description: string }

/** Title, description, and the addresses of the page in both languages. `metadataBase` is set in the root layout. */
export function pageMetadata({ locale, href, title, description }: Page): Metadata {
  const canonical = getPathname({ locale, href })
  return {
    title,
    description,
    alternates: {
      canonical,
      languages: {
        ...Object.fromEntries(routing.locales.map((other) => [other, getPathname({ locale: other, href })])),
        'x-default': getPathname({ locale: routing.defaultLocale, href }),
      },
    },
    openGraph: { title, description, url: canonical, locale: locale === 'fr' ? 'fr_FR' : 'en_GB', siteName: 'Grand Large', type: 'website' },
  }
}
