import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trueFalse } from '../arbitraries'
import { trueFalseSample } from './sample'
import { scoreTrueFalse } from './score'

describe('the score of a true or false', () => {
  it('gives the feedback for what was answered', () => {
    expect(scoreTrueFalse(trueFalseSample, { value: false })).toMatchObject({ earned: 1, feedback: ['whenFalse'] })
    expect(scoreTrueFalse(trueFalseSample, { value: true })).toMatchObject({ earned: 0, feedback: ['whenTrue'] })
  })

  it('gives all the marks to one of the two values', () => {
    fc.assert(
      fc.property(trueFalse, question => {
        expect(scoreTrueFalse(question, { value: question.key }).earned).toBe(question.marks)
        expect(scoreTrueFalse(question, { value: !question.key }).earned).toBe(0)
      }),
    )
  })
})
