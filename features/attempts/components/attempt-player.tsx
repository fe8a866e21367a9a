'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button, ButtonLink } from '@/components/button'
import { Callout } from '@/components/callout'
import { RichText } from '@/components/rich-text'
import { address } from '@/i18n/address'
import { randomUuid } from '@/lib/uuid'
import type { Answer } from '@/questions/question'
import { isBlank } from '@/questions/blank'
import { questionLabels, type QuestionLabels } from '@/questions/labels'
import type { LocalOption, LocalPart, PlayerQuestion } from '@/questions/localise'
import { QuestionPlayer } from '@/questions/question-player'
import type { RunningAttempt } from '../schema'
import type { Entry } from './attempt-store'
import { SaveState } from './save-state'
import { sendSubmission } from './send'
import { SubmitDialog } from './submit-dialog'
import { useAttempt } from './use-attempt'

/** A running attempt: every question on one page, each answer saved as it is given. */
export function AttemptPlayer({ attempt }: { attempt: RunningAttempt }) {
  const t = useTranslations('quiz')
  const locale = useLocale()
  const labels = useQuestionLabels()
  const router = useRouter()
  const { store, state } = useAttempt(attempt)
  const dialog = useRef<HTMLDialogElement>(null)
  const submitKey = useRef<string | null>(null)
  const [submission, setSubmission] = useState<'idle' | 'sending' | 'unsaved' | 'away' | 'lost'>('idle')

  const entries = attempt.questions.map(({ id }) => state.entries[id])
  const unanswered = attempt.questions.flatMap((question, index) =>
    isBlank(entries[index]?.answer ?? null) ? [{ id: question.id, number: index + 1 }] : [],
  )
  // The session has ended, or is another's by now: the server takes nothing before somebody signs in again.
  const isSignedOut = submission === 'lost' || entries.some((entry) => entry?.status === 'lost')
  const problem = isSignedOut ? 'lost' : submission === 'unsaved' || submission === 'away' ? submission : null
  const isUnsaved = !state.isSubmitted && entries.some((entry) => entry && entry.status !== 'saved')

  // Submitted in another window: the same address now shows the result.
  useEffect(() => {
    if (state.isSubmitted) router.refresh()
  }, [state.isSubmitted, router])

  useEffect(() => {
    if (!isUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isUnsaved])

  async function submit() {
    setSubmission('sending')
    if (!(await store.saveAll())) {
      dialog.current?.close()
      return setSubmission('unsaved')
    }
    submitKey.current ??= randomUuid()
    const sent = await sendSubmission(attempt.id, submitKey.current)
    if (sent.kind !== 'answered') {
      dialog.current?.close()
      return setSubmission(sent.kind)
    }
    router.refresh()
    window.scrollTo({ top: 0 })
  }

  return (
    <>
      <ol className="mt-8 max-w-[46rem] space-y-6">
        {attempt.questions.map((question, index) => {
          const entry = entries[index]
          return (
            <li
              key={question.id}
              id={`question-${index + 1}`}
              className="scroll-mt-6 rounded-[4px] border border-line bg-raised px-4 py-5 sm:px-7 sm:py-6"
            >
              <p className="mb-2 text-sm text-ink-soft">
                {t('questionNumber', { number: index + 1, count: attempt.questions.length })}
              </p>
              <QuestionPlayer
                question={question}
                answer={entry?.answer ?? null}
                onChange={(answer: Answer) => store.answer(question.id, answer)}
                labels={labels}
                name={question.id}
              />
              <p role="status" className="mt-3 min-h-6 text-sm tabular-nums">
                <SaveState entry={entry} />
              </p>
              {entry?.status === 'conflict' ? (
                <Conflict question={question} entry={entry} labels={labels} onChoose={(keep) => store.resolve(question.id, keep)} />
              ) : null}
            </li>
          )
        })}
      </ol>

      <div className="sticky-actions sticky bottom-0 z-10 -mx-4 mt-8 border-t border-ink bg-paper px-4 py-3 sm:mx-0 sm:max-w-[46rem] sm:px-0">
        {problem ? (
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
        ) : null}
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <p className="text-sm text-ink-soft tabular-nums">
            {t('answered', { answered: attempt.questions.length - unanswered.length, count: attempt.questions.length })}
          </p>
          <Button variant="primary" onClick={() => dialog.current?.showModal()}>
            {t('submit')}
          </Button>
        </div>
      </div>

      <SubmitDialog ref={dialog} unanswered={unanswered} isSending={submission === 'sending'} onSubmit={() => void submit()} />
    </>
  )
}

type ConflictProps = { question: PlayerQuestion; entry: Entry; labels: QuestionLabels; onChoose: (keep: 'mine' | 'theirs') => void }

/** Two windows changed the same answer: nothing is thrown away before the person has chosen. */
function Conflict({ question, entry, labels, onChoose }: ConflictProps) {
  const t = useTranslations('quiz.conflict')
  if (!entry.theirs) return null
  return (
    <div className="mt-3" role="alert">
      <Callout tone="warn" title={t('title')}>
        <p>{t('text')}</p>
        <dl className="mt-2 grid gap-x-4 sm:grid-cols-[auto_1fr]">
          <dt className="text-sm sm:pt-0.5">{t('mine')}</dt>
          <dd className="font-semibold break-words">
            <AnswerText question={question} answer={entry.answer} labels={labels} />
          </dd>
          <dt className="text-sm sm:pt-0.5">{t('theirs')}</dt>
          <dd className="font-semibold break-words">
            <AnswerText question={question} answer={entry.theirs.answer} labels={labels} />
          </dd>
        </dl>
        <p className="mt-3 flex flex-wrap gap-3">
          <Button onClick={() => onChoose('mine')}>{t('keepMine')}</Button>
          <Button onClick={() => onChoose('theirs')}>{t('takeTheirs')}</Button>
        </p>
      </Callout>
    </div>
  )
}

/** An answer in words, as its question shows it. */
function AnswerText({ question, answer, labels }: { question: PlayerQuestion; answer: Answer; labels: QuestionLabels }) {
  if (isBlank(answer)) return labels.notAnswered
  if ('text' in answer) return answer.text
  if ('value' in answer) return answer.value ? labels.true : labels.false
  if ('rating' in answer) return answer.rating
  if ('segmentIds' in answer) return 'parts' in question ? selectedWords(question.parts, answer.segmentIds) : null
  const chosen = 'optionId' in answer ? [answer.optionId] : answer.optionIds
  const options = optionsOf(question).filter(({ id }) => chosen.includes(id))
  return <RichText as="span" html={options.map(({ text }) => text).join(' · ')} />
}

function optionsOf(question: PlayerQuestion): readonly LocalOption[] {
  if ('options' in question) return question.options
  return question.type === 'opinion' && question.response.kind === 'choice' ? question.response.options : []
}

const selectedWords = (parts: readonly LocalPart[], ids: readonly string[]): string =>
  parts.flatMap((part) => (part.kind === 'segment' && ids.includes(part.id) ? part.words : [])).join(' · ')

function useQuestionLabels(): QuestionLabels {
  const t = useTranslations('question')
  return useMemo(() => questionLabels(t), [t])
}
