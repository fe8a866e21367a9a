'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/button'
import { Callout } from '@/components/callout'
import { AnswerText } from '@/questions/answer-text'
import type { QuestionLabels } from '@/questions/labels'
import type { PlayerQuestion } from '@/questions/localise'
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
        <div className="break-words">
          <AnswerText question={question} answer={entry.theirs.answer} labels={labels} />
        </div>
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
            <div className="break-words">
              <AnswerText question={question} answer={entry.dropped} labels={labels} />
            </div>
          </>
        ) : null}
        <p className="mt-3">
          <Button onClick={onDismiss}>{t('dismiss')}</Button>
        </p>
      </Callout>
    </div>
  )
}
