import { z } from 'zod'
import { kebabIdSchema } from './common'
import { localisedSchema } from './localised'
import { isRepeated, tellsKey } from './options'
import type { Problem } from './problem'

/** A thing to be placed, or a place for it. */
export const itemSchema = z.strictObject({ id: kebabIdSchema, text: localisedSchema })
export type Item = z.infer<typeof itemSchema>

/** The items without anything else that they have, in the order given. */
export const publicItems = (items: readonly Item[]): Item[] =>
  items.map(({ id, text }) => ({ id, text: { fr: text.fr, en: text.en } }))

/** Problems that any list of items can have. `least` and `most` are how many the house rule allows. */
export function lintItems(field: string, items: readonly Item[], { least, most }: { least: number; most: number }): Problem[] {
  const problems: Problem[] = []
  if (items.length < least) problems.push({ field, problem: 'too-few-options' })
  if (items.length > most) problems.push({ field, problem: 'too-many-options' })
  items.forEach((item, index) => {
    const before = items.slice(0, index)
    const at = `${field}.${index}`
    if (before.some(other => other.id === item.id)) problems.push({ field: `${at}.id`, problem: 'duplicate-option-id' })
    if (tellsKey(item.id)) problems.push({ field: `${at}.id`, problem: 'option-id-tells-key' })
    if (before.some(other => isRepeated(other.text, item.text)))
      problems.push({ field: `${at}.text`, problem: 'duplicate-option-text' })
  })
  return problems
}
