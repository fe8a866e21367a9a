import { regionOf } from '@/lib/region'

import type { Locale } from '@/i18n/routing'

/** '2023-12' → « décembre 2023 » / ‘December 2023’; '2023' stays as it is. */
export function month(date: string, locale: Locale): string {
  if (!/^\d{4}-\d{2}$/.test(date)) return date
  const format = new Intl.DateTimeFormat(regionOf(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${date}-01T00:00:00Z`))
}
