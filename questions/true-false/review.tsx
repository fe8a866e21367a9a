import { trueFalsePath } from '../feedback-path'
import type { ReviewTrueFalse } from '../localise'
import { OptionReview } from '../option-review'
import type { ReviewProps } from '../review-props'

/** True and false, with the chosen one and the key. */
export function TrueFalseReview({ question, answer, labels }: ReviewProps<ReviewTrueFalse>) {
  const chosen = answer && 'value' in answer ? answer.value : null
  const options = [true, false].map(value => ({
    id: String(value),
    text: value ? labels.true : labels.false,
    isChosen: value === chosen,
    isKey: value === question.key,
    feedback: question.feedback[trueFalsePath(value)] ?? '',
  }))
  return <OptionReview options={options} labels={labels} />
}
