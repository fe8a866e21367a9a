import { segmentPath } from '../feedback-path'
import { graded, unanswered, type Score } from '../score'
import type { SpotTheError, SpotTheErrorAnswer } from './schema'

/**
 * As in a multiple response: +1 for each error found, −1 for each right segment accused, never below 0, as a share of
 * the errors. Under `all-or-nothing` only exactly the errors earn the marks.
 */
export function scoreSpotTheError(question: SpotTheError, { segmentIds }: SpotTheErrorAnswer): Score {
  const { errors, decoys, marks, scoring } = question
  if (segmentIds.length === 0) return unanswered(marks)
  const wrong = new Set(errors.map(({ id }) => id))
  const found = segmentIds.filter(id => wrong.has(id)).length
  const accused = segmentIds.length - found
  const share = wrong.size === 0 ? 0 : Math.max(0, found - accused) / wrong.size
  const told = segmentIds.filter(id => wrong.has(id) || decoys.some(decoy => decoy.id === id))
  return graded(marks, scoring === 'all-or-nothing' && share < 1 ? 0 : share, told.map(segmentPath))
}
