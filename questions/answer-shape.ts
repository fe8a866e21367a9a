import type { Answer, QuestionType } from './question'
import { unknownType } from './unknown-type'

const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(text => typeof text === 'string')

const isTextByText = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && areTexts(Object.values(value))

/**
 * Whether a value that was kept in the browser has the shape of an answer to this type, so that a player can show it.
 * Without zod, which players do not import; whether it names the question's own options is for `parseAnswer`.
 */
export function hasAnswerShape(type: QuestionType, value: unknown): value is Answer {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return false
  const fields = value as Record<'optionId' | 'optionIds' | 'value' | 'text' | 'gaps' | 'pairs' | 'order' | 'places' | 'segmentIds' | 'rating', unknown>
  switch (type) {
    case 'single-choice':
      return typeof fields.optionId === 'string'
    case 'multiple-response':
      return areTexts(fields.optionIds)
    case 'true-false':
      return typeof fields.value === 'boolean'
    case 'numeric':
    case 'short-text':
    case 'open-answer':
      return typeof fields.text === 'string'
    case 'cloze':
      return isTextByText(fields.gaps)
    case 'matching':
      return isTextByText(fields.pairs)
    case 'ordering':
      return areTexts(fields.order)
    case 'categorise':
      return isTextByText(fields.places)
    case 'spot-the-error':
      return areTexts(fields.segmentIds)
    case 'opinion':
      return typeof fields.optionId === 'string' || typeof fields.rating === 'number'
    default:
      return unknownType(type)
  }
}
