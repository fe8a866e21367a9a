import type { Locale } from './localised'
import type { QuestionLabels } from './labels'
import type { ReviewQuestion } from './localise'
import type { Answer } from './question'
import type { Score } from './score'

/** Props of every review. `score` is what `scoreAnswer` said of this answer. */
export type ReviewProps<Q extends ReviewQuestion = ReviewQuestion> = {
  question: Q
  answer: Answer | null
  score: Score
  locale: Locale
  labels: QuestionLabels
}
