'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/button'
import { Callout } from '@/components/callout'
import { FormProblem } from './form-problem'
import { goTo } from './go-to'
import { useLinkFragment } from './link-fragment'
import { MailRequestForm } from './mail-request-form'
import { sendCommand, type Refusal } from './send-command'

/**
 * Confirms the address whose mail led here. A press, not the opening of the link, so that a scanner that opens links uses
 * nothing up.
 */
export function ConfirmAddressForm({ nextHref, signInHref }: { nextHref: string; signInHref: string }) {
  const t = useTranslations('confirmAddress')
  const tForms = useTranslations('forms')
  const fragment = useLinkFragment('confirm-address')
  const token = fragment?.get('token')
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<{ of: string; why: Refusal } | null>(null)
  // A second link may be opened in the same tab: what the first was told is not about it.
  const why = refusal?.of === token ? (refusal?.why ?? null) : null

  if (fragment === null) return null
  const next = (
    <p>
      {t('invalidNext')} <a href={signInHref}>{t('signIn')}</a>
    </p>
  )
  if (!token || (why?.kind === 'refused' && why.code === 'TOKEN_INVALID'))
    return (
      <div className="space-y-6">
        {token ? (
          <FormProblem refusal={why} texts={{ TOKEN_INVALID: t('invalid') }} nexts={{ TOKEN_INVALID: next }} />
        ) : (
          <Callout tone="warn" title={t('noLink')}>
            {next}
          </Callout>
        )}
        <h2 className="text-[1.625rem]">{t('again')}</h2>
        <MailRequestForm about="confirmation" />
      </div>
    )

  async function confirm(secret: string) {
    setSending(true)
    const reply = await sendCommand('POST', '/api/auth/verify-email', { token: secret })
    if (reply.kind === 'done') return goTo(nextHref)
    setRefusal({ of: secret, why: reply })
    setSending(false)
  }

  return (
    <div className="space-y-5">
      <FormProblem refusal={why} />
      <Button variant="primary" disabled={isSending} onClick={() => void confirm(token)}>
        {isSending ? tForms('sending') : t('submit')}
      </Button>
    </div>
  )
}
