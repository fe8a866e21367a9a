import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { singleChoice } from '../arbitraries'
import { singleChoiceSample } from './sample'
import { scoreSingleChoice } from './score'

describe('the score of a single choice', () => {
  it('is all or nothing, with the feedback of the chosen option', () => {
    expect(scoreSingleChoice(singleChoiceSample, { optionId: 'b' })).toEqual({
      state: 'graded',
      earned: 1,
      max: 1,
      feedback: ['options.b'],
      isUnreadable: false,
    })
    expect(scoreSingleChoice(singleChoiceSample, { optionId: 'd' })).toMatchObject({ earned: 0, feedback: ['options.d'] })
  })

  it('gives marks for exactly one option', () => {
    fc.assert(
      fc.property(singleChoice, question => {
        const paying = question.options.filter(({ id }) => scoreSingleChoice(question, { optionId: id }).earned > 0)
        expect(paying.map(({ id }) => id)).toEqual([question.key])
      }),
    )
  })
})
