import fc from 'fast-check'
import type { Categorise } from './categorise/schema'
import type { Cloze, Gap } from './cloze/schema'
import { bases } from './common'
import type { Matching } from './matching/schema'
import type { MultipleResponse } from './multiple-response/schema'
import type { Numeric } from './numeric/schema'
import { rightNumber } from './numeric/tolerance'
import type { Ordering } from './ordering/schema'
import type { OpenAnswer } from './open-answer/schema'
import { ratingsOf } from './opinion/ratings'
import type { Opinion } from './opinion/schema'
import type { Answer, Question } from './question'
import { foldText, type Matching as TextMatching } from './short-text/fold-text'
import { wholeAnswers } from './short-text/judge-text'
import type { ShortText } from './short-text/schema'
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

const commonKeys = ['id', 'basis', 'claims', 'objectives', 'marks', 'stem', 'explanation', 'type'] as const

const tolerance = fc.record({
  kind: fc.constantFrom('absolute' as const, 'relative' as const),
  value: fc.double({ min: 0, max: 1, noNaN: true }),
})
const share = fc.double({ min: 0, max: 1, noNaN: true })

const numberFields = {
  tolerance,
  unit: fc.constantFrom({ fr: 'M€', en: '€m' }, { fr: 'Go', en: 'GB' }, { fr: '%', en: '%' }),
  feedback: fc.record({ right: localised, wrong: localised }),
  misconceptions: fc.array(
    fc.record({ value: figure, share, feedback: localised }, { requiredKeys: ['value', 'feedback'] }),
    { maxLength: 4 },
  ),
}
const numberKeys = ['tolerance', 'feedback', 'misconceptions'] as const

const range = fc.tuple(figure, figure).map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }))

export const numeric: fc.Arbitrary<Numeric> = fc.oneof(
  fc.record(
    { ...common, type: fc.constant('numeric' as const), key: figure, ...numberFields },
    { requiredKeys: [...commonKeys, 'key', ...numberKeys] },
  ),
  fc.record(
    { ...common, type: fc.constant('numeric' as const), range, ...numberFields },
    { requiredKeys: [...commonKeys, 'range', ...numberKeys] },
  ),
)

const textMatching: fc.Arbitrary<TextMatching> = fc.record({
  isCaseSensitive: fc.boolean(),
  isAccentSensitive: fc.boolean(),
  isPunctuationIgnored: fc.boolean(),
})
const loosest: TextMatching = { isCaseSensitive: false, isAccentSensitive: false, isPunctuationIgnored: true }

/** Something that can be typed as it stands and of which something is left whatever is folded. */
const plainText = words.filter(text => !/[*\\]/.test(text) && foldText(text, loosest) !== '')
const pattern = fc.oneof(plainText, plainText.map(text => `*${text}*`), plainText.map(text => `${text}*`))
const texts = fc.record({ fr: fc.array(pattern, { minLength: 1, maxLength: 3 }), en: fc.array(pattern, { minLength: 1, maxLength: 3 }) })
const plainTexts = fc.record({ fr: fc.tuple(plainText), en: fc.tuple(plainText) })

const textFields = {
  accepted: fc
    .tuple(
      fc.record({ texts: plainTexts, share: fc.constant(1), feedback: localised }),
      fc.array(fc.record({ texts, share, feedback: localised }), { maxLength: 3 }),
    )
    .chain(([whole, others]) => fc.shuffledSubarray([whole, ...others], { minLength: others.length + 1 })),
  misconceptions: fc.array(fc.record({ texts, feedback: localised }), { maxLength: 3 }),
  matching: textMatching,
  feedback: fc.record({ wrong: localised }),
}

export const shortText: fc.Arbitrary<ShortText> = fc.record({
  ...common,
  type: fc.constant('short-text' as const),
  ...textFields,
})

