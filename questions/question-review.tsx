import { RichText } from '@/components/rich-text'
import { ClozeReview } from './cloze/review'
import { CategoriseReview } from './categorise/review'
import { MatchingReview } from './matching/review'
import { MultipleResponseReview } from './multiple-response/review'
import { NumericReview } from './numeric/review'
import { OrderingReview } from './ordering/review'
import { OpenAnswerReview } from './open-answer/review'
import { OpinionReview } from './opinion/review'
import type { ReviewProps } from './review-props'
import { ShortTextReview } from './short-text/review'
import { SingleChoiceReview } from './single-choice/review'
import { SpotTheErrorReview } from './spot-the-error/review'
import { TrueFalseReview } from './true-false/review'
import { unknownType } from './unknown-type'
import { VerdictLine } from './verdict-line'

function TypeReview({ question, ...rest }: ReviewProps) {
  switch (question.type) {
    case 'single-choice':
      return <SingleChoiceReview question={question} {...rest} />
    case 'multiple-response':
      return <MultipleResponseReview question={question} {...rest} />
    case 'true-false':
      return <TrueFalseReview question={question} {...rest} />
    case 'numeric':
      return <NumericReview question={question} {...rest} />
    case 'short-text':
      return <ShortTextReview question={question} {...rest} />
    case 'cloze':
      return <ClozeReview question={question} {...rest} />
    case 'matching':
      return <MatchingReview question={question} {...rest} />
    case 'ordering':
      return <OrderingReview question={question} {...rest} />
    case 'categorise':
      return <CategoriseReview question={question} {...rest} />
    case 'spot-the-error':
      return <SpotTheErrorReview question={question} {...rest} />
    case 'open-answer':
      return <OpenAnswerReview question={question} {...rest} />
    case 'opinion':
      return <OpinionReview question={question} {...rest} />
    default:
      return unknownType(question)
  }
}

/**
 * A question after it was answered: the verdict and points, the answer beside the key, the feedback and the
 * explanation. It has no state, so it renders on the server as well as in the browser.
 */
export function QuestionReview(props: ReviewProps) {
  const { question, labels } = props
  const stemId = `stem-${question.id}`
  return (
    <article aria-labelledby={stemId} className="flex flex-col gap-4">
      <div id={stemId} className="text-lg leading-snug font-medium text-ink">
        <RichText as="span" html={question.stem} />
      </div>
      <VerdictLine score={props.score} locale={props.locale} labels={labels} />
      <TypeReview {...props} />
      {question.explanation !== null && (
        <div className="border-t border-line pt-3">
          <p className="font-semibold text-ink">{question.type === 'opinion' ? labels.remark : labels.explanation}</p>
          <RichText html={question.explanation} className="mt-1 text-ink" />
        </div>
      )}
    </article>
  )
}
