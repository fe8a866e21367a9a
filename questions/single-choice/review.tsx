import { RichText } from '@/components/rich-text'
import { optionPath } from '../feedback-path'
import type { ReviewSingleChoice } from '../localise'
import { OptionReview } from '../option-review'
import type { ReviewProps } from '../review-props'

/** The options with the chosen one and the key. */
export function SingleChoiceReview({ question, answer, labels }: ReviewProps<ReviewSingleChoice>) {
  const chosen = answer && 'optionId' in answer ? answer.optionId : null
  const options = question.options.map(({ id, text }) => ({
    id,
    text: <RichText as="span" html={text} />,
    isChosen: id === chosen,
    isKey: id === question.key,
    feedback: question.feedback[optionPath(id)] ?? '',
  }))
  return <OptionReview options={options} labels={labels} />
}
