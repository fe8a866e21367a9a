import { z } from 'zod'
import { commonFields, publicCommon } from '../common'
import { misconceptionPath } from '../feedback-path'
import { isStorable, localisedSchema, type Localised } from '../localised'
import type { Problem } from '../problem'
import { numericMaxLength } from './read-number'
import { isOnTarget, isSameNumber, type NumberTarget } from './tolerance'

/** An absolute tolerance is in the unit of the key, a relative one a share of it (0.05 is five per cent). */
export const toleranceSchema = z.strictObject({
  kind: z.enum(['absolute', 'relative']),
  value: z.number().nonnegative(),
})
export type Tolerance = z.infer<typeof toleranceSchema>

/** `share` is what a known error earns nonetheless: 1 for a rounded figure that is accepted with a remark. */
const misconceptionSchema = z.strictObject({
  value: z.number(),
  share: z.number().min(0).max(1).optional(),
  feedback: localisedSchema,
})

/**
 * What is expected of a number, in a question or in a gap. `unit` is plain text; `misconceptions` are exact values that
 * betray a known error. Goes with `hasOneTarget`.
 */
export const numberFields = {
  key: z.number().optional(),
  range: z.strictObject({ min: z.number(), max: z.number() }).optional(),
  tolerance: toleranceSchema.default({ kind: 'absolute', value: 0 }),
  unit: localisedSchema.optional(),
  feedback: z.strictObject({ right: localisedSchema, wrong: localisedSchema }),
  misconceptions: z.array(misconceptionSchema).max(20),
}
type ExpectedNumber = z.infer<z.ZodObject<typeof numberFields>>

/** True for a key or a range, and not for both. */
export const hasOneTarget = ({ key, range }: Pick<ExpectedNumber, 'key' | 'range'>): boolean =>
  (key === undefined) !== (range === undefined)

export const numericSchema = z
  .strictObject({ ...commonFields, type: z.literal('numeric'), ...numberFields })
  .refine(hasOneTarget, { error: 'key or range, one of the two', path: ['key'] })
export type Numeric = z.infer<typeof numericSchema>

/** A text to be read as a number, as it was typed. */
export const typedNumberSchema = z.string().max(numericMaxLength).refine(isStorable)

/** The text as it was typed; blank counts as not answered, and it need not read as a number. */
export const numericAnswerSchema = z.strictObject({ text: typedNumberSchema })
export type NumericAnswer = z.infer<typeof numericAnswerSchema>

export type PublicNumeric = Pick<Numeric, 'id' | 'marks' | 'stem' | 'type' | 'unit'>

/** The question without its key or range, tolerance, misconceptions, feedback and explanation. */
export const hideNumericKey = (question: Numeric): PublicNumeric => ({
  ...publicCommon(question),
  type: 'numeric',
  ...(question.unit && { unit: { fr: question.unit.fr, en: question.unit.en } }),
})

/** Every feedback by its path: `right`, `wrong`, `misconceptions.<index>`. */
export const numberFeedback = ({
  feedback,
  misconceptions,
}: Pick<ExpectedNumber, 'feedback' | 'misconceptions'>): Record<string, Localised> => ({
  right: feedback.right,
  wrong: feedback.wrong,
  ...Object.fromEntries(misconceptions.map((misconception, index) => [misconceptionPath(index), misconception.feedback])),
})

/** Problems of the range, of the tolerance and of the misconceptions. */
export function lintNumber(expected: NumberTarget & Pick<ExpectedNumber, 'misconceptions'>): Problem[] {
  const { key, range, tolerance, misconceptions } = expected
  const problems: Problem[] = []
  const isRelative = tolerance.kind === 'relative'
  if (range && range.min > range.max) problems.push({ field: 'range', problem: 'range-reversed' })
  if (isRelative && key === 0 && tolerance.value > 0)
    problems.push({ field: 'tolerance', problem: 'relative-tolerance-of-zero' })
  // Half of the key or more is an author who wrote 5 for five per cent.
  if (isRelative && tolerance.value >= 0.5) problems.push({ field: 'tolerance.value', problem: 'tolerance-too-wide' })
  misconceptions.forEach(({ value }, index) => {
    const field = `misconceptions.${index}.value`
    if (isOnTarget(value, expected)) problems.push({ field, problem: 'misconception-within-tolerance' })
    if (misconceptions.slice(0, index).some(other => isSameNumber(other.value, value)))
      problems.push({ field, problem: 'duplicate-misconception' })
  })
  return problems
}
