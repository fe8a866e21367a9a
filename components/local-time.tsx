'use client'

import { useSyncExternalStore } from 'react'
import { regionOf } from '@/lib/region'

type LocalTimeProps = { instant: string; locale: string; options: Intl.DateTimeFormatOptions; serverZone: string }

const never = () => () => {}

/** A moment in the reader's own time zone; until the browser has said which that is, in the server's. */
export function LocalTime({ instant, locale, options, serverZone }: LocalTimeProps) {
  const zone = useSyncExternalStore(never, () => undefined, () => serverZone)
  const words = new Intl.DateTimeFormat(regionOf(locale), { ...options, timeZone: zone }).format(new Date(instant))
  // French says the first of a month as an ordinal, which Intl does not.
  return <time dateTime={instant}>{locale === 'fr' ? words.replace(/^1 (?=\p{L})/u, '1er ') : words}</time>
}
