import { Icon } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import { misconceptionPath } from '../feedback-path'
import { FoldedFeedback } from '../folded-feedback'
import type { QuestionLabels } from '../labels'
import type { ReviewOpenAnswer } from '../localise'
import type { ReviewProps } from '../review-props'
import { summariseRubric } from './rubric-summary'

type RubricProps = { question: ReviewOpenAnswer; metIds: readonly string[] | null; locale: string; labels: QuestionLabels }

/** The criteria; once somebody has ticked them, each with its outcome, and how many are met. */
function Rubric({ question: { rubric }, metIds, locale, labels }: RubricProps) {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const outOf = (part: number, whole: number) => `${number.format(part)} ${labels.outOf} ${number.format(whole)}`
  const { met, count, marks } = summariseRubric(rubric, metIds ?? [])
  return (
    <div>
      <p className="font-semibold text-ink">{labels.rubric}</p>
      <ul className="mt-1 flex flex-col">
        {rubric.map(({ id, text }) => {
          const isMet = metIds?.includes(id)
          return (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line py-2 text-ink first:border-t-0">
              <RichText as="span" html={text} className="min-w-0 break-words" />
              {isMet !== undefined && (
                <span className={`inline-flex items-center gap-1.5 text-sm font-semibold ${isMet ? 'text-ok' : 'text-ink-soft'}`}>
                  <Icon name={isMet ? 'check' : 'circleDashed'} className="size-4" />
                  {isMet ? labels.criterionMet : labels.criterionNotMet}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      {metIds !== null && (
        <p className="mt-1 text-ink tabular-nums">
          {`${labels.criteriaMet} ${outOf(met, count)}`}
          {marks !== null && ` · ${labels.points} ${outOf(marks.met, marks.max)}`}
        </p>
      )}
    </div>
  )
}

/** What was written, the criteria with their ticks where there are any, a model answer, and the traps, folded. */
export function OpenAnswerReview({ question, answer, rubricCheck, locale, labels }: ReviewProps<ReviewOpenAnswer>) {
  const written = answer && 'text' in answer ? answer.text.trim() : ''
  const traps = question.misconceptions.map((text, index) => {
    const id = misconceptionPath(index)
    return { id, text: <RichText as="span" html={text} />, feedback: question.feedback[id] ?? '' }
  })
  return (
    <>
      <div>
        <p className="text-ink-soft">{labels.yourAnswer}</p>
        <div className="mt-1 rounded-[4px] border border-line px-4 py-3 break-words whitespace-pre-wrap text-ink">
          {written || labels.notAnswered}
        </div>
      </div>
      {rubricCheck === 'elsewhere' ? null : <Rubric question={question} metIds={rubricCheck?.metIds ?? null} locale={locale} labels={labels} />}
      {question.modelAnswer !== null && (
        <div>
          <p className="font-semibold text-ink">{labels.modelAnswer}</p>
          <RichText html={question.modelAnswer} className="mt-1 text-ink" />
        </div>
      )}
      <FoldedFeedback summary={labels.commonMistakes} items={traps} />
    </>
  )
}
