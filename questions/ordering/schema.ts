import { z } from 'zod'
import { idsFollowKey, shuffledById, sortedById } from '../by-id'
import { commonFields, kebabIdSchema, publicCommon } from '../common'
import { itemPath, misconceptionPath } from '../feedback-path'
import { itemSchema, lintItems, publicItems, type Item } from '../items'
import { localisedSchema, type Localised } from '../localised'
import { isRepeated } from '../options'
import type { Problem } from '../problem'
import { scoringSchema } from '../scoring'
import { hasWrongOrder, isOrderOf, type WrongOrder } from './order'

const wrongOrderSchema = z.union([
  z.strictObject({ order: z.array(kebabIdSchema).min(2).max(12), feedback: localisedSchema }),
  z.strictObject({ first: kebabIdSchema, feedback: localisedSchema }),
  z.strictObject({ last: kebabIdSchema, feedback: localisedSchema }),
])

/**
 * `key` is all the ids in the right order. An item may have a feedback (its date, say) that the review shows beside it.
 * Misconceptions are wrong orders: `order` (these items in this order, with or without others between them: two of them
 * say 'x before y', all of them a whole order), `first` or `last`.
 */
export const orderingSchema = z.strictObject({
  ...commonFields,
  type: z.literal('ordering'),
  items: z.array(itemSchema.extend({ feedback: localisedSchema.optional() })).min(2).max(12),
  key: z.array(kebabIdSchema).max(12),
  feedback: z.strictObject({ right: localisedSchema, wrong: localisedSchema }),
  misconceptions: z.array(wrongOrderSchema).max(20),
  scoring: scoringSchema.default('share'),
})
export type Ordering = z.infer<typeof orderingSchema>

/** An answer that puts all of these items in an order. */
export const orderingAnswerSchema = (items: readonly { id: string }[]) =>
  z.strictObject({ order: z.array(z.string()).refine(order => isOrderOf(order, items), 'not an order of the items') })
export type OrderingAnswer = z.infer<ReturnType<typeof orderingAnswerSchema>>

export type PublicOrdering = Pick<Ordering, 'id' | 'marks' | 'stem' | 'type' | 'scoring'> & { items: Item[] }

/** The question without its key, feedback, misconceptions and explanation; the items by id, not in their author's order. */
export const hideOrderingKey = (question: Ordering): PublicOrdering => ({
  ...publicCommon(question),
  type: 'ordering',
  items: publicItems(sortedById(question.items)),
  scoring: question.scoring,
})

/** Enough that an order other than the key is found unless there is none (a draft whose items share one id). */
const mostRounds = 100

/**
 * The items as they are first shown: in the order of the seed, and never in that of the key, so that who changes nothing
 * has not been given an answer. (Of two items this gives the key away; `lintOrdering` wants three.)
 */
export function startItems<T extends { id: string }>(items: readonly T[], key: readonly string[], seed: string): T[] {
  for (let round = 0; ; round += 1) {
    const shuffled = shuffledById(items, round === 0 ? seed : `${seed}/${round}`)
    if (round === mostRounds || shuffled.some(({ id }, index) => id !== key[index])) return shuffled
  }
}

/** The wrong orders alone, without what is said of them. */
export const wrongOrders = ({ misconceptions }: Pick<Ordering, 'misconceptions'>): WrongOrder[] =>
  misconceptions.map(wrong => {
    if ('order' in wrong) return { order: wrong.order }
    return 'first' in wrong ? { first: wrong.first } : { last: wrong.last }
  })

/** Every feedback by its path: `right`, `wrong`, `misconceptions.<index>`, and `items.<id>` where an item has one. */
export const orderingFeedback = ({
  items,
  feedback,
  misconceptions,
}: Pick<Ordering, 'items' | 'feedback' | 'misconceptions'>): Record<string, Localised> =>
  Object.fromEntries([
    ['right', feedback.right],
    ['wrong', feedback.wrong],
    ...misconceptions.map((misconception, index) => [misconceptionPath(index), misconception.feedback]),
    ...items.flatMap(item => (item.feedback ? [[itemPath(item.id), item.feedback]] : [])),
  ])

/** The ids that a wrong order names, each with its field. */
function namedIn(wrong: WrongOrder): [field: string, id: string][] {
  if ('order' in wrong) return wrong.order.map((id, index) => [`order.${index}`, id])
  return 'first' in wrong ? [['first', wrong.first]] : [['last', wrong.last]]
}

/** Problems of the items (three to seven are wanted), of the key, of the ids, which must not tell it, and of the misconceptions. */
export function lintOrdering({ items, key, misconceptions }: Ordering): Problem[] {
  const problems = lintItems('items', items, { least: 3, most: 7 })
  const isItem = (id: string) => items.some(item => item.id === id)
  key.forEach((id, index) => {
    if (!isItem(id)) problems.push({ field: `key.${index}`, problem: 'key-not-an-option' })
    if (key.indexOf(id) !== index) problems.push({ field: `key.${index}`, problem: 'duplicate-key' })
  })
  items.forEach(({ id, text, feedback }, index) => {
    if (!key.includes(id)) problems.push({ field: 'key', problem: 'item-without-key' })
    if (feedback && isRepeated(text, feedback)) problems.push({ field: `items.${index}.feedback`, problem: 'feedback-repeats-text' })
  })
  if (idsFollowKey(key, id => key.indexOf(id))) problems.push({ field: 'items', problem: 'ids-follow-key' })

  misconceptions.forEach((wrong, index) => {
    const field = `misconceptions.${index}`
    const named = namedIn(wrong)
    for (const [name, id] of named) if (!isItem(id)) problems.push({ field: `${field}.${name}`, problem: 'unknown-item' })
    const same = JSON.stringify(named)
    if (misconceptions.slice(0, index).some(other => JSON.stringify(namedIn(other)) === same))
      problems.push({ field, problem: 'duplicate-misconception' })
    if (hasWrongOrder(wrong, key)) problems.push({ field, problem: 'misconception-is-right' })
  })
  return problems
}
