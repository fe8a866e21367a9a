import { wordsOf } from '@/features/search/words'
import { languageGapsOf, textsByLanguage, type LanguageGap } from '@/questions/language-gaps'
import type { Question } from '@/questions/question'

/** What the bank's row of a question repeats of its newest version, so that 10,000 of them can be searched. */
export type BankEntry = {
  type: Question['type']
  claims: string[]
  languageGaps: LanguageGap[]
  /** Of the stem, in both languages: what is asked comes before what is merely mentioned. */
  stemWords: string[]
  /** Of every text in both languages, of the slug and of the bank's tags. */
  searchWords: string[]
}

const distinctWords = (texts: readonly string[]) => [...new Set(texts.flatMap(wordsOf))]

export function bankEntryOf(question: Question, tags: readonly string[]): BankEntry {
  const texts = textsByLanguage(question).flatMap(({ fr, en }) => [...fr, ...en])
  return {
    type: question.type,
    claims: question.claims,
    languageGaps: languageGapsOf(question),
    stemWords: distinctWords([question.stem.fr, question.stem.en]),
    searchWords: distinctWords([...texts, question.id, ...tags]),
  }
}

/**
 * The bank's tags after a version came after another: what the author of the version added or took away is added or taken
 * away, and what an admin has changed in the bank stays.
 */
export function tagsAfter(inBank: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  const kept = inBank.filter((tag) => after.includes(tag) || !before.includes(tag))
  return [...new Set([...kept, ...after.filter((tag) => !before.includes(tag))])].toSorted()
}

/**
 * What is typed into the search as a query of Postgres: every word must be there, the beginning of one is enough. Null for
 * what holds no word.
 */
export function searchQueryOf(search: string): string | null {
  const words = [...new Set(wordsOf(search))]
  return words.length > 0 ? words.map((word) => `'${word}':*`).join(' & ') : null
}
