import { z } from 'zod'
import { commonFields, kebabIdSchema, publicCommon } from '../common'
import { hideOptions, lintOptions, weightedOptionsSchema, type PublicOption } from '../options'
import { optionPath } from '../feedback-path'
import type { Localised } from '../localised'
import type { Problem } from '../problem'

/** The `weight` of an option besides the key is what a nearly right choice earns, in per cent of the marks. */
export const singleChoiceSchema = z.strictObject({
  ...commonFields,
  type: z.literal('single-choice'),
  options: weightedOptionsSchema,
  key: kebabIdSchema,
})
export type SingleChoice = z.infer<typeof singleChoiceSchema>

/** An answer that names one of these options. */
export const singleChoiceAnswerSchema = (options: readonly { id: string }[]) =>
  z.strictObject({ optionId: z.string().refine(id => options.some(option => option.id === id), 'unknown option') })
export type SingleChoiceAnswer = z.infer<ReturnType<typeof singleChoiceAnswerSchema>>

export type PublicSingleChoice = Pick<SingleChoice, 'id' | 'marks' | 'stem' | 'type'> & { options: PublicOption[] }

/** The question without its key, feedback and explanation. */
export const hideSingleChoiceKey = (question: SingleChoice): PublicSingleChoice => ({
  ...publicCommon(question),
  type: 'single-choice',
  options: hideOptions(question.options),
})

/** Every feedback by its path: `options.<id>`. */
export const singleChoiceFeedback = ({ options }: Pick<SingleChoice, 'options'>): Record<string, Localised> =>
  Object.fromEntries(options.map(({ id, feedback }) => [optionPath(id), feedback]))

/** Problems of the options (three to five are wanted), of the key and of the weights. */
export function lintSingleChoice({ options, key }: SingleChoice): Problem[] {
  const problems = lintOptions(options, { least: 3, most: 5 })
  if (!options.some(({ id }) => id === key)) problems.push({ field: 'key', problem: 'key-not-an-option' })
  options.forEach(({ id, weight }, index) => {
    if (weight !== undefined && (weight === 100) !== (id === key))
      problems.push({ field: `options.${index}.weight`, problem: 'weight-disagrees-with-key' })
  })
  return problems
}
