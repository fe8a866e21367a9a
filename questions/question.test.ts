import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerTo, anyQuestion, rightAnswer } from './arbitraries'
import type { Gap } from './cloze/schema'
import {
  feedbackOf,
  hideKey,
  lintQuestion,
  parseAnswer,
  presentQuestion,
  questionSchema,
  scoreAnswer,
  type Question,
} from './question'
import type { Option } from './options'
import { samples } from './samples'
import { unknownType } from './unknown-type'

const everySample = Object.values(samples)
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const answered = anyQuestion.chain(question => fc.tuple(fc.constant(question), answerTo(question)))

describe('every type of question', () => {
  it('scores any answer from 0 to its marks', () => {
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        const { earned, max } = scoreAnswer(question, answer)
        expect(max).toBe(question.marks)
        expect(earned).toBeGreaterThanOrEqual(0)
        expect(earned).toBeLessThanOrEqual(max)
      }),
    )
  })

  it('gives all the marks for the key', () => {
    fc.assert(
      fc.property(anyQuestion, question => {
        expect(scoreAnswer(question, rightAnswer(question))).toMatchObject({ state: 'graded', earned: question.marks })
      }),
    )
  })

  it('scores the same whatever the order in which options are shown', () => {
    fc.assert(
      fc.property(answered, fc.integer(), ([question, answer], seed) => {
        expect(scoreAnswer(presentQuestion(question, seed), answer)).toEqual(scoreAnswer(question, answer))
      }),
    )
  })

  it('comes back from storage as it was saved', () => {
    fc.assert(
      fc.property(anyQuestion, question => {
        expect(questionSchema.parse(json(question))).toEqual(question)
      }),
    )
  })

  it('keeps a well-formed answer as it was given', () => {
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        expect(parseAnswer(question, json(answer))).toEqual(answer)
      }),
    )
  })

  it('never throws on a malformed answer, and gives nothing for it', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.anything({ withNullPrototype: true, withBigInt: true }))
    fc.assert(
      fc.property(anyQuestion, anything, (question, answer) => {
        fc.pre(parseAnswer(question, answer) === null)
        expect(scoreAnswer(question, answer)).toMatchObject({ state: 'unanswered', earned: 0, feedback: [] })
      }),
      { numRuns: 1000 },
    )
  })

  it('refuses an answer of another type, an unknown option, a repeated tick and a field too many', () => {
    const { 'single-choice': single, 'multiple-response': multiple, 'true-false': binary, numeric } = samples
    expect(parseAnswer(single, { value: true })).toBeNull()
    expect(parseAnswer(single, { optionId: 'z' })).toBeNull()
    expect(parseAnswer(single, { optionId: 'b', earned: 1 })).toBeNull()
    expect(parseAnswer(single, { optionId: '__proto__' })).toBeNull()
    expect(parseAnswer(multiple, { optionIds: ['a', 'a', 'c', 'e'] })).toBeNull()
    expect(parseAnswer(multiple, { optionIds: ['a', 'z'] })).toBeNull()
    expect(parseAnswer(binary, { value: 'false' })).toBeNull()
    expect(parseAnswer(numeric, { text: 1090 })).toBeNull()
    expect(parseAnswer(numeric, { text: '1'.repeat(41) })).toBeNull()
    expect(parseAnswer(numeric, { text: '1\0' })).toBeNull()
    expect(parseAnswer(samples['short-text'], { text: 'x'.repeat(201) })).toBeNull()
    for (const gaps of [{ other: 'x' }, { lead: 'z' }, { lead: ' ' }, { total: 600 }, { total: '6'.repeat(41) }, { loan: '\0' }, { constructor: 'x' }, ['x'], null])
      expect(parseAnswer(samples.cloze, { gaps })).toBeNull()
    expect(parseAnswer(samples.cloze, { gaps: { lead: '', loan: ' ' } })).toEqual({ gaps: { lead: '', loan: ' ' } })
  })

  it('counts nothing, an empty list of ticks and a blank text as not answered', () => {
    for (const question of everySample) expect(scoreAnswer(question, null).state).toBe('unanswered')
    expect(scoreAnswer(samples['multiple-response'], { optionIds: [] }).state).toBe('unanswered')
    expect(scoreAnswer(samples.numeric, { text: ' \u00A0' }).state).toBe('unanswered')
    expect(scoreAnswer(samples['short-text'], { text: ' \u00A0' }).state).toBe('unanswered')
    for (const gaps of [{}, { lead: '', loan: ' ' }]) expect(scoreAnswer(samples.cloze, { gaps }).state).toBe('unanswered')
  })

  it('names only feedback that the question has', () => {
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        const paths = Object.keys(feedbackOf(question))
        for (const path of scoreAnswer(question, answer).feedback) expect(paths).toContain(path)
      }),
    )
  })

  it('refuses a field that it does not know, a missing language and marks of zero', () => {
    for (const question of everySample) {
      expect(questionSchema.safeParse({ ...question, hint: 'b' }).success).toBe(false)
      expect(questionSchema.safeParse({ ...question, stem: { fr: 'Quoi ?', en: ' ' } }).success).toBe(false)
      expect(questionSchema.safeParse({ ...question, marks: 0 }).success).toBe(false)
      expect(questionSchema.safeParse({ ...question, claims: [] }).success).toBe(false)
      expect(questionSchema.parse({ ...question, marks: undefined })).toEqual({ ...question, marks: 1 })
    }
  })
})

