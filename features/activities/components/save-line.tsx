'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Icon, type IconName } from '@/components/icon'
import { clockTime } from '@/features/attempts/components/clock-time'
import type { FormState, SaveStatus } from './form-store'

const looks: Record<SaveStatus, { icon: IconName; colour: string }> = {
  untouched: { icon: 'info', colour: 'text-ink-soft' },
  saving: { icon: 'circleDashed', colour: 'text-ink-soft' },
  saved: { icon: 'check', colour: 'text-ok' },
  waiting: { icon: 'clock', colour: 'text-warn' },
  refused: { icon: 'warning', colour: 'text-wrong' },
  'signed-out': { icon: 'warning', colour: 'text-wrong' },
  choose: { icon: 'warning', colour: 'text-wrong' },
}

/** What has become of the form: saved at a time, on its way, waiting, or not saved and why. */
export function SaveLine({ state }: { state: FormState }) {
  const t = useTranslations('activity.save')
  const locale = useLocale()
  const { status, savedAt, isKept, isLoaded } = state
  const { icon, colour } = looks[status]
  const text =
    status === 'saved' ? t('saved', { time: savedAt ? clockTime(savedAt, locale) : '' }) : status === 'waiting' && !isKept ? t('waitingUnkept') : t(status)
  const line = (
    <>
      <Icon name={icon} className="size-[1em] translate-y-[0.13em]" />
      <span>{text}</span>
    </>
  )
  // Told aloud is what keeps the form from being saved: each save would drown what is being typed.
  const isTold = status !== 'untouched' && status !== 'saving' && status !== 'saved'
  return (
    <p className={`min-w-0 flex-1 basis-52 text-sm ${colour}`}>
      {isLoaded && !isTold ? <span className="flex items-baseline gap-1.5">{line}</span> : null}
      <span role="status" className="flex items-baseline gap-1.5">
        {isLoaded && isTold ? line : null}
      </span>
    </p>
  )
}
