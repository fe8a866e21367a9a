import type { Locale } from '@/i18n/routing'
import { regionOf } from '@/lib/region'

const precisions: Intl.DateTimeFormatOptions[] = [{ year: 'numeric' }, { month: 'long', year: 'numeric' }, { day: 'numeric', month: 'long', year: 'numeric' }]

/**
 * A year, a month or a day in words: '2023-12' → « décembre 2023 » / ‘December 2023’. Two of them with a slash are some
 * time in between: '2024-03/2025-08' → « mars 2024 – août 2025 ».
 */
export function calendarDate(date: string, locale: Locale): string {
  const [from = '', to = from] = date.split('/')
  const format = new Intl.DateTimeFormat(regionOf(locale), { ...precisions[from.split('-').length - 1], timeZone: 'UTC' })
  const words = format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
  return locale === 'fr' ? words.replace(/^1 /, '1er ') : words
}
