import type { z } from 'zod'
import { isBlankText, isStorable, localisedMaxLength, type Locale } from '../localised'
import { questionSchema, type Question } from '../question'
import type { Finding, QualityContext, ShapeCode } from './finding'
import { inLanguages, isInLanguages } from './in-languages'
import { qualityOfQuestion } from './question-quality'

/**
 * The findings of a draft, which may be anything: unfinished, malformed, or sound. As soon as nothing but its texts is
 * wanting, it is looked at as a question. Pure; never throws.
 */
export function qualityOfDraft(draft: unknown, context: QualityContext): Finding[] {
  const { languages } = context
  const read = inLanguages(draft, languages)
  const parsed = questionSchema.safeParse(read)
  if (parsed.success) return qualityOfQuestion(parsed.data, context)
  const issues = parsed.error.issues.map((issue) => findingOf(issue, read)).filter(({ field }) => isInLanguages(field, languages))
  const whole = questionSchema.safeParse(withStandIns(read))
  if (!whole.success) return issues
  const question = withTextsOf(read, whole.data) as Question
  // That a text is missing is found again below.
  return [...issues.filter(({ code }) => code !== 'text-missing' && code !== 'feedback-missing'), ...qualityOfQuestion(question, context)]
}

const shape = (field: string, code: ShapeCode, params: Finding['params'] = {}): Finding => ({ field, code, severity: 'error', params })

function findingOf(issue: z.core.$ZodIssue, draft: unknown): Finding {
  const field = issue.path.map(String).join('.')
  const value = valueAt(draft, issue.path)
  const last = issue.path.at(-1)
  const isMissing = value === undefined || issue.message === 'empty'
  if (issue.code === 'unrecognized_keys') return shape([...issue.path.map(String), ...issue.keys.slice(0, 1)].join('.'), 'field-unknown')
  if (isMissing && issue.path.includes('feedback')) return { field, code: 'feedback-missing', severity: 'error', params: {} }
  if (isMissing && (last === 'fr' || last === 'en')) return { field, code: 'text-missing', severity: 'error', params: { language: last } }
  if (issue.code === 'too_big' && typeof value === 'string') return shape(field, 'text-too-long', { most: Number(issue.maximum) })
  if (issue.message === 'unstorable') return shape(field, 'text-unstorable')
  return shape(field, value === undefined ? 'field-missing' : 'field-malformed')
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined), value)

const STAND_IN = 'x'

const isSound = (text: unknown): boolean => typeof text === 'string' && !isBlankText(text) && text.length <= localisedMaxLength && isStorable(text)

/** True for a text of a question, in one language at least. */
const isPair = (value: object): boolean => {
  const keys = Object.keys(value)
  return keys.length > 0 && keys.every((key) => key === 'fr' || key === 'en') && Object.values(value).every((text) => typeof text === 'string' || text === undefined)
}

/** The draft with a letter in the place of every text that is no text yet. */
function withStandIns(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(withStandIns)
  if (isPair(value)) {
    const { fr, en } = value as Partial<Record<Locale, unknown>>
    return { fr: isSound(fr) ? fr : STAND_IN, en: isSound(en) ? en : STAND_IN }
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withStandIns(item)]))
}

/** What was parsed, with the draft's own texts in their places, cut where they are too long. */
function withTextsOf(draft: unknown, parsed: unknown): unknown {
  if (typeof parsed !== 'object' || parsed === null) return parsed
  const own = typeof draft === 'object' && draft !== null ? (draft as Record<PropertyKey, unknown>) : {}
  if (Array.isArray(parsed)) return parsed.map((item, index) => withTextsOf(own[index], item))
  if (isPair(parsed) && isPair(own)) return { fr: textOf(own.fr), en: textOf(own.en) }
  return Object.fromEntries(Object.entries(parsed).map(([key, item]) => [key, withTextsOf(own[key], item)]))
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, localisedMaxLength) : '')
