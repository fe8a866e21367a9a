import { z } from 'zod'

/** `share` gives the share that is right; `all-or-nothing` gives nothing for less than the whole. */
export const scoringSchema = z.enum(['share', 'all-or-nothing'])
export type Scoring = z.infer<typeof scoringSchema>

/** The share of the marks, from 0 to 1, for `right` out of `all`. */
export function shareOf(scoring: Scoring, right: number, all: number): number {
  if (all === 0) return 0
  return scoring === 'share' || right === all ? right / all : 0
}
