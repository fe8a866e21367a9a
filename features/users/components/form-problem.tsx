'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'
import { Callout } from '@/components/callout'
import type { Refusal } from './send-command'

type Props = {
  refusal: Refusal | null
  /** What this form says of the codes that are its own. */
  texts?: Readonly<Record<string, string>>
  /** What to do next, by code: a link, say. */
  nexts?: Readonly<Record<string, ReactNode>>
}

/** Why the form was refused and what to do. Takes the focus, each time that it is refused. */
export function FormProblem({ refusal, texts = {}, nexts = {} }: Props) {
  const t = useTranslations('forms.errors')
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal) box.current?.focus()
  }, [refusal])
  if (!refusal) return null

  const code = refusal.kind === 'refused' ? refusal.code : 'AWAY'
  const minutes = Math.max(1, Math.ceil(((refusal.kind === 'refused' && refusal.retryAfterSeconds) || 60) / 60))
  const shared: Record<string, string> = {
    AWAY: t('away'),
    TOO_MANY_TRIES: t('tooMany', { minutes }),
    SIGNED_OUT: t('signedOut'),
  }
  return (
    <div ref={box} role="alert" tabIndex={-1}>
      <Callout tone="wrong" title={texts[code] ?? shared[code] ?? t('unexpected')}>
        {nexts[code]}
      </Callout>
    </div>
  )
}
