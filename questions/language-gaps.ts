import { locales, type Locale } from './localised'

/** A text of a question wherever it stands. Lists of accepted answers are several texts in each language. */
export type TextInBoth = Record<Locale, readonly string[]>

/**
 * Every text of a question or of an unfinished draft of one: whatever has a language as its field. The key of a matching
 * is left out, since an item's id may be `fr`.
 */
export function textsByLanguage(value: unknown): TextInBoth[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap(textsByLanguage)
  if (locales.some((locale) => locale in value)) {
    const given = value as Partial<Record<Locale, unknown>>
    return [{ fr: strings(given.fr), en: strings(given.en) }]
  }
  return Object.entries(value).flatMap(([field, inner]) => (field === 'key' ? [] : textsByLanguage(inner)))
}

const strings = (value: unknown): string[] => [value].flat().filter((text) => typeof text === 'string')

/** What keeps a question from being the same in both languages: nothing is written in one, or one text stands in both. */
export const languageGaps = ['fr', 'en', 'same'] as const
export type LanguageGap = (typeof languageGaps)[number]

/** A name or a figure may well be the same in both languages; so many words are not. */
const WORDS_OF_A_SENTENCE = 4

const isEmpty = (texts: readonly string[]) => texts.every((text) => text.trim() === '')
const isSentence = (text: string) => (text.match(/\p{L}{2,}/gu) ?? []).length >= WORDS_OF_A_SENTENCE

/** The gaps of a question or of an unfinished draft of one, each named once. */
export function languageGapsOf(question: unknown): LanguageGap[] {
  const texts = textsByLanguage(question)
  const lacks: Record<LanguageGap, boolean> = {
    fr: texts.some(({ fr }) => isEmpty(fr)),
    en: texts.some(({ en }) => isEmpty(en)),
    same: texts.some(({ fr, en }) => fr.some((text) => isSentence(text) && en.includes(text))),
  }
  return languageGaps.filter((gap) => lacks[gap])
}
