import { z } from 'zod'
import { commonFields, publicCommon } from '../common'
import { localisedSchema, type Localised } from '../localised'
import { isRepeated } from '../options'
import type { Problem } from '../problem'

/** `feedback.whenTrue` is for who answered true, whichever is right. */
export const trueFalseSchema = z.strictObject({
  ...commonFields,
  type: z.literal('true-false'),
  key: z.boolean(),
  feedback: z.strictObject({ whenTrue: localisedSchema, whenFalse: localisedSchema }),
})
export type TrueFalse = z.infer<typeof trueFalseSchema>

export const trueFalseAnswerSchema = z.strictObject({ value: z.boolean() })
export type TrueFalseAnswer = z.infer<typeof trueFalseAnswerSchema>

export type PublicTrueFalse = Pick<TrueFalse, 'id' | 'marks' | 'stem' | 'type'>

/** The question without its key, feedback and explanation. */
export const hideTrueFalseKey = (question: TrueFalse): PublicTrueFalse => ({
  ...publicCommon(question),
  type: 'true-false',
})

/** Every feedback by its path: `whenTrue`, `whenFalse`. */
export const trueFalseFeedback = ({ feedback }: Pick<TrueFalse, 'feedback'>): Record<string, Localised> => ({
  whenTrue: feedback.whenTrue,
  whenFalse: feedback.whenFalse,
})

/** The same feedback for both answers helps nobody. */
export const lintTrueFalse = ({ feedback: { whenTrue, whenFalse } }: TrueFalse): Problem[] =>
  isRepeated(whenTrue, whenFalse)
    ? [{ field: 'feedback', problem: 'feedback-repeats-text' }]
    : []
