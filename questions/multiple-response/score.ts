import { optionPath } from '../feedback-path'
import { graded, unanswered, type Score } from '../score'
import type { MultipleResponse, MultipleResponseAnswer } from './schema'

/**
 * +1 for each right tick, −1 for each wrong one, never below 0, as a share of the right options (curriculum, rules of
 * writing, 7). So ticking everything earns no more than knowing nothing.
 */
export function scoreMultipleResponse({ keys, marks }: MultipleResponse, { optionIds }: MultipleResponseAnswer): Score {
  if (optionIds.length === 0) return unanswered(marks)
  const right = optionIds.filter(id => keys.includes(id)).length
  const wrong = optionIds.length - right
  const rightOnes = new Set(keys).size
  const share = rightOnes === 0 ? 0 : Math.max(0, right - wrong) / rightOnes
  return graded(marks, share, optionIds.map(optionPath))
}
