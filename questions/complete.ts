import { isBlank } from './blank'
import { scoreAnswer, type Answer, type Question } from './question'
import { unknownType } from './unknown-type'

/**
 * Whether an answer can be checked as it is. Where a question may be tried again, one that cannot costs no try: a blank,
 * a number that does not read as one, a part left out. The answer is well formed for this question.
 */
export function isComplete(question: Question, answer: Answer | null): boolean {
  if (!answer || isBlank(answer) || scoreAnswer(question, answer).isUnreadable) return false
  switch (question.type) {
    case 'single-choice':
    case 'multiple-response':
    case 'true-false':
    case 'numeric':
    case 'short-text':
    case 'ordering':
    case 'spot-the-error':
    case 'open-answer':
    case 'opinion':
      return true
    case 'cloze':
      return 'gaps' in answer && question.gaps.every(({ id }) => (answer.gaps[id] ?? '').trim() !== '')
    case 'matching':
      return 'pairs' in answer && question.prompts.every(({ id }) => id in answer.pairs)
    case 'categorise':
      return 'places' in answer && question.items.every(({ id }) => id in answer.places)
    default:
      return unknownType(question)
  }
}
