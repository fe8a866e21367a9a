import { useId } from 'react'
import { RichText } from '@/components/rich-text'
import type { PlayerCategorise } from '../localise'
import { targetOf, withPair } from '../pairing'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'
import { scoringHint } from '../scoring-hint'

/**
 * A group of radio buttons for each item, its legend. Categories are few and short, and the same for each item: laid
 * side by side, they take one touch where a native list takes three and hides them, and all choices are seen at once.
 * With the keyboard it is one stop per item, then arrows.
 */
export function CategorisePlayer({ question, answer, onChange, labels, disabled, name }: PlayerProps<PlayerCategorise>) {
  const { items, categories, scoring } = question
  const places = answer && 'places' in answer ? answer.places : {}
  return (
    <QuestionFrame stem={question.stem} hint={scoringHint(labels.categoriseEach, scoring, labels)} hintId={useId()} disabled={disabled}>
      {items.map(item => (
        <fieldset key={item.id} className="min-w-0 border-t border-line pt-3 pb-2 first:border-t-0 first:pt-0">
          <legend className="float-left mb-2 w-full min-w-0 break-words text-ink">
            <RichText as="span" html={item.text} />
          </legend>
          <div className="clear-both flex flex-wrap gap-2">
            {categories.map(category => (
              <label
                key={category.id}
                className="flex min-h-11 cursor-pointer items-center gap-2.5 rounded-[4px] border border-line bg-raised px-3 py-2 text-ink hover:border-ink-soft has-checked:border-sea has-checked:ring-1 has-checked:ring-sea has-checked:ring-inset has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-sea has-disabled:cursor-default has-disabled:hover:border-line has-checked:has-disabled:hover:border-sea"
              >
                <input
                  type="radio"
                  name={`${name}/${item.id}`}
                  value={category.id}
                  checked={targetOf(places, item.id) === category.id}
                  onChange={() => onChange({ places: withPair(places, items, item.id, category.id) })}
                  className="size-5 shrink-0 accent-sea outline-none"
                />
                <RichText as="span" html={category.text} className="min-w-0 break-words" />
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </QuestionFrame>
  )
}
