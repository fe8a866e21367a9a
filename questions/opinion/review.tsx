import { Icon } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import type { LocalOption, LocalScale, ReviewOpinion } from '../localise'
import type { QuestionLabels } from '../labels'
import type { ReviewProps } from '../review-props'
import { ratingsOf } from './ratings'

type ChoicesProps = { options: readonly LocalOption[]; chosenId: string | null; labels: QuestionLabels }

function Choices({ options, chosenId, labels }: ChoicesProps) {
  return (
    <ul className="flex flex-col gap-2">
      {options.map(({ id, text }) => {
        const isChosen = id === chosenId
        return (
          <li
            key={id}
            className={`flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 rounded-[4px] border px-4 py-3 text-ink ${isChosen ? 'border-ink bg-raised font-semibold' : 'border-line'}`}
          >
            <RichText as="span" html={text} className="min-w-0 break-words" />
            {isChosen && (
              <span className="inline-flex items-center gap-1.5 text-sm font-semibold">
                <Icon name="speech" className="size-4" />
                {labels.yourAnswer}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}

type RatingProps = { scale: LocalScale; rating: number | null; labels: QuestionLabels }

function Rating({ scale: { range, lowest, highest }, rating, labels }: RatingProps) {
  const ratings = ratingsOf(range)
  return (
    <dl className="grid gap-x-6 gap-y-2 text-ink sm:grid-cols-[auto_1fr]">
      <dt className="text-ink-soft">{labels.yourAnswer}</dt>
      <dd className="font-semibold tabular-nums">{rating === null ? labels.notAnswered : rating}</dd>
      <dt className="text-ink-soft">{labels.scale}</dt>
      <dd>
        <span className="tabular-nums">{ratings[0]}</span> <RichText as="span" html={lowest} />
        {' · '}
        <span className="tabular-nums">{ratings.at(-1)}</span> <RichText as="span" html={highest} />
      </dd>
    </dl>
  )
}

/** What was said, without a word or a colour of judgement. */
export function OpinionReview({ question: { response }, answer, labels }: ReviewProps<ReviewOpinion>) {
  if (response.kind === 'scale')
    return <Rating scale={response} rating={answer && 'rating' in answer ? answer.rating : null} labels={labels} />
  return <Choices options={response.options} chosenId={answer && 'optionId' in answer ? answer.optionId : null} labels={labels} />
}
