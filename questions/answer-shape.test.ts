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
}
/** Types whose answers have the same shape. */
const twins: QuestionType[] = ['numeric', 'short-text']
const types = Object.keys(answers) as QuestionType[]

describe('hasAnswerShape', () => {
  it('knows the answers to each type, and takes none of them for those to another', () => {
    for (const type of types) for (const other of types) expect(hasAnswerShape(type, answers[other]), `${type} ${other}`).toBe(type === other || (twins.includes(type) && twins.includes(other)))
  })

  it('refuses whatever a player could not show', () => {
    const hostile = [null, undefined, 1, 'x', [], {}, { text: 1 }, { value: 'true' }, { optionId: null }, { optionIds: 'ab' }, { optionIds: [1] }, { gaps: null }, { gaps: ['1'] }, { gaps: { a: 1 } }, { pairs: ['a'] }, { pairs: { a: 1 } }, { places: null }, { order: { 0: 'a' } }, { order: [null] }, { ...answers.numeric, ...answers['multiple-response'] }]
    for (const type of types) for (const value of hostile) expect(hasAnswerShape(type, value), JSON.stringify(value)).toBe(false)
  })
})
