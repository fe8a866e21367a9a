import { switchLocale } from '../i18n/rewrites'
import type { Locale } from '../i18n/routing'

/** `findVisiblePath('fr', '/claims/x')` → `/fr/affirmations/x`. */
export const findVisiblePath = (locale: Locale, path: string) => switchLocale(`/${locale}${path === '/' ? '' : path}`, locale)
