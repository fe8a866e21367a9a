import { describe, expect, it } from 'vitest'
import { categoriseSample } from './sample'
import type { Categorise } from './schema'
import { scoreCategorise } from './score'

/** The sample is worth 2 marks for four items; `trust` and `pressure` are opinions, `amount` a figure. */
const score = (places: Record<string, string>, question: Categorise = categoriseSample) => scoreCategorise(question, { places })
const right = categoriseSample.key

describe('the score of a sorting', () => {
  it('is the share of items that are in their category', () => {
    expect(score(right).earned).toBe(2)
    expect(score({ ...right, trust: 'fact' }).earned).toBe(1.5)
    expect(score({ ...right, trust: 'fact', amount: 'fact' }).earned).toBe(1)
    expect(score({ trust: 'figure' })).toMatchObject({ state: 'graded', earned: 0 })
  })

  it('gives nothing for an item that was not placed', () => {
    expect(score({ trust: 'opinion' }).earned).toBe(0.5)
    expect(score({}).state).toBe('unanswered')
  })

  it('gives all or nothing where that is the setting', () => {
    const strict: Categorise = { ...categoriseSample, scoring: 'all-or-nothing' }
    expect(score(right, strict).earned).toBe(2)
    expect(score({ ...right, trust: 'fact' }, strict).earned).toBe(0)
  })

  it('names the misconception of this item, or of any item in that category', () => {
    expect(score({ trust: 'fact', 'head-office': 'figure', pressure: 'fact' }).feedback).toEqual(['misconceptions.1', 'misconceptions.0'])
    expect(score({ pressure: 'opinion' }).feedback).toEqual(['items.pressure'])
  })

  it('says so when everything was put in one category, as who takes all for facts does', () => {
    const all = Object.fromEntries(categoriseSample.items.map(({ id }) => [id, 'fact']))
    expect(score(all)).toMatchObject({ earned: 0.5, feedback: ['items.head-office', 'misconceptions.0', 'oneForAll'] })
  })
})
