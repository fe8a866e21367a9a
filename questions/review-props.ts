import type { Locale } from './localised'
import type { QuestionLabels } from './labels'
import type { ReviewQuestion } from './localise'
import type { RubricCheck } from './open-answer/rubric'
import type { Answer } from './question'
import type { Score } from './score'

/**
 * Props of every review. `score` is what `scoreAnswer` said of this answer; `rubricCheck` what a person ticked
 * since, `elsewhere` where the page shows the rubric itself, to be ticked.
 */
export type ReviewProps<Q extends ReviewQuestion = ReviewQuestion> = {
  question: Q
  answer: Answer | null
  score: Score
  rubricCheck?: RubricCheck | 'elsewhere' | null
  locale: Locale
  labels: QuestionLabels
}
