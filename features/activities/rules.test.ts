import { describe, expect, it } from 'vitest'
import { decideSave, limits, valueProblems, wholeLimitBytes } from './rules'
import { saveActivitySchema, valuesSchema } from './schema'

const form = {
  fields: [
    { id: 'name', kind: 'short-text' as const },
    { id: 'text', kind: 'long-text' as const },
    { id: 'cards', kind: 'rows' as const, startRows: 1, maxRows: 2, columns: [{ id: 'fact', kind: 'short-text' as const }] },
    { id: 'grid', kind: 'grid' as const, criteria: [{ id: 'tone' }] },
  ],
}
const long = 'é'.repeat(limits['short-text'] + 1)

describe('valueProblems', () => {
  it('finds nothing wrong with nothing, and with as much as fits', () => {
    expect(valueProblems(form, {})).toEqual([])
    expect(valueProblems(form, { name: long.slice(1), text: 'x'.repeat(limits['long-text']), cards: [{ fact: '' }, {}] })).toEqual([])
  })

  it('says what is too long, and where, in the order of the form', () => {
    expect(valueProblems(form, { grid: { tone: { points: 1, note: 'x'.repeat(limits.note + 1) } }, cards: [{}, { fact: long }], name: long })).toEqual([
      { at: 'name', problem: 'too-long', limit: limits['short-text'] },
      { at: 'cards.1.fact', problem: 'too-long', limit: limits['short-text'] },
      { at: 'grid.tone', problem: 'too-long', limit: limits.note },
    ])
  })

  it('says that there are too many rows, once', () => {
    expect(valueProblems(form, { cards: Array.from({ length: 500 }, () => ({})) })).toEqual([{ at: 'cards', problem: 'too-many-rows', limit: 2 }])
  })

  it('measures all of it together, what the form does not know included, before a command would be too large', () => {
    expect(valueProblems(form, { gone: 'é'.repeat(wholeLimitBytes / 2) })).toEqual([{ at: '', problem: 'too-much', limit: wholeLimitBytes }])
  })

  it('reads what does not fit its field as empty, whatever was sent', () => {
    expect(valueProblems(form, { name: ['a'], text: { tone: { points: 1, note: '' } }, cards: 'x', grid: [{ fact: long }] })).toEqual([])
  })
})

describe('what can be stored', () => {
  it('takes HTML for text, and refuses what the database cannot keep or is no value of a form', () => {
    expect(valuesSchema.safeParse({ name: '<script>alert(1)</script>', cards: [{ fact: '{{x}}' }], check: ['a'], grid: { tone: { points: null, note: '' } } }).success).toBe(true)
    for (const values of [{ name: '\u0000' }, { name: '\uD800' }, { name: 1 }, { name: null }, { cards: [[]] }, { 'not an id': 'x' }, { grid: { tone: { points: 1e9, note: '' } } }, [], 'x'])
      expect(valuesSchema.safeParse(values).success, JSON.stringify(values)).toBe(false)
  })

  it('refuses a save that names more than it should', () => {
    const save = { values: {}, basedOn: 0, recordId: null, settled: [] }
    expect(saveActivitySchema.safeParse(save).success).toBe(true)
    expect(saveActivitySchema.safeParse({ ...save, userId: 'x' }).success).toBe(false)
    expect(saveActivitySchema.safeParse({ ...save, basedOn: -1 }).success).toBe(false)
  })
})

describe('decideSave', () => {
  const current = { revision: 3, saveKey: 'stored' }
  it('stores what was made from the current version, and the first', () => {
    expect(decideSave(null, { basedOn: 0, saveKey: 'a' })).toBe('store')
    expect(decideSave(current, { basedOn: 3, saveKey: 'a' })).toBe('store')
  })
  it('knows a save again whose acknowledgement was lost', () => {
    expect(decideSave(current, { basedOn: 2, saveKey: 'stored' })).toBe('repeat')
  })
  it('never lets a version replace one that it did not know of', () => {
    for (const basedOn of [0, 2, 4]) expect(decideSave(current, { basedOn, saveKey: 'a' })).toBe('conflict')
  })
})
