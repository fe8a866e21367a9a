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
 * `prompts` are on the left, each with the feedback for who matched it rightly; `choices` on the right, where some may
 * be nobody's and some several prompts'. `key` is the choice by prompt. A misconception is a wrong choice for one
 * prompt, or for any when it names none; `oneForAll` is for who gives every prompt the same choice.
 */
export const matchingSchema = z.strictObject({
  ...commonFields,
  type: z.literal('matching'),
  prompts: z.array(itemSchema.extend({ feedback: localisedSchema })).min(2).max(12),
  choices: z.array(itemSchema).min(2).max(16),
  key: z.record(kebabIdSchema, kebabIdSchema),
  misconceptions: z
    .array(z.strictObject({ prompt: kebabIdSchema.optional(), choice: kebabIdSchema, feedback: localisedSchema }))
    .max(40),
  oneForAll: localisedSchema.optional(),
  scoring: scoringSchema.default('share'),
})
export type Matching = z.infer<typeof matchingSchema>

type Ided = readonly { id: string }[]

/** An answer that gives some of these prompts one of these choices each; none at all counts as not answered. */
export const matchingAnswerSchema = (prompts: Ided, choices: Ided) => z.strictObject({ pairs: pairsSchema(prompts, choices) })
export type MatchingAnswer = z.infer<ReturnType<typeof matchingAnswerSchema>>

export type PublicMatching = Pick<Matching, 'id' | 'marks' | 'stem' | 'type' | 'choices' | 'scoring'> & { prompts: Item[] }

/** The question without its key, feedback, misconceptions and explanation; both lists by id, not as their author paired them. */
export const hideMatchingKey = (question: Matching): PublicMatching => ({
  ...publicCommon(question),
  type: 'matching',
  prompts: publicItems(sortedById(question.prompts)),
  choices: publicItems(sortedById(question.choices)),
  scoring: question.scoring,
})

/** The misconceptions by the words that matching and categorising share. */
export const matchingMisconceptions = ({ misconceptions }: Pick<Matching, 'misconceptions'>): WrongPair[] =>
  misconceptions.map(({ prompt, choice }) => ({ source: prompt, target: choice }))

/** Every feedback by its path: `items.<prompt>`, `misconceptions.<index>`, `oneForAll`. */
export const matchingFeedback = ({
  prompts,
  misconceptions,
  oneForAll,
}: Pick<Matching, 'prompts' | 'misconceptions' | 'oneForAll'>): Record<string, Localised> =>
  Object.fromEntries([
    ...prompts.map(({ id, feedback }) => [itemPath(id), feedback]),
    ...misconceptions.map(({ feedback }, index) => [misconceptionPath(index), feedback]),
    ...(oneForAll ? [[oneForAllPath, oneForAll]] : []),
  ])

/** Emphasis, code, links, citations and terms. A native list shows plain text, so that the words must do without. */
const markup = /[*`]|~~|\]\(|:[a-z]+\[|(?<!\w)_|_(?!\w)/

/** Problems of the lists (three to eight prompts, three to ten choices are wanted), of the key and of the misconceptions. */
export function lintMatching(question: Matching): Problem[] {
  const { prompts, choices, key } = question
  const lists = { sources: prompts, targets: choices, key, misconceptions: matchingMisconceptions(question) }
  const problems = [
    ...lintItems('prompts', prompts, { least: 3, most: 8 }),
    ...lintItems('choices', choices, { least: 3, most: 10 }),
    ...lintPairing(lists, { sources: 'prompts', source: 'prompt', target: 'choice' }),
    ...lintIdOrder('prompts', prompts, sortedById(choices), key),
  ]
  prompts.forEach(({ text, feedback }, index) => {
    if (isRepeated(text, feedback)) problems.push({ field: `prompts.${index}.feedback`, problem: 'feedback-repeats-text' })
  })
  choices.forEach(({ text }, index) => {
    if (markup.test(text.fr) || markup.test(text.en)) problems.push({ field: `choices.${index}.text`, problem: 'markup-not-shown' })
  })
  return problems
}
