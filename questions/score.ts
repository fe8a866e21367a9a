import type { Judgement } from './judgement'

/**
 * What an answer is worth. `earned` is in marks, from 0 to `max`, and not rounded. `feedback` holds the paths of the
 * texts that apply to this answer, to be looked up in `feedbackOf(question)`. `isUnreadable` is true for something
 * typed that could not be read as what the question asks for; it earns nothing.
 */
export type Score = {
  state: 'graded' | 'unanswered' | 'needs-review'
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

export type Verdict = 'right' | 'partlyRight' | 'wrong' | 'notAnswered' | 'needsReview'

/** The one word that sums up a score. */
export function verdictOf({ state, earned, max }: Score): Verdict {
  if (state === 'unanswered') return 'notAnswered'
  if (state === 'needs-review') return 'needsReview'
  if (earned >= max) return 'right'
  return earned > 0 ? 'partlyRight' : 'wrong'
}
