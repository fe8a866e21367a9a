import { regionOf } from '@/lib/region'

/** '14:02', in the reader's own zone. Only for what is shown in the browser. */
export const clockTime = (instant: string, locale: string): string =>
  new Intl.DateTimeFormat(regionOf(locale), { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

/** '22 November 2026 at 14:02', in the reader's own zone. */
export const dayAndTime = (instant: string, locale: string): string =>
  new Intl.DateTimeFormat(regionOf(locale), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant))