const gapOf = (id: string): fc.Arbitrary<Gap> => {
  const gapCommon = { id: fc.constant(id), weight: fc.double({ min: 0.01, max: 100, noNaN: true }) }
  return fc.oneof(
    options.chain(list =>
      fc.record({
        ...gapCommon,
        kind: fc.constant('choice' as const),
        options: fc.constant(list),
        key: fc.constantFrom(...list.map(option => option.id)),
      }),
    ),
    fc.record({ ...gapCommon, kind: fc.constant('text' as const), ...textFields }),
    fc.record(
      { ...gapCommon, kind: fc.constant('number' as const), key: figure, ...numberFields },
      { requiredKeys: ['id', 'weight', 'kind', 'key', ...numberKeys] },
    ),
  )
}

export const cloze: fc.Arbitrary<Cloze> = fc.uniqueArray(kebab, { minLength: 1, maxLength: 5 }).chain(gapIds => {
  const inAnyOrder = fc
    .tuple(fc.shuffledSubarray(gapIds, { minLength: gapIds.length }), words)
    .map(([order, word]) => order.map(id => `${word.replace(/[{}]/g, '')} {{${id}}}`).join(' '))
  return fc.record({
    ...common,
    type: fc.constant('cloze' as const),
    text: fc.record({ fr: inAnyOrder, en: inAnyOrder }),
    gaps: fc.tuple(...gapIds.map(gapOf)).map(gaps => [...gaps]),
  })
})

const item = fc.record({ id: kebab, text: localised })
const itemsOf = <T extends { id: string }>(one: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(one, { selector: ({ id }) => id, minLength: 2, maxLength })
const told = fc.record({ id: kebab, text: localised, feedback: localised })
const anyScoring = fc.constantFrom('share' as const, 'all-or-nothing' as const)
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
  .tuple(fc.record({ ...common, type: fc.constant('matching' as const), scoring: anyScoring }), pairing)
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
  .tuple(fc.record({ ...common, type: fc.constant('categorise' as const), scoring: anyScoring }), pairing)
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
    scoring: anyScoring,
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
  shortText,
  cloze,
  matching,
  ordering,
  categorise,
  spotTheError,
  openAnswer,
  opinion,
)

function rightInGap(gap: Gap): string {
  switch (gap.kind) {
    case 'choice':
      return gap.key
    case 'text':
      return wholeAnswers(gap.accepted, 'en')[0] ?? ''
    case 'number':
      return rightNumber(gap).toFixed(6)
  }
}

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
      return { text: rightNumber(question).toFixed(6) }
    case 'short-text':
      return { text: wholeAnswers(question.accepted, 'fr')[0] ?? '' }
    case 'cloze':
      return { gaps: Object.fromEntries(question.gaps.map(gap => [gap.id, rightInGap(gap)])) }
    case 'matching':
      return { pairs: question.key }
    case 'ordering':
      return { order: question.key }
    case 'categorise':
      return { places: question.key }
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
      return fc.record({ text: typedNumber })
    case 'short-text':
      return fc.record({ text: typedText(question) })
    case 'cloze':
      return fc
        .tuple(...question.gaps.map(gap => fc.option(typedInGap(gap)).map((text): [string, string | null] => [gap.id, text])))
        .map(entries => ({ gaps: Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null)) }))
    case 'matching':
      return fc.record({ pairs: somePairs(question.prompts, question.choices) })
    case 'ordering':
      return fc.record({ order: fc.shuffledSubarray(question.items.map(({ id }) => id), { minLength: question.items.length }) })
    case 'categorise':
      return fc.record({ places: somePairs(question.items, question.categories) })
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

const typedNumber = fc.oneof(
  typed,
  figure.map(value => value.toFixed(3)),
)

const typedText = ({ accepted, misconceptions }: Pick<ShortText, 'accepted' | 'misconceptions'>) =>
  fc.oneof(typed, fc.constantFrom(...[...accepted, ...misconceptions].flatMap(answer => [...answer.texts.fr, ...answer.texts.en])))

function typedInGap(gap: Gap): fc.Arbitrary<string> {
  switch (gap.kind) {
    case 'choice':
      return fc.constantFrom('', ...gap.options.map(({ id }) => id))
    case 'text':
      return typedText(gap)
    case 'number':
      return typedNumber
  }
}
