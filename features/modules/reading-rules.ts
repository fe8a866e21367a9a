import type { Root, RootContent } from 'mdast'
import { readingLevel } from '@/questions/quality/reading-level'
import { parseMarkdown } from './directives'

type Language = 'fr' | 'en'

/** The words that a section may have, without its tables and the claims that its exhibits show. */
const FEWEST_WORDS = 200
const MOST_WORDS = 1500
/** What a module has at least in each language. */
const FEWEST_WORDS_OF_MODULE = 1200
/** The level of a newspaper (`readingLevel` has the scale). */
const HARDEST_LIX = 40

/** What is wrong with the length of a section and with how hard it is to read, each in a sentence. */
export function readingProblems(markdown: string, language: Language): string[] {
  const { words, lix } = reading(markdown, language)
  const problems: string[] = []
  if (words < FEWEST_WORDS) problems.push(`This section has ${words} words; ${FEWEST_WORDS} are the fewest.`)
  if (words > MOST_WORDS) problems.push(`This section has ${words} words; cut it in two, ${MOST_WORDS} are the most.`)
  if (words > 0 && lix > HARDEST_LIX)
    problems.push(`This section is hard to read (LIX ${Math.round(lix)}, at most ${HARDEST_LIX}): shorten its sentences and its words.`)
  return problems
}

/** A sentence for a module that is too short in a language, given the texts of its sections, or null. */
export function lengthProblem(sections: readonly string[], language: Language): string | null {
  const words = sections.reduce((total, markdown) => total + reading(markdown, language).words, 0)
  return words < FEWEST_WORDS_OF_MODULE ? `This text has ${words} words; a module has ${FEWEST_WORDS_OF_MODULE} in each language.` : null
}

/** The words of a text in Markdown and its LIX. */
export const reading = (markdown: string, language: Language): { words: number; lix: number } => readingLevel(proseOf(parseMarkdown(markdown)), language)

/** The text of each paragraph and heading, without citations, code and tables. */
function proseOf(node: Root | RootContent): string[] {
  if (node.type === 'table' || node.type === 'code') return []
  if (node.type === 'paragraph' || node.type === 'heading') return [wordsOf(node)]
  return 'children' in node ? node.children.flatMap(proseOf) : []
}

function wordsOf(node: RootContent): string {
  if (node.type === 'textDirective' && node.name === 'cite') return ''
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  return 'children' in node ? node.children.map(wordsOf).join('') : ' '
}
