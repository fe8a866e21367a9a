import { describe, expect, it } from 'vitest'
import type { QuestionOutcome } from '../schema'
import type { Entry, SaveStatus } from './attempt-store'
import { isStuck, isUnstored, questionState } from './question-state'

const entry = (status: SaveStatus, answer: Entry['answer'] = { value: true }): Entry => ({
  answer,
  certainty: null,
  revision: 1,
  savedAt: null,
  status,
  theirs: null,
  refusal: null,
  dropped: null,
})
const outcome = (state: QuestionOutcome['state']): QuestionOutcome => ({ state, triesUsed: 1, triesLeft: 1, score: null, shown: null, hint: null })

describe('the state of a question', () => {
  it('is unanswered without an answer, and with one that says nothing', () => {
    expect(questionState(undefined, undefined)).toBe('unanswered')
    expect(questionState(entry('saved', { text: '  ' }), undefined)).toBe('unanswered')
    expect(questionState(entry('saved'), undefined)).toBe('answered')
  })

  it('never calls stored what the server does not have', () => {
    for (const status of ['pending', 'saving', 'waiting', 'lost'] as const) {
      expect(isUnstored(entry(status))).toBe(true)
      expect(questionState(entry(status), undefined)).toBe('unstored')
    }
    for (const status of ['saved', 'late', 'refused'] as const) expect(isUnstored(entry(status))).toBe(false)
  })

  it('says first what the person has to decide', () => {
    expect(questionState(entry('conflict'), outcome('locked'))).toBe('conflict')
    expect(questionState(entry('refused'), outcome('locked'))).toBe('refused')
  })

  it('tells a checked question from one that may be tried again', () => {
    expect(questionState(entry('saved'), outcome('locked'))).toBe('checked')
    expect(questionState(entry('saved'), outcome('between-tries'))).toBe('betweenTries')
    expect(questionState(entry('saved'), outcome('open'))).toBe('answered')
  })

  it('calls stuck only what does not go out by itself at once', () => {
    expect(isStuck(entry('saving'))).toBe(false)
    for (const status of ['waiting', 'lost', 'conflict'] as const) expect(isStuck(entry(status))).toBe(true)
  })
})
