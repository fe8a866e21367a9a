'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { Callout } from '@/components/callout'
import { RichText } from '@/components/rich-text'
import type { Answer } from '@/questions/question'
import { isBlank } from '@/questions/blank'
import type { QuestionLabels } from '@/questions/labels'
import type { PlayerQuestion } from '@/questions/localise'
import { QuestionPlayer } from '@/questions/question-player'
import type { QuestionOutcome, RunningAttempt } from '../schema'
import { ConflictNotice, RefusedNotice } from './answer-notices'
import type { AttemptStore, Entry } from './attempt-store'
import { CertaintyChoice } from './certainty-choice'
import { CheckPanel } from './check-panel'
import { FlagButton } from './flag-button'
import { MarkedQuestion } from './marked-question'
import { SaveState } from './save-state'
import type { ChangeRunning } from './use-attempt-view'

type Props = {
  attempt: RunningAttempt
  question: PlayerQuestion
  number: number
  count: number
  entry: Entry | undefined
  isOver: boolean
  isFlagged: boolean
  /** What of the flag is not as it should be: it waits for the server, or was not taken. */
  flagState: 'waiting' | 'refused' | null
  onFlag: (isFlagged: boolean) => void
  store: AttemptStore
  labels: QuestionLabels
  change: ChangeRunning
  onStale: () => void
}

/** One question of a running attempt, with what its behaviour adds: certainty, a check, its outcome; a flag; its state. */
export function QuestionCard({ attempt, question, number, count, entry, isOver, isFlagged, flagState, onFlag, store, labels, change, onStale }: Props) {
  const t = useTranslations('quiz')
  const { behaviour } = attempt.settings
  const outcome = attempt.outcomes[question.id]
  // Opinions and open answers have no marks: nobody is asked how sure they are of them.
  const isMarked = question.marks > 0
  const isChecked = outcome !== undefined && outcome.state !== 'open'
  const canCheck = (behaviour === 'immediate' || behaviour === 'interactive') && outcome?.state !== 'locked' && !isOver
  const heading = useRef<HTMLHeadingElement>(null)

  function takeOutcome(fresh: QuestionOutcome) {
    // Checked, or tried again: the button that had the focus is gone or another one.
    flushSync(() => change((running) => ({ ...running, outcomes: { ...running.outcomes, [question.id]: fresh } })))
    heading.current?.focus()
  }

  return (
    <>
      <div className="mb-2 flex items-start justify-between gap-x-4">
        <h2 ref={heading} tabIndex={-1} className="font-sans text-sm font-normal tracking-normal text-ink-soft outline-none">
          {t('questionNumber', { number, count })}
          {isChecked ? <span className="sr-only"> · {t(`state.${outcome.state === 'locked' ? 'checked' : 'betweenTries'}`)}</span> : null}
        </h2>
        <FlagButton isFlagged={isFlagged} isDisabled={isOver} number={number} onChange={onFlag} />
      </div>
      <p role="status" className="text-sm text-warn not-empty:mb-2">
        {flagState ? t(`flag.${flagState}`) : ''}
      </p>
      {isChecked ? (
        <MarkedQuestion player={question} answer={entry?.answer ?? null} score={outcome.score} shown={outcome.shown} labels={labels} isChecked />
      ) : (
        <QuestionPlayer
          question={question}
          answer={entry?.answer ?? null}
          onChange={(answer: Answer) => store.answer(question.id, answer)}
          labels={labels}
          name={question.id}
          disabled={isOver}
        />
      )}
      {outcome?.hint ? (
        <div className="mt-4">
          <Callout title={t('check.hint')}>
            <RichText html={outcome.hint} />
          </Callout>
        </div>
      ) : null}
      {behaviour === 'certainty' && isMarked ? (
        <CertaintyChoice
          name={question.id}
          certainty={entry?.certainty ?? null}
          isDisabled={isOver || isBlank(entry?.answer ?? null)}
          onChange={(certainty) => store.setCertainty(question.id, certainty)}
        />
      ) : null}
      {isChecked ? null : (
        <p role="status" className="mt-3 min-h-6 text-sm tabular-nums">
          <SaveState entry={entry} />
        </p>
      )}
      {entry ? (
        <>
          <ConflictNotice question={question} entry={entry} labels={labels} onChoose={(keep) => store.resolve(question.id, keep)} />
          <RefusedNotice question={question} entry={entry} labels={labels} onDismiss={() => store.dismiss(question.id)} />
        </>
      ) : null}
      {canCheck ? (
        <CheckPanel
          attemptId={attempt.id}
          questionId={question.id}
          entry={entry}
          outcome={outcome}
          store={store}
          onOutcome={takeOutcome}
          onStale={onStale}
        />
      ) : null}
    </>
  )
}
