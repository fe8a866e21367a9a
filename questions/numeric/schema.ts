import { z } from 'zod'
import { commonFields, publicCommon } from '../common'
import { misconceptionPath } from '../feedback-path'
import { isStorable, localisedSchema, type Localised } from '../localised'
import type { Problem } from '../problem'
import { numericMaxLength } from './read-number'
import { isNearKey, isSameNumber } from './tolerance'

/** An absolute tolerance is in the unit of the key, a relative one a share of it (0.05 is five per cent). */
export const toleranceSchema = z.strictObject({
  kind: z.enum(['absolute', 'relative']),
  value: z.number().nonnegative(),
})
export type Tolerance = z.infer<typeof toleranceSchema>

/** `unit` is plain text; `misconceptions` are exact values that betray a known error. */
export const numericSchema = z.strictObject({
  ...commonFields,
  type: z.literal('numeric'),
  key: z.number(),
  tolerance: toleranceSchema,
  unit: localisedSchema.optional(),
  feedback: z.strictObject({ right: localisedSchema, wrong: localisedSchema }),
  misconceptions: z.array(z.strictObject({ value: z.number(), feedback: localisedSchema })).max(20),
})
export type Numeric = z.infer<typeof numericSchema>

/** The text as it was typed; blank counts as not answered, and it need not read as a number. */
export const numericAnswerSchema = z.strictObject({ text: z.string().max(numericMaxLength).refine(isStorable) })
export type NumericAnswer = z.infer<typeof numericAnswerSchema>

export type PublicNumeric = Pick<Numeric, 'id' | 'marks' | 'stem' | 'type' | 'unit'>

/** The question without its key, tolerance, misconceptions, feedback and explanation. */
export const hideNumericKey = (question: Numeric): PublicNumeric => ({
  ...publicCommon(question),
  type: 'numeric',
  ...(question.unit && { unit: { fr: question.unit.fr, en: question.unit.en } }),
})

/** Every feedback by its path: `right`, `wrong`, `misconceptions.<index>`. */
export const numericFeedback = ({
  feedback,
  misconceptions,
}: Pick<Numeric, 'feedback' | 'misconceptions'>): Record<string, Localised> => ({
  right: feedback.right,
  wrong: feedback.wrong,
  ...Object.fromEntries(misconceptions.map((misconception, index) => [misconceptionPath(index), misconception.feedback])),
})

/** Problems of the tolerance and of the misconceptions. */
export function lintNumeric({ key, tolerance, misconceptions }: Numeric): Problem[] {
  const problems: Problem[] = []
  const isRelative = tolerance.kind === 'relative'
  if (isRelative && key === 0 && tolerance.value > 0)
    problems.push({ field: 'tolerance', problem: 'relative-tolerance-of-zero' })
  // Half of the key or more is an author who wrote 5 for five per cent.
  if (isRelative && tolerance.value >= 0.5) problems.push({ field: 'tolerance.value', problem: 'tolerance-too-wide' })
  misconceptions.forEach(({ value }, index) => {
    const field = `misconceptions.${index}.value`
    if (isNearKey(value, key, tolerance)) problems.push({ field, problem: 'misconception-within-tolerance' })
    if (misconceptions.slice(0, index).some(other => isSameNumber(other.value, value)))
      problems.push({ field, problem: 'duplicate-misconception' })
  })
  return problems
}
