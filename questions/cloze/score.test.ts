import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerTo, cloze } from '../arbitraries'
import { clozeSample } from './sample'
import type { Cloze, Gap } from './schema'
import { scoreCloze } from './score'

/** The sample is worth 3 marks for its four gaps. */
const score = (gaps: Record<string, string>, question: Cloze = clozeSample) => scoreCloze(question, { gaps })
const key = { lead: 'b', total: '600', loan: 'dette', value: '5,8' }

const feedback = { fr: 'Remarque.', en: 'Remark.' }
const number = (id: string, value: number, ...errors: number[]): Gap => ({
  ...{ id, kind: 'number', weight: 1, key: value, tolerance: { kind: 'absolute', value: 0 } },
  feedback: { right: feedback, wrong: feedback },
  misconceptions: errors.map(error => ({ value: error, feedback })),
})
const words = (id: string, accepted: [string, string][], errors: [string, string][] = []): Gap => ({
  ...{ id, kind: 'text', weight: 1, feedback: { wrong: feedback } },
  accepted: accepted.map(([fr, en]) => ({ texts: { fr: [fr], en: [en] }, share: 1, feedback })),
  misconceptions: errors.map(([fr, en]) => ({ texts: { fr: [fr], en: [en] }, feedback })),
  matching: { isCaseSensitive: false, isAccentSensitive: false, isPunctuationIgnored: false },
})

describe('the score of a cloze', () => {
  it('is the mean of what the gaps earn', () => {
    expect(score(key)).toMatchObject({ state: 'graded', earned: 3, max: 3 })
    expect(score({ ...key, lead: 'a' }).earned).toBeCloseTo(2.25)
    expect(score({ total: '€600m', loan: 'DEBT' }).earned).toBeCloseTo(1.5)
    expect(score({ lead: 'a', total: '468', loan: 'capital', value: '58' }).earned).toBe(0)
  })

  it('counts a gap by its weight', () => {
    const weights = [1, 5, 1, 3]
    const question = { ...clozeSample, marks: 1, gaps: clozeSample.gaps.map((gap, index) => ({ ...gap, weight: weights[index] ?? 1 })) }
    expect(score({ total: '600' }, question).earned).toBeCloseTo(0.5)
    expect(score({ lead: 'b', value: '5.8' }, question).earned).toBeCloseTo(0.4)
    expect(score(key, question).earned).toBe(1)
  })

  it('names the feedback of each gap that was filled, and none of a blank one', () => {
    expect(score({ ...key, value: '6', total: '468', loan: ' ' }).feedback).toEqual(['gaps.lead.options.b', 'gaps.total.misconceptions.0', 'gaps.value.misconceptions.0'])
  })

  it('accepts a rounded figure, with a remark, when the author says so', () => {
    expect(score({ ...key, value: '6' })).toMatchObject({ earned: 3 })
    expect(score({ ...key, value: '6' }).feedback).toContain('gaps.value.misconceptions.0')
  })

  it('says that what is not a number cannot be read, and scores the rest', () => {
    expect(score({ total: 'beaucoup', loan: 'dette' })).toMatchObject({ earned: 0.75, isUnreadable: true, feedback: ['gaps.loan.accepted.0'] })
  })

  it('does not depend on the order in which gaps are listed or filled', () => {
    const filled = cloze.chain(question => fc.tuple(fc.constant(question), answerTo(question)))
    fc.assert(
      fc.property(filled, ([question, answer]) => {
        if (!('gaps' in answer)) throw new Error('Not an answer to a cloze')
        const reversed = { gaps: Object.fromEntries(Object.entries(answer.gaps).toReversed()) }
        const turned = scoreCloze({ ...question, gaps: question.gaps.toReversed() }, reversed)
        expect(turned.earned).toBeCloseTo(scoreCloze(question, answer).earned)
        expect(turned.feedback.toSorted()).toEqual(scoreCloze(question, answer).feedback.toSorted())
      }),
    )
  })

  it('finds a gap whose id is a word of the language itself', () => {
    const question = { ...clozeSample, gaps: [number('constructor', 1), number('b', 2)] }
    expect(score({ b: '2' }, question)).toMatchObject({ earned: 1.5, feedback: ['gaps.b.right'] })
  })
})

describe('the clozes of the curriculum', () => {
  const ask = (...gaps: Gap[]): Cloze => ({ ...clozeSample, marks: 1, gaps })

  it('tells equity alone from the whole round, and takes a rounded value', () => {
    const value: Gap = { ...number('value', 5.8), misconceptions: [{ value: 6, share: 1, feedback }] } as Gap
    const question = ask(number('sum', 600, 468), number('owed', 132), value)
    expect(score({ sum: '600', owed: '132', value: '5,8' }, question).earned).toBe(1)
    expect(score({ sum: '468', owed: '132', value: '6' }, question)).toMatchObject({
      earned: expect.closeTo(2 / 3) as number,
      feedback: ['gaps.sum.misconceptions.0', 'gaps.owed.right', 'gaps.value.misconceptions.0'],
    })
  })

  it('takes either of two words in a gap, and knows a confusion in any', () => {
    const confusion: [string, string][] = [['licence', 'licence']]
    const question = ask(words('a', [['garantie', 'warranty']], confusion), words('b', [['support', 'support'], ['garantie', 'warranty']], confusion))
    expect(score({ a: 'Garantie', b: 'warranty' }, question).earned).toBe(1)
    expect(score({ a: 'licence', b: 'support' }, question)).toMatchObject({ earned: 0.5, feedback: ['gaps.a.misconceptions.0', 'gaps.b.accepted.0'] })
  })

  it('knows figures in reverse order by the misconceptions of each gap', () => {
    const question = ask(number('a', 1000, 13800), number('b', 3000), number('c', 13800, 1000))
    expect(score({ a: '1 000', b: '3,000', c: '13 800' }, question).earned).toBe(1)
    expect(score({ a: '13 800', b: '3 000', c: '1 000' }, question)).toMatchObject({
      earned: expect.closeTo(1 / 3) as number,
      feedback: ['gaps.a.misconceptions.0', 'gaps.b.right', 'gaps.c.misconceptions.0'],
    })
  })
})
