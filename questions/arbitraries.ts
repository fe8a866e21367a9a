import fc from 'fast-check'
import { bases } from './common'
import type { MultipleResponse } from './multiple-response/schema'
import type { Numeric } from './numeric/schema'
import type { OpenAnswer } from './open-answer/schema'
import { ratingsOf } from './opinion/ratings'
import type { Opinion } from './opinion/schema'
import type { Answer, Question } from './question'
import type { SingleChoice } from './single-choice/schema'
import type { SpotTheError } from './spot-the-error/schema'
import { segmentIdsOf } from './spot-the-error/segments'
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

/** With weights for some of the options besides the key. */
export const singleChoice: fc.Arbitrary<SingleChoice> = options.chain(list =>
  fc
    .record({
      ...common,
      type: fc.constant('single-choice' as const),
      options: fc.constant(list),
      key: fc.constantFrom(...list.map(({ id }) => id)),
      weights: fc.array(fc.constantFrom(undefined, -25, 0, 33.33333, 50), { minLength: list.length, maxLength: list.length }),
    })
    .map(({ weights, ...question }) => ({
      ...question,
      options: list.map((option, index) =>
        option.id === question.key || weights[index] === undefined ? option : { ...option, weight: weights[index] },
      ),
    })),
)

/** With each way of scoring; the weights of the right options come to the whole, but for what five decimals cut off. */
export const multipleResponse: fc.Arbitrary<MultipleResponse> = options.chain(list =>
  fc
    .record({
      ...common,
      type: fc.constant('multiple-response' as const),
      options: fc.constant(list),
      keys: fc.subarray(list.map(({ id }) => id), { minLength: 1 }),
      scoring: fc.constantFrom(undefined, 'all-or-nothing' as const, 'weights' as const),
      penalties: fc.array(fc.constantFrom(-100, -50, -33.33333, 0), { minLength: list.length, maxLength: list.length }),
    })
    .map(({ scoring, penalties, ...question }) => {
      const share = Math.floor(1e7 / question.keys.length) / 1e5
      const weighted = list.map((option, index) => ({
        ...option,
        weight: question.keys.includes(option.id) ? share : (penalties[index] ?? 0),
      }))
      return { ...question, options: scoring === 'weights' ? weighted : list, ...(scoring && { scoring }) }
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

const plainWords = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter(text => text.trim() !== '' && !/[\0[\]|]/.test(text))

/** A text with these segments in some order, and prose before, between and after. */
const textWith = (ids: readonly string[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...ids], { minLength: ids.length }),
      fc.array(plainWords, { minLength: ids.length * 2 + 1, maxLength: ids.length * 2 + 1 }),
    )
    .map(([order, parts]) => order.map((id, index) => `${parts[2 * index]} [[${id}|${parts[2 * index + 1]}]]`).join(' ') + parts.at(-1))

export const spotTheError: fc.Arbitrary<SpotTheError> = fc
  .uniqueArray(kebab, { minLength: 2, maxLength: 8 })
  .chain(ids => fc.tuple(fc.constant(ids), fc.subarray(ids, { minLength: 1, maxLength: ids.length - 1 })))
  .chain(([ids, wrong]) =>
    fc
      .record({
        ...common,
        type: fc.constant('spot-the-error' as const),
        text: fc.record({ fr: textWith(ids), en: textWith(ids) }),
        errors: fc.tuple(...wrong.map(id => fc.record({ id: fc.constant(id), correction: localised, feedback: localised }))),
        decoys: fc
          .subarray(ids.filter(id => !wrong.includes(id)))
          .chain(right => fc.tuple(...right.map(id => fc.record({ id: fc.constant(id), feedback: localised })))),
        scoring: fc.constantFrom(undefined, 'all-or-nothing' as const),
      })
      .map(({ scoring, ...question }) => ({ ...question, ...(scoring && { scoring }) })),
  )

export const openAnswer: fc.Arbitrary<OpenAnswer> = fc
  .record({
    ...common,
    marks: fc.constant(0 as const),
    type: fc.constant('open-answer' as const),
    review: fc.constantFrom('self' as const, 'trainer' as const),
    rubric: fc.uniqueArray(fc.record({ id: kebab, text: localised }), { selector: ({ id }) => id, minLength: 1, maxLength: 5 }),
    modelAnswer: fc.option(localised),
    misconceptions: fc.array(fc.record({ text: localised, feedback: localised }), { maxLength: 3 }),
  })
  .map(({ modelAnswer, ...question }) => ({ ...question, ...(modelAnswer && { modelAnswer }) }))

export const opinion: fc.Arbitrary<Opinion> = fc
  .record({
    ...common,
    basis: fc.constant('opinion' as const),
    claims: fc.array(kebab, { maxLength: 2 }),
    marks: fc.constant(0 as const),
    explanation: fc.option(localised),
    type: fc.constant('opinion' as const),
    response: fc.oneof(
      fc.record({
        kind: fc.constant('choice' as const),
        options: fc.uniqueArray(fc.record({ id: kebab, text: localised }), { selector: ({ id }) => id, minLength: 2, maxLength: 6 }),
      }),
      fc.record({
        kind: fc.constant('scale' as const),
        range: fc.constantFrom('1-5' as const, '0-10' as const),
        lowest: localised,
        highest: localised,
      }),
    ),
  })
  .map(({ explanation, ...question }) => ({ ...question, ...(explanation && { explanation }) }))

/** A well-formed question of any type, whose key is among its options. */
export const anyQuestion: fc.Arbitrary<Question> = fc.oneof(
  singleChoice,
  multipleResponse,
  trueFalse,
  numeric,
  spotTheError,
  openAnswer,
  opinion,
)

const typed = fc.string({ maxLength: 40 }).filter(text => !text.includes('\0'))

/** The answer that earns all the marks; where there are none to earn, one that is not blank. */
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
    case 'spot-the-error':
      return { segmentIds: question.errors.map(({ id }) => id) }
    case 'open-answer':
      return { text: 'a text' }
    case 'opinion':
      return question.response.kind === 'scale' ? { rating: 1 } : { optionId: question.response.options[0]?.id ?? '' }
    default:
      return unknownType(question)
  }
}

const ids = (question: Question) => ('options' in question ? question.options.map(({ id }) => id) : ['a'])

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
          typed,
          figure.map(value => value.toFixed(3)),
        ),
      })
    case 'spot-the-error':
      return fc.record({ segmentIds: fc.shuffledSubarray(segmentIdsOf(question.text)) })
    case 'open-answer':
      return fc.record({ text: typed })
    case 'opinion':
      return question.response.kind === 'scale'
        ? fc.record({ rating: fc.constantFrom(...ratingsOf(question.response.range)) })
        : fc.record({ optionId: fc.constantFrom(...question.response.options.map(({ id }) => id)) })
    default:
      return unknownType(question)
  }
}
