import { switchLocale } from '@/i18n/rewrites'
import type { Locale } from '@/i18n/routing'

/**
 * The address of a page as readers see it: `/claims/x` → `/fr/affirmations/x`. Reading pages use this, not the
 * `getPathname` of i18n/navigation, whose module brings 13 kB of client code with it (decision 005).
 */
export const address = (path: `/${string}`, locale: Locale): string =>
  switchLocale(path === '/' ? `/${locale}` : `/${locale}${path}`, locale)
