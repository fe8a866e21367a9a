import { categoriseMisconceptions } from './categorise/schema'
import { feedbackOf, type PublicQuestion, type Question } from './question'
import type { Locale, Localised } from './localised'
import { matchingMisconceptions } from './matching/schema'
import type { Tolerance } from './numeric/schema'
import type { WrongOrder } from './ordering/order'
import { wrongOrders } from './ordering/schema'
import type { Pairs, WrongPair } from './pairing'
import { plainText } from './plain-text'
import type { Scoring } from './scoring'
import { unknownType } from './unknown-type'

/** Inline HTML (no paragraphs: it goes into labels and legends), sanitised by whoever rendered it. */
export type Html = string

/** Turns inline Markdown into sanitised inline HTML with the typography of the language. */
export type RenderMarkdown = (markdown: string, locale: Locale) => Html

export type LocalOption = { id: string; text: Html }
export type PlainOption = { id: string; text: string }

type PlayerCommon = { id: string; marks: number; stem: Html }

export type PlayerSingleChoice = PlayerCommon & { type: 'single-choice'; options: LocalOption[] }
export type PlayerMultipleResponse = PlayerCommon & { type: 'multiple-response'; options: LocalOption[] }
export type PlayerTrueFalse = PlayerCommon & { type: 'true-false' }
/** `unit` is plain text in the language of the page; `units` are all those that may be typed. */
export type PlayerNumeric = PlayerCommon & { type: 'numeric'; unit: string | null; units: string[] }

/** The choices are plain text: they stand in a native list. */
export type PlayerMatching = PlayerCommon & { type: 'matching'; prompts: LocalOption[]; choices: PlainOption[]; scoring: Scoring }
export type PlayerOrdering = PlayerCommon & { type: 'ordering'; items: LocalOption[]; scoring: Scoring }
export type PlayerCategorise = PlayerCommon & {
  type: 'categorise'
  items: LocalOption[]
  categories: LocalOption[]
  scoring: Scoring
}

/** A hidden question in one language, ready for the browser. */
export type PlayerQuestion =
  | PlayerSingleChoice
  | PlayerMultipleResponse
  | PlayerTrueFalse
  | PlayerNumeric
  | PlayerMatching
  | PlayerOrdering
  | PlayerCategorise

/** `feedback` is by path, as in `Score.feedback`. */
type ReviewCommon = PlayerCommon & { explanation: Html; feedback: Record<string, Html> }

export type ReviewSingleChoice = ReviewCommon & { type: 'single-choice'; options: LocalOption[]; key: string }
export type ReviewMultipleResponse = ReviewCommon & {
  type: 'multiple-response'
  options: LocalOption[]
  keys: string[]
}
export type ReviewTrueFalse = ReviewCommon & { type: 'true-false'; key: boolean }
export type ReviewNumeric = ReviewCommon & {
  type: 'numeric'
  key: number
  tolerance: Tolerance
  unit: string | null
  misconceptions: number[]
}

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

/** A whole question, key and feedback included, in one language; for who has answered. */
export type ReviewQuestion =
  | ReviewSingleChoice
  | ReviewMultipleResponse
  | ReviewTrueFalse
  | ReviewNumeric
  | ReviewMatching
  | ReviewOrdering
  | ReviewCategorise

const localOptions = (options: readonly { id: string; text: Localised }[], html: (text: Localised) => Html) =>
  options.map(({ id, text }): LocalOption => ({ id, text: html(text) }))

/** The hidden question, presented or not, in one language; its options stay in the order given. */
export function localise(question: PublicQuestion, locale: Locale, renderMarkdown: RenderMarkdown): PlayerQuestion {
  const html = (text: Localised) => renderMarkdown(text[locale], locale)
  const common = { id: question.id, marks: question.marks, stem: html(question.stem) }
  switch (question.type) {
    case 'single-choice':
    case 'multiple-response':
      return { ...common, type: question.type, options: localOptions(question.options, html) }
    case 'true-false':
      return { ...common, type: question.type }
    case 'numeric': {
      const { unit } = question
      return { ...common, type: question.type, unit: unit?.[locale] ?? null, units: unit ? [unit.fr, unit.en] : [] }
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
    explanation: html(question.explanation),
    feedback: Object.fromEntries(Object.entries(feedbackOf(question)).map(([path, text]) => [path, html(text)])),
  }
  switch (question.type) {
    case 'single-choice':
      return { ...common, type: question.type, options: localOptions(question.options, html), key: question.key }
    case 'multiple-response':
      return { ...common, type: question.type, options: localOptions(question.options, html), keys: question.keys }
    case 'true-false':
      return { ...common, type: question.type, key: question.key }
    case 'numeric':
      return {
        ...common,
        type: question.type,
        key: question.key,
        tolerance: question.tolerance,
        unit: question.unit?.[locale] ?? null,
        misconceptions: question.misconceptions.map(({ value }) => value),
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
    default:
      return unknownType(question)
  }
}
