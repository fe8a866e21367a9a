import { needsReview, unanswered, type Score } from '../score'
import type { OpenAnswer, OpenAnswerAnswer } from './schema'

/** Nothing, out of nothing: a person judges it, outside the score (curriculum, rules of writing, 7). */
export const scoreOpenAnswer = ({ marks }: OpenAnswer, { text }: OpenAnswerAnswer): Score =>
  text.trim() === '' ? unanswered(marks) : needsReview(marks)
