import { describe, expect, it } from 'vitest'
import { isReached, type Figure } from './figure'
import { parseOptions } from './options'
import { median, percentile } from './statistics'
import { renderTable } from './table'

const figure: Figure = { workload: 'pages', name: 'a page', value: 800, unit: '/s', beside: { name: 'empty', value: 1000 }, goal: { ratioAtLeast: 0.8 } }

describe('percentiles', () => {
  it('are values that were measured, by nearest rank, whatever their order', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect([percentile(values, 0.95), percentile(values, 1), percentile(values, 0)]).toEqual([95, 100, 1])
    expect(median([9, 1, 5])).toBe(5)
    expect(percentile([], 0.5)).toBeNaN()
  })
})

describe('a goal', () => {
  it('is of the value, or of its share of the raw limit', () => {
    expect(isReached(figure)).toBe(true)
    expect(isReached({ ...figure, value: 799 })).toBe(false)
    expect(isReached({ ...figure, goal: { atMost: 800 } })).toBe(true)
    expect(isReached({ ...figure, goal: { atLeast: 801 } })).toBe(false)
  })

  it('that could not be measured is neither reached nor missed', () => {
    expect(isReached({ ...figure, value: null })).toBeNull()
  })
})

describe('the table', () => {
  it('says figure, unit, limit, share, goal and verdict on one line, and the note below', () => {
    const lines = renderTable([{ ...figure, note: 'p95 9 ms' }]).split('\n')
    expect(lines[3]).toMatch(/^a page +800 +\/s +empty: 1,000 +80% +≥ 80% +yes$/)
    expect(lines[4]?.trim()).toBe('p95 9 ms')
  })

  it('says so when there is no figure', () => {
    expect(renderTable([{ workload: 'lighthouse', name: 'x', value: null, unit: '', note: 'not measured' }])).toContain('–')
  })
})

describe('options', () => {
  it('take workloads, seconds and a file', () => {
    expect(parseOptions(['--only', 'pages,class', '--seconds', '2', '--json', '-'])).toEqual({ only: ['pages', 'class'], seconds: 2, json: '-' })
    expect(() => parseOptions(['--only', 'everything'])).toThrow('everything')
    expect(() => parseOptions(['--seconds', '0'])).toThrow('--seconds')
  })
})
