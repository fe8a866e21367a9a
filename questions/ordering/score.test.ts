import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ordering } from '../arbitraries'
import { orderingSample } from './sample'
import type { Ordering } from './schema'
import { scoreOrdering } from './score'

/** Four items, so six pairs, for six marks: a mark per right pair. */
const four: Ordering = {
  ...orderingSample,
  marks: 6,
  items: ['a', 'b', 'c', 'd'].map(id => ({ id, text: { fr: id, en: id } })),
  key: ['c', 'a', 'd', 'b'],
  misconceptions: [],
}
const score = (order: string, question: Ordering = four) => scoreOrdering(question, { order: order.split('') })

describe('the score of an ordering', () => {
  it('is the share of pairs that stand in the right order', () => {
    expect(score('cadb').earned).toBe(6)
    expect(score('acdb').earned).toBe(5)
    expect(score('cabd').earned).toBe(5)
    expect(score('acbd').earned).toBe(4)
    expect(score('bcad').earned).toBe(3)
    expect(score('bdca').earned).toBe(1)
    expect(score('bdac').earned).toBe(0)
  })

  it('takes one place too early or too late for less than the first item at the end', () => {
    expect(score('acdb').earned).toBeGreaterThan(score('adbc').earned)
    expect(score('adbc').earned).toBe(3)
  })

  it('gives all or nothing where that is the setting', () => {
    const strict: Ordering = { ...four, scoring: 'all-or-nothing' }
    expect(score('cadb', strict).earned).toBe(6)
    expect(score('acdb', strict).earned).toBe(0)
  })

  it('earns 0 for the key reversed, and a half on average over an order and its reverse', () => {
    const played = ordering
      .filter(({ scoring }) => scoring === 'share')
      .chain(question => fc.tuple(fc.constant(question), fc.shuffledSubarray(question.key, { minLength: question.key.length })))
    fc.assert(
      fc.property(played, ([question, order]) => {
        const earned = (of: string[]) => scoreOrdering(question, { order: of }).earned
        expect(earned(question.key.toReversed())).toBe(0)
        expect(earned(order) + earned(order.toReversed())).toBeCloseTo(question.marks)
      }),
    )
  })

  it('never rises when two neighbours that stand rightly are exchanged', () => {
    fc.assert(
      fc.property(ordering, fc.nat(), (question, at) => {
        const index = at % (question.key.length - 1)
        const [one = '', other = ''] = question.key.slice(index, index + 2)
        const order = question.key.toSpliced(index, 2, other, one)
        expect(scoreOrdering(question, { order }).earned).toBeLessThan(question.marks)
      }),
    )
  })

  it('names every error that the order betrays, else that it is wrong', () => {
    const told = { fr: 'Non.', en: 'No.' }
    const question: Ordering = {
      ...four,
      misconceptions: [
        { order: ['a', 'c'], feedback: told },
        { last: 'c', feedback: told },
        { first: 'b', feedback: told },
        { order: ['a', 'b', 'c', 'd'], feedback: told },
      ],
    }
    expect(score('cadb', question).feedback).toEqual(['right'])
    expect(score('acdb', question).feedback).toEqual(['misconceptions.0'])
    expect(score('bdac', question).feedback).toEqual(['misconceptions.0', 'misconceptions.1', 'misconceptions.2'])
    expect(score('abcd', question).feedback).toEqual(['misconceptions.0', 'misconceptions.3'])
    expect(score('cabd', question).feedback).toEqual(['wrong'])
  })

  it('earns nothing when a draft has no key yet', () => {
    expect(score('abcd', { ...four, key: [] }).earned).toBe(0)
  })

  it('knows the number of an article taken for its date', () => {
    // Three articles by the date at which they were written, after the curriculum: their numbers run the other way.
    const articles: Ordering = {
      ...orderingSample,
      items: ['zero', 'two', 'three'].map(id => ({ id, text: { fr: id, en: id } })),
      key: ['three', 'two', 'zero'],
      misconceptions: [
        { order: ['zero', 'two', 'three'], feedback: orderingSample.feedback.wrong },
        { first: 'two', feedback: orderingSample.feedback.wrong },
      ],
    }
    const scored = (...order: string[]) => scoreOrdering(articles, { order })
    expect(scored('zero', 'two', 'three')).toMatchObject({ earned: 0, feedback: ['misconceptions.0'] })
    expect(scored('two', 'three', 'zero')).toMatchObject({ earned: 2, feedback: ['misconceptions.1'] })
    expect(scored('three', 'two', 'zero').earned).toBe(3)
  })
})
