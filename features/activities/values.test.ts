import { describe, expect, it } from 'vitest'
import type { Values } from './schema'
import { countWords, isEmpty, isSame, pointsOf, rowsIn, secondsToSay } from './values'

describe('what is filled in', () => {
  it('starts with as many rows as the form says, and keeps those that somebody has', () => {
    expect(rowsIn({}, { id: 'cards', startRows: 3 })).toEqual([{}, {}, {}])
    expect(rowsIn({ cards: [{ fact: 'a' }] }, { id: 'cards', startRows: 3 })).toEqual([{ fact: 'a' }])
  })

  it('is empty when nothing but blanks were typed', () => {
    expect(isEmpty({})).toBe(true)
    expect(isEmpty({ name: ' \n', cards: [{}, { fact: ' ' }], check: [], grid: { tone: { points: null, note: '' } } })).toBe(true)
    const filled: Values[] = [{ name: 'a' }, { check: ['dated'] }, { cards: [{ fact: 'a' }] }, { grid: { tone: { points: 0, note: '' } } }]
    for (const values of filled) expect(isEmpty(values), JSON.stringify(values)).toBe(false)
  })

  it('is the same in whatever order it was filled in', () => {
    expect(isSame({ a: '1', b: [{ x: '1', y: '2' }] }, { b: [{ y: '2', x: '1' }], a: '1' })).toBe(true)
    expect(isSame({ a: ['x', 'y'] }, { a: ['y', 'x'] })).toBe(false)
  })

  it('adds up the points that were given, and says whether any is missing', () => {
    const grid = { id: 'grid', criteria: [{ id: 'tone', levels: [{ points: 0 }, { points: 2 }] }, { id: 'time', levels: [{ points: 0 }, { points: 2 }] }] }
    expect(pointsOf({ grid: { tone: { points: 2, note: '' } } }, grid)).toEqual({ points: 2, most: 4, isWhole: false })
    expect(pointsOf({ grid: { tone: { points: 2, note: '' }, time: { points: 0, note: '' } } }, grid)).toEqual({ points: 2, most: 4, isWhole: true })
  })
})

describe('the length of a text', () => {
  it('counts words, and no sign that stands alone', () => {
    expect(countWords('')).toBe(0)
    expect(countWords('Votre régie reçoit 400 courriels : est-ce trop ?\nOui.')).toBe(8)
    expect(countWords('« Trois » faits — pas plus !')).toBe(4)
  })

  it('says how long it takes at a pace, to five seconds', () => {
    expect(secondsToSay(280, 140)).toBe(120)
    expect(secondsToSay(58, 140)).toBe(25)
    expect(secondsToSay(0, 140)).toBe(0)
  })
})
