import { useId } from 'react'
import type { QuestionLabels } from '../labels'
import type { PlayerShortText } from '../localise'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'
import { TypedField } from '../typed-field'
import { shortTextMaxLength } from './judge-text'

function hintFor({ isCaseSensitive, isAccentSensitive }: PlayerShortText['matching'], labels: QuestionLabels): string {
  const remarks = [isCaseSensitive ? labels.caseCounts : [], isAccentSensitive ? labels.accentsCount : []].flat()
  return [labels.textHint, ...(remarks.length > 0 ? remarks : [labels.caseAndAccentsAside])].join(' ')
}

/** One line of text, as wide for every question: its width says nothing of the answer's. */
export function ShortTextPlayer({ question, answer, onChange, labels, disabled, name }: PlayerProps<PlayerShortText>) {
  const id = useId()
  const text = answer && 'text' in answer ? answer.text : ''
  return (
    <QuestionFrame stem={question.stem} hint={hintFor(question.matching, labels)} hintId={`${id}-hint`} disabled={disabled}>
      <label htmlFor={`${id}-input`} className="text-sm font-medium text-ink">
        {labels.yourAnswer}
      </label>
      <TypedField
        id={`${id}-input`}
        maxLength={shortTextMaxLength}
        name={name}
        value={text}
        onType={typed => onChange({ text: typed })}
        width="w-full sm:w-[28rem] px-4 py-2 text-lg"
      />
    </QuestionFrame>
  )
}
