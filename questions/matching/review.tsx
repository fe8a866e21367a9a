import type { ReviewMatching } from '../localise'
import { PairingReview } from '../pairing-review'
import type { ReviewProps } from '../review-props'

/** Each prompt with the choice that was made and the right one. */
export function MatchingReview({ question, answer, score, labels }: ReviewProps<ReviewMatching>) {
  const pairs = answer && 'pairs' in answer ? answer.pairs : {}
  return <PairingReview sources={question.prompts} targets={question.choices} pairs={pairs} pairing={question} score={score} labels={labels} />
}
