import { scorePairs } from '../pairing-score'
import type { Score } from '../score'
import { categoriseMisconceptions, type Categorise, type CategoriseAnswer } from './schema'

/** The share of items that are in the right category, or all or nothing. A wrong place takes nothing away. */
export const scoreCategorise = (question: Categorise, { places }: CategoriseAnswer): Score =>
  scorePairs(
    {
      ...question,
      sources: question.items,
      misconceptions: categoriseMisconceptions(question),
      hasOneForAll: question.oneForAll !== undefined,
    },
    places,
  )
