'use client'

import { Icon } from '@/components/icon'
import { LocalTime } from '@/components/local-time'
import type { Locale } from '@/i18n/routing'
import { useProgress } from './progress-store'

type Props = { module: string; activity: string; locale: Locale; text: string }

/** When an activity was last saved. Empty until something is known, in a place that is kept for it. */
export function ActivityMark({ module, activity, locale, text }: Props) {
  const savedAt = useProgress().modules[module]?.activities[activity]
  return (
    <div className="flex min-h-6 items-center text-sm text-ok">
      {savedAt ? (
        <span className="inline-flex items-center gap-1.5">
          <Icon name="check" className="size-4" />
          {text} <LocalTime instant={savedAt} locale={locale} options={{ day: 'numeric', month: 'long' }} serverZone="Europe/Paris" />
        </span>
      ) : null}
    </div>
  )
}
