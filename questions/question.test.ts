import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerTo, anyQuestion, categorise, matching, ordering, rightAnswer, spotTheError } from './arbitraries'
import { sortedById } from './by-id'
import type { Gap } from './cloze/schema'
import { inOrderOf, shownOrder } from './in-order-of'
import {
  feedbackOf,
  hideKey,
  lintQuestion,
  parseAnswer,
  presentHidden,
  presentQuestion,
  questionSchema,
  scoreAnswer,
  type Question,
} from './question'
import { multipleResponseSample } from './multiple-response/sample'
import { opinionChoiceSample } from './opinion/sample'
import type { WeightedOption } from './options'
import { isBlank } from './blank'
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
    expect(parseAnswer(samples['short-text'], { text: 'x'.repeat(201) })).toBeNull()
    for (const gaps of [{ other: 'x' }, { lead: 'z' }, { lead: ' ' }, { total: 600 }, { total: '6'.repeat(41) }, { loan: '\0' }, { constructor: 'x' }, ['x'], null])
      expect(parseAnswer(samples.cloze, { gaps })).toBeNull()
    expect(parseAnswer(samples.cloze, { gaps: { lead: '', loan: ' ' } })).toEqual({ gaps: { lead: '', loan: ' ' } })
    const { matching: match, ordering: list, categorise: sort } = samples
    expect(parseAnswer(match, { pairs: { mensch: 'nobody' } })).toBeNull()
    expect(parseAnswer(match, { pairs: { nobody: 'meta' } })).toBeNull()
    expect(parseAnswer(match, { pairs: { mensch: null } })).toBeNull()
    expect(parseAnswer(match, { pairs: { mensch: 'constructor' } })).toBeNull()
    expect(parseAnswer(match, { pairs: [] })).toBeNull()
    expect(parseAnswer(match, { places: { mensch: 'meta' } })).toBeNull()
    expect(parseAnswer(sort, { places: { trust: 'trust' } })).toBeNull()
    expect(parseAnswer(list, { order: list.key.slice(1) })).toBeNull()
    expect(parseAnswer(list, { order: [...list.key, 'seed'] })).toBeNull()
    expect(parseAnswer(list, { order: list.key.map(() => 'seed') })).toBeNull()
    expect(parseAnswer(list, { order: [...list.key.slice(1), 'zz'] })).toBeNull()
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

  it('counts nothing, an empty list of ticks, nothing put in its place and a blank text as not answered', () => {
    for (const question of everySample) expect(scoreAnswer(question, null).state).toBe('unanswered')
    expect(scoreAnswer(samples['multiple-response'], { optionIds: [] }).state).toBe('unanswered')
    expect(scoreAnswer(samples.numeric, { text: ' \u00A0' }).state).toBe('unanswered')
    expect(scoreAnswer(samples['short-text'], { text: ' \u00A0' }).state).toBe('unanswered')
    for (const gaps of [{}, { lead: '', loan: ' ' }]) expect(scoreAnswer(samples.cloze, { gaps }).state).toBe('unanswered')
    expect(scoreAnswer(samples.matching, { pairs: {} }).state).toBe('unanswered')
    expect(scoreAnswer(samples.categorise, { places: {} }).state).toBe('unanswered')
    expect(isBlank({ pairs: {} }) && isBlank({ places: {} })).toBe(true)
    expect(isBlank({ pairs: { mensch: 'meta' } }) || isBlank({ order: ['a', 'b'] })).toBe(false)
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

/** The question with another key, its lists in another order (but for options and categories), with other feedback, tolerance, misconceptions and explanation. */
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
    case 'matching': {
      const { oneForAll: _dropped, ...rest } = question
      const key = Object.fromEntries(question.prompts.map(({ id }) => [id, 'openai']))
      const prompts = question.prompts.map(prompt => ({ ...prompt, feedback: other })).toReversed()
      return { ...rest, ...common, key, prompts, choices: question.choices.toReversed(), misconceptions: [] }
    }
    case 'ordering': {
      const items = question.items.map(({ id, text }) => ({ id, text }))
      const key = question.key.toReversed()
      return { ...question, ...common, key, items: items.toReversed(), feedback: { right: other, wrong: other }, misconceptions: [] }
    }
    case 'categorise': {
      const { oneForAll: _dropped, ...rest } = question
      const key = Object.fromEntries(question.items.map(({ id }) => [id, 'figure']))
      const items = question.items.map(item => ({ ...item, feedback: other })).toReversed()
      return { ...rest, ...common, key, items, misconceptions: [] }
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

/** The same question from an author who lists its items, prompts and choices the other way round. */
function listedBackwards(question: Question): Question {
  switch (question.type) {
    case 'matching':
      return { ...question, prompts: question.prompts.toReversed(), choices: question.choices.toReversed() }
    case 'ordering':
    case 'categorise':
      return { ...question, items: question.items.toReversed() } as Question
    default:
      return question
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
      'short-text': ['id', 'marks', 'matching', 'stem', 'type'],
      cloze: ['gaps', 'id', 'marks', 'stem', 'text', 'type'],
      matching: ['choices', 'id', 'marks', 'prompts', 'scoring', 'stem', 'type'],
      ordering: ['id', 'items', 'marks', 'scoring', 'stem', 'type'],
      categorise: ['categories', 'id', 'items', 'marks', 'scoring', 'stem', 'type'],
      'spot-the-error': ['id', 'marks', 'stem', 'text', 'type'],
      'open-answer': ['id', 'marks', 'review', 'stem', 'type'],
      opinion: ['id', 'marks', 'response', 'stem', 'type'],
    })
    for (const question of everySample) {
      const lists = Object.entries(hideKey(question)).flatMap(([name, value]) => (Array.isArray(value) && name !== 'gaps' ? [value as object[]] : []))
      for (const list of lists) for (const option of list) expect(Object.keys(option).sort()).toEqual(['id', 'text'])
    }
    const gaps = hideKey(samples.cloze)
    if (!('gaps' in gaps)) throw new Error('A cloze without gaps')
    const fieldsOf = { choice: ['id', 'kind', 'options'], text: ['id', 'kind', 'matching'], number: ['id', 'kind', 'unit'] }
    for (const gap of gaps.gaps) expect(Object.keys(gap).sort()).toEqual(fieldsOf[gap.kind])
  })

  it('holds no feedback, explanation, key, tolerance, misconception, claim or basis', () => {
    for (const question of everySample) {
      const text = JSON.stringify(hideKey(question))
      for (const sentence of secretsOf(question)) expect(text).not.toContain(JSON.stringify(sentence).slice(1, -1))
      expect(text).not.toMatch(/"(key|keys|feedback|explanation|tolerance|accepted|share|weight|misconceptions|oneForAll|claims|basis|objectives)":/)
      expect(text).not.toMatch(/"(errors|decoys|correction|rubric|modelAnswer)":|"range":\{/)
    }
    expect(JSON.stringify(hideKey(samples.numeric))).not.toContain('1090')
    expect(JSON.stringify(hideKey(samples['short-text']))).not.toMatch(/hallucination|confabulation|bug/)
    expect(JSON.stringify(hideKey(samples.cloze))).not.toMatch(/dette|debt|capital|equity|600|468|5.8/)
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

  it('does not keep the order in which an author lists what is to be matched, ordered or sorted', () => {
    fc.assert(
      fc.property(fc.oneof(matching, ordering, categorise), question => {
        expect(hideKey(listedBackwards(question))).toEqual(hideKey(question))
      }),
    )
  })

  it('carries nothing that a row brought along', () => {
    for (const question of everySample) {
      const row = { ...question, authorNote: 'the key is b', stem: { ...question.stem, note: 'the key is b' } }
      expect(JSON.stringify(hideKey(row))).toBe(JSON.stringify(hideKey(question)))
    }
  })
})

/** The form with each of its lists sorted, so that only what they hold is compared. */
const withSortedLists = (shown: object): object =>
  Object.fromEntries(
    Object.entries(shown).map(([name, value]) => {
      if (name === 'gaps') return [name, (value as object[]).map(withSortedLists)]
      return [name, shownLists.has(name) ? sortedById(value as { id: string }[]) : (value as unknown)]
    }),
  )
const shownLists = new Set(['options', 'prompts', 'choices', 'items'])

describe('the order in which options are shown', () => {
  const order = (question: Question, seed: string | number) => {
    const shown = presentHidden(question, seed)
    return 'options' in shown ? shown.options.map(({ id }) => id).join('') : ''
  }

  it('is the same in the player and in the review of one attempt', () => {
    fc.assert(
      fc.property(anyQuestion, fc.string(), (question, seed) => {
        const review = presentQuestion(question, seed)
        expect(shownOrder(presentHidden(question, seed))).toEqual(shownOrder(review))
        expect(shownOrder(inOrderOf(question, review))).toEqual(shownOrder(review))
      }),
    )
  })

  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(anyQuestion, fc.string(), (question, seed) => {
        expect(withSortedLists(presentQuestion(question, seed))).toEqual(withSortedLists(question))
        expect(withSortedLists(presentHidden(question, seed))).toEqual(withSortedLists(hideKey(question)))
      }),
    )
  })

  it('is the same however the author lists what is to be matched, ordered or sorted', () => {
    fc.assert(
      fc.property(fc.oneof(matching, ordering, categorise), fc.integer(), (question, seed) => {
        expect(presentHidden(listedBackwards(question), seed)).toEqual(presentHidden(question, seed))
      }),
    )
  })

  it('begins an ordering in no order that is its key', () => {
    fc.assert(
      fc.property(ordering, fc.integer(), (question, seed) => {
        const shown = presentHidden(question, seed)
        if (shown.type !== 'ordering') throw new Error('Not an ordering')
        expect(shown.items.map(({ id }) => id)).not.toEqual(question.key)
        expect(scoreAnswer(question, { order: shown.items.map(({ id }) => id) }).earned).toBeLessThan(question.marks)
      }),
    )
  })

  it('gives every order but the key of an ordering, about equally often', () => {
    const three = { ...samples.ordering, items: samples.ordering.items.slice(0, 3), key: ['registration', 'seed', 'first-model'] }
    const starts = Array.from({ length: 1000 }, (_, seed) => shownOrder(presentHidden(three, seed)).flat().join())
    const counts = [...new Set(starts)].map(start => starts.filter(other => other === start).length)
    expect(counts).toHaveLength(5)
    for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(60)
  })

  it('does not leave what belongs together at the same places of both lists', () => {
    const [prompts, choices] = [samples.matching.prompts.slice(0, 2), samples.matching.choices.slice(0, 2)]
    const seeds = Array.from({ length: 400 }, (_, seed) => seed)
    const together = seeds.filter(seed => {
      const shown = presentHidden({ ...samples.matching, prompts, choices, key: { mensch: 'deepmind', lample: 'meta' } }, seed)
      return shown.type === 'matching' && (shown.prompts[0]?.id === 'mensch') === (shown.choices[0]?.id === 'deepmind')
    })
    expect(Math.abs(together.length - 200)).toBeLessThan(50)
  })

  it('leaves categories as their author put them', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const shown = presentHidden(samples.categorise, seed)
      expect(shown.type === 'categorise' && shown.categories.map(({ id }) => id)).toEqual(['fact', 'figure', 'opinion'])
    }
  })

  it('comes to an end for a draft whose items share one id', () => {
    const [item] = samples.ordering.items
    if (!item) throw new Error('The sample has no items')
    expect(presentHidden({ ...samples.ordering, items: [item, item], key: [item.id, item.id] }, 1).type).toBe('ordering')
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

  describe('of a match', () => {
    const { matching: match } = samples
    const [mensch, lample, lacroix] = match.prompts
    const [deepmind, ...choices] = match.choices
    if (!mensch || !lample || !lacroix || !deepmind) throw new Error('The sample has too few lines')

    it('finds a prompt without key and a key that leads nowhere', () => {
      expect(lint({ ...match, key: { mensch: 'deepmind', lample: 'meta' } })).toEqual([{ field: 'key', problem: 'item-without-key' }])
      expect(lint({ ...match, key: { ...match.key, nobody: 'meta' } })).toEqual([{ field: 'key.nobody', problem: 'unknown-item' }])
      expect(lint({ ...match, key: { ...match.key, mensch: 'zz' } })).toEqual([{ field: 'key.mensch', problem: 'key-not-an-option' }])
    })

    it('finds the same id on both sides, and one that is part of the other', () => {
      for (const id of ['deepmind', 'deepmind-1', 'from-deepmind'])
        expect(lint({ ...match, prompts: [lample, lacroix, { ...mensch, id }], key: { lample: 'meta', lacroix: 'meta', [id]: 'deepmind' }, misconceptions: [] })).toContainEqual({
          field: 'prompts.2.id',
          problem: 'option-id-tells-key',
        })
    })

    it('finds ids that lead from one side to the other in alphabetical order', () => {
      const renamed = (ids: [string, string, string], targets: [string, string, string]) =>
        lint({
          ...match,
          prompts: [mensch, lample, lacroix].map((prompt, index) => ({ ...prompt, id: ids[index] ?? '' })),
          choices: choices.map((choice, index) => ({ ...choice, id: targets[index] ?? '' })),
          key: Object.fromEntries(ids.map((id, index) => [id, targets[index] ?? ''])),
          misconceptions: [],
        })
      expect(renamed(['l1', 'l2', 'l3'], ['r1', 'r2', 'r3'])).toEqual([{ field: 'prompts', problem: 'ids-follow-key' }])
      expect(renamed(['a', 'c', 'b'], ['x', 'z', 'y'])).toEqual([{ field: 'prompts', problem: 'ids-follow-key' }])
      expect(renamed(['l1', 'l2', 'l3'], ['r2', 'r1', 'r3'])).toEqual([])
    })

    it('finds what a native list cannot show', () => {
      const marked = ['**MIT**', '*MIT*', '_MIT_', '`MIT`', '[MIT](https://mit.edu)', 'MIT :cite[x]', ':term[MIT]{#mit}', '~~MIT~~']
      for (const en of marked)
        expect(lint({ ...match, choices: [{ ...deepmind, text: { fr: 'MIT', en } }, ...choices] })).toEqual([
          { field: 'choices.0.text', problem: 'markup-not-shown' },
        ])
      for (const en of ['snake_case', '5 < 6', 'MIT (modified)', 'a: b [c]'])
        expect(lint({ ...match, choices: [{ ...deepmind, text: { fr: 'MIT', en } }, ...choices] })).toEqual([])
    })

    it('finds misconceptions that are right, come twice or name what is not there', () => {
      const wrong = (misconceptions: (typeof match)['misconceptions']) => lint({ ...match, misconceptions })
      expect(wrong([{ prompt: 'mensch', choice: 'deepmind', feedback: other }])).toEqual([{ field: 'misconceptions.0', problem: 'misconception-is-right' }])
      expect(wrong([{ choice: 'meta', feedback: other }])).toEqual([])
      expect(wrong([{ prompt: 'zz', choice: 'yy', feedback: other }])).toEqual([
        { field: 'misconceptions.0.prompt', problem: 'unknown-item' },
        { field: 'misconceptions.0.choice', problem: 'unknown-item' },
      ])
      expect(wrong([1, 2].map(() => ({ choice: 'brain', feedback: other })))).toEqual([{ field: 'misconceptions.1', problem: 'duplicate-misconception' }])
    })

    it('finds too few prompts, and feedback that repeats one', () => {
      expect(lint({ ...match, prompts: [mensch, lample], key: { mensch: 'deepmind', lample: 'meta' } })).toEqual([{ field: 'prompts', problem: 'too-few-options' }])
      expect(lint({ ...match, prompts: [{ ...mensch, feedback: mensch.text }, lample, lacroix] })).toEqual([
        { field: 'prompts.0.feedback', problem: 'feedback-repeats-text' },
      ])
    })
  })

  describe('of an ordering', () => {
    const { ordering: list } = samples

    it('finds two items only, since not beginning with the key would give it away', () => {
      const two = { ...list, items: list.items.slice(0, 2), key: ['registration', 'seed'], misconceptions: [] }
      expect(lint(two)).toEqual([{ field: 'items', problem: 'too-few-options' }])
    })

    it('finds a key that leaves an item out, names one twice or one that is not there', () => {
      const [first = '', ...rest] = list.key
      expect(lint({ ...list, key: rest, misconceptions: [] })).toEqual([{ field: 'key', problem: 'item-without-key' }])
      expect(lint({ ...list, key: [...list.key, first] })).toEqual([{ field: 'key.5', problem: 'duplicate-key' }])
      expect(lint({ ...list, key: [...list.key, 'zz'] })).toEqual([{ field: 'key.5', problem: 'key-not-an-option' }])
    })

    it('finds ids that give the order away', () => {
      for (const ids of [['a', 'b', 'c'], ['step-2', 'step-10', 'step-11'], ['2023-04', '2023-06', '2024-01']]) {
        const items = list.items.slice(0, 3).map((item, index) => ({ ...item, id: ids[index] ?? '' }))
        expect(lint({ ...list, items, key: ids, misconceptions: [] })).toEqual([{ field: 'items', problem: 'ids-follow-key' }])
      }
    })

    it('finds misconceptions that are right, come twice or name what is not there', () => {
      const wrong = (...misconceptions: (typeof list)['misconceptions']) => lint({ ...list, misconceptions })
      const isRight = [{ field: 'misconceptions.0', problem: 'misconception-is-right' }]
      expect(wrong({ order: ['seed', 'series-b'], feedback: other })).toEqual(isRight)
      expect(wrong({ first: 'registration', feedback: other })).toEqual(isRight)
      expect(wrong({ last: 'series-b', feedback: other })).toEqual(isRight)
      expect(wrong({ first: 'zz', feedback: other })).toEqual([{ field: 'misconceptions.0.first', problem: 'unknown-item' }])
      expect(wrong({ last: 'seed', feedback: other }, { last: 'seed', feedback: other })).toEqual([
        { field: 'misconceptions.1', problem: 'duplicate-misconception' },
      ])
    })
  })

  describe('of a sorting', () => {
    const { categorise: sort } = samples

    it('finds items whose ids name their category or follow the categories', () => {
      const named = (ids: string[]) => {
        const key = Object.fromEntries(ids.map((id, index) => [id, ['fact', 'figure', 'opinion', 'opinion'][index] ?? '']))
        return lint({ ...sort, items: sort.items.map((item, index) => ({ ...item, id: ids[index] ?? '' })), key, misconceptions: [] })
      }
      expect(named(['d', 'c', 'opinion-1', 'a'])).toEqual([{ field: 'items.2.id', problem: 'option-id-tells-key' }])
      expect(named(['a', 'b', 'c', 'd'])).toEqual([{ field: 'items', problem: 'ids-follow-key' }])
      expect(named(['d', 'c', 'b', 'a'])).toEqual([])
    })

    it('allows a category that stays empty', () => {
      const categories = [...sort.categories, { id: 'promise', text: { fr: 'Promesse', en: 'Promise' } }]
      expect(lint({ ...sort, categories })).toEqual([])
    })
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
