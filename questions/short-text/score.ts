import { gradedBy, unanswered, type Score } from '../score'
import { judgeText } from './judge-text'
import type { ShortText, ShortTextAnswer } from './schema'

/** The marks by what `judgeText` says of the text. */
export const scoreShortText = (question: ShortText, { text }: ShortTextAnswer): Score =>
  text.trim() === '' ? unanswered(question.marks) : gradedBy(question.marks, judgeText(question, text))
