import { setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { isLocale, type Locale } from '@/i18n/routing'

/** The language of a page from its address; lets the page be rendered statically. An unknown one is a 404. */
export function pageLocale(locale: string): Locale {
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  return locale
}
