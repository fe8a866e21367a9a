import type { Locale, Localised } from '../localised'
import { finding, type Finding } from './finding'

const languages = ['fr', 'en'] as const

/** What a reader reads of a text in Markdown, roughly: without citations, ids, addresses, code and marks. */
export const readable = (markdown: string): string =>
  markdown
    .replace(/:cite\[[^\]]*\]|https?:\/\/\S+|`[^`]*`/g, ' ')
    // A telephone number is made up for a country.
    .replace(/(?<!\d[ \u00A0]?)0\d{1,3}(?:[ \u00A0]\d{2,4}){2,}(?!\d)/g, ' ')
    .replace(/\{[^}]*\}|\]\([^)]*\)/g, ' ')
    .replace(/[*_]/g, '')

/** Something that one language says in figures, names or dates, and the other does not. */
export type LanguageDifference = { kind: 'number' | 'date' | 'name'; what: string; language: Locale }

/** Everything of the kind in two texts; `names` are words as `commonNames` finds them. */
export function languageDifferences(pair: Localised, names: ReadonlySet<string>): LanguageDifference[] {
  const text = { fr: readable(pair.fr), en: readable(pair.en) }
  return [
    ...difference('number', numbersIn(text.fr, 'fr'), numbersIn(text.en, 'en')),
    ...difference('date', datesIn(text.fr, 'fr'), datesIn(text.en, 'en')),
    ...difference('name', namesIn(text.fr, names), namesIn(text.en, names)),
  ]
}

/** The same as findings about the text in `field`. */
export const differenceFindings = (field: string, pair: Localised, names: ReadonlySet<string>): Finding[] =>
  languageDifferences(pair, names).map(({ kind, what, language }) => finding(field, `${kind}-in-one-language`, { what, language }))

function difference(kind: LanguageDifference['kind'], inFrench: Set<string>, inEnglish: Set<string>): LanguageDifference[] {
  const only = (mine: Set<string>, other: Set<string>, language: Locale) =>
    [...mine].filter((what) => !other.has(what)).map((what) => ({ kind, what, language }))
  return [...only(inFrench, inEnglish, 'fr'), ...only(inEnglish, inFrench, 'en')]
}
const SPACE = '[ \\u00A0\\u202F]'
/**
 * Numbers as each language writes them: 1 090,5 and 1,090.5. Both write a version with a point and a SIREN with spaces, and
 * English may quote the French comma (‘7,3’).
 */
const numbers: Record<Locale, RegExp> = {
  fr: new RegExp(`(?<!\\d)\\d{1,3}(?:${SPACE}\\d{3})+(?!\\d)(?:[,.]\\d+)?|\\d+(?:[,.]\\d+)?`, 'g'),
  en: new RegExp(`(?<!\\d)\\d{1,3}(?:(?:,\\d{3})+|(?:${SPACE}\\d{3})+)(?!\\d)(?:\\.\\d+)?|\\d+,\\d{1,2}(?!\\d)|\\d+(?:\\.\\d+)?`, 'g'),
}

/** The numbers that a text writes in digits, without their grouping, with a point. The years of 2023–24 are 2023 and 2024. */
function numbersIn(text: string, language: Locale): Set<string> {
  const whole = text.replace(/(?<!\d)((?:19|20)\d\d)([–-])(\d\d)(?!\d)/g, (_, from: string, dash: string, to: string) => `${from}${dash}${from.slice(0, 2)}${to}`)
  return new Set(
    [...withDayHours(whole).matchAll(numbers[language])].map(([found]) => {
      const digits = found.replace(/[ \u00A0\u202F]/g, '')
      return language === 'fr' || /,\d{1,2}$/.test(digits) ? digits.replace(',', '.') : digits.replaceAll(',', '')
    }),
  )
}

const months: Record<Locale, readonly string[]> = {
  fr: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
}

/** 4.05 pm is 16 h 05 in French, and 9 am is 9 h. */
const withDayHours = (text: string): string =>
  text.replace(/(?<!\d)(\d{1,2})(?:[.:](\d\d))?[ \u00A0]?([ap])\.?m\b\.?/g, (_, hour: string, minute: string | undefined, half: string) =>
    `${(Number(hour) % 12) + (half === 'p' ? 12 : 0)} ${minute ?? ''}`,
  )

/** ‘May we …?’: the verb, which has a capital only where a sentence begins. */
const verbMay = /(?<![\p{L}\d,)] )(?<!\p{L})May(?= (?:I |\p{Ll}))/gu

/** The months that a text names, each with its day where it has one, in English: `28 April`, `June`. */
function datesIn(text: string, language: Locale): Set<string> {
  const month = new RegExp(`(?:(?<!\\d)(\\d{1,2})(?:er)?${SPACE})?(?<!\\p{L})(${months[language].join('|')})(?!\\p{L})`, language === 'fr' ? 'giu' : 'gu')
  return new Set(
    [...text.replace(verbMay, '').matchAll(month)].map(([, day, name = '']) => {
      const english = months.en[months[language].indexOf(language === 'fr' ? name.toLowerCase() : name)]
      return day ? `${day} ${english}` : `${english}`
    }),
  )
}

/** « entreprise parisienne » is ‘a Paris company’: names of places that one language turns into an adjective. */
const placesWithAdjectives = new Set(['Paris', 'Europe', 'France', 'Silicon', 'Valley'])

const withoutAccents = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

const capitalised = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}]+/gu

const namesIn = (text: string, names: ReadonlySet<string>): Set<string> =>
  new Set([...withoutAccents(text).matchAll(capitalised)].map(([word]) => word).filter((word) => names.has(word)))

/**
 * The names that both languages spell alike, found in the texts themselves: words that both write with a capital inside
 * a sentence, twice at least, and neither ever writes without one.
 */
export function commonNames(pairs: readonly Localised[]): Set<string> {
  const [french, english] = languages.map((language) => wordsOf(pairs.map((pair) => withoutAccents(readable(pair[language])))))
  const isName = (word: string) =>
    !placesWithAdjectives.has(word) &&
    [french, english].every((words) => (words?.inside.get(word) ?? 0) >= 2 && !words?.small.has(word.toLowerCase()))
  return new Set([...(french?.inside.keys() ?? [])].filter(isName))
}

function wordsOf(texts: readonly string[]): { inside: Map<string, number>; small: Set<string> } {
  const inside = new Map<string, number>()
  const small = new Set<string>()
  for (const text of texts) {
    for (const { 0: word, index } of text.matchAll(capitalised)) {
      const before = text.slice(Math.max(0, index - 2), index)
      if (/[\p{Ll}\p{N},)(’']\s?$/u.test(before)) inside.set(word, (inside.get(word) ?? 0) + 1)
    }
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}+/gu)) small.add(word)
  }
  return { inside, small }
}

