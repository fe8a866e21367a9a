import { z } from 'zod'
import { commonFields, noMarks, publicCommon } from '../common'
import { misconceptionPath } from '../feedback-path'
import { isStorable, localisedSchema, type Localised } from '../localised'
import { isRepeated } from '../options'
import type { Problem } from '../problem'
import { openAnswerMaxLength } from './max-length'
import { criterionSchema } from './rubric'

/**
 * A text that a person judges by the rubric: its writer (`self`) or the trainer. It has no marks, because it is outside
 * the score and the pass mark. The rubric, the model answer and the misconceptions are seen after submission alone.
 */
export const openAnswerSchema = z.strictObject({
  ...commonFields,
  marks: noMarks,
  type: z.literal('open-answer'),
  review: z.enum(['self', 'trainer']),
  rubric: z.array(criterionSchema).max(12),
  modelAnswer: localisedSchema.optional(),
  misconceptions: z.array(z.strictObject({ text: localisedSchema, feedback: localisedSchema })).max(20),
})
export type OpenAnswer = z.infer<typeof openAnswerSchema>

/** The text as it was typed; blank counts as not answered. */
export const openAnswerAnswerSchema = z.strictObject({ text: z.string().max(openAnswerMaxLength).refine(isStorable) })
export type OpenAnswerAnswer = z.infer<typeof openAnswerAnswerSchema>

export type PublicOpenAnswer = Pick<OpenAnswer, 'id' | 'marks' | 'stem' | 'type' | 'review'>

/** The question without its rubric, model answer, misconceptions and explanation; who will judge is no secret. */
export const hideOpenAnswerKey = (question: OpenAnswer): PublicOpenAnswer => ({
  ...publicCommon(question),
  marks: 0,
  type: 'open-answer',
  review: question.review,
})

/** Every feedback by its path: `misconceptions.<index>`. */
export const openAnswerFeedback = ({ misconceptions }: Pick<OpenAnswer, 'misconceptions'>): Record<string, Localised> =>
  Object.fromEntries(misconceptions.map(({ feedback }, index) => [misconceptionPath(index), feedback]))

/** Problems of the rubric and of the misconceptions. */
export function lintOpenAnswer({ rubric, misconceptions }: OpenAnswer): Problem[] {
  const problems: Problem[] = []
  if (rubric.length === 0) problems.push({ field: 'rubric', problem: 'no-criterion' })
  rubric.forEach(({ id, text }, index) => {
    const before = rubric.slice(0, index)
    if (before.some(other => other.id === id)) problems.push({ field: `rubric.${index}.id`, problem: 'duplicate-criterion' })
    if (before.some(other => isRepeated(other.text, text)))
      problems.push({ field: `rubric.${index}.text`, problem: 'duplicate-criterion' })
  })
  misconceptions.forEach(({ text, feedback }, index) => {
    const field = `misconceptions.${index}`
    if (misconceptions.slice(0, index).some(other => isRepeated(other.text, text)))
      problems.push({ field: `${field}.text`, problem: 'duplicate-misconception' })
    if (isRepeated(text, feedback)) problems.push({ field: `${field}.feedback`, problem: 'feedback-repeats-text' })
  })
  return problems
}
