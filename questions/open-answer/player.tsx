import { useId } from 'react'
import type { PlayerOpenAnswer } from '../localise'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'
import { openAnswerMaxLength } from './max-length'

const announcedFrom = 500
const announcedStep = 100

/** The characters left, in steps and near the end alone: told at each key they would drown what is being typed. */
const announced = (left: number): number | null =>
  left > announcedFrom ? null : Math.floor(left / announcedStep) * announcedStep

/** A text area with the count of what is left. */
export function OpenAnswerPlayer({ question, answer, onChange, labels, disabled, name }: PlayerProps<PlayerOpenAnswer>) {
  const id = useId()
  const text = answer && 'text' in answer ? answer.text : ''
  const left = openAnswerMaxLength - text.length
  const told = announced(left)
  const hint = question.review === 'trainer' ? labels.openHintTrainer : labels.openHintSelf
  return (
    <QuestionFrame stem={question.stem} hint={hint} hintId={`${id}-hint`} disabled={disabled}>
      <label htmlFor={`${id}-text`} className="text-sm font-medium text-ink">
        {labels.yourAnswer}
      </label>
      <textarea
        id={`${id}-text`}
        rows={6}
        maxLength={openAnswerMaxLength}
        name={name}
        value={text}
        onChange={event => onChange({ text: event.target.value })}
        aria-describedby={`${id}-left`}
        className="min-h-40 w-full rounded-[4px] border border-wind bg-paper px-4 py-3 text-ink"
      />
      <p id={`${id}-left`} className="text-sm text-ink-soft tabular-nums">
        {`${labels.charactersLeft} ${left}`}
      </p>
      <p role="status" className="sr-only">
        {told === null ? '' : `${labels.charactersLeft} ${told}`}
      </p>
    </QuestionFrame>
  )
}
