import type { Gap } from './cloze/schema'
import type { Locale } from './localised'
import { rightNumber } from './numeric/tolerance'
import type { Answer, Question } from './question'
import { wholeAnswers } from './short-text/judge-text'
import { unknownType } from './unknown-type'

/** The answer that earns every mark; where there is none to earn, any answer. What is typed is in `locale`. */
export function keyOf(question: Question, locale: Locale = 'fr'): Answer {
  switch (question.type) {
    case 'single-choice':
      return { optionId: question.key }
    case 'multiple-response':
      return { optionIds: [...question.keys] }
    case 'true-false':
      return { value: question.key }
    case 'numeric':
      return { text: String(rightNumber(question)) }
    case 'short-text':
      return { text: wholeAnswers(question.accepted, locale)[0] ?? '' }
    case 'cloze':
      return { gaps: Object.fromEntries(question.gaps.map((gap) => [gap.id, keyOfGap(gap, locale)])) }
    case 'matching':
      return { pairs: { ...question.key } }
    case 'ordering':
      return { order: [...question.key] }
    case 'categorise':
      return { places: { ...question.key } }
    case 'spot-the-error':
      return { segmentIds: question.errors.map(({ id }) => id).toSorted() }
    case 'open-answer':
      return { text: 'A text.' }
    case 'opinion':
      return question.response.kind === 'scale' ? { rating: 1 } : { optionId: question.response.options[0]?.id ?? '' }
    default:
      return unknownType(question)
  }
}

function keyOfGap(gap: Gap, locale: Locale): string {
  switch (gap.kind) {
    case 'choice':
      return gap.key
    case 'text':
      return wholeAnswers(gap.accepted, locale)[0] ?? ''
    case 'number':
      return String(rightNumber(gap))
  }
}
