import { scorePairs } from '../pairing-score'
import type { Score } from '../score'
import { matchingMisconceptions, type Matching, type MatchingAnswer } from './schema'

/** The share of prompts that have the right choice, or all or nothing. A wrong pair takes nothing away. */
export const scoreMatching = (question: Matching, { pairs }: MatchingAnswer): Score =>
  scorePairs(
    {
      ...question,
      sources: question.prompts,
      misconceptions: matchingMisconceptions(question),
      hasOneForAll: question.oneForAll !== undefined,
    },
    pairs,
  )
