import { OBJECT, typesetPieces } from '@/lib/typography'
import type { Locale, Localised } from './localised'
import type { MultipleResponse } from './multiple-response/schema'
import type { Tolerance } from './numeric/schema'
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
  key: number
  tolerance: Tolerance
  unit: string | null
  misconceptions: number[]
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
  | ReviewSpotTheError
  | ReviewOpenAnswer
  | ReviewOpinion

const localOptions = (options: readonly { id: string; text: Localised }[], html: (text: Localised) => Html) =>
  options.map(({ id, text }): LocalOption => ({ id, text: html(text) }))

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
      return { ...common, type: question.type, unit: unit?.[locale] ?? null, units: unit ? [unit.fr, unit.en] : [] }
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
        key: question.key,
        tolerance: question.tolerance,
        unit: question.unit?.[locale] ?? null,
        misconceptions: question.misconceptions.map(({ value }) => value),
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
