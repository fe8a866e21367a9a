'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RichText } from '@/components/rich-text'
import type { Html } from '@/questions/localise'
import type { ResultQuestion } from '../schema'
import { sendRubric } from './commands'

type Criterion = { id: string; text: Html }

/** Only an open answer has a rubric, and only where its key may be shown. */
const criteriaOf = ({ shown }: ResultQuestion): readonly Criterion[] =>
  shown?.kind === 'review' && shown.question.type === 'open-answer' ? shown.question.rubric : []

/** An open answer beside its rubric: its writer ticks what it meets, or waits for the trainer. */
export function RubricCheck({ attemptId, question }: { attemptId: string; question: ResultQuestion }) {
  const t = useTranslations('quiz.rubric')
  const { rubric, answer, player } = question
  const criteria = criteriaOf(question)
  const [met, setMet] = useState<readonly string[]>(rubric?.met ?? [])
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle')
  if (!rubric || !answer) return null
  // What the trainer has ticked is in the review.
  if (rubric.review === 'trainer') return rubric.met === null ? <p className="mt-4 text-ink-soft">{t('waits')}</p> : null
  if (criteria.length === 0) return null

  async function tick(id: string, isMet: boolean) {
    // In the order of the rubric, whatever the order of ticking.
    const next = criteria.map((criterion) => criterion.id).filter((known) => (known === id ? isMet : met.includes(known)))
    setMet(next)
    setState('saving')
    const sent = await sendRubric(attemptId, player.id, next)
    setState(sent.kind === 'answered' && sent.result.ok ? 'saved' : 'failed')
  }

  return (
    <fieldset className="mt-5 border-t border-line pt-4">
      <legend className="float-start w-full pt-4 font-semibold">{t('title')}</legend>
      <p className="clear-both text-sm text-ink-soft">{t('text')}</p>
      {criteria.map(({ id, text }) => (
        <label key={id} className="flex min-h-11 items-start gap-3 py-2">
          <input type="checkbox" checked={met.includes(id)} onChange={(event) => void tick(id, event.target.checked)} className="mt-1 size-5 shrink-0 accent-sea" />
          <RichText as="span" html={text} className="min-w-0" />
        </label>
      ))}
      <p role="status" className="min-h-6 text-sm text-ink-soft">
        {state === 'idle' ? t('count', { met: met.length, count: criteria.length }) : t(state)}
      </p>
    </fieldset>
  )
}
