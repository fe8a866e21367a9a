import { gradedBy, unanswered, type Score } from '../score'
import { judgeNumber } from './judge-number'
import type { Numeric, NumericAnswer } from './schema'

/** The marks by what `judgeNumber` says of the text. */
export const scoreNumeric = (question: Numeric, { text }: NumericAnswer): Score =>
  text.trim() === '' ? unanswered(question.marks) : gradedBy(question.marks, judgeNumber(question, text))
