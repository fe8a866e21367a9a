import fc from 'fast-check'
import type { Categorise } from './categorise/schema'
import { bases } from './common'
import type { Matching } from './matching/schema'
import type { MultipleResponse } from './multiple-response/schema'
import type { Numeric } from './numeric/schema'
import type { Ordering } from './ordering/schema'
import type { Answer, Question } from './question'
import type { SingleChoice } from './single-choice/schema'
import type { TrueFalse } from './true-false/schema'
import { unknownType } from './unknown-type'

const kebab = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}$/)
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter(text => text.trim() !== '' && !text.includes('\0'))
const localised = fc.record({ fr: words, en: words })

const common = {
  id: kebab,
  basis: fc.constantFrom(...bases),
  claims: fc.array(kebab, { minLength: 1, maxLength: 4 }),
  objectives: fc.array(kebab, { maxLength: 3 }),
  marks: fc.double({ min: 0.01, max: 100, noNaN: true }),
  stem: localised,
  explanation: localised,
}

const options = fc.uniqueArray(fc.record({ id: kebab, text: localised, feedback: localised }), {
  selector: ({ id }) => id,
  minLength: 2,
  maxLength: 8,
})

/** A number that a person could type: at most twelve digits before the comma and six after it; never −0. */
const figure = fc
  .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => digits / 10 ** decimals + 0)

export const singleChoice: fc.Arbitrary<SingleChoice> = options.chain(list =>
  fc.record({
    ...common,
    type: fc.constant('single-choice' as const),
    options: fc.constant(list),
    key: fc.constantFrom(...list.map(({ id }) => id)),
  }),
)

export const multipleResponse: fc.Arbitrary<MultipleResponse> = options.chain(list =>
  fc.record({
    ...common,
    type: fc.constant('multiple-response' as const),
    options: fc.constant(list),
    keys: fc.subarray(list.map(({ id }) => id), { minLength: 1 }),
  }),
)

export const trueFalse: fc.Arbitrary<TrueFalse> = fc.record({
  ...common,
  type: fc.constant('true-false' as const),
  key: fc.boolean(),
  feedback: fc.record({ whenTrue: localised, whenFalse: localised }),
})

const requiredKeys = [
  ...(['id', 'basis', 'claims', 'objectives', 'marks', 'stem', 'explanation'] as const),
  ...(['type', 'key', 'tolerance', 'feedback', 'misconceptions'] as const),
]

