import { switchLocale } from '@/i18n/rewrites'
import type { Locale } from '@/i18n/routing'

/**
 * The address of a page as readers see it: `/claims/x` → `/fr/affirmations/x`. Not next-intl's
 * `getPathname`, whose module brings 13 kB of client code into every page (decision 005).
 */
export const address = (path: `/${string}`, locale: Locale): string =>
  switchLocale(path === '/' ? `/${locale}` : `/${locale}${path}`, locale)
