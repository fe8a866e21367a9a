import { useId, useRef, useState } from 'react'
import { buttonClass } from '@/components/button-class'
import { Icon, type IconName } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import type { PlayerOrdering } from '../localise'
import { plainText } from '../plain-text'
import type { PlayerProps } from '../player-props'
import { QuestionFrame } from '../question-frame'
import { scoringHint } from '../scoring-hint'
import { isOrderOf } from './order'

/**
 * A list in which each item has a button to move it up and one to move it down. The order that is shown at first is no
 * answer: it becomes one with the first move, or with the button that keeps it.
 */
export function OrderingPlayer({ question, answer, onChange, labels, disabled }: PlayerProps<PlayerOrdering>) {
  const { items, scoring } = question
  const status = useRef<HTMLParagraphElement>(null)
  const [movedId, setMovedId] = useState<string | null>(null)
  const given = answer && 'order' in answer && isOrderOf(answer.order, items) ? answer.order : null
  const order = given ?? items.map(({ id }) => id)
  const textOf = new Map(items.map(({ id, text }) => [id, text]))

  const move = (id: string, by: 1 | -1) => {
    const from = order.indexOf(id)
    if (from + by < 0 || from + by >= order.length) return
    const others = order.filter(other => other !== id)
    setMovedId(id)
    onChange({ order: [...others.slice(0, from + by), id, ...others.slice(from + by)] })
  }
  const keep = () => {
    // The button goes away: the focus goes to the words that take its place.
    status.current?.focus()
    onChange({ order })
  }
  const state = given === null ? labels.orderNotAnswer : labels.orderIsAnswer
  const moved = movedId === null || given === null ? null : `${plainText(textOf.get(movedId) ?? '')}, ${labels.position} ${given.indexOf(movedId) + 1} ${labels.outOf} ${given.length}.`

  return (
    <QuestionFrame stem={question.stem} hint={scoringHint(labels.putInOrder, scoring, labels)} hintId={useId()} disabled={disabled}>
      <ol className="flex flex-col gap-2">
        {order.map((id, index) => {
          const text = textOf.get(id) ?? ''
          return (
            <li key={id} className="flex items-center gap-3 rounded-[4px] border border-line bg-raised py-1.5 pr-1.5 pl-4 text-ink">
              <span className="w-6 shrink-0 text-ink-soft tabular-nums">{index + 1}</span>
              <RichText as="span" html={text} className="min-w-0 grow break-words" />
              <span className="flex shrink-0 gap-1">
                <MoveButton icon="arrowUp" label={`${labels.moveUp} ${plainText(text)}`} isAtEnd={index === 0} onMove={() => move(id, -1)} />
                <MoveButton icon="arrowDown" label={`${labels.moveDown} ${plainText(text)}`} isAtEnd={index === order.length - 1} onMove={() => move(id, 1)} />
              </span>
            </li>
          )
        })}
      </ol>
      <div className="mt-1 flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2">
        <p ref={status} role="status" tabIndex={-1} className="text-sm text-ink">
          {moved ?? state}
        </p>
        {given === null && (
          <button type="button" onClick={keep} className={buttonClass()}>
            {labels.keepThisOrder}
          </button>
        )}
      </div>
    </QuestionFrame>
  )
}

type MoveButtonProps = { icon: IconName; label: string; isAtEnd: boolean; onMove: () => void }

/** At the end of the list it does nothing, but can still have the focus, which a disabled button would lose under the finger. */
function MoveButton({ icon, label, isAtEnd, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={isAtEnd || undefined}
      onClick={onMove}
      className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-[4px] border border-line text-ink hover:border-ink-soft disabled:cursor-default disabled:opacity-60 aria-disabled:cursor-default aria-disabled:border-dashed aria-disabled:opacity-40 aria-disabled:hover:border-line"
    >
      <Icon name={icon} className="size-5" />
    </button>
  )
}
