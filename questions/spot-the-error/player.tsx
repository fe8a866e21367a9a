import { useId } from 'react'
import { Icon } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import type { PlayerSpotTheError } from '../localise'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'

type SegmentProps = { name: string; id: string; words: string; isSelected: boolean; onToggle: () => void }

/**
 * A checkbox whose label is part of the prose and breaks like it. Selected shows by a wavy line and a mark in the
 * corner, neither of which moves the text.
 */
function Segment({ name, id, words, isSelected, onToggle }: SegmentProps) {
  return (
    <label className="cursor-pointer rounded-[4px] border border-wind bg-paper box-decoration-clone px-1.5 py-1.5 hover:border-ink has-checked:border-wrong has-checked:bg-wrong-soft has-checked:underline has-checked:decoration-wrong has-checked:decoration-wavy has-checked:underline-offset-4 has-focus-visible:outline-3 has-focus-visible:outline-offset-1 has-focus-visible:outline-sea has-disabled:cursor-default">
      <input type="checkbox" name={name} value={id} checked={isSelected} onChange={onToggle} className="sr-only" />
      {words}
      {isSelected && (
        <span className="relative">
          <span className="absolute -end-3.5 -top-3 inline-flex rounded-full bg-wrong p-0.5 text-paper">
            <Icon name="close" className="size-3" />
          </span>
        </span>
      )}
    </label>
  )
}

/** The text as prose, with a checkbox for each segment that can be selected. */
export function SpotTheErrorPlayer({ question, answer, onChange, labels, disabled, name }: PlayerProps<PlayerSpotTheError>) {
  const selected = answer && 'segmentIds' in answer ? answer.segmentIds : []
  const toggle = (id: string) =>
    // Sorted, because the order of the text depends on the language: the same choice is the same answer.
    onChange({ segmentIds: selected.includes(id) ? selected.filter(other => other !== id) : [...selected, id].toSorted() })
  const hint = question.scoring === 'all-or-nothing' ? labels.selectAllOrNothing : labels.selectErrors
  return (
    <QuestionFrame stem={question.stem} hint={hint} hintId={useId()} disabled={disabled}>
      <p className="text-lg leading-[2.4] text-ink">
        {question.parts.map((part, index) =>
          part.kind === 'prose' ? (
            <RichText key={index} as="span" html={part.html} />
          ) : (
            <Segment
              key={part.id}
              name={name}
              id={part.id}
              words={part.words}
              isSelected={selected.includes(part.id)}
              onToggle={() => toggle(part.id)}
            />
          ),
        )}
      </p>
    </QuestionFrame>
  )
}
