import type { Judgement } from './judgement'

/**
 * What an answer is worth. `earned` is in marks, from 0 to `max`, and not rounded. `feedback` holds the paths of the
 * texts that apply to this answer, to be looked up in `feedbackOf(question)`. `isUnreadable` is true for something
 * typed that could not be read as what the question asks for; it earns nothing. `needs-review` waits for a person's
 * judgement, `not-scored` for nobody's; a `max` of 0 is outside the score and the pass mark whatever the state.
 */
export type Score = {
  state: 'graded' | 'unanswered' | 'needs-review' | 'not-scored'
  earned: number
  max: number
  feedback: string[]
  isUnreadable: boolean
}

/** The score of a question that was left blank, or whose answer is malformed. */
export const unanswered = (max: number): Score => ({
  state: 'unanswered',
  earned: 0,
  max,
  feedback: [],
  isUnreadable: false,
})

/** The score of a judged answer; `share` is from 0 to 1. */
export const graded = (max: number, share: number, feedback: string[]): Score => ({
  state: 'graded',
  earned: max * share,
  max,
  feedback,
  isUnreadable: false,
})

/** The score of an answer that is one typed text. */
export const gradedBy = (max: number, { share, feedback, isUnreadable }: Judgement): Score => ({
  ...graded(max, share, feedback),
  isUnreadable,
})

/** The score of an answer that a person has to judge. */
export const needsReview = (max: number): Score => ({
  state: 'needs-review',
  earned: 0,
  max,
  feedback: [],
  isUnreadable: false,
})

/** The score of an answer that is neither right nor wrong, and that nobody will judge. */
export const notScored = (): Score => ({ state: 'not-scored', earned: 0, max: 0, feedback: [], isUnreadable: false })

export type Verdict = 'right' | 'partlyRight' | 'wrong' | 'notAnswered' | 'needsReview' | 'opinionGiven'

/** The one word that sums up a score. */
export function verdictOf({ state, earned, max }: Score): Verdict {
  if (state === 'unanswered') return 'notAnswered'
  if (state === 'needs-review') return 'needsReview'
  if (state === 'not-scored') return 'opinionGiven'
  if (earned >= max) return 'right'
  return earned > 0 ? 'partlyRight' : 'wrong'
}