function gapWithOtherKey(gap: Gap): Gap {
  const other = { fr: 'autre chose', en: 'something else' }
  const base = { weight: 7, misconceptions: [] }
  switch (gap.kind) {
    case 'choice':
      return { ...gap, weight: 7, key: 'a', options: gap.options.map(option => ({ ...option, feedback: other })) }
    case 'text':
      return { ...gap, ...base, accepted: [{ texts: { fr: ['x'], en: ['x'] }, share: 1, feedback: other }], feedback: { wrong: other } }
    case 'number':
      return { ...gap, ...base, key: 42, feedback: { right: other, wrong: other } }
  }
}

/** Every way to give the question another key, with other feedback, tolerance, misconceptions and explanation. */
function withOtherKey(question: Question): Question {
  const other = { fr: 'autre chose', en: 'something else' }
  const withOther = (option: Option): Option => ({ ...option, feedback: other })
  const common = { explanation: other, claims: ['another-claim'], objectives: [], basis: 'method' as const }
  switch (question.type) {
    case 'single-choice':
      return { ...question, ...common, key: 'a', options: question.options.map(withOther) }
    case 'multiple-response':
      return { ...question, ...common, keys: ['b'], options: question.options.map(withOther) }
    case 'true-false':
      return { ...question, ...common, key: !question.key, feedback: { whenTrue: other, whenFalse: other } }
    case 'numeric':
      return {
        ...question,
        ...common,
        key: undefined,
        range: { min: 42, max: 43 },
        tolerance: { kind: 'relative', value: 0.3 },
        feedback: { right: other, wrong: other },
        misconceptions: [],
      }
    case 'short-text':
      return {
        ...question,
        ...common,
        accepted: [{ texts: { fr: ['autre'], en: ['other'] }, share: 1, feedback: other }],
        misconceptions: [],
        feedback: { wrong: other },
      }
    case 'cloze':
      return { ...question, ...common, gaps: question.gaps.map(gap => gapWithOtherKey(gap)) }
    default:
      return unknownType(question)
  }
}

