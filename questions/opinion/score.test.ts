import { describe, expect, it } from 'vitest'
import { questionSchema, scoreAnswer } from '../question'
import { verdictOf } from '../score'
import { ratingsOf } from './ratings'
import { opinionChoiceSample, opinionSample } from './sample'

describe('an opinion', () => {
  it('is neither right nor wrong, whatever is said, nor wrong when nothing is', () => {
    const verdicts = [...ratingsOf('1-5').map(rating => scoreAnswer(opinionSample, { rating })), scoreAnswer(opinionChoiceSample, { optionId: 'c' })].map(verdictOf)
    expect(new Set(verdicts)).toEqual(new Set(['opinionGiven']))
    expect(verdictOf(scoreAnswer(opinionSample, null))).toBe('notAnswered')
  })

  it('needs neither claim nor basis nor marks to be written down', () => {
    const { basis: _basis, claims: _claims, marks: _marks, ...written } = opinionSample
    expect(questionSchema.parse(written)).toEqual(opinionSample)
  })

  it('has scales of five and of eleven places', () => {
    expect(ratingsOf('1-5')).toEqual([1, 2, 3, 4, 5])
    expect(ratingsOf('0-10')).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })
})
