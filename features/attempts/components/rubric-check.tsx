'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RichText } from '@/components/rich-text'
import { Icon } from '@/components/icon'
import type { Html } from '@/questions/localise'
import type { ResultQuestion } from '../schema'
import { sendRubric } from './commands'

type Criterion = { id: string; text: Html }

/** Only an open answer has a rubric, and only where its key may be shown. */
const criteriaOf = ({ shown }: ResultQuestion): readonly Criterion[] =>
  shown?.kind === 'review' ? ((shown.question as { rubric?: readonly Criterion[] }).rubric ?? []) : []

/** An open answer beside its rubric: its writer ticks what it meets, or sees what the trainer has ticked. */
export function RubricCheck({ attemptId, question }: { attemptId: string; question: ResultQuestion }) {
  const t = useTranslations('quiz.rubric')
  const { rubric, answer, player } = question
  const criteria = criteriaOf(question)
  const [met, setMet] = useState<readonly string[]>(rubric?.met ?? [])
  const [state, setState] = useState<'idle' | 'saving' | 'saved' | 'failed'>('idle')
  if (!rubric || !answer) return null
  if (rubric.review === 'trainer' && rubric.met === null) return <p className="mt-4 text-ink-soft">{t('waits')}</p>
  if (criteria.length === 0) return null

  async function tick(id: string, isMet: boolean) {
    // In the order of the rubric, whatever the order of ticking.
    const next = criteria.map((criterion) => criterion.id).filter((known) => (known === id ? isMet : met.includes(known)))
    setMet(next)
    setState('saving')
    const sent = await sendRubric(attemptId, player.id, next)
    setState(sent.kind === 'answered' && sent.result.ok ? 'saved' : 'failed')
  }

  if (rubric.review === 'trainer')
    return (
      <section className="mt-5 border-t border-line pt-4">
        <p className="font-semibold">{t('byTrainer')}</p>
        <ul className="mt-2 space-y-2">
          {criteria.map(({ id, text }) => (
            <li key={id} className="flex gap-2">
              <Icon name={met.includes(id) ? 'circleCheck' : 'circleDashed'} className={`mt-1 size-4 ${met.includes(id) ? 'text-ok' : 'text-ink-soft'}`} />
              <span>
                <span className="sr-only">{met.includes(id) ? t('met') : t('notMet')} </span>
                <RichText as="span" html={text} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    )
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
