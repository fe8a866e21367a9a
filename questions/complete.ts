import { isBlank } from './blank'
import { readNumber } from './numeric/read-number'
import type { Answer, Question } from './question'
import { unknownType } from './unknown-type'

/**
 * Whether an answer can be checked as it is. Where a question may be tried again, one that cannot costs no try: a blank,
 * a number that does not read as one, a part left out. The answer is well formed for this question; needs no key.
 */
export function isComplete(question: Question, answer: Answer | null): boolean {
  if (!answer || isBlank(answer)) return false
  switch (question.type) {
    case 'single-choice':
    case 'multiple-response':
    case 'true-false':
      return true
    case 'numeric':
      return 'text' in answer && readNumber(answer.text, question.unit ? [question.unit.fr, question.unit.en] : []).length > 0
    default:
      return unknownType(question)
  }
}
