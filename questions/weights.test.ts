import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteOf, shareOfWeights } from './weights'

describe('the share of several weights', () => {
  it('is the whole where five decimals cannot write it', () => {
    for (const count of [1, 2, 3, 6, 7, 9, 11, 12]) {
      const cut = Math.floor(1e7 / count) / 1e5
      expect(shareOfWeights(Array.from({ length: count }, () => cut)), String(cut)).toBe(1)
    }
  })

  it('is a hundred-thousandth short of the whole at most', () => {
    expect(shareOfWeights([33.333, 33.333, 33.333])).toBe(1)
    expect(shareOfWeights([99.999])).toBe(1)
    expect(shareOfWeights([99.9989])).toBeCloseTo(0.999989, 9)
    expect(shareOfWeights([33.33, 33.33, 33.33])).toBeCloseTo(0.9999, 9)
  })

  it('is never below nothing nor above the whole', () => {
    expect(shareOfWeights([-50, 20])).toBe(0)
    expect(shareOfWeights([])).toBe(0)
    expect(shareOfWeights([60, 60])).toBe(1)
    expect(shareOfWeights([60, 60, -30])).toBeCloseTo(0.9, 9)
  })

  it('is exactly nothing where weights cancel out, whatever their order', () => {
    expect(shareOfWeights([33.33333, -33.33333])).toBe(0)
    expect(shareOfWeights([0.1, 0.2, -0.3])).toBe(0)
    const weights = fc.array(fc.integer({ min: -1e7, max: 1e7 }).map(units => units / 1e5), { maxLength: 12 })
    fc.assert(
      fc.property(weights.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, other]) => {
        expect(shareOfWeights(other)).toBe(shareOfWeights(list))
      }),
    )
  })
})

describe('the note of a weight', () => {
  it('has its sign and all its decimals, in the style of the language', () => {
    expect(noteOf(33.33333, 'fr').note?.replaceAll(/\s/g, ' ')).toBe('+33,33333 %')
    expect(noteOf(-50, 'en').note).toBe('-50%')
    expect(noteOf(0, 'en').note).toBe('0%')
    expect(noteOf(undefined, 'en')).toEqual({})
  })
})
