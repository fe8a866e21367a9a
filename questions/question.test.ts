import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerTo, anyQuestion, rightAnswer, spotTheError } from './arbitraries'
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
import { multipleResponseSample } from './multiple-response/sample'
import { opinionChoiceSample } from './opinion/sample'
import type { WeightedOption } from './options'
import { samples } from './samples'
import { singleChoiceSample } from './single-choice/sample'
import { spotTheErrorSample } from './spot-the-error/sample'
import { segmentIdsOf } from './spot-the-error/segments'
import { unknownType } from './unknown-type'

const withWeights = <O extends WeightedOption>(options: readonly O[], weights: readonly number[]) =>
  options.map((option, index) => ({ ...option, weight: weights[index] }))

/** The samples, and types again with the settings that the samples leave out. */
const everySample: Question[] = [
  ...Object.values(samples),
  { ...singleChoiceSample, options: withWeights(singleChoiceSample.options, [25, 100, 0, -10]) },
  { ...multipleResponseSample, scoring: 'all-or-nothing' },
  { ...multipleResponseSample, scoring: 'weights', options: withWeights(multipleResponseSample.options, [33.33333, -50, 33.33333, 0, 33.33333]) },
  { ...spotTheErrorSample, scoring: 'all-or-nothing' },
  opinionChoiceSample,
]
const isScored = ({ type }: Question) => type !== 'open-answer' && type !== 'opinion'
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
        const { state, earned } = scoreAnswer(question, rightAnswer(question))
        expect(earned).toBe(question.marks)
        expect(state === 'graded').toBe(isScored(question))
      }),
    )
  })

  it('has nothing to earn, nor to miss, where no machine scores', () => {
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        fc.pre(!isScored(question))
        expect(scoreAnswer(question, answer)).toMatchObject({ earned: 0, max: 0 })
        expect(scoreAnswer(question, null)).toMatchObject({ state: 'unanswered', earned: 0, max: 0 })
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
  })

  it('refuses segments, ratings and texts that the question cannot have', () => {
    const { 'spot-the-error': spot, 'open-answer': open, opinion } = samples
    expect(parseAnswer(spot, { segmentIds: ['s1', 's9'] })).toBeNull()
    expect(parseAnswer(spot, { segmentIds: ['s1', 's1'] })).toBeNull()
    expect(parseAnswer(open, { text: 'x'.repeat(5001) })).toBeNull()
    expect(parseAnswer(open, { text: 'x'.repeat(5000) })).toEqual({ text: 'x'.repeat(5000) })
    expect(parseAnswer(open, { text: 'x\0' })).toBeNull()
    for (const rating of [0, 6, 2.5, '3', null]) expect(parseAnswer(opinion, { rating })).toBeNull()
    expect(parseAnswer(opinion, { optionId: 'a' })).toBeNull()
    expect(parseAnswer(opinionChoiceSample, { optionId: 'z' })).toBeNull()
    expect(parseAnswer(opinionChoiceSample, { optionId: 'b' })).toEqual({ optionId: 'b' })
  })

  it('counts nothing, an empty list of ticks and a blank text as not answered', () => {
    for (const question of everySample) expect(scoreAnswer(question, null).state).toBe('unanswered')
    expect(scoreAnswer(samples['multiple-response'], { optionIds: [] }).state).toBe('unanswered')
    expect(scoreAnswer(samples.numeric, { text: ' \u00A0' }).state).toBe('unanswered')
    expect(scoreAnswer(samples['spot-the-error'], { segmentIds: [] }).state).toBe('unanswered')
    expect(scoreAnswer(samples['open-answer'], { text: ' \n' }).state).toBe('unanswered')
  })

  it('names only feedback that the question has', () => {
    fc.assert(
      fc.property(answered, ([question, answer]) => {
        const paths = Object.keys(feedbackOf(question))
        for (const path of scoreAnswer(question, answer).feedback) expect(paths).toContain(path)
      }),
    )
  })

  it('refuses a field that it does not know, a missing language, and marks of zero for what is scored', () => {
    for (const question of everySample) {
      expect(questionSchema.safeParse({ ...question, hint: 'b' }).success).toBe(false)
      expect(questionSchema.safeParse({ ...question, stem: { fr: 'Quoi ?', en: ' ' } }).success).toBe(false)
      expect(questionSchema.safeParse({ ...question, marks: isScored(question) ? 0 : 1 }).success).toBe(false)
      expect(questionSchema.safeParse({ ...question, claims: [] }).success).toBe(question.type === 'opinion')
      expect(questionSchema.parse({ ...question, marks: undefined })).toEqual({ ...question, marks: isScored(question) ? 1 : 0 })
    }
  })
})

