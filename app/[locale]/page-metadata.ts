import type { Metadata } from 'next'
import { address } from '@/i18n/address'
import { routing, type AppPathname, type Locale } from '@/i18n/routing'

type Path = `/${string}`
type Href = Path | { pathname: AppPathname; params: Record<string, string> }
type Page = { locale: Locale; href: Href; title: string; description: string }

const pathOf = (href: Href): Path =>
  typeof href === 'string' ? href : (href.pathname.replace(/\[(\w+)\]/g, (whole, name: string) => href.params[name] ?? whole) as Path)

/** Title, description, and the addresses of the page in both languages. `metadataBase` is set in the root layout. */
export function pageMetadata({ locale, href, title, description }: Page): Metadata {
  const path = pathOf(href)
  const canonical = address(path, locale)
  return {
    title,
    description,
    alternates: {
      canonical,
      languages: {
        ...Object.fromEntries(routing.locales.map((other) => [other, address(path, other)])),
        'x-default': address(path, routing.defaultLocale),
      },
    },
    openGraph: { title, description, url: canonical, locale: locale === 'fr' ? 'fr_FR' : 'en_GB', siteName: 'Grand Large', type: 'website' },
  }
}
