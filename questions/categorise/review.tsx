import type { ReviewCategorise } from '../localise'
import { PairingReview } from '../pairing-review'
import type { ReviewProps } from '../review-props'

/** Each item with the category that it was put in and the right one. */
export function CategoriseReview({ question, answer, score, labels }: ReviewProps<ReviewCategorise>) {
  const places = answer && 'places' in answer ? answer.places : {}
  return <PairingReview sources={question.items} targets={question.categories} pairs={places} pairing={question} score={score} labels={labels} />
}
