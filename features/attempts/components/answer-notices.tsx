'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { Callout } from '@/components/callout'
import type { QuestionLabels } from '@/questions/labels'
import type { PlayerQuestion } from '@/questions/localise'
import { QuestionPlayer } from '@/questions/question-player'
import type { Entry } from './attempt-store'

type Props = { question: PlayerQuestion; entry: Entry; labels: QuestionLabels }

/** Two windows changed the same answer: nothing is thrown away before the person has chosen. */
export function ConflictNotice({ question, entry, labels, onChoose }: Props & { onChoose: (keep: 'mine' | 'theirs') => void }) {
  const t = useTranslations('quiz.conflict')
  if (entry.status !== 'conflict' || !entry.theirs) return null
  return (
    <div className="mt-3" role="alert">
      <Callout tone="warn" title={t('title')}>
        <p>{t('text')}</p>
        <p className="mt-2 font-semibold">{t('theirs')}</p>
        <OtherAnswer question={question} answer={entry.theirs.answer} labels={labels} />
        <p className="mt-3 flex flex-wrap gap-3">
          <Button onClick={() => onChoose('mine')}>{t('keepMine')}</Button>
          <Button onClick={() => onChoose('theirs')}>{t('takeTheirs')}</Button>
        </p>
      </Callout>
    </div>
  )
}

/** A change that the server did not take, because the question was checked or left behind in another window. */
export function RefusedNotice({ question, entry, labels, onDismiss }: Props & { onDismiss: () => void }) {
  const t = useTranslations('quiz.refusedAnswer')
  if (entry.status !== 'refused') return null
  return (
    <div className="mt-3" role="alert">
      <Callout tone="warn" title={t('title')}>
        <p>{t(entry.refusal ?? 'locked')}</p>
        {entry.dropped ? (
          <>
            <p className="mt-2 font-semibold">{t('dropped')}</p>
            <OtherAnswer question={question} answer={entry.dropped} labels={labels} />
          </>
        ) : null}
        <p className="mt-3">
          <Button onClick={onDismiss}>{t('dismiss')}</Button>
        </p>
      </Callout>
    </div>
  )
}

/** Another answer to a question, as its own player shows it: so for every type. */
function OtherAnswer({ question, answer, labels }: Omit<Props, 'entry'> & { answer: Entry['answer'] }) {
  return (
    <div className="mt-1 rounded-[4px] border border-line bg-paper px-3 py-3">
      <QuestionPlayer question={question} answer={answer} onChange={() => {}} labels={labels} name={`${question.id}-other`} disabled />
    </div>
  )
}
