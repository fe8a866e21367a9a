import { optionPath } from '../feedback-path'
import { graded, unanswered, type Score } from '../score'
import { shareOfWeights } from '../weights'
import type { MultipleResponse, MultipleResponseAnswer } from './schema'

/**
 * +1 for each right tick, −1 for each wrong one, never below 0, as a share of the right options (curriculum, rules of
 * writing, 7). So ticking everything earns no more than knowing nothing. Under `all-or-nothing` only exactly the right
 * options earn the marks; under `weights` the ticked options' weights add up, never below 0 nor above the marks.
 */
export function scoreMultipleResponse(question: MultipleResponse, { optionIds }: MultipleResponseAnswer): Score {
  if (optionIds.length === 0) return unanswered(question.marks)
  return graded(question.marks, shareOf(question, optionIds), optionIds.map(optionPath))
}

function shareOf({ options, keys, scoring }: MultipleResponse, ticked: readonly string[]): number {
  if (scoring === 'weights') return shareOfWeights(options.map(({ id, weight = 0 }) => (ticked.includes(id) ? weight : 0)))
  const right = ticked.filter(id => keys.includes(id)).length
  const wrong = ticked.length - right
  const rightOnes = new Set(keys).size
  if (scoring === 'all-or-nothing') return wrong === 0 && right === rightOnes ? 1 : 0
  return rightOnes === 0 ? 0 : Math.max(0, right - wrong) / rightOnes
}
