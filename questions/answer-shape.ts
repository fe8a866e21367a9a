import type { Answer, QuestionType } from './question'
import { unknownType } from './unknown-type'

const isListOfIds = (value: unknown): boolean => Array.isArray(value) && value.every(id => typeof id === 'string')

/**
 * Whether a value that was kept in the browser has the shape of an answer to this type, so that a player can show it.
 * Without zod, which players do not import; whether it names the question's own options is for `parseAnswer`.
 */
export function hasAnswerShape(type: QuestionType, value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false
  const fields = value as { optionId?: unknown; optionIds?: unknown; value?: unknown; text?: unknown; segmentIds?: unknown; rating?: unknown }
  switch (type) {
    case 'single-choice':
      return typeof fields.optionId === 'string'
    case 'multiple-response':
      return isListOfIds(fields.optionIds)
    case 'true-false':
      return typeof fields.value === 'boolean'
    case 'numeric':
      return typeof fields.text === 'string'
    case 'spot-the-error':
      return isListOfIds(fields.segmentIds)
    case 'open-answer':
      return typeof fields.text === 'string'
    case 'opinion':
      return typeof fields.optionId === 'string' || typeof fields.rating === 'number'
    default:
      return unknownType(type)
  }
}
