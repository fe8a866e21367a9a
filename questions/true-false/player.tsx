import { useId } from 'react'
import type { PlayerTrueFalse } from '../localise'
import { OptionRow } from '../option-row'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'

/** Two radio buttons, true first. */
export function TrueFalsePlayer({ question, answer, onChange, labels, disabled, name }: PlayerProps<PlayerTrueFalse>) {
  const chosen = answer && 'value' in answer ? answer.value : null
  return (
    <QuestionFrame stem={question.stem} hint={labels.chooseTrueOrFalse} hintId={useId()} disabled={disabled}>
      {[true, false].map(value => (
        <OptionRow
          key={String(value)}
          type="radio"
          name={name}
          value={String(value)}
          isChosen={value === chosen}
          onChange={() => onChange({ value })}
        >
          {value ? labels.true : labels.false}
        </OptionRow>
      ))}
    </QuestionFrame>
  )
}
