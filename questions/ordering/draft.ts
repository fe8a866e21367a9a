import { idsFollowKey } from '../by-id'
import { blankCommon, blankTexts } from '../blank-fields'
import { redrawnIds } from '../fresh-id'
import { blankItems } from '../option-draft'
import type { Unfinished } from '../unfinished'
import type { Ordering } from './schema'

export type OrderingDraft = Unfinished<Ordering>
export type WrongOrderDraft = OrderingDraft['misconceptions'][number]

export const blankOrdering = (id: string): OrderingDraft =>
  withItems({ ...blankCommon(id), explanation: blankTexts(), type: 'ordering', items: [], key: [], feedback: { right: blankTexts(), wrong: blankTexts() }, misconceptions: [], scoring: 'share' }, blankItems(4))

/** The items in the order of the key, as their author sees them; any that the key leaves out come last. */
export function itemsInOrder({ items, key }: Pick<OrderingDraft, 'items' | 'key'>): OrderingDraft['items'] {
  const place = (id: string) => (key.includes(id) ? key.indexOf(id) : key.length)
  return items.toSorted((a, b) => place(a.id) - place(b.id))
}

const change = (wrong: WrongOrderDraft, idOf: (id: string) => string): WrongOrderDraft => {
  if ('order' in wrong) return { ...wrong, order: wrong.order.map(idOf) }
  return 'first' in wrong ? { ...wrong, first: idOf(wrong.first) } : { ...wrong, last: idOf(wrong.last) }
}

/**
 * The question with these items, whose order is the key. A place in a misconception that named one that is gone is
 * empty; ids that would tell the order are drawn again.
 */
export function withItems(question: OrderingDraft, items: OrderingDraft['items']): OrderingDraft {
  const ids = items.map(({ id }) => id)
  const idOf = redrawnIds(ids, drawn => {
    const key = ids.map(drawn)
    return idsFollowKey(key, id => key.indexOf(id))
  })
  return {
    ...question,
    items: items.map(item => ({ ...item, id: idOf(item.id) })),
    key: ids.map(idOf),
    misconceptions: question.misconceptions.map(wrong => change(wrong, id => (ids.includes(id) ? idOf(id) : ''))),
  }
}

/** The wrong order said in another way, with the same feedback. */
export function withKind({ feedback }: WrongOrderDraft, kind: 'order' | 'first' | 'last'): WrongOrderDraft {
  if (kind === 'order') return { order: ['', ''], feedback }
  return kind === 'first' ? { first: '', feedback } : { last: '', feedback }
}
