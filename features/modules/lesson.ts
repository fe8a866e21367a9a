import type { Locale } from '@/i18n/routing'
import { typeset } from '@/lib/typography'
import type { SectionText } from './directives'
import { renderBlocks, type Ledger } from './render'

/** A section as it is read: its title, its sanitised HTML, what it cites and explains, and how many words it has. */
export type Lesson = { title: string; html: string; claimIds: string[]; termIds: string[]; words: number }

/** Renders the text of a section. Unknown ids are left as text; the check of the content reports them. */
export function renderLesson(section: SectionText, locale: Locale, ledger: Ledger): Lesson {
  const { html, claimIds, termIds, text } = renderBlocks(section.markdown, locale, ledger)
  return { title: typeset(section.title, locale), html, claimIds, termIds, words: countWords(text) }
}

/** How many words a plain text has: what stands between spaces and holds a letter or a digit. */
export const countWords = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
