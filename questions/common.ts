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
  /** Of the bank: what pools draw by. Optional, so that a question without any keeps the hash it always had. */
  tags: z.array(kebabIdSchema).max(20).optional(),
  /** Shown one by one after tries that failed, where a quiz lets a question be tried again: once for each hint. */
  hints: z.array(localisedSchema).max(10).optional(),
}

/** For what a machine does not score: no marks to earn, and none to miss by leaving it out. */
export const noMarks = z.literal(0).default(0)

type PublicCommon = { id: string; marks: number; stem: Localised }

/**
 * What anyone may see of a question of any type. Claims, basis, tags and hints are left out on purpose: the
 * claims cite the source of the key, a refutation is seldom true, and a hint is earned by a try.
 */
export const publicCommon = ({ id, marks, stem }: PublicCommon): PublicCommon => ({
  id,
  marks,
  stem: { fr: stem.fr, en: stem.en },
})
