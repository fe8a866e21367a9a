import { RichText } from '@/components/rich-text'
import { misconceptionPath } from '../feedback-path'
import { FoldedFeedback } from '../folded-feedback'
import type { ReviewNumeric } from '../localise'
import type { ReviewProps } from '../review-props'
import { formatQuantity, formatTolerance } from './format-number'

/** What was typed, what was expected and how near it had to be, with the feedback; known errors are folded. */
export function NumericReview({ question, answer, score, locale, labels }: ReviewProps<ReviewNumeric>) {
  const { expected, tolerance, unit, feedback } = question
  const typed = answer && 'text' in answer ? answer.text.trim() : ''
  const inUnit = (value: number) => formatQuantity(value, unit, locale)
  const near = formatTolerance(tolerance, locale)
  const others = question.misconceptions
    .map((value, index) => ({ id: misconceptionPath(index), text: inUnit(value) }))
    .filter(({ id }) => !score.feedback.includes(id))
    .map(({ id, text }) => ({ id, text, feedback: feedback[id] ?? '' }))
  return (
    <>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-soft">{labels.yourAnswer}</dt>
        <dd className="font-semibold break-words text-ink">{typed || labels.notAnswered}</dd>
        <dt className="text-ink-soft">{labels.expected}</dt>
        <dd className="text-ink">
          <span className="font-semibold">{formatQuantity(expected, unit, locale)}</span>
          {near !== null && ` (${near})`}
        </dd>
      </dl>
      {score.isUnreadable && <p className="text-ink">{labels.unreadable}</p>}
      {score.feedback.map(path => (
        <RichText key={path} html={feedback[path] ?? ''} className="text-ink" />
      ))}
      <FoldedFeedback summary={labels.commonMistakes} items={others} />
    </>
  )
}
