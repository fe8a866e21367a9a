import type { Locale } from '@/i18n/routing'
import { typeset } from '@/lib/typography'
import { countWords } from '@/questions/quality/reading-level'
import type { SectionText } from './directives'
import type { Passage } from './passages'
import { emptyPage, renderBlocks, type Ledger } from './render'

/** A section as it is read: its title, its sanitised HTML, what it cites and explains, how many words it has, and its passages. */
export type Lesson = { title: string; html: string; claimIds: string[]; termIds: string[]; words: number; passages: Passage[] }

/** Renders the text of a section. Unknown ids are left as text; the check of the content reports them. */
export function renderLesson(section: SectionText, locale: Locale, ledger: Ledger): Lesson {
  const { html, claimIds, termIds, text, passages } = renderBlocks(section.markdown, locale, ledger, { hasPassages: true })
  return { title: typeset(section.title, locale), html, claimIds, termIds, words: countWords(text), passages }
}

/** A whole module on one page: its sections with their titles, below the page's own, and what they cite and explain together. */
export type PrintedModule = Pick<Lesson, 'claimIds' | 'termIds'> & { sections: { slug: string; title: string; html: string }[] }

/** Renders the sections of a module for one page: citations are numbered through, and no id is there twice. */
export function renderModule(sections: readonly SectionText[], locale: Locale, ledger: Ledger): PrintedModule {
  const page = { ...emptyPage(), levelAbove: 2 as const }
  const rendered = sections.map((section) => renderBlocks(section.markdown, locale, ledger, page))
  return {
    sections: sections.map(({ slug, title }, index) => ({ slug, title: typeset(title, locale), html: rendered[index]?.html ?? '' })),
    claimIds: [...new Set(rendered.flatMap(({ claimIds }) => claimIds))],
    termIds: [...new Set(rendered.flatMap(({ termIds }) => termIds))],
  }
}