describe('a hidden question', () => {
  it('holds only fields of the allow-list', () => {
    const fields = everySample.map(question => [question.type, Object.keys(hideKey(question)).sort()])
    expect(Object.fromEntries(fields)).toEqual({
      'single-choice': ['id', 'marks', 'options', 'stem', 'type'],
      'multiple-response': ['id', 'marks', 'options', 'stem', 'type'],
      'true-false': ['id', 'marks', 'stem', 'type'],
      numeric: ['id', 'marks', 'stem', 'type', 'unit'],
      'short-text': ['id', 'marks', 'matching', 'stem', 'type'],
      cloze: ['gaps', 'id', 'marks', 'stem', 'text', 'type'],
    })
    for (const question of everySample) {
      const hidden = hideKey(question)
      if ('options' in hidden)
        for (const option of hidden.options) expect(Object.keys(option).sort()).toEqual(['id', 'text'])
    }
    const gaps = hideKey(samples.cloze)
    if (!('gaps' in gaps)) throw new Error('A cloze without gaps')
    const fieldsOf = { choice: ['id', 'kind', 'options'], text: ['id', 'kind', 'matching'], number: ['id', 'kind', 'unit'] }
    for (const gap of gaps.gaps) expect(Object.keys(gap).sort()).toEqual(fieldsOf[gap.kind])
  })

  it('holds no feedback, explanation, key, tolerance, misconception, claim or basis', () => {
    for (const question of everySample) {
      const text = JSON.stringify(hideKey(question))
      const secret = [question.explanation, ...Object.values(feedbackOf(question))].flatMap(({ fr, en }) => [fr, en])
      for (const sentence of secret) expect(text).not.toContain(JSON.stringify(sentence).slice(1, -1))
      expect(text).not.toMatch(/"(key|keys|feedback|explanation|tolerance|range|accepted|share|weight|misconceptions|claims|basis|objectives)"/)
    }
    expect(JSON.stringify(hideKey(samples.numeric))).not.toContain('1090')
    expect(JSON.stringify(hideKey(samples['short-text']))).not.toMatch(/hallucination|confabulation|bug/)
    expect(JSON.stringify(hideKey(samples.cloze))).not.toMatch(/dette|debt|capital|equity|600|468|5.8/)
  })

  it('is the same whatever the key', () => {
    for (const question of everySample)
      expect(JSON.stringify(hideKey(withOtherKey(question)))).toBe(JSON.stringify(hideKey(question)))
  })

  it('carries nothing that a row brought along', () => {
    for (const question of everySample) {
      const row = { ...question, authorNote: 'the key is b', stem: { ...question.stem, note: 'the key is b' } }
      expect(JSON.stringify(hideKey(row))).toBe(JSON.stringify(hideKey(question)))
    }
  })
})

describe('the order in which options are shown', () => {
  const order = (question: Question, seed: string | number) => {
    const shown = presentQuestion(hideKey(question), seed)
    return 'options' in shown ? shown.options.map(({ id }) => id).join('') : ''
  }

  it('is the same in the player and in the review of one attempt', () => {
    fc.assert(
      fc.property(anyQuestion, fc.string(), (question, seed) => {
        const shown = presentQuestion(hideKey(question), seed)
        expect(hideKey(presentQuestion(question, seed))).toEqual(shown)
      }),
    )
  })

  it('differs between questions of one attempt', () => {
    const twin = { ...samples['multiple-response'], id: 'another-question' }
    const seeds = Array.from({ length: 200 }, (_, seed) => seed)
    const differing = seeds.filter(seed => order(twin, seed) !== order(samples['multiple-response'], seed))
    expect(differing.length).toBeGreaterThan(180)
  })

  it('leaves true before false and does not change the question given', () => {
    const before = JSON.stringify(everySample)
    expect(presentQuestion(samples['true-false'], 7)).toEqual(samples['true-false'])
    everySample.forEach(question => presentQuestion(question, 7))
    expect(JSON.stringify(everySample)).toBe(before)
  })
})

