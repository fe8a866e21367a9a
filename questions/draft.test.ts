import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyQuestion } from './arbitraries'
import { blankQuestion, questionDraftSchema, type QuestionDraft } from './draft'
import { problemsOf } from './draft-problems'
import { localise } from './localise'
import { presentHidden, type Question, type QuestionType } from './question'
import { samples } from './samples'

const types = Object.keys(samples) as QuestionType[]
const claimsOf = (question: QuestionDraft) => question.claims.map(id => ({ id, status: 'corroborated' }))
const isDraft = (value: unknown) => questionDraftSchema.safeParse(value).success
const codesOf = (draft: QuestionDraft) => problemsOf(draft, claimsOf(draft)).map(({ field, code }) => `${field}: ${code}`)

/** Takes texts and numbers out of a question, as an author does who has not come to them yet. */
function emptied(value: unknown, isLeft: () => boolean): unknown {
  if (Array.isArray(value)) return value.map(part => emptied(part, isLeft))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => {
      if ((name === 'fr' || name === 'en') && typeof part === 'string') return [name, isLeft() ? part : '']
      if (typeof part === 'number') return [name, isLeft() ? part : undefined]
      return [name, emptied(part, isLeft)]
    }),
  )
}

describe('a draft', () => {
  it('may be blank, of any type: it is read as it is, has problems, and can be shown', () => {
    for (const type of types) {
      const blank = blankQuestion(type, 'new')
      expect(questionDraftSchema.parse(JSON.parse(JSON.stringify(blank)))).toEqual(blank)
      expect(codesOf(blank)).toContain('stem.fr: empty')
      for (const locale of ['fr', 'en'] as const) expect(localise(presentHidden(blank as Question, 'preview'), locale, text => text).type).toBe(type)
    }
  })

  it('is any question, with nothing wrong in a sound one', () => {
    for (const sample of Object.values(samples)) {
      expect(questionDraftSchema.parse(sample)).toEqual(sample)
      expect(codesOf(sample)).toEqual([])
    }
  })

  it('may lack any text and any number: its problems are found without throwing, and it can be shown', () => {
    fc.assert(
      fc.property(anyQuestion, fc.infiniteStream(fc.boolean()), (question, coins) => {
        const draft = emptied(question, () => coins.next().value ?? true)
        const stored = questionDraftSchema.parse(JSON.parse(JSON.stringify(draft)))
        expect(Array.isArray(problemsOf(stored, []))).toBe(true)
        localise(presentHidden(stored as Question, 'preview'), 'fr', text => text)
      }),
      { numRuns: 60 },
    )
  })

  it('is nothing else: other shapes, other types and what the database cannot keep are refused', () => {
    const sample = samples['single-choice']
    for (const value of [null, 'text', [], {}, { type: 'single-choice' }, { ...sample, type: 'other' }, { ...sample, extra: 1 }, { ...sample, options: {} }, { ...sample, key: ['a', 'b'] }, { ...sample, stem: 'Quoi ?' }, { ...sample, stem: { fr: 'a\0', en: 'a' } }, { ...sample, marks: '1' }])
      expect(isDraft(value), JSON.stringify(value)).toBe(false)
  })
})

describe('the problems of a draft', () => {
  const { options, ...rest } = samples['single-choice']
  const [first, ...others] = options

  it('stand at their fields: what is empty, too long, or without a key', () => {
    if (!first) throw new Error('no option')
    expect(codesOf({ ...rest, options: [{ ...first, text: { fr: ' ', en: 'x'.repeat(4001) } }, ...others] })).toEqual(['options.0.text.fr: empty', 'options.0.text.en: too-long'])
    expect(codesOf({ ...rest, options, key: '' })).toEqual(['key: key-missing'])
    expect(codesOf({ ...samples['true-false'], key: undefined })).toEqual(['key: key-missing'])
    expect(codesOf({ ...samples.numeric, key: undefined })).toEqual(['key: no-target'])
    expect(codesOf({ ...samples.numeric, misconceptions: [{ value: undefined, feedback: { fr: 'a', en: 'b' } }] })).toEqual(['misconceptions.0.value: number-missing'])
    expect(codesOf({ ...samples.ordering, misconceptions: [{ order: ['seed', ''], feedback: { fr: 'a', en: 'b' } }] })).toEqual(['misconceptions.0.order.1: choice-missing'])
    expect(codesOf({ ...rest, options, marks: 0 })).toEqual(['marks: number-too-small'])
    expect(codesOf({ ...rest, options, objectives: ['Été'] })).toEqual(['objectives.0: not-an-id'])
  })

  it('do not find fault twice with a text that is not written yet', () => {
    const blank = codesOf(blankQuestion('single-choice', 'new'))
    expect(blank.filter(code => code.endsWith('untranslated') || code.endsWith('duplicate-option-text') || code.endsWith('feedback-repeats-text'))).toEqual([])
  })

  it('take markup in a text for a text: it is the output that is made safe', () => {
    expect(codesOf({ ...rest, options, stem: { fr: '<script>alert(1)</script> ?', en: '<b>What</b>?' } })).toEqual([])
  })
})
