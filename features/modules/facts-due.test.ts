import { describe, expect, it } from 'vitest'
import { claimUses, listClaims } from './content'
import { dayIn, daysAfter, factsDue } from './facts-due'
import { isMoving } from './freshness'

// Read here: reading all of the content takes longer than a test may.
const ledger = listClaims()

describe('factsDue', () => {
  const none = { usesOf: () => ({ sections: [], quizzes: [] }), elsewhereOf: () => [] }

  it('names, with each fact, every section, question and other file that rests on it', () => {
    const facts = factsDue(ledger, '2027-12-31', { usesOf: claimUses, elsewhereOf: (id) => [`labs/${id}`] })
    expect(facts.length).toBeGreaterThan(0)
    for (const { claim, uses, elsewhere } of facts) {
      expect(uses).toEqual(claimUses(claim.id))
      expect(elsewhere).toEqual([`labs/${claim.id}`])
    }
  })

  it('lists every fact of the ledger that moves in the end, and no history', () => {
    const ids = factsDue(ledger, '9999-12-31', none).map(({ claim }) => claim.id)
    expect(ids.toSorted()).toEqual(ledger.filter(isMoving).map(({ id }) => id).toSorted())
  })

  it('has something for the end of the year, when what the ledger asks to look up again is due', () => {
    expect(factsDue(ledger, '2027-01-01', none).map(({ claim }) => claim.id)).toContain('ref-prices-2026')
  })
})

describe('days', () => {
  it('begin at midnight of the zone, not of Greenwich', () => {
    expect(dayIn('Europe/Paris', new Date('2026-11-22T22:59:59Z'))).toBe('2026-11-22')
    expect(dayIn('Europe/Paris', new Date('2026-11-22T23:00:00Z'))).toBe('2026-11-23')
    expect(dayIn('Europe/Paris', new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
  })

  it('go on over months and years', () => {
    expect(daysAfter('2026-12-05', 30)).toBe('2027-01-04')
    expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
  })
})
