'use client'

import { Check, CloudOff, LoaderCircle, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { clockTime } from '@/features/attempts/components/clock-time'
import type { SaveStatus, StepState } from './lab-saves'

const looks: Record<Exclude<SaveStatus, 'none'>, { icon: LucideIcon; colour: string }> = {
  saved: { icon: Check, colour: 'text-ok' },
  pending: { icon: LoaderCircle, colour: 'text-ink-soft' },
  saving: { icon: LoaderCircle, colour: 'text-ink-soft' },
  waiting: { icon: CloudOff, colour: 'text-warn' },
  conflict: { icon: TriangleAlert, colour: 'text-wrong' },
  lost: { icon: TriangleAlert, colour: 'text-wrong' },
}

/** What has become of the code of one step. */
export function LabSaveState({ step: { status, savedAt } }: { step: StepState }) {
  const t = useTranslations('lab.save')
  const locale = useLocale()
  if (status === 'none') return <span className="text-ink-soft">{t('none')}</span>
  const { icon: Icon, colour } = looks[status]
  const isMoving = status === 'pending' || status === 'saving'
  const text = isMoving ? t('saving') : status === 'saved' ? t('savedAt', { time: savedAt ? clockTime(savedAt, locale) : '' }) : t(status)
  return (
    <span className={`inline-flex items-center gap-1.5 ${colour}`}>
      <Icon aria-hidden="true" className={`size-4 shrink-0 ${isMoving ? 'motion-safe:animate-spin' : ''}`} />
      {text}
    </span>
  )
}
