import { useId } from 'react'
import type { QuestionLabels } from '../labels'
import type { PlayerCloze, PlayerGap } from '../localise'
import { numericMaxLength, readNumber } from '../numeric/read-number'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'
import { shortTextMaxLength } from '../short-text/judge-text'
import { TypedField } from '../typed-field'
import { useSettled } from '../use-settled'
import { GapName } from './gap-name'
import { GappedParagraphs } from './gapped-paragraphs'
import { typedIn } from './typed-in'

type GapFieldProps = {
  gap: PlayerGap
  id: string
  name: string
  value: string
  onType: (text: string) => void
  remarkId: string | undefined
  labels: QuestionLabels
}

/** Each field of a kind is as wide as the others: its width says nothing of the answer's. */
function GapField({ gap, id, name, value, onType, remarkId, labels }: GapFieldProps) {
  const common = { id, name, value }
  switch (gap.kind) {
    case 'choice':
      return (
        <select
          {...common}
          onChange={event => onType(event.target.value)}
          className="min-h-11 max-w-full rounded-[4px] border border-wind bg-paper px-2 py-1 text-ink"
        >
          <option value="">{labels.choose}</option>
          {gap.options.map(option => (
            <option key={option.id} value={option.id}>
              {option.text}
            </option>
          ))}
        </select>
      )
    case 'text':
      return <TypedField {...common} onType={onType} maxLength={shortTextMaxLength} width="w-48 px-3 py-1" />
    case 'number':
      return (
        <TypedField
          {...common}
          onType={onType}
          inputMode="decimal"
          maxLength={numericMaxLength}
          aria-describedby={remarkId}
          aria-invalid={remarkId !== undefined || undefined}
          width="w-32 px-3 py-1 tabular-nums"
        />
      )
  }
}

/** The text with a field at each gap, in the order of reading; each field has its own name. */
export function ClozePlayer({ question, answer, onChange, labels, disabled, name }: PlayerProps<PlayerCloze>) {
  const id = useId()
  const { gaps, text } = question
  const typed = (gapId: string) => typedIn(answer, gapId)
  const now = JSON.stringify(gaps.map(gap => typed(gap.id)))
  const isSettled = useSettled(now) === now
  const isUnreadable = (gap: PlayerGap) =>
    isSettled && gap.kind === 'number' && typed(gap.id).trim() !== '' && readNumber(typed(gap.id), gap.units).length === 0
  // In the author's order, whatever the order of filling, so that the same words are the same answer.
  const change = (changedId: string, newText: string) =>
    onChange({
      gaps: Object.fromEntries(
        gaps.map(gap => [gap.id, gap.id === changedId ? newText : typed(gap.id)]).filter(([, value]) => value !== ''),
      ) as Record<string, string>,
    })
  const numbered = text.flat().flatMap(piece => {
    const gap = 'gapId' in piece && gaps.find(candidate => candidate.id === piece.gapId)
    return gap ? [{ gap, number: piece.number }] : []
  })

  return (
    <QuestionFrame stem={question.stem} hint={labels.clozeHint} hintId={`${id}-hint`} disabled={disabled}>
      <GappedParagraphs text={text}>
        {(gapId, number) => {
          const gap = gaps.find(candidate => candidate.id === gapId)
          if (!gap) return null
          const fieldId = `${id}-${gapId}`
          return (
            <span className="mx-1 inline-flex max-w-full items-center gap-1 align-middle leading-normal">
              <label htmlFor={fieldId}>
                <GapName number={number} count={numbered.length} labels={labels} />
              </label>
              <GapField
                gap={gap}
                id={fieldId}
                name={`${name}-${gapId}`}
                value={typed(gapId)}
                onType={newText => change(gapId, newText)}
                remarkId={isUnreadable(gap) ? `${id}-remark-${gapId}` : undefined}
                labels={labels}
              />
            </span>
          )
        }}
      </GappedParagraphs>
      <output className="block min-h-6 text-sm text-warn">
        {numbered.map(({ gap, number }) =>
          isUnreadable(gap) ? (
            <span key={gap.id} id={`${id}-remark-${gap.id}`} className="block">
              {`${labels.gap} ${number} – ${labels.notANumber}`}
            </span>
          ) : null,
        )}
      </output>
    </QuestionFrame>
  )
}