/** Every way to give the question another key, with other feedback, tolerance, misconceptions and explanation. */
function withOtherKey(question: Question): Question {
  const other = { fr: 'autre chose', en: 'something else' }
  const withOther = <O extends WeightedOption>(option: O): O => ({ ...option, feedback: other, weight: 7 })
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
        key: 42,
        tolerance: { kind: 'relative', value: 0.3 },
        feedback: { right: other, wrong: other },
        misconceptions: [],
      }
    case 'spot-the-error':
      return { ...question, ...common, errors: [{ id: 's1', correction: other, feedback: other }], decoys: [] }
    case 'open-answer':
      return { ...question, ...common, rubric: [{ id: 'x', text: other, marks: 3 }], modelAnswer: undefined, misconceptions: [] }
    case 'opinion':
      return { ...question, explanation: other, claims: ['another-claim'], objectives: ['o'] }
    default:
      return unknownType(question)
  }
}

describe('the settings of a multiple response', () => {
  it('are absent from questions stored before there were any, and are not added to them', () => {
    const stored = json(multipleResponseSample)
    expect(questionSchema.parse(stored)).toStrictEqual(stored)
  })

  it('keep each weight exactly as it was written', () => {
    for (const weight of [33.33333, 16.66667, 14.28571, -33.33333, 0.1, 100, -100]) {
      const question = { ...multipleResponseSample, options: withWeights(multipleResponseSample.options, [weight]) }
      const parsed = questionSchema.parse(json(question)) as typeof question
      expect(parsed.options[0]?.weight).toBe(weight)
    }
    for (const weight of [100.1, -101, '50'])
      expect(questionSchema.safeParse({ ...multipleResponseSample, options: [{ ...multipleResponseSample.options[0], weight }, multipleResponseSample.options[1]] }).success).toBe(false)
  })
})

/** Every text of the question that is not for who has yet to answer. */
function secretsOf(question: Question): string[] {
  const texts = [question.explanation, ...Object.values(feedbackOf(question))]
  if (question.type === 'spot-the-error') texts.push(...question.errors.map(({ correction }) => correction))
  if (question.type === 'open-answer')
    texts.push(question.modelAnswer, ...[...question.rubric, ...question.misconceptions].map(({ text }) => text))
  return texts.flatMap(text => (text ? [text.fr, text.en] : []))
}

