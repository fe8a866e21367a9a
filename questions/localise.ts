import { OBJECT, typesetPieces } from '@/lib/typography'
import { splitAtGaps, type GappedText } from './cloze/gapped-text'
import type { Gap, PublicGap } from './cloze/schema'
import { textOfHtml } from './cloze/text-of-html'
import { acceptedPath, misconceptionPath, optionPath } from './feedback-path'
import { categoriseMisconceptions } from './categorise/schema'
import type { Locale, Localised } from './localised'
import { formatExpected, type NumberRange } from './numeric/format-number'
import { unitsOf } from './numeric/judge-number'
import { matchingMisconceptions } from './matching/schema'
import type { MultipleResponse } from './multiple-response/schema'
import type { Tolerance } from './numeric/schema'
import { rightNumber } from './numeric/tolerance'
import { wholeAnswers, type Texts } from './short-text/judge-text'
import { shownPattern } from './short-text/pattern'
import type { PublicMatching } from './short-text/schema'
import type { WrongOrder } from './ordering/order'
import { wrongOrders } from './ordering/schema'
import type { Pairs, WrongPair } from './pairing'
import { plainText } from './plain-text'
import type { Scoring } from './scoring'
import type { OpenAnswer } from './open-answer/schema'
import type { ScaleRange } from './opinion/ratings'
import type { OpinionResponse } from './opinion/schema'
import { weightsOf } from './options'
import { feedbackOf, type PublicQuestion, type Question } from './question'
import { piecesOf } from './spot-the-error/segments'
import type { SpotTheError } from './spot-the-error/schema'
import { unknownType } from './unknown-type'

/** Inline HTML (no paragraphs: it goes into labels and legends), sanitised by whoever rendered it. */
export type Html = string

/** Turns inline Markdown into sanitised inline HTML with the typography of the language. */
export type RenderMarkdown = (markdown: string, locale: Locale) => Html

export type LocalOption = { id: string; text: Html }
export type PlainOption = { id: string; text: string }

type PlayerCommon = { id: string; marks: number; stem: Html }

export type PlayerSingleChoice = PlayerCommon & { type: 'single-choice'; options: LocalOption[] }
export type PlayerMultipleResponse = PlayerCommon & {
  type: 'multiple-response'
  options: LocalOption[]
  scoring: MultipleResponse['scoring'] | null
}
export type PlayerTrueFalse = PlayerCommon & { type: 'true-false' }
/** `unit` is plain text in the language of the page; `units` are all those that may be typed. */
export type PlayerNumeric = PlayerCommon & { type: 'numeric'; unit: string | null; units: string[] }
export type PlayerShortText = PlayerCommon & { type: 'short-text'; matching: PublicMatching }
/** The choices of a gap are plain text: the list of a browser holds nothing else. */
export type PlayerGap =
  | { id: string; kind: 'choice'; options: LocalOption[] }
  | { id: string; kind: 'text' }
  | { id: string; kind: 'number'; units: string[] }
export type PlayerCloze = PlayerCommon & { type: 'cloze'; text: GappedText; gaps: PlayerGap[] }

/** The choices are plain text: they stand in a native list. */
export type PlayerMatching = PlayerCommon & { type: 'matching'; prompts: LocalOption[]; choices: PlainOption[]; scoring: Scoring }
export type PlayerOrdering = PlayerCommon & { type: 'ordering'; items: LocalOption[]; scoring: Scoring }
export type PlayerCategorise = PlayerCommon & {
  type: 'categorise'
  items: LocalOption[]
  categories: LocalOption[]
  scoring: Scoring
}

/** A part of a text: prose, or a segment that can be selected, whose words are plain text. */
export type LocalPart = { kind: 'prose'; html: Html } | { kind: 'segment'; id: string; words: string }

export type PlayerSpotTheError = PlayerCommon & {
  type: 'spot-the-error'
  parts: LocalPart[]
  scoring: SpotTheError['scoring'] | null
}
export type PlayerOpenAnswer = PlayerCommon & { type: 'open-answer'; review: OpenAnswer['review'] }

export type LocalScale = { kind: 'scale'; range: ScaleRange; lowest: Html; highest: Html }
type LocalResponse = LocalScale | { kind: 'choice'; options: LocalOption[] }

