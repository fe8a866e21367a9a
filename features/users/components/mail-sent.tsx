'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from '@/components/button'
import { FormDone } from './form-done'
import { FormProblem } from './form-problem'
import { sendCommand, type Refusal } from './send-command'

const COOLDOWN_SECONDS = 60

type Props = {
  title: string
  /** Says what the mail is and names the address. */
  text: string
  email: string
  /** What sends the mail again; without it there is no such button. */
  again?: '/api/auth/send-verification-email' | '/api/auth/request-password-reset'
  onCorrect: () => void
  children?: ReactNode
}

/** 'Look in your mail': where it went, what to do when it does not come, and the way back to a wrong address. */
export function MailSent({ title, text, email, again, onCorrect, children }: Props) {
  const t = useTranslations('forms.mail')
  const [seconds, setSeconds] = useState(COOLDOWN_SECONDS)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [isSentAgain, setSentAgain] = useState(false)
  const isWaiting = seconds > 0

  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setSeconds((left) => left - 1), 1000)
    return () => clearInterval(timer)
  }, [isWaiting])

  async function sendAgain(path: NonNullable<Props['again']>) {
    if (isWaiting) return
    setSentAgain(false)
    setSeconds(COOLDOWN_SECONDS)
    const reply = await sendCommand('POST', path, { email })
    setRefusal(reply.kind === 'done' ? null : reply)
    setSentAgain(reply.kind === 'done')
  }

  return (
    <div className="space-y-5">
      <FormDone title={title}>
        <p>{text}</p>
        {children}
      </FormDone>
      <p className="text-ink-soft">{t('junk')}</p>
      <FormProblem refusal={refusal} />
      <p role="status" className={isSentAgain ? undefined : 'sr-only'}>
        {isSentAgain ? t('sentAgain') : ''}
      </p>
      <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
        {again ? (
          // Not `disabled`: a button that is pressed keeps the focus while it waits.
          <Button aria-disabled={isWaiting} className="tabular-nums aria-disabled:cursor-not-allowed aria-disabled:opacity-60" onClick={() => void sendAgain(again)}>
            {isWaiting ? t('againIn', { seconds }) : t('again')}
          </Button>
        ) : null}
        <Button variant="quiet" onClick={onCorrect}>
          {t('correct')}
        </Button>
      </p>
    </div>
  )
}
