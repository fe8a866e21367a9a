'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/button'
import { FormProblem } from './form-problem'
import { sendCommand, type Refusal } from './send-command'

type Props = { name: string; nextHref: string; signInHref: string }

/** Leads to the sign-in of the institution, which leads back to `nextHref`, or to `signInHref` when it failed. */
export function OidcButton({ name, nextHref, signInHref }: Props) {
  const t = useTranslations('signIn')
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  async function goThere() {
    setSending(true)
    const reply = await sendCommand('POST', '/api/auth/sign-in/social', { next: nextHref, signInPath: signInHref })
    if (reply.kind === 'done' && typeof reply.body.url === 'string') return window.location.assign(reply.body.url)
    setRefusal(reply.kind === 'done' ? { kind: 'away' } : reply)
    setSending(false)
  }

  return (
    <div className="space-y-5">
      <FormProblem refusal={refusal} />
      <Button className="w-full" disabled={isSending} onClick={() => void goThere()}>
        {t('oidc', { name })}
      </Button>
    </div>
  )
}
