import { describe, expect, it } from 'vitest'
import { verdictOf } from '../score'
import { rubricCheckSchema } from './rubric'
import { summariseRubric } from './rubric-summary'
import { openAnswerSample } from './sample'
import { scoreOpenAnswer } from './score'

describe('the score of an open answer', () => {
  it('waits for a person, outside the score', () => {
    const score = scoreOpenAnswer(openAnswerSample, { text: 'Une phrase.' })
    expect(score).toMatchObject({ state: 'needs-review', earned: 0, max: 0, feedback: [] })
    expect(verdictOf(score)).toBe('needsReview')
  })

  it('is that of no answer for spaces alone', () => {
    expect(scoreOpenAnswer(openAnswerSample, { text: ' \n\u00A0' })).toMatchObject({ state: 'unanswered', max: 0 })
  })
})

describe('the rubric of an open answer', () => {
  const { rubric } = openAnswerSample

  it('is ticked by its own criteria, each once', () => {
    const parse = (metIds: unknown) => rubricCheckSchema(rubric).safeParse({ metIds }).success
    expect(parse([])).toBe(true)
    expect(parse(['limit', 'hosting'])).toBe(true)
    for (const metIds of [['none'], ['limit', 'limit'], 'limit', [1], null]) expect(parse(metIds)).toBe(false)
  })

  it('is summed up as the criteria met among all', () => {
    expect(summariseRubric(rubric, ['limit', 'hosting', 'none'])).toEqual({ met: 2, count: 3, marks: null })
    expect(summariseRubric(rubric, [])).toEqual({ met: 0, count: 3, marks: null })
  })

  it('counts the marks of its criteria where it has some', () => {
    const weighed = [{ id: 'a', marks: 2 }, { id: 'b', marks: 0.5 }, { id: 'c' }]
    expect(summariseRubric(weighed, ['a', 'c'])).toEqual({ met: 2, count: 3, marks: { met: 3, max: 3.5 } })
  })
})
