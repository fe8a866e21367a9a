import type { QuestionLabels } from './labels'
import type { Scoring } from './scoring'

/** What to do and, where a part of the answer earns nothing, that it does not. */
export const scoringHint = (hint: string, scoring: Scoring, labels: QuestionLabels): string =>
  scoring === 'share' ? hint : `${hint} ${labels.allOrNothing}`
