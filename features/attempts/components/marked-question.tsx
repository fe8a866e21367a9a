import { useLocale, useTranslations } from 'next-intl'
import { RichText } from '@/components/rich-text'
import type { QuestionLabels } from '@/questions/labels'
import type { PlayerQuestion } from '@/questions/localise'
import type { Answer } from '@/questions/question'
import { QuestionPlayer } from '@/questions/question-player'
import { QuestionReview } from '@/questions/question-review'
import type { ReviewProps } from '@/questions/review-props'
import { VerdictMark } from '@/questions/verdict-line'
import type { ResultQuestion, ShownOutcome } from '../schema'
import { ClaimLines } from './claim-lines'

type Props = {
  player: PlayerQuestion
  answer: Answer | null
  score: ResultQuestion['score']
  shown: ShownOutcome | null
  labels: QuestionLabels
  /** What a trainer has found in an open answer. */
  rubricCheck?: ReviewProps['rubricCheck']
  /** In a running attempt, where a word is due even when nothing may be shown yet. */
  isChecked?: boolean
}

/**
 * A question that can no longer be answered, with as much as may be shown of it: all of it with its key and the claims
 * that it rests on, or the answer as it was given with the verdict and the feedback, or the answer alone.
 */
export function MarkedQuestion({ player, answer, score, shown, labels, rubricCheck = null, isChecked = false }: Props) {
  const t = useTranslations('quiz')
  const locale = useLocale()
  if (shown?.kind === 'review')
    return (
      <>
        <QuestionReview question={shown.question} answer={shown.answer} score={shown.score} rubricCheck={rubricCheck} locale={locale} labels={labels} />
        {/* Fewer marks than the answer alone is worth: earlier tries have cost some. */}
        {score && score.earned < shown.score.earned ? <Marks score={score} labels={labels} isAfterTries /> : null}
        <ClaimLines claims={shown.claims} />
      </>
    )
  return (
    <>
      <QuestionPlayer question={player} answer={answer} onChange={() => {}} labels={labels} name={`${player.id}-given`} disabled />
      <Marks score={score} labels={labels} />
      {isChecked && !score ? <p className="mt-4 text-ink-soft">{t('check.resultLater')}</p> : null}
      {shown?.texts.map((text) => <RichText key={text} html={text} className="mt-3" />)}
    </>
  )
}

/** The verdict and the marks in one line; nothing while the score is not shown. */
function Marks({ score, labels, isAfterTries = false }: Pick<Props, 'score' | 'labels'> & { isAfterTries?: boolean }) {
  const t = useTranslations('quiz')
  const marks = new Intl.NumberFormat(useLocale(), { maximumFractionDigits: 2 })
  if (!score) return null
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1">
      {isAfterTries ? null : <VerdictMark verdict={score.verdict} label={labels[score.verdict]} />}
      {score.max > 0 ? (
        <span className="text-ink-soft tabular-nums">{t(isAfterTries ? 'marksAfterTries' : 'marks', { earned: marks.format(score.earned), max: marks.format(score.max), count: score.max })}</span>
      ) : null}
    </p>
  )
}
