import { visit } from 'unist-util-visit'
import { parseMarkdown } from './directives'

const countedNodes = ['heading', 'listItem', 'tableRow', 'tableCell', 'blockquote', 'code'] as const

/** A sentence for each kind of part (headings, items of lists, rows of tables, activities …) that a section has more of in one language. */
export function partDifferences(pair: { fr: string; en: string }): string[] {
  const french = partsOf(pair.fr)
  const english = partsOf(pair.en)
  return [...new Set([...french.keys(), ...english.keys()])]
    .map((part) => ({ part, fr: french.get(part) ?? 0, en: english.get(part) ?? 0 }))
    .filter(({ fr, en }) => fr !== en)
    .map(({ part, fr, en }) => `There are ${fr} × ${part} in French and ${en} in English.`)
}

function partsOf(markdown: string): Map<string, number> {
  const counts = new Map<string, number>()
  visit(parseMarkdown(markdown), (node) => {
    const part = node.type === 'containerDirective' ? node.name : countedNodes.find((type) => type === node.type)
    if (part) counts.set(part, (counts.get(part) ?? 0) + 1)
  })
  return counts
}
