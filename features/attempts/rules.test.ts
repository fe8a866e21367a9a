import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samples } from '@/questions/samples'
import { explainRefusedSave, markAttempt } from './rules'

const questions = Object.values(samples).map((question) => ({ versionId: question.id, question }))
const max = questions.reduce((sum, { question }) => sum + question.marks, 0)

describe('markAttempt', () => {
  it('gives between zero and the sum of the marks, whatever was stored', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 4, maxLength: 4 }), (values) => {
        const mark = markAttempt(questions, new Map(questions.map(({ versionId }, index) => [versionId, values[index]])), 70)
        expect(mark.earned).toBeGreaterThanOrEqual(0)
        expect(mark.earned).toBeLessThanOrEqual(max)
        expect(mark.max).toBe(max)
      }),
    )
  })

  it('passes exactly at the pass mark, thirds included', () => {
    const thirds = [1, 2, 3].map((number) => ({ versionId: String(number), question: { ...samples['true-false'], marks: 1 / 3 } }))
    const answers = new Map(['1', '2'].map((id) => [id, { value: samples['true-false'].key }]))
    expect(markAttempt(thirds, answers, 200 / 3).isPassed).toBe(true)
    expect(markAttempt(thirds, answers, 67).isPassed).toBe(false)
  })

  it('leaves open answers and opinions out of the score and the pass mark, answered or not', () => {
    const unscored = [samples['open-answer'], samples.opinion].map((question) => ({ versionId: question.id, question }))
    const scored = { versionId: 'scored', question: samples['true-false'] }
    const right: [string, unknown] = ['scored', { value: samples['true-false'].key }]
    const said: [string, unknown][] = [[samples['open-answer'].id, { text: 'Oui.' }], [samples.opinion.id, { rating: 2 }]]
    for (const answers of [[right], [right, ...said]])
      expect(markAttempt([...unscored, scored], new Map(answers), 100)).toMatchObject({ earned: 1, max: 1, isPassed: true })
    expect(markAttempt(unscored, new Map(said), 0)).toMatchObject({ earned: 0, max: 0, isPassed: false })
  })

  it('does not pass a quiz without marks', () => {
    expect(markAttempt([], new Map(), 0)).toMatchObject({ earned: 0, max: 0, isPassed: false })
  })
})

describe('explainRefusedSave', () => {
  const answer = { revision: 2, saveKey: 'a' }
  it('acknowledges a repeated save even after the submission', () => {
    expect(explainRefusedSave({ submittedAt: new Date(0) }, answer, 'a')).toBe('REPEATED')
  })
  it('tells a submitted attempt from a changed answer, and hides what is not the viewer’s', () => {
    expect(explainRefusedSave({ submittedAt: new Date(0) }, answer, 'b')).toBe('ATTEMPT_SUBMITTED')
    expect(explainRefusedSave({ submittedAt: null }, answer, 'b')).toBe('ANSWER_CHANGED_ELSEWHERE')
    expect(explainRefusedSave(null, null, 'b')).toBe('NOT_FOUND')
  })
})
