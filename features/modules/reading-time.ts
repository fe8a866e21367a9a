import { SKIP, visit } from 'unist-util-visit'
import type { Locale } from '@/i18n/routing'
import { countWords } from '@/questions/quality/reading-level'
import { parseMarkdown, type SectionText } from './directives'

/**
 * Words a minute of adults (18 to 35 years) who read prose in their own language, aloud and so with attention:
 * S. Trauzettel-Klosinski, K. Dietz, ‘Standardized Assessment of Reading Performance: The New International Reading Speed
 * Texts IReST’, Investigative Ophthalmology & Visual Science 53 (2012), 5452–5461, doi:10.1167/iovs.11-8284: the same texts
 * in 17 languages, with a mean of 184 ± 29. Yoast SEO takes the same two figures from there. Checked on 23 November 2026.
 */
const WORDS_PER_MINUTE: Record<Locale, number> = { fr: 195, en: 228 }

/**
 * Minutes for a section, rounded up: its words at the pace of the language and the minutes that its activities give. Of the
 * two languages the longer counts, so that both say the same; never less than one.
 */
export const sectionMinutes = (texts: Partial<Record<Locale, Pick<SectionText, 'markdown'>>>): number =>
  Math.max(1, ...Object.entries(texts).map(([locale, { markdown }]) => Math.ceil(minutesOf(markdown, WORDS_PER_MINUTE[locale as Locale]))))

function minutesOf(markdown: string, pace: number): number {
  const words: string[] = []
  let activities = 0
  visit(parseMarkdown(markdown), (node) => {
    if (node.type === 'textDirective' && node.name === 'cite') return SKIP
    if (node.type === 'containerDirective' && node.name === 'activity') activities += Number(node.attributes?.minutes) || 0
    if ('value' in node && typeof node.value === 'string') words.push(node.value)
  })
  return countWords(words.join(' ')) / pace + activities
}
