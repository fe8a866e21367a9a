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

  it('gives a nearly right option the share that its weight says, and never takes anything away', () => {
    const options = singleChoiceSample.options.map((option, index) => ({ ...option, weight: [33.33333, 100, -50, undefined][index] }))
    const earned = (optionId: string) => scoreSingleChoice({ ...singleChoiceSample, marks: 3, options }, { optionId }).earned
    expect(earned('a')).toBeCloseTo(0.9999999, 7)
    expect(['b', 'c', 'd'].map(earned)).toEqual([3, 0, 0])
  })

  it('gives all the marks for exactly one option, and to another no more than its weight', () => {
    fc.assert(
      fc.property(singleChoice, question => {
        for (const { id, weight = 0 } of question.options) {
          const share = id === question.key ? 1 : Math.max(0, weight) / 100
          expect(scoreSingleChoice(question, { optionId: id }).earned).toBeCloseTo(question.marks * share, 9)
        }
      }),
    )
  })
})
