import { useId } from 'react'
import { RichText } from '@/components/rich-text'
import type { PlayerMultipleResponse } from '../localise'
import { OptionRow } from '../option-row'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'

const hints = { 'all-or-nothing': 'chooseAllOrNothing', weights: 'chooseWeighted' } as const

/** Checkboxes, one for each option. */
export function MultipleResponsePlayer({
  question,
  answer,
  onChange,
  labels,
  disabled,
  name,
}: PlayerProps<PlayerMultipleResponse>) {
  const chosen = answer && 'optionIds' in answer ? answer.optionIds : []
  const change = (changedId: string, isChosen: boolean) =>
    onChange({
      // In the order shown, whatever the order of ticking, so that the same choice is the same answer.
      optionIds: question.options
        .map(({ id }) => id)
        .filter(id => (id === changedId ? isChosen : chosen.includes(id))),
    })
  return (
    <QuestionFrame stem={question.stem} hint={labels[question.scoring ? hints[question.scoring] : 'chooseSeveral']} hintId={useId()} disabled={disabled}>
      {question.options.map(({ id, text }) => (
        <OptionRow
          key={id}
          type="checkbox"
          name={name}
          value={id}
          isChosen={chosen.includes(id)}
          onChange={isChosen => change(id, isChosen)}
        >
          <RichText as="span" html={text} />
        </OptionRow>
      ))}
    </QuestionFrame>
  )
}
