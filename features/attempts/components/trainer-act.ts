'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useActNotice } from '@/features/users/components/act-notice'

type Refusal = 'BAD_REQUEST' | 'SIGNED_OUT' | 'NOT_FOUND' | 'UNAVAILABLE' | 'ATTEMPT_SUBMITTED' | 'ATTEMPT_RUNNING' | 'NO_TIME_LIMIT' | 'NOT_ANSWERED' | 'CRITERION_UNKNOWN'
type Outcome = { ok: true } | { ok: false; error: Refusal }

/** Sends an act of a trainer, says what it came to and shows the attempt as it is then. */
export function useTrainerAct() {
  const t = useTranslations('trainer')
  const announce = useActNotice()
  const router = useRouter()
  const [isSending, setIsSending] = useState(false)
  async function run(act: () => Promise<Outcome>, done: string) {
    if (isSending) return
    setIsSending(true)
    // The network, or a page older than the deployment: each act may be asked for again without harm.
    const result = await act().catch((): Outcome => ({ ok: false, error: 'UNAVAILABLE' }))
    setIsSending(false)
    announce(result.ok ? { tone: 'ok', text: done } : { tone: 'wrong', text: t(`errors.${result.error}`) })
    router.refresh()
  }
  return { isSending, run }
}
