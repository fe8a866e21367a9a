import { Icon } from '@/components/icon'
import { RichText } from '@/components/rich-text'
import { itemPath, misconceptionPath } from '../feedback-path'
import { FoldedFeedback } from '../folded-feedback'
import type { QuestionLabels } from '../labels'
import type { Html, ReviewOrdering } from '../localise'
import type { ReviewProps } from '../review-props'
import { isOrderOf, pairsInOrder, type WrongOrder } from './order'

/** The order that was given beside the right one, what is out of place, and how many pairs stand rightly. */
export function OrderingReview({ question, answer, score, labels }: ReviewProps<ReviewOrdering>) {
  const { items, key, misconceptions, feedback } = question
  const textOf = (id: string) => items.find(item => item.id === id)?.text ?? ''
  const given = answer && 'order' in answer && isOrderOf(answer.order, items) ? answer.order : null
  const pairs = given && pairsInOrder(given, key)
  const others = misconceptions
    .map((wrong, index) => ({ id: misconceptionPath(index), text: <Wrong wrong={wrong} count={items.length} textOf={textOf} /> }))
    .filter(({ id }) => !score.feedback.includes(id))
    .map(({ id, text }) => ({ id, text, feedback: feedback[id] ?? '' }))
  return (
    <>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <div>
          <p className="mb-2 text-ink-soft">{labels.yourOrder}</p>
          {given === null ? (
            <p className="font-semibold text-ink">{labels.notAnswered}</p>
          ) : (
            <ol className="flex flex-col gap-2">
              {given.map((id, index) => (
                <GivenItem key={id} text={textOf(id)} index={index} expected={key.indexOf(id)} labels={labels} />
              ))}
            </ol>
          )}
        </div>
        <div>
          <p className="mb-2 text-ink-soft">{labels.rightOrder}</p>
          <ol className="flex flex-col gap-2">
            {key.map((id, index) => (
              <li key={id} className="flex gap-3 rounded-[4px] border border-line bg-raised px-4 py-3 text-ink">
                <span className="w-5 shrink-0 text-ink-soft tabular-nums">{index + 1}</span>
                <div className="min-w-0 break-words">
                  <RichText html={textOf(id)} />
                  {feedback[itemPath(id)] !== undefined && <RichText html={feedback[itemPath(id)] ?? ''} className="text-sm text-ink-soft" />}
                </div>
              </li>
            ))}
          </ol>
        </div>
      </div>
      {pairs && <p className="text-ink-soft tabular-nums">{`${labels.pairsInOrder} ${pairs.right} ${labels.outOf} ${pairs.all}`}</p>}
      {score.feedback.map(path => (
        <RichText key={path} html={feedback[path] ?? ''} className="text-ink" />
      ))}
      <FoldedFeedback summary={labels.commonMistakes} items={others} />
    </>
  )
}

type GivenItemProps = { text: Html; index: number; expected: number; labels: QuestionLabels }

function GivenItem({ text, index, expected, labels }: GivenItemProps) {
  const isInPlace = index === expected
  return (
    <li className={`flex gap-3 rounded-[4px] border bg-raised px-4 py-3 text-ink ${isInPlace ? 'border-ok' : 'border-wrong'}`}>
      <span className="w-5 shrink-0 text-ink-soft tabular-nums">{index + 1}</span>
      <div className="min-w-0 break-words">
        <RichText html={text} />
        <p className={`inline-flex items-center gap-1.5 text-sm font-semibold ${isInPlace ? 'text-ok' : 'text-wrong'}`}>
          <Icon name={isInPlace ? 'check' : 'close'} className="size-4" />
          {isInPlace ? labels.inPlace : `${labels.expectedPlace} ${expected + 1}`}
        </p>
      </div>
    </li>
  )
}

type WrongProps = { wrong: WrongOrder; count: number; textOf: (id: string) => Html }

/** '3. Item' for what is wrongly put there, 'one → other' for what is wrongly put in this order. */
function Wrong({ wrong, count, textOf }: WrongProps) {
  const ids = 'order' in wrong ? wrong.order : ['first' in wrong ? wrong.first : wrong.last]
  const place = 'order' in wrong ? '' : `${'first' in wrong ? 1 : count}. `
  return ids.map((id, index) => (
    <span key={id}>
      {index === 0 ? place : ' → '}
      <RichText as="span" html={textOf(id)} />
    </span>
  ))
}
