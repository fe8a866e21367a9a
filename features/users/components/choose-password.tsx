'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/button'
import { FormDone } from './form-done'
import { FormProblem } from './form-problem'
import { sendCommand, type Refusal } from './send-command'

/** For whoever signs in with the institution's account only: a mail with the link to choose a password too. */
export function ChoosePassword({ email }: { email: string }) {
  const t = useTranslations('account.password')
  const [state, setState] = useState<'idle' | 'sending' | 'sent'>('idle')
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function ask() {
    setState('sending')
    const reply = await sendCommand('POST', '/api/auth/request-password-reset', { email })
    setRefusal(reply.kind === 'done' ? null : reply)
    setState(reply.kind === 'done' ? 'sent' : 'idle')
  }

  return (
    <div className="max-w-md space-y-5">
      <FormProblem refusal={refusal} />
      {state === 'sent' ? (
        <FormDone title={t('linkSent', { email })} />
      ) : (
        <Button disabled={state === 'sending'} onClick={() => void ask()}>
          {t('sendLink')}
        </Button>
      )}
    </div>
  )
}
