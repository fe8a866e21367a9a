import { z } from 'zod'
import { kebabIdSchema } from '../common'
import { localisedSchema } from '../localised'

/** `marks` says how much a criterion weighs among the others; it enters no score. */
export const criterionSchema = z.strictObject({
  id: kebabIdSchema,
  text: localisedSchema,
  marks: z.number().positive().max(100).optional(),
})
export type Criterion = z.infer<typeof criterionSchema>

/** Which criteria of this rubric somebody found met, each once. */
export const rubricCheckSchema = (rubric: readonly { id: string }[]) =>
  z.strictObject({
    metIds: z
      .array(z.string().refine(id => rubric.some(criterion => criterion.id === id), 'unknown criterion'))
      .max(rubric.length)
      .refine(ids => new Set(ids).size === ids.length, 'repeated criterion'),
  })
export type RubricCheck = z.infer<ReturnType<typeof rubricCheckSchema>>
