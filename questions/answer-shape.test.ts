import { describe, expect, it } from 'vitest'
import { hasAnswerShape } from './answer-shape'
import type { Answer, QuestionType } from './question'

const answers: Record<QuestionType, Answer> = {
  'single-choice': { optionId: 'a' },
  'multiple-response': { optionIds: ['a', 'b'] },
  'true-false': { value: false },
  numeric: { text: '1' },
  'short-text': { text: 'un mot' },
  cloze: { gaps: { a: '1', b: '' } },
  matching: { pairs: { a: 'x' } },
  ordering: { order: ['b', 'a'] },
  categorise: { places: { a: 'x' } },
  'spot-the-error': { segmentIds: ['s1'] },
  'open-answer': { text: 'one' },
  opinion: { optionId: 'a' },
}
const fieldsOf = (type: QuestionType) => Object.keys(answers[type]).join()
const types = Object.keys(answers) as QuestionType[]

describe('hasAnswerShape', () => {
  it('knows the answers to each type, and takes none of another shape', () => {
    for (const type of types) for (const other of types) expect(hasAnswerShape(type, answers[other]), `${type} ${other}`).toBe(fieldsOf(type) === fieldsOf(other))
    expect(hasAnswerShape('opinion', { rating: 3 })).toBe(true)
    expect(hasAnswerShape('single-choice', { rating: 3 })).toBe(false)
  })

  it('refuses whatever a player could not show', () => {
    const hostile = [null, undefined, 1, 'x', [], {}, { text: 1 }, { value: 'true' }, { optionId: null }, { optionIds: 'ab' }, { optionIds: [1] }, { gaps: null }, { gaps: ['1'] }, { gaps: { a: 1 } }, { segmentIds: [1] }, { segmentIds: 's1' }, { rating: '3' }, { pairs: ['a'] }, { pairs: { a: 1 } }, { places: null }, { order: { 0: 'a' } }, { order: [null] }, { ...answers.numeric, ...answers['multiple-response'] }]
    for (const type of types) for (const value of hostile) expect(hasAnswerShape(type, value), JSON.stringify(value)).toBe(false)
  })
})
