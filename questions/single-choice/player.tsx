import { useId } from 'react'
import { RichText } from '@/components/rich-text'
import type { PlayerSingleChoice } from '../localise'
import { OptionRow } from '../option-row'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'

/** Radio buttons, one for each option. */
export function SingleChoicePlayer({
  question,
  answer,
  onChange,
  labels,
  disabled,
  name,
}: PlayerProps<PlayerSingleChoice>) {
  const chosen = answer && 'optionId' in answer ? answer.optionId : null
  return (
    <QuestionFrame stem={question.stem} hint={labels.chooseOne} hintId={useId()} disabled={disabled}>
      {question.options.map(({ id, text }) => (
        <OptionRow
          key={id}
          type="radio"
          name={name}
          value={id}
          isChosen={id === chosen}
          onChange={() => onChange({ optionId: id })}
        >
          <RichText as="span" html={text} />
        </OptionRow>
      ))}
    </QuestionFrame>
  )
}
