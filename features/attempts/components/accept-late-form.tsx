'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { acceptLateAnswersAction } from '../actions'
import { useTrainerAct } from './trainer-act'

/** Lets the answers count that came too late: all of them, since one person decides for one reason. */
export function AcceptLateForm({ attemptId, count }: { attemptId: string; count: number }) {
  const t = useTranslations('trainer')
  const { isSending, run } = useTrainerAct()
  return (
    <Button variant="primary" aria-disabled={isSending} onClick={() => void run(() => acceptLateAnswersAction({ attemptId }), t('late.done'))}>
      {isSending ? t('sending') : t('late.submit', { count })}
    </Button>
  )
}
