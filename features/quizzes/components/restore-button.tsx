'use client'

import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/components/button'
import { useActNotice } from '@/features/users/components/act-notice'
import { restoreQuestionAction } from '../actions'
import type { Restore } from '../bank'

/** Makes a new version of what an older one said. Nothing is lost by it, so nothing is asked first. */
export function RestoreButton({ question, number, basedOn }: Restore) {
  const t = useTranslations('admin.questions')
  const announce = useActNotice()
  const router = useRouter()
  const [isSending, setSending] = useState(false)

  async function restore() {
    if (isSending) return
    setSending(true)
    const result = await restoreQuestionAction({ question, number, basedOn }).catch(() => ({ ok: false as const, error: 'UNAVAILABLE' as const }))
    setSending(false)
    if (!result.ok) announce({ tone: 'wrong', text: t(`errors.${result.error}`) })
    else announce(result.isNew ? { tone: 'ok', text: t('history.restored', { number: result.number, from: number }) } : { tone: 'info', text: t('history.already') })
    router.refresh()
  }

  return (
    <Button aria-disabled={isSending} onClick={() => void restore()}>
      {isSending ? t('history.restoring') : t('history.restore', { number })}
    </Button>
  )
}
