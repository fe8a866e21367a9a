import type { Locale } from '../localised'
import type { Question } from '../question'
import { finding, type Finding } from './finding'
import { readable } from './language-differences'

/** How many words a plain text has: what stands between spaces and holds a letter or a digit. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/**
 * The words of plain lines and their LIX: words per sentence, plus the share in per cent of words of more than six
 * letters. Björnsson's scale runs from 20 (children's books) over 40 (newspapers) to 60 (laws); it counts words and
 * letters alone, so that one measure serves both languages. A colon ends a sentence, as in Björnsson's own count; an
 * elided article (« l’ », « qu’ ») is no part of its word.
 */
export function readingLevel(lines: readonly string[], language: Locale): { words: number; lix: number } {
  const words = lines.reduce((total, line) => total + countWords(line), 0)
  const sentences = lines.flatMap((line) => line.split(/[.!?:…]+(?=[\s»”’)]|$)/)).filter((part) => /\p{L}/u.test(part)).length
  const tokens = lines.flatMap((line) => line.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [])
  const stems = tokens.map((token) => (language === 'fr' ? token.replace(/^(?:[cdjlmnst]|qu)[’']/i, '') : token.replace(/[’']s$/, '')))
  const long = stems.filter((stem) => stem.length > 6).length
  return { words, lix: words === 0 ? 0 : words / Math.max(1, sentences) + (100 * long) / words }
}

/** Fewer words than these have no level: one long name among them decides. */
const FEWEST_WORDS = 12
/** A stem is a sentence or two, so that its figure scatters more than that of a section (40). */
const HARDEST_LIX = 60
const MOST_WORDS = 80

/** A stem that is hard to read, or that is a text rather than a question. */
export const stemReading = ({ stem }: Question, languages: readonly Locale[]): Finding[] =>
  languages.flatMap((language) => {
    const { words, lix } = readingLevel(readable(stem[language]).split(/\n+/), language)
    const field = `stem.${language}`
    if (words > MOST_WORDS) return [finding(field, 'stem-too-long', { words, most: MOST_WORDS })]
    return words >= FEWEST_WORDS && lix > HARDEST_LIX ? [finding(field, 'stem-hard-to-read', { lix: Math.round(lix), most: HARDEST_LIX })] : []
  })
