'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/button'
import { checkRubricAction } from '../actions'
import { useTrainerAct } from './trainer-act'

type Props = { attemptId: string; questionId: string; criteria: readonly { id: string; text: string }[]; met: readonly string[] | null }

/** Which criteria of its rubric an open answer meets. */
export function CheckRubricForm({ attemptId, questionId, criteria, met }: Props) {
  const t = useTranslations('trainer')
  const { isSending, run } = useTrainerAct()
  const [ticked, setTicked] = useState<readonly string[]>(met ?? [])
  return (
    <form
      noValidate
      method="post"
      className="space-y-3 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault()
        void run(() => checkRubricAction({ attemptId, questionId, met: [...ticked] }), t('open.done'))
      }}
    >
      <fieldset>
        <legend className="font-semibold">{t('open.criteria')}</legend>
        {criteria.map(({ id, text }) => (
          <label key={id} className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              className="size-5 shrink-0 accent-sea"
              checked={ticked.includes(id)}
              onChange={(event) => setTicked(event.target.checked ? [...ticked, id] : ticked.filter((one) => one !== id))}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" variant="primary" aria-disabled={isSending}>
        {isSending ? t('sending') : t(met ? 'open.again' : 'open.submit')}
      </Button>
    </form>
  )
}
