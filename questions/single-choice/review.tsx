import { RichText } from '@/components/rich-text'
import { optionPath } from '../feedback-path'
import type { ReviewSingleChoice } from '../localise'
import { OptionReview } from '../option-review'
import type { ReviewProps } from '../review-props'
import { verdictOf } from '../score'
import { noteOf } from '../weights'

/** The options with the chosen one and the key. */
export function SingleChoiceReview({ question, answer, score, locale, labels }: ReviewProps<ReviewSingleChoice>) {
  const chosen = answer && 'optionId' in answer ? answer.optionId : null
  const options = question.options.map(({ id, text }) => ({
    id,
    text: <RichText as="span" html={text} />,
    isChosen: id === chosen,
    isKey: id === question.key,
    isPartlyRight: id === chosen && verdictOf(score) === 'partlyRight',
    ...noteOf(question.weights?.[id], locale),
    feedback: question.feedback[optionPath(id)] ?? '',
  }))
  return <OptionReview options={options} labels={labels} />
}