export type PlayerOpinion = PlayerCommon & { type: 'opinion'; response: LocalResponse }

/** A hidden question in one language, ready for the browser. */
export type PlayerQuestion =
  | PlayerSingleChoice
  | PlayerMultipleResponse
  | PlayerTrueFalse
  | PlayerNumeric
  | PlayerShortText
  | PlayerCloze
  | PlayerMatching
  | PlayerOrdering
  | PlayerCategorise
  | PlayerSpotTheError
  | PlayerOpenAnswer
  | PlayerOpinion

/** `feedback` is by path, as in `Score.feedback`; `explanation` is null where the question has none. */
type ReviewCommon = PlayerCommon & { explanation: Html | null; feedback: Record<string, Html> }

/** `weights` is in per cent, by option; null where options have none. */
export type ReviewSingleChoice = ReviewCommon & {
  type: 'single-choice'
  options: LocalOption[]
  key: string
  weights: Record<string, number> | null
}
export type ReviewMultipleResponse = ReviewCommon & {
  type: 'multiple-response'
  options: LocalOption[]
  keys: string[]
  weights: Record<string, number> | null
}
export type ReviewTrueFalse = ReviewCommon & { type: 'true-false'; key: boolean }
export type ReviewNumeric = ReviewCommon & {
  type: 'numeric'
  expected: number | NumberRange
  tolerance: Tolerance
  unit: string | null
  misconceptions: number[]
}
/** `keys` are the texts that earn everything; the lists hold all others, as plain text by the path of their feedback. */
export type ReviewShortText = ReviewCommon & {
  type: 'short-text'
  keys: string[]
  alsoAccepted: { path: string; text: string }[]
  misconceptions: { path: string; text: string }[]
}
/**
 * A gap as plain text: `key` is what was expected, `shares` what each feedback's answer is worth, by its path inside the
 * gap, and `errors` the known errors and other choices by that path.
 */
export type ReviewGap = {
  id: string
  kind: Gap['kind']
  options: LocalOption[]
  key: string
  shares: Record<string, number>
  errors: { path: string; text: string }[]
}
export type ReviewCloze = ReviewCommon & { type: 'cloze'; text: GappedText; gaps: ReviewGap[] }

/** Misconceptions are in the order of their paths. */
export type ReviewMatching = ReviewCommon & {
  type: 'matching'
  prompts: LocalOption[]
  choices: LocalOption[]
  key: Pairs
  misconceptions: WrongPair[]
}
export type ReviewOrdering = ReviewCommon & {
  type: 'ordering'
  items: LocalOption[]
  key: string[]
  misconceptions: WrongOrder[]
}
export type ReviewCategorise = ReviewCommon & {
  type: 'categorise'
  items: LocalOption[]
  categories: LocalOption[]
  key: Pairs
  misconceptions: WrongPair[]
}
/** `corrections` has the id of each segment that is wrong. */
export type ReviewSpotTheError = ReviewCommon & {
  type: 'spot-the-error'
  parts: LocalPart[]
  corrections: Record<string, Html>
}
export type ReviewOpenAnswer = ReviewCommon & {
  type: 'open-answer'
  rubric: (LocalOption & { marks: number | undefined })[]
  modelAnswer: Html | null
  misconceptions: Html[]
}
export type ReviewOpinion = ReviewCommon & { type: 'opinion'; response: LocalResponse }

/** A whole question, key and feedback included, in one language; for who has answered. */
export type ReviewQuestion =
  | ReviewSingleChoice
  | ReviewMultipleResponse
  | ReviewTrueFalse
  | ReviewNumeric
  | ReviewShortText
  | ReviewCloze
  | ReviewMatching
  | ReviewOrdering
  | ReviewCategorise
  | ReviewSpotTheError
  | ReviewOpenAnswer
  | ReviewOpinion

const localOptions = (options: readonly { id: string; text: Localised }[], html: (text: Localised) => Html) =>
  options.map(({ id, text }): LocalOption => ({ id, text: html(text) }))

const plainOptions = (options: readonly { id: string; text: Localised }[], html: (text: Localised) => Html) =>
  options.map(({ id, text }): LocalOption => ({ id, text: textOfHtml(html(text)) }))

