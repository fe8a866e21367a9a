import { z } from 'zod'
import { commonFields, kebabIdSchema, publicCommon } from '../common'
import { hideOptions, lintOptions, weightedOptionsSchema, type PublicOption } from '../options'
import { optionPath } from '../feedback-path'
import type { Localised } from '../localised'
import type { Problem } from '../problem'
import { shareOfWeights } from '../weights'

/** Without `scoring`, each tick counts alike (see `scoreMultipleResponse`). Under `weights` each option has its own. */
export const multipleResponseSchema = z.strictObject({
  ...commonFields,
  type: z.literal('multiple-response'),
  options: weightedOptionsSchema,
  keys: z.array(kebabIdSchema).max(12),
  scoring: z.enum(['all-or-nothing', 'weights']).optional(),
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

export type PublicMultipleResponse = Pick<MultipleResponse, 'id' | 'marks' | 'stem' | 'type' | 'scoring'> & {
  options: PublicOption[]
}

/** The question without its keys, how many there are, its weights, its feedback and its explanation. */
export const hideMultipleResponseKey = (question: MultipleResponse): PublicMultipleResponse => ({
  ...publicCommon(question),
  type: 'multiple-response',
  options: hideOptions(question.options),
  ...(question.scoring && { scoring: question.scoring }),
})

/** Every feedback by its path: `options.<id>`. */
export const multipleResponseFeedback = ({ options }: Pick<MultipleResponse, 'options'>): Record<string, Localised> =>
  Object.fromEntries(options.map(({ id, feedback }) => [optionPath(id), feedback]))

/** What weights need: one for each option, above nothing for the keys alone, and the whole within reach. */
function lintWeights({ options, keys, scoring }: MultipleResponse): Problem[] {
  const problems: Problem[] = []
  options.forEach(({ id, weight }, index) => {
    const field = `options.${index}.weight`
    if (scoring !== 'weights' && weight !== undefined) problems.push({ field, problem: 'weight-unused' })
    if (scoring !== 'weights') return
    if (weight === undefined) problems.push({ field, problem: 'weight-missing' })
    else if (weight > 0 !== keys.includes(id)) problems.push({ field, problem: 'weight-disagrees-with-key' })
  })
  const best = options.map(({ weight = 0 }) => Math.max(0, weight))
  if (scoring === 'weights' && shareOfWeights(best) < 1) problems.push({ field: 'options', problem: 'weights-below-whole' })
  return problems
}

/** Problems of the options (four to eight are wanted: the curriculum has four keys and four misconceptions), the keys and the weights. */
export function lintMultipleResponse(question: MultipleResponse): Problem[] {
  const { options, keys } = question
  const problems = [...lintOptions(options, { least: 4, most: 8 }), ...lintWeights(question)]
  if (keys.length === 0) problems.push({ field: 'keys', problem: 'no-key' })
  keys.forEach((key, index) => {
    const field = `keys.${index}`
    if (!options.some(({ id }) => id === key)) problems.push({ field, problem: 'key-not-an-option' })
    if (keys.indexOf(key) !== index) problems.push({ field, problem: 'duplicate-key' })
  })
  if (options.every(({ id }) => keys.includes(id))) problems.push({ field: 'keys', problem: 'every-option-is-key' })
  return problems
}
