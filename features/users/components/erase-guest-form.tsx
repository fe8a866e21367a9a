'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState, type SyntheticEvent } from 'react'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { eraseHere } from './erase-here'
import { FormProblem } from './form-problem'
import { goTo } from './go-to'
import { sendCommand, type Refusal } from './send-command'

/** Erases a guest's work for good. A guest has no address to type: the word that is shown is typed instead. */
export function EraseGuestForm({ erasedHref }: { erasedHref: string }) {
  const t = useTranslations('account.erase')
  const tForms = useTranslations('forms')
  const word = t('word')
  const input = useRef<HTMLInputElement>(null)
  const [isWrong, setWrong] = useState(false)
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function erase(event: SyntheticEvent) {
    event.preventDefault()
    const isRight = input.current?.value.trim().toLowerCase() === word.toLowerCase()
    setWrong(!isRight)
    if (!isRight) return input.current?.focus()
    setSending(true)
    const reply = await sendCommand('DELETE', '/api/account')
    if (reply.kind === 'done') {
      eraseHere()
      return goTo(erasedHref)
    }
    setRefusal(reply)
    setSending(false)
  }

  return (
    <form method="post" noValidate onSubmit={(event) => void erase(event)} className="max-w-md space-y-5">
      <FormProblem refusal={refusal} />
      <Field label={t('typeWord', { word })} error={isWrong ? t('wrongWord', { word }) : undefined}>
        {(control) => <input ref={input} name="word" autoComplete="off" autoCapitalize="none" {...control} />}
      </Field>
      <Button type="submit" disabled={isSending} className="border-wrong text-wrong hover:bg-wrong">
        {isSending ? tForms('sending') : t('submitGuest')}
      </Button>
    </form>
  )
}
