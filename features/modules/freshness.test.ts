import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueBy, freshnessKinds, isMoving, monthsAfter, reviewDay, type Checked } from './freshness'

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const months = fc.integer({ min: 0, max: 36 })
const freshness = fc.constantFrom(...freshnessKinds)
const checked: fc.Arbitrary<Checked> = fc.record({ freshness, checkedOn: day, reviewBy: fc.option(day, { nil: undefined }) })
const facts = fc.array(checked, { maxLength: 12 }).map((all) => all.map((fact, index) => ({ ...fact, id: `fact-${index}` })))

describe('monthsAfter', () => {
  it('keeps the day of the month, or takes the last one of a shorter month', () => {
    expect(monthsAfter('2026-11-22', 3)).toBe('2027-02-22')
    expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28')
    expect(monthsAfter('2027-08-31', 6)).toBe('2028-02-29')
    expect(monthsAfter('2026-12-31', 0)).toBe('2026-12-31')
  })

  it('lands in the month that is so many months later, never in the one after, and never on a later day of it', () => {
    fc.assert(
      fc.property(day, months, (start, count) => {
        const monthNumber = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        const end = monthsAfter(start, count)
        expect(monthNumber(end) - monthNumber(start)).toBe(count)
        expect(Number(end.slice(8))).toBeLessThanOrEqual(Number(start.slice(8)))
      }),
    )
  })

  it('never puts a later check before an earlier one', () => {
    fc.assert(fc.property(day, day, months, (a, b, count) => a > b || monthsAfter(a, count) <= monthsAfter(b, count)))
  })
})

describe('reviewDay', () => {
  it('is three months after the check for prices and legal stages, six for licences, funding, staff and the market', () => {
    const days = Object.fromEntries(freshnessKinds.map((kind) => [kind, reviewDay({ freshness: kind, checkedOn: '2026-11-22' })]))
    expect(days).toEqual({
      ...{ price: '2027-02-22', 'legal-stage': '2027-02-22' },
      ...{ licence: '2027-05-22', funding: '2027-05-22', staff: '2027-05-22', market: '2027-05-22' },
      history: null,
    })
  })

  it('is the day that a fact says for itself, whatever its kind', () => {
    fc.assert(fc.property(checked, day, (fact, reviewBy) => reviewDay({ ...fact, reviewBy }) === reviewBy))
  })

  it('comes after the check for what moves, and never for history', () => {
    fc.assert(
      fc.property(freshness, day, (kind, checkedOn) => {
        const due = reviewDay({ freshness: kind, checkedOn })
        expect(due !== null).toBe(isMoving({ freshness: kind }))
        if (due !== null) expect(due > checkedOn).toBe(true)
      }),
    )
  })
})

describe('dueBy', () => {
  it('lists what is due on the day or before it, all of it and nothing else', () => {
    fc.assert(
      fc.property(facts, day, (all, by) => {
        const due = dueBy(all, by)
        for (const { dueOn } of due) expect(dueOn <= by).toBe(true)
        const left = all.filter(({ id }) => !due.some((fact) => fact.id === id))
        for (const fact of left) expect((reviewDay(fact) ?? '9999') > by).toBe(true)
      }),
    )
  })

  it('puts the soonest first, in an order that does not depend on that of the ledger', () => {
    fc.assert(
      fc.property(facts, day, (all, by) => {
        const due = dueBy(all, by)
        expect(due.map(({ dueOn }) => dueOn)).toEqual(due.map(({ dueOn }) => dueOn).toSorted())
        expect(dueBy(all.toReversed(), by)).toEqual(due)
      }),
    )
  })

  it('lists no less for a later day', () => {
    fc.assert(
      fc.property(facts, day, day, (all, a, b) => {
        const ids = (by: string) => dueBy(all, by).map(({ id }) => id)
        const [early, late] = a <= b ? [a, b] : [b, a]
        expect(ids(late)).toEqual(expect.arrayContaining(ids(early)))
      }),
    )
  })
})
