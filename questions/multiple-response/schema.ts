import { z } from 'zod'
import { commonFields, kebabIdSchema, publicCommon } from '../common'
import { hideOptions, lintOptions, optionsSchema, type PublicOption } from '../options'
import { optionPath } from '../feedback-path'
import type { Localised } from '../localised'
import type { Problem } from '../problem'

export const multipleResponseSchema = z.strictObject({
  ...commonFields,
  type: z.literal('multiple-response'),
  options: optionsSchema,
  keys: z.array(kebabIdSchema).max(12),
})
export type MultipleResponse = z.infer<typeof multipleResponseSchema>

/** An answer that names some of these options, each once; none at all counts as not answered. */
export const multipleResponseAnswerSchema = (options: readonly { id: string }[]) =>
  z.strictObject({
    optionIds: z
      .array(z.string().refine(id => options.some(option => option.id === id), 'unknown option'))
      .max(options.length)
      .refine(ids => new Set(ids).size === ids.length, 'repeated option'),
  })
export type MultipleResponseAnswer = z.infer<ReturnType<typeof multipleResponseAnswerSchema>>

export type PublicMultipleResponse = Pick<MultipleResponse, 'id' | 'marks' | 'stem' | 'type'> & {
  options: PublicOption[]
}

/** The question without its keys, how many there are, its feedback and its explanation. */
export const hideMultipleResponseKey = (question: MultipleResponse): PublicMultipleResponse => ({
  ...publicCommon(question),
  type: 'multiple-response',
  options: hideOptions(question.options),
})

/** Every feedback by its path: `options.<id>`. */
export const multipleResponseFeedback = ({ options }: Pick<MultipleResponse, 'options'>): Record<string, Localised> =>
  Object.fromEntries(options.map(({ id, feedback }) => [optionPath(id), feedback]))

/** Problems of the options (four to six are wanted) and of the keys. */
export function lintMultipleResponse({ options, keys }: MultipleResponse): Problem[] {
  const problems = lintOptions(options, { least: 4, most: 6 })
  if (keys.length === 0) problems.push({ field: 'keys', problem: 'no-key' })
  keys.forEach((key, index) => {
    const field = `keys.${index}`
    if (!options.some(({ id }) => id === key)) problems.push({ field, problem: 'key-not-an-option' })
    if (keys.indexOf(key) !== index) problems.push({ field, problem: 'duplicate-key' })
  })
  if (options.every(({ id }) => keys.includes(id))) problems.push({ field: 'keys', problem: 'every-option-is-key' })
  return problems
}
