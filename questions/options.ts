import { z } from 'zod'
import { kebabIdSchema } from './common'
import { isBlankText, localisedSchema, type Localised } from './localised'
import type { Problem } from './problem'

export const optionSchema = z.strictObject({
  id: kebabIdSchema,
  text: localisedSchema,
  feedback: localisedSchema,
})
export type Option = z.infer<typeof optionSchema>

/** An option that may earn a share of the marks: in per cent, from −100 to 100, kept as it was written. */
const weightedOptionSchema = z.strictObject({
  ...optionSchema.shape,
  weight: z.number().min(-100).max(100).optional(),
})
export type WeightedOption = z.infer<typeof weightedOptionSchema>

/** Wider than authors should go, so that imported questions can be kept; `lintOptions` holds the house rule. */
export const optionsSchema = z.array(optionSchema).min(2).max(12)
export const weightedOptionsSchema = z.array(weightedOptionSchema).min(2).max(12)

/** The weights by option, or null when no option has one. */
export function weightsOf(options: readonly WeightedOption[]): Record<string, number> | null {
  const weighted = options.flatMap(({ id, weight }) => (weight === undefined ? [] : [[id, weight] as const]))
  return weighted.length > 0 ? Object.fromEntries(weighted) : null
}

export type PublicOption = { id: string; text: Localised }

/** The options without their feedback and weight, in the order given. */
export const hideOptions = (options: readonly Option[]): PublicOption[] =>
  options.map(({ id, text }) => ({ id, text: { fr: text.fr, en: text.en } }))

const tellingId =
  /^(?:key|right|correct|true|wrong|false|incorrect|error|mistake|juste|bon|bonne|vrai|faux|fausse|erreur|faute)(?:-|\d|$)/

/** True for an id from which the key could be guessed. */
export const tellsKey = (id: string): boolean => tellingId.test(id)

const sameText = (a: string, b: string): boolean =>
  !isBlankText(a) && a.trim().toLocaleLowerCase('fr') === b.trim().toLocaleLowerCase('fr')

/** True when two texts are the same in a language, but for case and spaces around; of two that are still to be written nobody knows. */
export const isRepeated = (a: Localised, b: Localised): boolean => sameText(a.fr, b.fr) || sameText(a.en, b.en)

/** Problems that any list of options can have. `least` and `most` are how many options the house rule allows. */
export function lintOptions(options: readonly Option[], { least, most }: { least: number; most: number }): Problem[] {
  const problems: Problem[] = []
  if (options.length < least) problems.push({ field: 'options', problem: 'too-few-options' })
  if (options.length > most) problems.push({ field: 'options', problem: 'too-many-options' })
  options.forEach((option, index) => {
    const before = options.slice(0, index)
    const at = `options.${index}`
    if (before.some(other => other.id === option.id)) problems.push({ field: `${at}.id`, problem: 'duplicate-option-id' })
    if (tellsKey(option.id)) problems.push({ field: `${at}.id`, problem: 'option-id-tells-key' })
    if (before.some(other => isRepeated(other.text, option.text)))
      problems.push({ field: `${at}.text`, problem: 'duplicate-option-text' })
    if (isRepeated(option.text, option.feedback))
      problems.push({ field: `${at}.feedback`, problem: 'feedback-repeats-text' })
  })
  return problems
}
