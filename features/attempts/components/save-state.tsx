'use client'

import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { regionOf } from '@/lib/region'
import type { Entry } from './attempt-store'

/** '14:02', in the reader's own zone. Only for what happened in the browser. */
const clock = (instant: string, locale: string) =>
  new Intl.DateTimeFormat(regionOf(locale), { hour: '2-digit', minute: '2-digit' }).format(new Date(instant))

/** What has become of one answer: saved at a time, on its way, waiting for the server. */
export function SaveState({ entry }: { entry: Entry | undefined }) {
  const t = useTranslations('quiz.save')
  const locale = useLocale()
  if (!entry) return null
  const { status, savedAt } = entry
  if (status === 'saved')
    return (
      <span className="inline-flex items-center gap-1.5 text-ok">
        <Check aria-hidden="true" className="size-4 shrink-0" />
        {savedAt ? t('savedAt', { time: clock(savedAt, locale) }) : t('saved')}
      </span>
    )
  if (status === 'pending' || status === 'saving')
    return (
      <span className="inline-flex items-center gap-1.5 text-ink-soft">
        <LoaderCircle aria-hidden="true" className="size-4 shrink-0 motion-safe:animate-spin" />
        {t('saving')}
      </span>
    )
  if (status === 'waiting')
    return (
      <span className="inline-flex items-center gap-1.5 text-warn">
        <CloudOff aria-hidden="true" className="size-4 shrink-0" />
        {t('waiting')}
      </span>
    )
  return (
    <span className="inline-flex items-center gap-1.5 text-wrong">
      <TriangleAlert aria-hidden="true" className="size-4 shrink-0" />
      {t(status === 'conflict' ? 'conflict' : 'lost')}
    </span>
  )
}