const listed = (texts: Texts, locale: Locale): string => texts[locale].map(shownPattern).join(', ')

function playerGap(gap: PublicGap, html: (text: Localised) => Html): PlayerGap {
  switch (gap.kind) {
    case 'choice':
      return { id: gap.id, kind: gap.kind, options: plainOptions(gap.options, html) }
    case 'text':
      return { id: gap.id, kind: gap.kind }
    case 'number':
      return { id: gap.id, kind: gap.kind, units: unitsOf(gap.unit) }
  }
}

function reviewGap(gap: Gap, locale: Locale, html: (text: Localised) => Html): ReviewGap {
  const common = { id: gap.id, kind: gap.kind, options: [] }
  switch (gap.kind) {
    case 'choice': {
      const options = plainOptions(gap.options, html)
      return {
        ...common,
        options,
        key: options.find(({ id }) => id === gap.key)?.text ?? '',
        shares: { [optionPath(gap.key)]: 1 },
        errors: options.filter(({ id }) => id !== gap.key).map(({ id, text }) => ({ path: optionPath(id), text })),
      }
    }
    case 'text':
      return {
        ...common,
        key: wholeAnswers(gap.accepted, locale).join(' / '),
        shares: Object.fromEntries(gap.accepted.map(({ share }, index) => [acceptedPath(index), share])),
        errors: gap.misconceptions.map(({ texts }, index) => ({ path: misconceptionPath(index), text: listed(texts, locale) })),
      }
    case 'number': {
      const hasUnit = gap.unit !== undefined
      const known = gap.misconceptions.map(({ value, share = 0 }, index) => ({ path: misconceptionPath(index), value, share }))
      return {
        ...common,
        key: formatExpected(gap.range ?? rightNumber(gap), locale, hasUnit),
        shares: { right: 1, ...Object.fromEntries(known.map(({ path, share }) => [path, share])) },
        errors: known.map(({ path, value }) => ({ path, text: formatExpected(value, locale, hasUnit) })),
      }
    }
  }
}

/**
 * The text cut at its segments, set as one line. Prose is rendered between two marks that are taken out again, so that
 * the spaces at its ends stay and a '2024. ' after a segment does not begin a list.
 */
function localParts(text: Localised, locale: Locale, renderMarkdown: RenderMarkdown): LocalPart[] {
  const pieces = piecesOf(text[locale])
  const words = typesetPieces(pieces.map(piece => piece.text), locale)
  return pieces.map(({ id }, index): LocalPart => {
    const set = words[index] ?? ''
    if (id !== null) return { kind: 'segment', id, words: set }
    return { kind: 'prose', html: renderMarkdown(`${OBJECT}${set}${OBJECT}`, locale).replaceAll(OBJECT, '') }
  })
}

function localResponse(response: OpinionResponse, html: (text: Localised) => Html): LocalResponse {
  if (response.kind === 'choice') return { kind: 'choice', options: localOptions(response.options, html) }
  const { kind, range, lowest, highest } = response
  return { kind, range, lowest: html(lowest), highest: html(highest) }
}

/** The hidden question, presented or not, in one language; its options stay in the order given. */
export function localise(question: PublicQuestion, locale: Locale, renderMarkdown: RenderMarkdown): PlayerQuestion {
  const html = (text: Localised) => renderMarkdown(text[locale], locale)
  const common = { id: question.id, marks: question.marks, stem: html(question.stem) }
  switch (question.type) {
    case 'single-choice':
      return { ...common, type: question.type, options: localOptions(question.options, html) }
    case 'multiple-response': {
      const { options, scoring = null } = question
      return { ...common, type: question.type, options: localOptions(options, html), scoring }
    }
    case 'true-false':
      return { ...common, type: question.type }
    case 'numeric': {
      const { unit } = question
      return { ...common, type: question.type, unit: unit?.[locale] ?? null, units: unitsOf(unit) }
    }
    case 'short-text':
      return { ...common, type: question.type, matching: question.matching }
    case 'cloze': {
      const text = splitAtGaps(question.text[locale], question.gaps.map(({ id }) => id), markdown => renderMarkdown(markdown, locale))
      return { ...common, type: question.type, text, gaps: question.gaps.map(gap => playerGap(gap, html)) }
    }
    case 'matching': {
      const choices = localOptions(question.choices, html).map(({ id, text }) => ({ id, text: plainText(text) }))
      return { ...common, type: question.type, prompts: localOptions(question.prompts, html), choices, scoring: question.scoring }
    }
    case 'ordering':
      return { ...common, type: question.type, items: localOptions(question.items, html), scoring: question.scoring }
    case 'categorise':
      return {
        ...common,
        type: question.type,
        items: localOptions(question.items, html),
        categories: localOptions(question.categories, html),
        scoring: question.scoring,
      }
    case 'spot-the-error': {
      const { text, scoring = null } = question
      return { ...common, type: question.type, parts: localParts(text, locale, renderMarkdown), scoring }
    }
    case 'open-answer':
      return { ...common, type: question.type, review: question.review }
    case 'opinion':
      return { ...common, type: question.type, response: localResponse(question.response, html) }
    default:
      return unknownType(question)
  }
}

