import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerTo, multipleResponse } from '../arbitraries'
import { multipleResponseSample } from './sample'
import { scoreMultipleResponse } from './score'

/** The sample is worth 2 marks; a, c and e are right, b and d wrong. */
const earned = (...optionIds: string[]) => scoreMultipleResponse(multipleResponseSample, { optionIds }).earned

describe('the score of a multiple response', () => {
  it('adds one per right tick and takes one per wrong tick, as a share of the right ones', () => {
    expect(earned('a', 'c', 'e')).toBe(2)
    expect(earned('a', 'c')).toBeCloseTo(4 / 3)
    expect(earned('a', 'c', 'e', 'b')).toBeCloseTo(4 / 3)
    expect(earned('a', 'c', 'b')).toBeCloseTo(2 / 3)
    expect(earned('a', 'b')).toBe(0)
  })

  it('never falls below nothing', () => {
    expect(earned('b', 'd')).toBe(0)
    expect(earned('b', 'd', 'a')).toBe(0)
  })

  it('is the same whatever the order of ticking', () => {
    expect(earned('e', 'b', 'a')).toBe(earned('a', 'b', 'e'))
  })

  it('never rises with one more wrong tick, nor falls with one more right tick', () => {
    const played = multipleResponse.chain(question => fc.tuple(fc.constant(question), answerTo(question)))
    fc.assert(
      fc.property(played, ([question, answer]) => {
        if (!('optionIds' in answer)) throw new Error('Not an answer to a multiple response')
        const score = (optionIds: string[]) => scoreMultipleResponse(question, { optionIds }).earned
        for (const { id } of question.options.filter(option => !answer.optionIds.includes(option.id))) {
          const change = score([...answer.optionIds, id]) - score(answer.optionIds)
          expect(question.keys.includes(id) ? change : -change).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('earns nothing when a draft has no key yet', () => {
    expect(scoreMultipleResponse({ ...multipleResponseSample, keys: [] }, { optionIds: ['a'] }).earned).toBe(0)
  })
})
