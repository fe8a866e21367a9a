import { RichText } from '@/components/rich-text'
import { optionPath } from '../feedback-path'
import type { ReviewMultipleResponse } from '../localise'
import { OptionReview } from '../option-review'
import type { ReviewProps } from '../review-props'
import { noteOf } from '../weights'

/** The options with the ticked ones and the right ones. */
export function MultipleResponseReview({ question, answer, locale, labels }: ReviewProps<ReviewMultipleResponse>) {
  const chosen = answer && 'optionIds' in answer ? answer.optionIds : []
  const options = question.options.map(({ id, text }) => ({
    id,
    text: <RichText as="span" html={text} />,
    isChosen: chosen.includes(id),
    isKey: question.keys.includes(id),
    ...noteOf(question.weights?.[id], locale),
    feedback: question.feedback[optionPath(id)] ?? '',
  }))
  return <OptionReview options={options} labels={labels} />
}
