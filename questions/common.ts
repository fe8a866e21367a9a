import { z } from 'zod'
import { localisedSchema, type Localised } from './localised'

/** Lower-case words and digits joined by hyphens. */
export const kebabIdSchema = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

export const bases = ['fact', 'calculation', 'attribution', 'refutation', 'method'] as const
export type Basis = (typeof bases)[number]

/** The fields that a question of any type has; spread into each type's strict schema. */
export const commonFields = {
  id: kebabIdSchema,
  basis: z.enum(bases),
  claims: z.array(kebabIdSchema).min(1).max(20),
  objectives: z.array(kebabIdSchema).max(20),
  marks: z.number().positive().max(100).default(1),
  stem: localisedSchema,
  explanation: localisedSchema,
}

/** For what a machine does not score: no marks to earn, and none to miss by leaving it out. */
export const noMarks = z.literal(0).default(0)

type PublicCommon = { id: string; marks: number; stem: Localised }

/**
 * What anyone may see of a question of any type. Claims and basis are left out on purpose: the claims cite the
 * source of the key, and a refutation is seldom true.
 */
export const publicCommon = ({ id, marks, stem }: PublicCommon): PublicCommon => ({
  id,
  marks,
  stem: { fr: stem.fr, en: stem.en },
})