export const numeric: fc.Arbitrary<Numeric> = fc.record(
  {
    ...common,
    type: fc.constant('numeric' as const),
    key: figure,
    tolerance: fc.record({
      kind: fc.constantFrom('absolute' as const, 'relative' as const),
      value: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    unit: fc.constantFrom({ fr: 'M€', en: '€m' }, { fr: 'Go', en: 'GB' }, { fr: '%', en: '%' }),
    feedback: fc.record({ right: localised, wrong: localised }),
    misconceptions: fc.array(fc.record({ value: figure, feedback: localised }), { maxLength: 4 }),
  },
  { requiredKeys },
)

const item = fc.record({ id: kebab, text: localised })
const itemsOf = <T extends { id: string }>(one: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(one, { selector: ({ id }) => id, minLength: 2, maxLength })
const told = fc.record({ id: kebab, text: localised, feedback: localised })
const scoring = fc.constantFrom('share' as const, 'all-or-nothing' as const)
const idOf = (list: readonly { id: string }[]) => fc.constantFrom(...list.map(({ id }) => id))

/** Sources that each have a target in the key; some targets may have none and some several. */
const pairing = fc
  .tuple(itemsOf(told, 6), itemsOf(item, 6))
  .chain(([sources, targets]) =>
    fc.record({
      sources: fc.constant(sources),
      targets: fc.constant(targets),
      key: fc.record(Object.fromEntries(sources.map(({ id }) => [id, idOf(targets)]))),
      wrong: fc.array(fc.record({ source: fc.option(idOf(sources), { nil: undefined }), target: idOf(targets), feedback: localised }), { maxLength: 4 }),
      oneForAll: fc.option(localised, { nil: undefined }),
    }),
  )

/** As stored: what is not there has no field. */
const present = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

export const matching: fc.Arbitrary<Matching> = fc
  .tuple(fc.record({ ...common, type: fc.constant('matching' as const), scoring }), pairing)
  .map(([rest, { sources, targets, key, wrong, oneForAll }]) =>
    present({
      ...rest,
      prompts: sources,
      choices: targets,
      key,
      misconceptions: wrong.map(({ source, target, feedback }) => present({ prompt: source, choice: target, feedback })),
      oneForAll,
    }),
  )

export const categorise: fc.Arbitrary<Categorise> = fc
  .tuple(fc.record({ ...common, type: fc.constant('categorise' as const), scoring }), pairing)
  .map(([rest, { sources, targets, key, wrong, oneForAll }]) =>
    present({
      ...rest,
      items: sources,
      categories: targets,
      key,
      misconceptions: wrong.map(({ source, target, feedback }) => present({ item: source, category: target, feedback })),
      oneForAll,
    }),
  )

export const ordering: fc.Arbitrary<Ordering> = itemsOf(fc.oneof(told, item), 7).chain(list => {
  const ids = list.map(({ id }) => id)
  return fc.record({
    ...common,
    type: fc.constant('ordering' as const),
    scoring,
    items: fc.constant(list),
    key: fc.shuffledSubarray(ids, { minLength: ids.length }),
    feedback: fc.record({ right: localised, wrong: localised }),
    misconceptions: fc.array(
      fc.oneof(
        fc.record({ order: fc.shuffledSubarray(ids, { minLength: 2 }), feedback: localised }),
        fc.record({ first: idOf(list), feedback: localised }),
        fc.record({ last: idOf(list), feedback: localised }),
      ),
      { maxLength: 4 },
    ),
  })
})

/** A well-formed question of any type, whose key is among its options. */
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  singleChoice,
  multipleResponse,
  trueFalse,
  numeric,
  matching,
  ordering,
  categorise,
)

/** The answer that earns all the marks. */
export function rightAnswer(question: Question): Answer {
  switch (question.type) {
    case 'single-choice':
      return { optionId: question.key }
    case 'multiple-response':
      return { optionIds: question.keys }
    case 'true-false':
      return { value: question.key }
    case 'numeric':
      return { text: question.key.toFixed(6) }
    case 'matching':
      return { pairs: question.key }
    case 'ordering':
      return { order: question.key }
    case 'categorise':
      return { places: question.key }
    default:
      return unknownType(question)
  }
}

const ids = (question: Question) => ('options' in question ? question.options.map(({ id }) => id) : ['a'])

/** Some of the sources, each with any of the targets. */
const somePairs = (sources: readonly { id: string }[], targets: readonly { id: string }[]): fc.Arbitrary<Record<string, string>> =>
  fc
    .tuple(fc.subarray(sources.map(({ id }) => id)), fc.array(idOf(targets), { minLength: sources.length, maxLength: sources.length }))
    .map(([given, chosen]) => Object.fromEntries(given.map((id, index) => [id, chosen[index] ?? ''])))

/** Answers that fit the question, right or wrong. */
export function answerTo(question: Question): fc.Arbitrary<Answer> {
  switch (question.type) {
    case 'single-choice':
      return fc.record({ optionId: fc.constantFrom(...ids(question)) })
    case 'multiple-response':
      return fc.record({ optionIds: fc.shuffledSubarray(ids(question)) })
    case 'true-false':
      return fc.record({ value: fc.boolean() })
    case 'numeric':
      return fc.record({
        text: fc.oneof(
          fc.string({ maxLength: 40 }).filter(text => !text.includes('\0')),
          figure.map(value => value.toFixed(3)),
        ),
      })
    case 'matching':
      return fc.record({ pairs: somePairs(question.prompts, question.choices) })
    case 'ordering':
      return fc.record({ order: fc.shuffledSubarray(question.items.map(({ id }) => id), { minLength: question.items.length }) })
    case 'categorise':
      return fc.record({ places: somePairs(question.items, question.categories) })
    default:
      return unknownType(question)
  }
}