/** The whole question in one language. Only for who may see the key: the result holds it. */
export function localiseForReview(question: Question, locale: Locale, renderMarkdown: RenderMarkdown): ReviewQuestion {
  const html = (text: Localised) => renderMarkdown(text[locale], locale)
  const common = {
    id: question.id,
    marks: question.marks,
    stem: html(question.stem),
    explanation: question.explanation ? html(question.explanation) : null,
    feedback: Object.fromEntries(Object.entries(feedbackOf(question)).map(([path, text]) => [path, html(text)])),
  }
  switch (question.type) {
    case 'single-choice':
      return { ...common, type: question.type, options: localOptions(question.options, html), key: question.key, weights: weightsOf(question.options) }
    case 'multiple-response':
      return { ...common, type: question.type, options: localOptions(question.options, html), keys: question.keys, weights: weightsOf(question.options) }
    case 'true-false':
      return { ...common, type: question.type, key: question.key }
    case 'numeric':
      return {
        ...common,
        type: question.type,
        expected: question.range ?? rightNumber(question),
        tolerance: question.tolerance,
        unit: question.unit?.[locale] ?? null,
        misconceptions: question.misconceptions.map(({ value }) => value),
      }
    case 'short-text':
      return {
        ...common,
        type: question.type,
        keys: wholeAnswers(question.accepted, locale),
        alsoAccepted: question.accepted.flatMap(({ texts, share }, index) =>
          share === 1 ? [] : [{ path: acceptedPath(index), text: listed(texts, locale) }],
        ),
        misconceptions: question.misconceptions.map(({ texts }, index) => ({
          path: misconceptionPath(index),
          text: listed(texts, locale),
        })),
      }
    case 'cloze': {
      const text = splitAtGaps(question.text[locale], question.gaps.map(({ id }) => id), markdown => renderMarkdown(markdown, locale))
      return { ...common, type: question.type, text, gaps: question.gaps.map(gap => reviewGap(gap, locale, html)) }
    }
    case 'matching':
      return {
        ...common,
        type: question.type,
        prompts: localOptions(question.prompts, html),
        choices: localOptions(question.choices, html),
        key: question.key,
        misconceptions: matchingMisconceptions(question),
      }
    case 'ordering':
      return {
        ...common,
        type: question.type,
        items: localOptions(question.items, html),
        key: question.key,
        misconceptions: wrongOrders(question),
      }
    case 'categorise':
      return {
        ...common,
        type: question.type,
        items: localOptions(question.items, html),
        categories: localOptions(question.categories, html),
        key: question.key,
        misconceptions: categoriseMisconceptions(question),
      }
    case 'spot-the-error':
      return {
        ...common,
        type: question.type,
        parts: localParts(question.text, locale, renderMarkdown),
        corrections: Object.fromEntries(question.errors.map(({ id, correction }) => [id, html(correction)])),
      }
    case 'open-answer':
      return {
        ...common,
        type: question.type,
        rubric: question.rubric.map(({ id, text, marks }) => ({ id, text: html(text), marks })),
        modelAnswer: question.modelAnswer ? html(question.modelAnswer) : null,
        misconceptions: question.misconceptions.map(({ text }) => html(text)),
      }
    case 'opinion':
      return { ...common, type: question.type, response: localResponse(question.response, html) }
    default:
      return unknownType(question)
  }
}
