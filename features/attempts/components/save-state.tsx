'use client'

import { Check, Clock, CloudOff, LoaderCircle, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { Entry, SaveStatus } from './attempt-store'
import { clockTime } from './clock-time'

const looks: Record<SaveStatus, { icon: LucideIcon; colour: string }> = {
  saved: { icon: Check, colour: 'text-ok' },
  pending: { icon: LoaderCircle, colour: 'text-ink-soft' },
  saving: { icon: LoaderCircle, colour: 'text-ink-soft' },
  waiting: { icon: CloudOff, colour: 'text-warn' },
  conflict: { icon: TriangleAlert, colour: 'text-wrong' },
  late: { icon: Clock, colour: 'text-warn' },
  refused: { icon: TriangleAlert, colour: 'text-warn' },
  lost: { icon: TriangleAlert, colour: 'text-wrong' },
}

/** What has become of one answer: saved at a time, on its way, waiting for the server. */
export function SaveState({ entry }: { entry: Entry | undefined }) {
  const t = useTranslations('quiz.save')
  const locale = useLocale()
  if (!entry) return null
  const { status, savedAt } = entry
  const { icon: Icon, colour } = looks[status]
  const isMoving = status === 'pending' || status === 'saving'
  const time = savedAt ? clockTime(savedAt, locale) : null
  const text = isMoving
    ? t('saving')
    : status === 'saved'
      ? time ? t('savedAt', { time }) : t('saved')
      : status === 'late'
        ? time ? t('lateAt', { time }) : t('late')
        : t(status)
  return (
    <span className={`inline-flex items-center gap-1.5 ${colour}`}>
      <Icon aria-hidden="true" className={`size-4 shrink-0 ${isMoving ? 'motion-safe:animate-spin' : ''}`} />
      {text}
    </span>
  )
}
