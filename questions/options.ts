import { z } from 'zod'
import { kebabIdSchema } from './common'
import { localisedSchema, type Localised } from './localised'
import type { Problem } from './problem'

export const optionSchema = z.strictObject({
  id: kebabIdSchema,
  text: localisedSchema,
  feedback: localisedSchema,
})
export type Option = z.infer<typeof optionSchema>

/** Wider than authors should go, so that imported questions can be kept; `lintOptions` holds the house rule. */
export const optionsSchema = z.array(optionSchema).min(2).max(12)

export type PublicOption = { id: string; text: Localised }

/** The options without their feedback, in the order given. */
export const hideOptions = (options: readonly Option[]): PublicOption[] =>
  options.map(({ id, text }) => ({ id, text: { fr: text.fr, en: text.en } }))

/** Ids that say which option is right. */
export const tellingId = /^(?:key|right|correct|true|wrong|false|incorrect|juste|bon|bonne|vrai|faux|fausse)(?:-|\d|$)/

const sameText = (a: string, b: string): boolean =>
  a.trim().toLocaleLowerCase('fr') === b.trim().toLocaleLowerCase('fr')

/** True when two texts are the same in a language, but for case and spaces around. */
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
    if (tellingId.test(option.id)) problems.push({ field: `${at}.id`, problem: 'option-id-tells-key' })
    if (before.some(other => isRepeated(other.text, option.text)))
      problems.push({ field: `${at}.text`, problem: 'duplicate-option-text' })
    if (isRepeated(option.text, option.feedback))
      problems.push({ field: `${at}.feedback`, problem: 'feedback-repeats-text' })
  })
  return problems
}