describe('a hidden question', () => {
  it('holds only fields of the allow-list', () => {
    const fields = Object.values(samples).map(question => [question.type, Object.keys(hideKey(question)).sort()])
    expect(Object.fromEntries(fields)).toEqual({
      'single-choice': ['id', 'marks', 'options', 'stem', 'type'],
      'multiple-response': ['id', 'marks', 'options', 'stem', 'type'],
      'true-false': ['id', 'marks', 'stem', 'type'],
      numeric: ['id', 'marks', 'stem', 'type', 'unit'],
      'spot-the-error': ['id', 'marks', 'stem', 'text', 'type'],
      'open-answer': ['id', 'marks', 'review', 'stem', 'type'],
      opinion: ['id', 'marks', 'response', 'stem', 'type'],
    })
    for (const question of everySample) {
      const hidden = hideKey(question)
      if ('options' in hidden)
        for (const option of hidden.options) expect(Object.keys(option).sort()).toEqual(['id', 'text'])
    }
  })

  it('holds no feedback, explanation, key, tolerance, misconception, claim or basis', () => {
    for (const question of everySample) {
      const text = JSON.stringify(hideKey(question))
      for (const sentence of secretsOf(question)) expect(text).not.toContain(JSON.stringify(sentence).slice(1, -1))
      expect(text).not.toMatch(/"(key|keys|feedback|explanation|tolerance|misconceptions|claims|basis|objectives)"/)
      expect(text).not.toMatch(/"(weight|errors|decoys|correction|rubric|modelAnswer)"/)
    }
    expect(JSON.stringify(hideKey(samples.numeric))).not.toContain('1090')
  })

  it('is the same whatever segments are wrong, and in whatever order they are listed', () => {
    fc.assert(
      fc.property(spotTheError, question => {
        const rest = segmentIdsOf(question.text).filter(id => !question.errors.some(error => error.id === id))
        const other = { fr: 'autre', en: 'other' }
        const turned = { ...question, errors: rest.map(id => ({ id, correction: other, feedback: other })), decoys: [] }
        const reversed = { ...question, errors: question.errors.toReversed(), decoys: question.decoys.toReversed() }
        for (const twin of [turned, reversed]) expect(JSON.stringify(hideKey(twin))).toBe(JSON.stringify(hideKey(question)))
      }),
    )
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
    const twice = [958, 958].map(value => ({ value, feedback: other }))
    expect(lint({ ...numeric, misconceptions: twice })).toEqual([
      { field: 'misconceptions.1.value', problem: 'duplicate-misconception' },
    ])
  })

  it('finds weights that are missing, unused or at odds with the key, and a whole that nobody can reach', () => {
    const lintWeighted = (...weights: number[]) => lint({ ...multiple, scoring: 'weights', options: withWeights(multiple.options, weights) })
    expect(lintWeighted(33.33333, -50, 33.33333, 0, 33.33333)).toEqual([])
    expect(lintWeighted(60, -50, 60, 0, 60)).toEqual([])
    expect(lintWeighted(33, 0, 33, 0, 33)).toEqual([{ field: 'options', problem: 'weights-below-whole' }])
    expect(lintWeighted(50, 10, 50, 0, -5)).toEqual([
      { field: 'options.1.weight', problem: 'weight-disagrees-with-key' },
      { field: 'options.4.weight', problem: 'weight-disagrees-with-key' },
    ])
    expect(lintWeighted(50, 0, 50, 0)).toEqual([{ field: 'options.4.weight', problem: 'weight-missing' }])
    expect(lint({ ...multiple, options: withWeights(multiple.options, [50, 0]).slice(0, 4), keys: ['a', 'c'] })).toEqual([
      { field: 'options.0.weight', problem: 'weight-unused' },
      { field: 'options.1.weight', problem: 'weight-unused' },
    ])
    const lintSingle = (...weights: number[]) => lint({ ...single, options: withWeights(single.options, weights) })
    expect(lintSingle(50, 100, 0, -20)).toEqual([])
    expect(lintSingle(100, 100)).toEqual([{ field: 'options.0.weight', problem: 'weight-disagrees-with-key' }])
    expect(lintSingle(0, 90)).toEqual([{ field: 'options.1.weight', problem: 'weight-disagrees-with-key' }])
  })

  it('finds segments that are malformed, doubled, cut markup or differ between the languages', () => {
    const spot = samples['spot-the-error']
    const withText = (change: (text: string) => string) => lint({ ...spot, text: { ...spot.text, en: change(spot.text.en) } })
    const en = 'text.en'
    expect(withText(text => text.replace('[[s5|', '[[S5|'))).toEqual([
      { field: en, problem: 'malformed-segment' },
      { field: 'text', problem: 'segments-differ' },
    ])
    expect(withText(text => text.replace('[[s5|American and French funds]]', 'funds'))).toEqual([{ field: 'text', problem: 'segments-differ' }])
    expect(withText(text => text.replace('[[s5|', '[[s1|x]] [[s5|'))).toEqual([{ field: en, problem: 'duplicate-segment' }])
    expect(withText(text => text.replace('[[s1|€105m]]', '**about [[s1|€105m]] in all**'))).toEqual([{ field: en, problem: 'segment-inside-markup' }])
    expect(withText(text => text.replace('raises', 'raises **about** [so](/claims) `x` :cite[ref-seed-105m]'))).toEqual([])
    const renamed = (text: string) => text.replace('[[s3|', '[[error-1|')
    expect(lint({ ...spot, text: { fr: renamed(spot.text.fr), en: renamed(spot.text.en) } })).toEqual([{ field: 'text', problem: 'segment-id-tells-key' }])
    expect(lint({ ...spot, text: { fr: spot.text.fr, en: spot.text.fr } })).toContainEqual({ field: 'text', problem: 'untranslated' })
  })

  it('finds errors and decoys that the text does not have, that come twice, or that are all there is', () => {
    const spot = samples['spot-the-error']
    const [first] = spot.errors
    const [decoy] = spot.decoys
    if (!first || !decoy) throw new Error('The sample has no errors')
    expect(lint({ ...spot, errors: [] })).toEqual([{ field: 'errors', problem: 'no-error' }])
    expect(lint({ ...spot, errors: ['s1', 's2', 's3', 's4', 's5'].map(id => ({ ...first, id })), decoys: [] })).toEqual([
      { field: 'errors', problem: 'every-segment-is-error' },
    ])
    expect(lint({ ...spot, errors: [first, first, { ...first, id: 'none' }] })).toEqual([
      { field: 'errors.1.id', problem: 'duplicate-key' },
      { field: 'errors.2.id', problem: 'unknown-segment' },
    ])
    expect(lint({ ...spot, errors: [{ ...first, correction: { fr: 'plus de 400 M€', en: 'x' } }] })).toEqual([
      { field: 'errors.0.correction', problem: 'correction-repeats-text' },
    ])
    expect(lint({ ...spot, decoys: [decoy, decoy, { ...decoy, id: first.id }, { ...decoy, id: 'none' }] })).toEqual([
      { field: 'decoys.1.id', problem: 'duplicate-key' },
      { field: 'decoys.2.id', problem: 'decoy-is-error' },
      { field: 'decoys.3.id', problem: 'unknown-segment' },
    ])
  })

  it('finds a rubric without criteria or with one twice, and traps that come twice', () => {
    const open = samples['open-answer']
    const [first] = open.rubric
    const [trap] = open.misconceptions
    if (!first || !trap) throw new Error('The sample has no rubric')
    expect(lint({ ...open, rubric: [] })).toEqual([{ field: 'rubric', problem: 'no-criterion' }])
    expect(lint({ ...open, rubric: [first, { ...first, text: other }] })).toEqual([{ field: 'rubric.1.id', problem: 'duplicate-criterion' }])
    expect(lint({ ...open, rubric: [first, { ...first, id: 'other' }] })).toEqual([{ field: 'rubric.1.text', problem: 'duplicate-criterion' }])
    expect(lint({ ...open, misconceptions: [trap, trap] })).toEqual([{ field: 'misconceptions.1.text', problem: 'duplicate-misconception' }])
  })

  it('asks an opinion for no claim, and finds options or ends that are the same', () => {
    const scale = { kind: 'scale' as const, range: '1-5' as const, lowest: other, highest: other }
    expect(lintQuestion(samples.opinion, [])).toEqual([])
    expect(lintQuestion({ ...samples.opinion, claims: ['none'] }, [])).toEqual([{ field: 'claims.0', problem: 'unknown-claim' }])
    expect(lint({ ...samples.opinion, response: scale })).toEqual([{ field: 'response.highest', problem: 'duplicate-option-text' }])
    const options = ['a', 'a'].map((id, index) => ({ id, text: { fr: `fr ${index}`, en: 'en' } }))
    expect(lint({ ...samples.opinion, response: { kind: 'choice', options } })).toEqual([
      { field: 'response.options.1.id', problem: 'duplicate-option-id' },
      { field: 'response.options.1.text', problem: 'duplicate-option-text' },
    ])
  })
})
