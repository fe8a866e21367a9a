import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shuffle } from './shuffle'

const letters = ['a', 'b', 'c', 'd']

describe('shuffle', () => {
  it('keeps every item once and leaves the list given as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const before = [...items]
        const sorted = (list: number[]) => [...list].sort((a, b) => a - b)
        expect(sorted(shuffle(items, seed))).toEqual(sorted(before))
        expect(items).toEqual(before)
      }),
    )
  })

  it('gives one order for one seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        expect(shuffle(items, seed)).toEqual(shuffle(items, seed))
      }),
    )
  })

  it('never changes the orders that stored attempts were shown', () => {
    const orders = ['1/series-a-amount', '2/series-a-amount', 'x'].map(seed => shuffle(letters, seed).join(''))
    expect(orders).toEqual(['dcab', 'acbd', 'cbda'])
  })

  it('gives each of the 24 orders of four items about as often, over seeds that follow one another', () => {
    const counts = new Map<string, number>()
    const runs = 24_000
    for (let seed = 0; seed < runs; seed++) {
      const order = shuffle(letters, `${seed}/question`).join('')
      counts.set(order, (counts.get(order) ?? 0) + 1)
    }
    const expected = runs / 24
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(counts.size).toBe(24)
    // 23 degrees of freedom: one fair shuffle in a thousand is above 49.7.
    expect(chiSquare).toBeLessThan(49.7)
  })
})