describe('lintQuestion', () => {
  const { 'single-choice': single, 'multiple-response': multiple, 'true-false': binary, numeric } = samples
  const ledger = (question: Question, status = 'corroborated') => question.claims.map(id => ({ id, status }))
  const lint = (question: Question) => lintQuestion(question, ledger(question))
  const other = { fr: 'autre chose', en: 'something else' }

  it('takes a number with a key or a range, and not with both or neither', () => {
    const range = { min: 1, max: 2 }
    const { key, ...rest } = numeric
    expect(questionSchema.safeParse({ ...rest, range }).success).toBe(true)
    for (const question of [rest, { ...rest, key, range }]) expect(questionSchema.safeParse(question).success).toBe(false)
  })

  it('finds nothing wrong with the samples', () => {
    for (const question of everySample) expect(lint(question)).toEqual([])
  })

  it('finds an unknown claim, a claim twice and a fact that nothing supports', () => {
    expect(lintQuestion(single, [])).toContainEqual({ field: 'claims.0', problem: 'unknown-claim' })
    expect(lintQuestion(single, ledger(single, 'outdated'))).toEqual([
      { field: 'claims', problem: 'fact-without-support' },
    ])
    expect(lintQuestion(single, ledger(single, 'reference'))).toEqual([])
    expect(lintQuestion(binary, ledger(binary, 'outdated'))).toEqual([])
    const twice = { ...single, claims: ['sim-round-dec-2023', 'sim-round-dec-2023'] }
    expect(lint(twice)).toEqual([{ field: 'claims.1', problem: 'duplicate-claim' }])
  })

  it('finds a text left in the other language', () => {
    expect(lint({ ...binary, stem: { fr: 'Same words', en: 'Same words' } })).toEqual([
      { field: 'stem', problem: 'untranslated' },
    ])
  })

  it('finds options that share an id or a text, tell the key by their id or repeat themselves', () => {
    const [first, second, ...rest] = single.options
    if (!first || !second) throw new Error('The sample has too few options')
    const withSecond = (change: Partial<typeof second>) =>
      lint({ ...single, options: [first, { ...second, ...change }, ...rest], key: first.id })
    expect(withSecond({ id: first.id })).toEqual([{ field: 'options.1.id', problem: 'duplicate-option-id' }])
    expect(withSecond({ text: { ...first.text, en: 'other' } })).toEqual([
      { field: 'options.1.text', problem: 'duplicate-option-text' },
    ])
    expect(withSecond({ id: 'correct-1' })).toEqual([{ field: 'options.1.id', problem: 'option-id-tells-key' }])
    expect(withSecond({ feedback: second.text })).toEqual([
      { field: 'options.1.feedback', problem: 'feedback-repeats-text' },
    ])
  })

  it('finds too few and too many options', () => {
    expect(lint({ ...single, options: single.options.slice(0, 2) })).toEqual([
      { field: 'options', problem: 'too-few-options' },
    ])
    const more = ['v', 'w'].map(id => ({ id, text: { fr: `${id} fr`, en: `${id} en` }, feedback: other }))
    expect(lint({ ...single, options: [...single.options, ...more] })).toEqual([
      { field: 'options', problem: 'too-many-options' },
    ])
  })

  it('finds a key that is no option, no key, a key twice and only keys', () => {
    expect(lint({ ...single, key: 'z' })).toEqual([{ field: 'key', problem: 'key-not-an-option' }])
    expect(lint({ ...multiple, keys: [] })).toEqual([{ field: 'keys', problem: 'no-key' }])
    expect(lint({ ...multiple, keys: ['a', 'z'] })).toEqual([{ field: 'keys.1', problem: 'key-not-an-option' }])
    expect(lint({ ...multiple, keys: ['a', 'a'] })).toEqual([{ field: 'keys.1', problem: 'duplicate-key' }])
    expect(lint({ ...multiple, keys: multiple.options.map(({ id }) => id) })).toEqual([
      { field: 'keys', problem: 'every-option-is-key' },
    ])
  })

  it('finds one feedback for both answers', () => {
    expect(lint({ ...binary, feedback: { whenTrue: other, whenFalse: other } })).toEqual([
      { field: 'feedback', problem: 'feedback-repeats-text' },
    ])
  })

  it('finds tolerances that make no sense and misconceptions that would be right or come twice', () => {
    const relative = (value: number) => ({ kind: 'relative' as const, value })
    expect(lint({ ...numeric, key: 0, tolerance: relative(0.1) })).toEqual([
      { field: 'tolerance', problem: 'relative-tolerance-of-zero' },
    ])
    expect(lint({ ...numeric, misconceptions: [], tolerance: relative(5) })).toEqual([
      { field: 'tolerance.value', problem: 'tolerance-too-wide' },
    ])
    expect(lint({ ...numeric, misconceptions: [{ value: 1100, feedback: other }] })).toEqual([
      { field: 'misconceptions.0.value', problem: 'misconception-within-tolerance' },
    ])
    expect(lint({ ...numeric, key: undefined, range: { min: 4, max: 3 }, misconceptions: [] })).toEqual([
      { field: 'range', problem: 'range-reversed' },
    ])
    expect(lint({ ...numeric, key: undefined, range: { min: 900, max: 1000 }, misconceptions: [{ value: 900, feedback: other }] })).toEqual([
      { field: 'misconceptions.0.value', problem: 'misconception-within-tolerance' },
    ])
    const twice = [958, 958].map(value => ({ value, feedback: other }))
    expect(lint({ ...numeric, misconceptions: twice })).toEqual([
      { field: 'misconceptions.1.value', problem: 'duplicate-misconception' },
    ])
  })

  it('finds accepted texts that say nothing, take everything, come twice or cannot be shown', () => {
    const text = samples['short-text']
    const answer = (share: number, ...list: string[]) => ({ texts: { fr: list, en: list }, share, feedback: other })
    const withTexts = (accepted: typeof text.accepted, misconceptions: typeof text.misconceptions = []) =>
      lint({ ...text, accepted, misconceptions }).map(({ field, problem }) => `${field} ${problem}`)
    expect(withTexts([answer(0.5, 'mot')])).toEqual(['accepted no-whole-answer'])
    expect(withTexts([answer(1, '*mot')])).toEqual(['accepted no-plain-answer'])
    expect(withTexts([answer(1, 'mot', '**')])).toEqual(['accepted.0.texts.fr.1 answer-matches-anything', 'accepted.0.texts.en.1 answer-matches-anything'])
    expect(withTexts([answer(1, 'mot', '\u200B')])).toContain('accepted.0.texts.fr.1 answer-says-nothing')
    expect(withTexts([answer(1, 'Œuvre'), answer(0.5, 'oeuvre')])).toContain('accepted.1.texts.fr.0 duplicate-answer')
    const wrong = (...list: string[]) => ({ texts: { fr: list, en: list }, feedback: other })
    expect(withTexts([answer(1, 'mot', 'grand*')], [wrong('Grand mot')])).toContain('misconceptions.0.texts.fr.0 misconception-accepted')
    expect(withTexts([answer(1, 'mot')], [wrong('faute'), wrong('Fauté')])).toContain('misconceptions.1.texts.en.0 duplicate-misconception')
    expect(withTexts([answer(1, 'mot')], [wrong('*mot*')])).toEqual([])
  })

  it('finds gaps that a text lacks, repeats or does not know, in either language', () => {
    const { cloze } = samples
    const withText = (fr: string, en: string) => lint({ ...cloze, text: { fr, en } })
    const all = '{{lead}} {{total}} {{loan}} {{value}}'
    expect(withText(`${all} fr`, all)).toEqual([])
    expect(withText(all, all)).toEqual([{ field: 'text', problem: 'untranslated' }])
    expect(withText(`${all} fr`, '{{lead}} {{total}} {{loan}}')).toEqual([{ field: 'text.en', problem: 'gap-not-in-text' }])
    expect(withText(`${all} {{loan}}`, all)).toEqual([{ field: 'text.fr', problem: 'repeated-gap' }])
    expect(withText(`${all} {{ loan }}`, all)).toEqual([{ field: 'text.fr', problem: 'unknown-gap' }])
  })

  it('finds in a gap what it finds in a question, and ids that come twice or tell the key', () => {
    const { cloze } = samples
    const change = (index: number, with_: (gap: Gap) => Gap) => lint({ ...cloze, gaps: cloze.gaps.map((gap, place) => (place === index ? with_(gap) : gap)) })
    expect(change(0, gap => ({ ...gap, key: 'z' }) as Gap)).toEqual([{ field: 'gaps.0.key', problem: 'key-not-an-option' }])
    expect(change(1, gap => ({ ...gap, key: 468 }) as Gap)).toEqual([{ field: 'gaps.1.misconceptions.0.value', problem: 'misconception-within-tolerance' }])
    expect(change(2, gap => ({ ...gap, accepted: [] }) as Gap)).toContainEqual({ field: 'gaps.2.accepted', problem: 'no-whole-answer' })
    expect(change(1, gap => ({ ...gap, id: 'lead' }))).toContainEqual({ field: 'gaps.1.id', problem: 'duplicate-gap-id' })
    for (const [index, id] of [[0, 'by-general-catalyst'], [1, 'sum-600'], [2, 'dette'], [3, 'bn-5-8']] as const)
      expect(change(index, gap => ({ ...gap, id }))).toContainEqual({ field: `gaps.${index}.id`, problem: 'gap-id-tells-key' })
  })
})
