import { useId } from 'react'
import { RichText } from '@/components/rich-text'
import type { PlayerMatching } from '../localise'
import { targetOf, withPair } from '../pairing'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'
import { scoringHint } from '../scoring-hint'

/**
 * A native list for each prompt, named by it. The choices are often many and long: a list shows them all, is the
 * telephone's own, and can be set back to nothing.
 */
export function MatchingPlayer({ question, answer, onChange, labels, disabled, name }: PlayerProps<PlayerMatching>) {
  const { prompts, choices, scoring } = question
  const id = useId()
  const pairs = answer && 'pairs' in answer ? answer.pairs : {}
  return (
    <QuestionFrame stem={question.stem} hint={scoringHint(labels.matchEach, scoring, labels)} hintId={`${id}-hint`} disabled={disabled}>
      {prompts.map(prompt => (
        <div
          key={prompt.id}
          className="grid gap-x-6 gap-y-1.5 border-t border-line pt-3 pb-1 first:border-t-0 first:pt-0 sm:grid-cols-2 sm:items-center"
        >
          <label htmlFor={`${id}-${prompt.id}`} className="min-w-0 break-words text-ink">
            <RichText as="span" html={prompt.text} />
          </label>
          <select
            id={`${id}-${prompt.id}`}
            name={`${name}/${prompt.id}`}
            value={targetOf(pairs, prompt.id) ?? ''}
            onChange={event => onChange({ pairs: withPair(pairs, prompts, prompt.id, event.target.value) })}
            className="min-h-11 w-full min-w-0 rounded-[4px] border border-wind bg-paper px-3 py-2 text-ink"
          >
            <option value="">{labels.choose}</option>
            {choices.map(choice => (
              <option key={choice.id} value={choice.id}>
                {choice.text}
              </option>
            ))}
          </select>
        </div>
      ))}
    </QuestionFrame>
  )
}
