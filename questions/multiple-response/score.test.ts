import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerTo, multipleResponse } from '../arbitraries'
import { multipleResponseSample } from './sample'
import { lintMultipleResponse } from './schema'
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

  it('scores four duties among four misconceptions as the curriculum does', () => {
    const keys = ['licence', 'changes', 'notices', 'notice-file']
    const texts = [...keys, 'source', 'royalty', 'permission', 'data'].map(id => ({ id, text: { fr: `${id} fr`, en: `${id} en` }, feedback: { fr: 'Retour.', en: 'Feedback.' } }))
    const duties = { ...multipleResponseSample, marks: 1, options: texts, keys }
    expect(lintMultipleResponse(duties)).toEqual([])
    const score = (optionIds: string[]) => scoreMultipleResponse(duties, { optionIds }).earned
    expect(score(keys)).toBe(1)
    expect(score([...keys, 'permission'])).toBe(0.75)
    expect(score(['licence', 'notices', 'data'])).toBe(0.25)
    expect(score(texts.map(({ id }) => id))).toBe(0)
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

  it('under all-or-nothing, earns all for exactly the right ticks and nothing for any other', () => {
    const strict = (...optionIds: string[]) => scoreMultipleResponse({ ...multipleResponseSample, scoring: 'all-or-nothing' }, { optionIds }).earned
    expect(strict('e', 'a', 'c')).toBe(2)
    for (const ticks of [['a', 'c'], ['a', 'c', 'e', 'b'], ['a', 'b', 'c'], ['b']]) expect(strict(...ticks)).toBe(0)
  })

  it('under weights, adds up those of the ticked options', () => {
    const weights = [33.33333, -50, 33.33333, 0, 33.33333]
    const options = multipleResponseSample.options.map((option, index) => ({ ...option, weight: weights[index] }))
    const score = (...optionIds: string[]) => scoreMultipleResponse({ ...multipleResponseSample, scoring: 'weights', options }, { optionIds })
    expect(score('a', 'c', 'e').earned).toBe(2)
    expect(score('a').earned).toBeCloseTo(0.6666666, 7)
    expect(score('a', 'd').earned).toBe(score('a').earned)
    expect(score('a', 'c', 'b').earned).toBeCloseTo(0.3333332, 7)
    expect(score('a', 'b').earned).toBe(0)
    expect(score('d')).toMatchObject({ state: 'graded', earned: 0 })
    expect(score().state).toBe('unanswered')
  })

  it('earns nothing when a draft has no key yet', () => {
    expect(scoreMultipleResponse({ ...multipleResponseSample, keys: [] }, { optionIds: ['a'] }).earned).toBe(0)
  })
})
