import { useId } from 'react'
import { RichText } from '@/components/rich-text'
import type { LocalScale, PlayerOpinion } from '../localise'
import { OptionRow } from '../option-row'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'
import { ratingsOf } from './ratings'

type ScaleProps = { scale: LocalScale; chosen: number | null; name: string; onChoose: (rating: number) => void }

/** A row of radio buttons that wraps. The names of the ends stand above it, and belong to the first and last button. */
function Scale({ scale: { range, lowest, highest }, chosen, name, onChoose }: ScaleProps) {
  const ratings = ratingsOf(range)
  const ends = new Map([
    [ratings[0], lowest],
    [ratings.at(-1), highest],
  ])
  return (
    <>
      <div aria-hidden="true" className="flex justify-between gap-6 text-sm text-ink">
        {[...ends].map(([rating, html], index) => (
          <p key={rating} className={index === 0 ? '' : 'text-end'}>
            <span className="font-semibold tabular-nums">{rating}</span> <RichText as="span" html={html} />
          </p>
        ))}
      </div>
      <div className="grid grid-cols-[repeat(auto-fit,minmax(2.75rem,1fr))] gap-2">
        {ratings.map(rating => (
          <label
            key={rating}
            className="flex min-h-12 cursor-pointer flex-col items-center justify-center gap-1 rounded-[4px] border border-line bg-raised px-2 py-2 text-ink tabular-nums hover:border-ink-soft has-checked:border-sea has-checked:font-semibold has-checked:ring-1 has-checked:ring-sea has-checked:ring-inset has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-sea has-disabled:cursor-default"
          >
            <input
              type="radio"
              name={name}
              value={rating}
              checked={rating === chosen}
              onChange={() => onChoose(rating)}
              className="size-5 shrink-0 accent-sea outline-none"
            />
            <span>
              {rating}
              {ends.has(rating) && (
                <span className="sr-only">
                  {' '}
                  <RichText as="span" html={ends.get(rating) ?? ''} />
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </>
  )
}

/** Radio buttons for what one thinks: one for each option, or for each place on the scale. */
export function OpinionPlayer({ question, answer, onChange, labels, disabled, name }: PlayerProps<PlayerOpinion>) {
  const { response } = question
  const chosenId = answer && 'optionId' in answer ? answer.optionId : null
  const rating = answer && 'rating' in answer ? answer.rating : null
  return (
    <QuestionFrame stem={question.stem} hint={labels.giveOpinion} hintId={useId()} disabled={disabled}>
      {response.kind === 'scale' ? (
        <Scale scale={response} chosen={rating} name={name} onChoose={chosen => onChange({ rating: chosen })} />
      ) : (
        response.options.map(({ id, text }) => (
          <OptionRow key={id} type="radio" name={name} value={id} isChosen={id === chosenId} onChange={() => onChange({ optionId: id })}>
            <RichText as="span" html={text} />
          </OptionRow>
        ))
      )}
    </QuestionFrame>
  )
}
