'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/button'
import { randomUuid } from '@/lib/uuid'
import { isBlank } from '@/questions/blank'
import type { QuestionOutcome } from '../schema'
import type { AttemptStore, Entry } from './attempt-store'
import { sendCheck, sendTryAgain } from './commands'

type Props = {
  attemptId: string
  questionId: string
  entry: Entry | undefined
  outcome: QuestionOutcome | undefined
  store: AttemptStore
  onOutcome: (outcome: QuestionOutcome) => void
  /** The attempt is not what this page thinks. */
  onStale: () => void
}

type State = 'idle' | 'sending' | 'incomplete' | 'unsaved' | 'away' | 'lost' | 'changed'

/** Has one answer marked, and opens the question again after a try that failed. */
export function CheckPanel({ attemptId, questionId, entry, outcome, store, onOutcome, onStale }: Props) {
  const t = useTranslations('quiz.check')
  const locale = useLocale()
  const [state, setState] = useState<State>('idle')
  const known = useRef<{ check: string; key: string } | null>(null)
  const triesUsed = outcome?.triesUsed ?? 0

  async function check() {
    if (!entry || isBlank(entry.answer)) return setState('incomplete')
    setState('sending')
    const revision = await store.saveOne(questionId)
    if (revision === null) return setState('unsaved')
    // One key for one answer and try: a click repeated after a lost reply costs no second try.
    const asked = `${revision}:${triesUsed}`
    if (known.current?.check !== asked) known.current = { check: asked, key: randomUuid() }
    const sent = await sendCheck(attemptId, questionId, known.current.key, revision, locale)
    if (sent.kind !== 'answered') return setState(sent.kind)
    const { result } = sent
    if (result.ok) {
      setState('idle')
      onOutcome(result.outcome)
      return store.announceChange()
    }
    setState(result.error === 'INCOMPLETE' ? 'incomplete' : result.error === 'ANSWER_CHANGED_ELSEWHERE' ? 'changed' : 'idle')
    if (result.error !== 'INCOMPLETE') onStale()
  }

  async function tryAgain() {
    if (!outcome) return
    setState('sending')
    const sent = await sendTryAgain(attemptId, questionId)
    if (sent.kind !== 'answered') return setState(sent.kind)
    setState('idle')
    if (!sent.result.ok) return onStale()
    // The hint stays in sight: it is what the next try is for.
    onOutcome({ ...outcome, state: 'open', score: null, shown: null })
    store.announceChange()
  }

  const isBetween = outcome?.state === 'between-tries'
  return (
    <div className="mt-4">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button onClick={() => void (isBetween ? tryAgain() : check())} disabled={state === 'sending'}>
          {t(isBetween ? 'tryAgain' : 'check')}
        </Button>
        {outcome && outcome.state !== 'locked' ? <span className="text-sm text-ink-soft">{t('triesLeft', { count: outcome.triesLeft })}</span> : null}
      </p>
      <p role="status" className="text-sm text-warn not-empty:mt-2">
        {state === 'idle' ? '' : t(`state.${state}`)}
      </p>
    </div>
  )
}
