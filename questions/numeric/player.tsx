import { useId } from 'react'
import type { PlayerNumeric } from '../localise'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'
import { TypedField } from '../typed-field'
import { useSettled } from '../use-settled'
import { numericMaxLength, readNumber } from './read-number'

/** A text field rather than a number field, which would refuse the comma or the point by the browser's language. */
export function NumericPlayer({ question, answer, onChange, labels, disabled, name }: PlayerProps<PlayerNumeric>) {
  const id = useId()
  const text = answer && 'text' in answer ? answer.text : ''
  const isSettled = useSettled(text) === text
  const isUnreadable = isSettled && text.trim() !== '' && readNumber(text, question.units).length === 0
  const described = [question.unit === null ? [] : `${id}-unit`, isUnreadable ? `${id}-remark` : []].flat()

  return (
    <QuestionFrame stem={question.stem} hint={labels.numberHint} hintId={`${id}-hint`} disabled={disabled}>
      <label htmlFor={`${id}-input`} className="text-sm font-medium text-ink">
        {labels.yourAnswer}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <TypedField
          id={`${id}-input`}
          inputMode="decimal"
          maxLength={numericMaxLength}
          name={name}
          value={text}
          onType={typed => onChange({ text: typed })}
          aria-describedby={described.join(' ') || undefined}
          aria-invalid={isUnreadable || undefined}
          width="w-56 px-4 py-2 text-lg tabular-nums"
        />
        {question.unit !== null && (
          <span id={`${id}-unit`} className="text-ink">
            <span className="sr-only">{labels.unit} </span>
            {question.unit}
          </span>
        )}
      </div>
      <output id={`${id}-remark`} htmlFor={`${id}-input`} className="block min-h-6 text-sm text-warn">
        {isUnreadable ? labels.notANumber : null}
      </output>
    </QuestionFrame>
  )
}
