import { RichText } from '@/components/rich-text'
import { FoldedFeedback } from '../folded-feedback'
import type { ReviewShortText } from '../localise'
import type { ReviewProps } from '../review-props'

/** What was typed and what was expected, with the feedback; other answers that are known are folded. */
export function ShortTextReview({ question, answer, score, labels }: ReviewProps<ReviewShortText>) {
  const { keys, alsoAccepted, misconceptions, feedback } = question
  const typed = answer && 'text' in answer ? answer.text.trim() : ''
  const notGiven = (answers: { path: string; text: string }[]) =>
    answers
      .filter(({ path }) => !score.feedback.includes(path))
      .map(({ path, text }) => ({ id: path, text, feedback: feedback[path] ?? '' }))
  return (
    <>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        <dt className="text-ink-soft">{labels.yourAnswer}</dt>
        <dd className="font-semibold break-words text-ink">{typed || labels.notAnswered}</dd>
        <dt className="text-ink-soft">{labels.expected}</dt>
        <dd className="font-semibold break-words text-ink">
          {keys.map(key => (
            <p key={key}>{key}</p>
          ))}
        </dd>
      </dl>
      {score.feedback.map(path => (
        <RichText key={path} html={feedback[path] ?? ''} className="text-ink" />
      ))}
      <FoldedFeedback summary={labels.alsoAccepted} items={notGiven(alsoAccepted)} />
      <FoldedFeedback summary={labels.commonMistakes} items={notGiven(misconceptions)} />
    </>
  )
}
