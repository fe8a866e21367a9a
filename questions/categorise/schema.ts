import { z } from 'zod'
import { sortedById } from '../by-id'
import { commonFields, kebabIdSchema, publicCommon } from '../common'
import { itemPath, misconceptionPath, oneForAllPath } from '../feedback-path'
import { itemSchema, lintItems, publicItems, type Item } from '../items'
import { localisedSchema, type Localised } from '../localised'
import { isRepeated } from '../options'
import { lintIdOrder, lintPairing, pairsSchema } from '../pairing-schema'
import type { WrongPair } from '../pairing'
import type { Problem } from '../problem'
import { scoringSchema } from '../scoring'

/**
 * `items`, each with the feedback for who placed it rightly, go into `categories`, which are shown in the order given
 * and of which some may stay empty. `key` is the category by item. A misconception is a wrong category for one item, or
 * for any when it names none; `oneForAll` is for who puts every item in the same category.
 */
export const categoriseSchema = z.strictObject({
  ...commonFields,
  type: z.literal('categorise'),
  items: z.array(itemSchema.extend({ feedback: localisedSchema })).min(2).max(16),
  categories: z.array(itemSchema).min(2).max(8),
  key: z.record(kebabIdSchema, kebabIdSchema),
  misconceptions: z
    .array(z.strictObject({ item: kebabIdSchema.optional(), category: kebabIdSchema, feedback: localisedSchema }))
    .max(40),
  oneForAll: localisedSchema.optional(),
  scoring: scoringSchema.default('share'),
})
export type Categorise = z.infer<typeof categoriseSchema>

type Ided = readonly { id: string }[]

/** An answer that puts some of these items in one of these categories each; none at all counts as not answered. */
export const categoriseAnswerSchema = (items: Ided, categories: Ided) => z.strictObject({ places: pairsSchema(items, categories) })
export type CategoriseAnswer = z.infer<ReturnType<typeof categoriseAnswerSchema>>

export type PublicCategorise = Pick<Categorise, 'id' | 'marks' | 'stem' | 'type' | 'categories' | 'scoring'> & { items: Item[] }

/**
 * The question without its key, feedback, misconceptions and explanation. Items by id, not category by category as
 * their author may have listed them; categories as given, since their order says nothing of what goes into them.
 */
export const hideCategoriseKey = (question: Categorise): PublicCategorise => ({
  ...publicCommon(question),
  type: 'categorise',
  items: publicItems(sortedById(question.items)),
  categories: publicItems(question.categories),
  scoring: question.scoring,
})

/** The misconceptions by the words that matching and categorising share. */
export const categoriseMisconceptions = ({ misconceptions }: Pick<Categorise, 'misconceptions'>): WrongPair[] =>
  misconceptions.map(({ item, category }) => ({ source: item, target: category }))

/** Every feedback by its path: `items.<item>`, `misconceptions.<index>`, `oneForAll`. */
export const categoriseFeedback = ({
  items,
  misconceptions,
  oneForAll,
}: Pick<Categorise, 'items' | 'misconceptions' | 'oneForAll'>): Record<string, Localised> =>
  Object.fromEntries([
    ...items.map(({ id, feedback }) => [itemPath(id), feedback]),
    ...misconceptions.map(({ feedback }, index) => [misconceptionPath(index), feedback]),
    ...(oneForAll ? [[oneForAllPath, oneForAll]] : []),
  ])

/** Problems of the lists (three to eight items, two to five categories are wanted), of the key and of the misconceptions. */
export function lintCategorise(question: Categorise): Problem[] {
  const { items, categories, key } = question
  const lists = { sources: items, targets: categories, key, misconceptions: categoriseMisconceptions(question) }
  const problems = [
    ...lintItems('items', items, { least: 3, most: 8 }),
    ...lintItems('categories', categories, { least: 2, most: 5 }),
    ...lintPairing(lists, { sources: 'items', source: 'item', target: 'category' }),
    ...lintIdOrder('items', items, categories, key),
  ]
  items.forEach(({ text, feedback }, index) => {
    if (isRepeated(text, feedback)) problems.push({ field: `items.${index}.feedback`, problem: 'feedback-repeats-text' })
  })
  return problems
}
