'use client'

import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/button'
import type { RunningAttempt } from '../schema'
import type { AttemptStore } from './attempt-store'
import { sendPosition } from './commands'
import { LeaveDialog } from './leave-dialog'
import type { ChangeRunning } from './use-attempt-view'

type Props = {
  attempt: RunningAttempt
  /** Number of the question that is shown. */
  place: number
  count: number
  isOver: boolean
  isBlankHere: boolean
  store: AttemptStore
  change: ChangeRunning
  onShow: (number: number) => void
}

/** Previous and next where there is one question a page; where it goes forward only, next leaves the question for good. */
export function PageTurner({ attempt, place, count, isOver, isBlankHere, store, change, onShow }: Props) {
  const t = useTranslations('quiz')
  const isForwardOnly = attempt.settings.navigation === 'forward-only'
  const dialog = useRef<HTMLDialogElement>(null)
  const [state, setState] = useState<'idle' | 'leaving' | 'unsaved' | 'away' | 'lost'>('idle')

  async function leave() {
    const [question] = attempt.questions
    if (!question) return
    setState('leaving')
    // Behind us the server takes no answer: this one must be there first.
    if (!isBlankHere && (await store.saveOne(question.id)) === null) return setState('unsaved')
    const sent = await sendPosition(attempt.id, place)
    if (sent.kind !== 'answered') return setState(sent.kind)
    setState('idle')
    store.announceChange()
    if (!sent.result.ok) return
    // Another window may be further on.
    const { position } = sent.result
    change((running) => ({ ...running, passed: position, questions: running.questions.slice(Math.max(0, position - running.passed)) }))
    onShow(position + 1)
  }

  return (
    <>
      <div className="mt-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        {isForwardOnly ? (
          <span />
        ) : (
          <Button onClick={() => onShow(place - 1)} disabled={place <= 1}>
            <ArrowLeft aria-hidden="true" className="size-4" />
            {t('turn.previous')}
          </Button>
        )}
        {place < count ? (
          <Button
            variant="primary"
            disabled={isOver || state === 'leaving'}
            onClick={() => (isForwardOnly ? (isBlankHere ? dialog.current?.showModal() : void leave()) : onShow(place + 1))}
          >
            {t('turn.next')}
            <ArrowRight aria-hidden="true" className="size-4" />
          </Button>
        ) : null}
      </div>
      {isForwardOnly && place < count ? <p className="mt-2 text-end text-sm text-ink-soft">{t('leave.warning')}</p> : null}
      <p role="status" className="text-end text-sm text-warn not-empty:mt-2">
        {state === 'unsaved' || state === 'away' || state === 'lost' ? t(`leave.state.${state}`) : ''}
      </p>
      <LeaveDialog ref={dialog} onLeave={() => void leave()} />
    </>
  )
}
