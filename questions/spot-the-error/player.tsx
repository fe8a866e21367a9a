import { useId } from 'react'
import { Icon } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import type { PlayerSpotTheError } from '../localise'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'

type SegmentProps = { words: string; isSelected: boolean; onToggle: () => void }

/** A toggle in running text. Selected shows by a wavy line, a ring and a mark in the corner, none of which moves the text. */
function Segment({ words, isSelected, onToggle }: SegmentProps) {
  const look = isSelected ? 'border-wrong bg-wrong-soft underline decoration-wrong decoration-wavy underline-offset-4' : 'border-wind bg-paper hover:border-ink'
  return (
    <button
      type="button"
      aria-pressed={isSelected}
      onClick={onToggle}
      className={`relative my-0.5 min-h-8 max-w-full cursor-pointer rounded-[4px] border px-1.5 text-start leading-snug text-ink disabled:cursor-default ${look}`}
    >
      {words}
      {isSelected && (
        <span className="absolute -end-1.5 -top-2 inline-flex rounded-full bg-wrong p-0.5 text-paper">
          <Icon name="close" className="size-3" />
        </span>
      )}
    </button>
  )
}

/** The text as prose, with each segment that can be selected as a toggle button. */
export function SpotTheErrorPlayer({ question, answer, onChange, labels, disabled }: PlayerProps<PlayerSpotTheError>) {
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
            <Segment key={part.id} words={part.words} isSelected={selected.includes(part.id)} onToggle={() => toggle(part.id)} />
          ),
        )}
      </p>
    </QuestionFrame>
  )
}
