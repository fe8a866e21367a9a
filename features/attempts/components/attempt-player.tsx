'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button, ButtonLink } from '@/components/button'
import { Callout } from '@/components/callout'
import { address } from '@/i18n/address'
import { isBlank } from '@/questions/blank'
import type { RunningAttempt } from '../schema'
import type { Loaded, ServerClock } from './load-attempt'
import { PageTurner } from './page-turner'
import { QuestionCard } from './question-card'
import { QuestionOverview } from './question-overview'
import { isStuck, isUnstored, questionState } from './question-state'
import { SubmitDialog } from './submit-dialog'
import { TimeLeft } from './time-left'
import { useAttempt } from './use-attempt'
import type { ChangeRunning } from './use-attempt-view'
import { useFlags } from './use-flags'
import { usePlace } from './use-place'
import { useQuestionLabels } from './use-question-labels'
import { useSubmission } from './use-submission'
import { useTimeOver } from './use-time-over'

type Props = {
  attempt: RunningAttempt
  clock: ServerClock
  reload: () => Promise<Loaded>
  change: ChangeRunning
  /** Answers to these questions were not stored when another window submitted. */
  onDropped: (numbers: number[]) => void
}

/** A running attempt: all questions, or one at a time, each answer saved as it is given. */
export function AttemptPlayer({ attempt, clock, reload, change, onDropped }: Props) {
  const t = useTranslations('quiz')
  const labels = useQuestionLabels()
  const { store, state } = useAttempt(attempt)
  const { flags, flag, stateOf: flagState } = useFlags(attempt, change)
  const { submission, submit } = useSubmission(attempt.id, store, reload)
  const dialog = useRef<HTMLDialogElement>(null)
  const { settings, questions, passed, deadlineAt } = attempt
  const isPaged = settings.layout === 'one-per-page'
  const isForwardOnly = settings.navigation === 'forward-only'
  const count = passed + questions.length
  const [place, go] = usePlace(attempt.id, passed + 1, count)
  const here = isForwardOnly ? passed + 1 : place

  const [isDue, setDue] = useState(false)
  const isOver = state.isTimeOver || isDue
  const takeEnd = useCallback(() => setDue(true), [])
  const takeMoreTime = useCallback(() => setDue(false), [])
  useTimeOver({ isOver, store, reload, submit, onMoreTime: takeMoreTime })

  const numbered = questions.map((question, index) => ({ question, number: passed + index + 1, entry: state.entries[question.id], outcome: attempt.outcomes[question.id] }))
  const numbersWhere = (test: (one: (typeof numbered)[number]) => boolean) => numbered.filter(test).map(({ number }) => number)
  const unanswered = numbersWhere(({ entry }) => isBlank(entry?.answer ?? null))
  const stuck = numbersWhere(({ entry }) => isStuck(entry))
  const isUnsaved = !state.isSubmitted && numbered.some(({ entry }) => isUnstored(entry))

  // Submitted in another window, or the server has something that this page has not.
  const { isSubmitted, staleness, dropped } = state
  useEffect(() => {
    if (staleness > 0) void reload()
  }, [staleness, reload])
  const isEnding = useRef(false)
  useEffect(() => {
    if (!isSubmitted || isEnding.current) return
    isEnding.current = true
    onDropped(questions.flatMap(({ id }, index) => (dropped[id] ? [passed + index + 1] : [])))
    void reload()
  }, [isSubmitted, dropped, questions, passed, onDropped, reload])

  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])

  function show(number: number) {
    // The question must be there before it can be gone to.
    flushSync(() => go(number))
    const item = document.getElementById(`question-${number}`)
    item?.scrollIntoView()
    item?.querySelector('h2')?.focus({ preventScroll: true })
  }

  async function finish() {
    const isDone = await submit({ isTimeOver: false })
    if (isDone) window.scrollTo({ top: 0 })
    else dialog.current?.close()
  }

  const shown = isPaged ? numbered.filter(({ number }) => number === here) : numbered
  return (
    <div className="mt-8 grid items-start gap-x-14 gap-y-6 lg:grid-cols-[minmax(0,46rem)_15rem]">
      <QuestionOverview
        labels={labels}
        onGo={show}
        items={[
          ...Array.from({ length: passed }, (_, index) => ({ number: index + 1, state: 'passed' as const, verdict: null, isFlagged: false, isHere: false, canGo: false })),
          ...numbered.map(({ question, number, entry, outcome }) => ({
            number,
            state: questionState(entry, outcome),
            verdict: outcome?.score?.verdict ?? null,
            isFlagged: flags.has(question.id),
            isHere: isPaged && number === here,
            canGo: !isForwardOnly,
          })),
        ]}
      />
      <div className="min-w-0">
        {isForwardOnly ? (
          <p className="mb-4 text-ink-soft">{t('leave.notice')}</p>
        ) : null}
        {state.isKept ? null : (
          <div className="mb-4">
            <Callout tone="warn" title={t('notKept.title')}>
              <p>{t('notKept.text')}</p>
            </Callout>
          </div>
        )}
        <ol className="space-y-6" start={shown[0]?.number}>
          {shown.map(({ question, number, entry }) => (
            <li key={question.id} id={`question-${number}`} className="scroll-mt-6 rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7 sm:py-6">
              <QuestionCard
                attempt={attempt}
                question={question}
                number={number}
                count={count}
                entry={entry}
                isOver={isOver}
                isFlagged={flags.has(question.id)}
                flagState={flagState(question.id)}
                onFlag={(next) => flag(question.id, next)}
                store={store}
                labels={labels}
                change={change}
                onStale={() => void reload()}
              />
            </li>
          ))}
        </ol>
        {isPaged ? (
          <PageTurner attempt={attempt} place={here} count={count} isOver={isOver} isBlankHere={unanswered.includes(here)} store={store} change={change} onShow={show} />
        ) : null}
      </div>

      <div className="sticky-actions sticky bottom-0 z-10 -mx-4 border-t border-ink bg-paper px-4 py-3 sm:mx-0 sm:px-0">
        <Problem attempt={attempt} submission={submission} isLost={numbered.some(({ entry }) => entry?.status === 'lost')} isOver={isOver} />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="flex flex-col text-sm text-ink-soft tabular-nums sm:flex-row sm:gap-x-5">
            <span>{isForwardOnly ? t('questionNumber', { number: here, count }) : t('answered', { answered: count - unanswered.length, count })}</span>
            {stuck.length > 0 ? <span className="text-warn">{t('unstoredCount', { count: stuck.length })}</span> : null}
            {deadlineAt === null ? null : <TimeLeft deadlineAt={deadlineAt} clock={clock} onOver={takeEnd} />}
          </p>
          <Button variant={isPaged && here < count ? 'secondary' : 'primary'} onClick={() => dialog.current?.showModal()} disabled={isOver}>
            {t('submit')}
          </Button>
        </div>
      </div>

      <SubmitDialog
        ref={dialog}
        unanswered={unanswered}
        flagged={numbersWhere(({ question }) => flags.has(question.id))}
        unstored={stuck}
        shows={settings.shows}
        canGo={(number) => !isForwardOnly || number === here}
        isSending={submission === 'sending'}
        onGo={show}
        onSubmit={() => void finish()}
      />
    </div>
  )
}

type ProblemProps = { attempt: RunningAttempt; submission: ReturnType<typeof useSubmission>['submission']; isLost: boolean; isOver: boolean }

/** What keeps an attempt from being submitted, and that its time is over. */
function Problem({ attempt, submission, isLost, isOver }: ProblemProps) {
  const t = useTranslations('quiz')
  const locale = useLocale()
  // The session has ended, or is another's by now: the server takes nothing before somebody signs in again.
  const problem = isLost || submission === 'lost' ? 'lost' : isOver ? 'timeOver' : submission === 'unsaved' || submission === 'away' ? submission : null
  if (!problem) return null
  return (
    <div className="mb-3" role="alert">
      <Callout tone="warn" title={t(`submitProblem.${problem}.title`)}>
        <p>{t(`submitProblem.${problem}.text`)}</p>
        {problem === 'lost' ? (
          <p className="mt-3">
            <ButtonLink
              href={`${address('/sign-in', locale)}?next=${encodeURIComponent(address(`/modules/${attempt.moduleSlug}/quiz/${attempt.id}`, locale))}`}
              prefetch={false}
            >
              {t('signInAgain')}
            </ButtonLink>
          </p>
        ) : null}
      </Callout>
    </div>
  )
}
