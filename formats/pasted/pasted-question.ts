import { localisedMaxLength, locales, type Locale, type Localised } from '@/questions/localised'
import type { MultipleResponse } from '@/questions/multiple-response/schema'
import type { SingleChoice } from '@/questions/single-choice/schema'

/** What a paste can say of a question; texts that it does not say are empty. A key that it does not say is `''` or none. */
export type PastedQuestion =
  | Pick<SingleChoice, 'type' | 'stem' | 'options' | 'key' | 'explanation'>
  | Pick<MultipleResponse, 'type' | 'stem' | 'options' | 'keys' | 'explanation'>

/** Why something of a paste was not understood: a key of the messages (`paste`). */
export type PasteProblem =
  | 'line-outside'
  | 'row-without-stem'
  | 'too-few-options'
  | 'too-many-options'
  | 'no-key'
  | 'key-unknown'
  | 'languages-differ'
  | 'text-too-long'
  | 'quotation-open'
  | 'no-column'
  | 'paste-too-long'

/** `line` counts from 1; `text` is what stands there, cut short. */
export type Unread = { line: number; problem: PasteProblem; text: string }

export type Pasted = { questions: PastedQuestion[]; unread: Unread[] }

export const unread = (line: number, problem: PasteProblem, text: string): Unread => ({ line, problem, text: text.trim().slice(0, 80) })

/** A text of one language, or of both. */
export const textIn = (texts: { [locale in Locale]?: string | undefined }): Localised => ({ fr: texts.fr ?? '', en: texts.en ?? '' })

/** `a`, `b` … by place. */
export const optionId = (index: number): string => String.fromCharCode(97 + index)

/** As many as a question may hold. */
export const MOST_OPTIONS = 12

/** What was read of one question. `keys` are places of options, from 0. */
export type Parts = {
  line: number
  stem: Localised
  options: { text: Localised; feedback: Localised }[]
  keys: readonly number[]
  explanation: Localised
  type?: PastedQuestion['type'] | undefined
}

/** The question that the parts make, or null and why not; a question that lacks its key alone is made, and that said. */
export function questionFrom({ line, stem, options, keys, explanation, type }: Parts): { question: PastedQuestion | null; problems: Unread[] } {
  const words = stem.fr || stem.en
  if (options.length < 2) return { question: null, problems: [unread(line, 'too-few-options', words)] }
  if (options.length > MOST_OPTIONS) return { question: null, problems: [unread(line, 'too-many-options', words)] }
  const texts = [stem, explanation, ...options.flatMap(({ text, feedback }) => [text, feedback])]
  if (texts.some((text) => locales.some((locale) => text[locale].length > localisedMaxLength))) return { question: null, problems: [unread(line, 'text-too-long', words)] }
  const common = { stem, explanation, options: options.map((option, index) => ({ id: optionId(index), ...option })) }
  const ids = [...new Set(keys)].toSorted((a, b) => a - b).map(optionId)
  const isMultiple = type === undefined ? ids.length > 1 : type === 'multiple-response'
  const problems = ids.length === 0 ? [unread(line, 'no-key', words)] : []
  const question: PastedQuestion = isMultiple ? { type: 'multiple-response', ...common, keys: ids } : { type: 'single-choice', ...common, key: ids[0] ?? '' }
  return { question, problems }
}

/** All questions of a paste and everything that was not understood, in the order of the lines. */
export function together(parts: readonly Parts[], problems: readonly Unread[]): Pasted {
  const made = parts.map(questionFrom)
  return {
    questions: made.flatMap(({ question }) => (question ? [question] : [])),
    unread: [...problems, ...made.flatMap((one) => one.problems)].toSorted((a, b) => a.line - b.line),
  }
}
