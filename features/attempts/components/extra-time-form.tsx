'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { giveExtraTimeAction } from '../actions'
import { useTrainerAct } from './trainer-act'

const MOST_MINUTES = 24 * 60

/** How many minutes one person has more than the others, in place of what they were given before. */
export function ExtraTimeForm({ attemptId, minutes }: { attemptId: string; minutes: number }) {
  const t = useTranslations('trainer')
  const { isSending, run } = useTrainerAct()
  const [value, setValue] = useState(String(minutes))
  const [isWrong, setIsWrong] = useState(false)
  return (
    <form
      noValidate
      method="post"
      className="grid items-start gap-3 sm:grid-cols-[14rem_auto] sm:justify-start"
      onSubmit={(event) => {
        event.preventDefault()
        const given = Number(value)
        const isGood = /^\d+$/.test(value.trim()) && given <= MOST_MINUTES
        setIsWrong(!isGood)
        if (isGood) void run(() => giveExtraTimeAction({ attemptId, extraTimeSeconds: given * 60 }), t('extraTime.done', { minutes: given }))
      }}
    >
      <Field label={t('extraTime.minutes')} error={isWrong ? t('extraTime.wrong', { most: MOST_MINUTES }) : undefined}>
        {(control) => <input type="text" inputMode="numeric" value={value} onChange={(event) => setValue(event.target.value)} {...control} />}
      </Field>
      <Button type="submit" variant="primary" className="sm:mt-7" aria-disabled={isSending}>
        {isSending ? t('sending') : t('extraTime.submit')}
      </Button>
    </form>
  )
}
