import { describe, expect, it } from 'vitest'
import { isComplete } from './complete'
import { keyOf } from './key-of'
import type { Answer } from './question'
import { samples } from './samples'

describe('a complete answer', () => {
  it('is not a missing or a blank one', () => {
    for (const question of Object.values(samples)) expect(isComplete(question, null)).toBe(false)
    expect(isComplete(samples['multiple-response'], { optionIds: [] })).toBe(false)
    expect(isComplete(samples.numeric, { text: '  ' })).toBe(false)
  })

  it('has nothing left out', () => {
    for (const question of Object.values(samples)) {
      const answer = keyOf(question)
      expect(isComplete(question, answer)).toBe(true)
      for (const [field, parts] of Object.entries(answer)) {
        if (typeof parts !== 'object' || parts === null || Array.isArray(parts)) continue
        const left = Object.fromEntries(Object.entries(parts as object).slice(1))
        expect(isComplete(question, { [field]: left } as Answer)).toBe(false)
      }
    }
  })

  it('is a choice, and a number that reads as one, with its unit or without', () => {
    expect(isComplete(samples['single-choice'], { optionId: 'a' })).toBe(true)
    expect(isComplete(samples['multiple-response'], { optionIds: ['a'] })).toBe(true)
    expect(isComplete(samples['true-false'], { value: false })).toBe(true)
    for (const text of ['1 090', '1090 M€', '1,5']) expect(isComplete(samples.numeric, { text })).toBe(true)
    for (const text of ['beaucoup', '1090 francs', '-']) expect(isComplete(samples.numeric, { text })).toBe(false)
  })
})
