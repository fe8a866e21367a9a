import type { QuestionLabels } from './labels'
import type { PlayerQuestion } from './localise'
import type { Answer } from './question'

/** Props of every player, a controlled component. `name` is unique in the page: it groups the inputs. */
export type PlayerProps<Q extends PlayerQuestion = PlayerQuestion> = {
  question: Q
  answer: Answer | null
  onChange: (answer: Answer) => void
  labels: QuestionLabels
  disabled?: boolean
  name: string
}
