import type { Paragraph, Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { toString as plainText } from 'mdast-util-to-string'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'

export type Directive = TextDirective | LeafDirective | ContainerDirective

/** A section of a lesson's text: its slug, its title, the Markdown up to the next section, and the claims it rests on. */
export type SectionText = { slug: string; title: string; markdown: string; line: number; claims: string[] }

// One tilde is no strikethrough: « ~240 M€ » is an amount.
const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkDirective)

/** Parses CommonMark with GFM and directives. Never throws: whatever is not understood is text. */
export const parseMarkdown = (markdown: string): Root => parser.parse(markdown)

export const isDirective = (node: { type: string }): node is Directive =>
  node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective'

/**
 * The claims that a plain line cites, or null when the line needs the parser. A plain line is letters, numbers and
 * ordinary punctuation, which Markdown leaves as they are, and citations: most texts in YAML are, and looking is a
 * hundred times cheaper than parsing.
 */
export function citationsOfPlainLine(text: string): string[] | null {
  const ids: string[] = []
  const rest = text.replace(/:cite\[([a-z0-9-]+)\]/g, (_, id: string) => {
    ids.push(id)
    return 'x'
  })
  const isPlain = /^[\p{L}«“(€$](?:[\p{L}\p{N} ,.;?!'’‘“”«»()%€$/–—-]|:(?= |$))*$/u.test(rest) && !/www\.| $/i.test(rest)
  return isPlain ? ids : null
}

const isSection = (node: RootContent): node is LeafDirective => node.type === 'leafDirective' && node.name === 'section'

/** The words in the brackets of a container (`:::activity[Title]`), which the parser keeps as a first paragraph. */
export function directiveLabel(node: ContainerDirective): Paragraph | undefined {
  const [first] = node.children
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first : undefined
}

/** What is inside a container, without its label. */
export const directiveBody = (node: ContainerDirective): ContainerDirective['children'] =>
  directiveLabel(node) ? node.children.slice(1) : node.children

/** Cuts a lesson's text at each `::section[Title]{#slug}`; what comes before the first one is left out. */
export function splitSections(markdown: string, tree: Root = parseMarkdown(markdown)): SectionText[] {
  const nodes = tree.children
  const heads = nodes.filter(isSection)
  return heads.map((head, index) => {
    const next = heads[index + 1]
    const start = head.position?.end.offset ?? 0
    const end = next?.position?.start.offset ?? markdown.length
    const children = nodes.slice(nodes.indexOf(head) + 1, next && nodes.indexOf(next))
    return {
      slug: head.attributes?.id ?? '',
      title: plainText(head),
      markdown: markdown.slice(start, end),
      line: head.position?.start.line ?? 1,
      claims: claimsIn({ type: 'root', children }),
    }
  })
}

/** The claims that a text rests on, in order, each as often as it is named: citations, then exhibits where they stand. */
export function citedClaims(markdown: string): string[] {
  const plain = citationsOfPlainLine(markdown)
  return plain ?? claimsIn(parseMarkdown(markdown))
}

function claimsIn(tree: Root): string[] {
  const ids: string[] = []
  visit(tree, (node) => {
    if (node.type === 'textDirective' && node.name === 'cite') ids.push(plainText(node))
    if (node.type === 'containerDirective' && node.name === 'exhibit') ids.push(node.attributes?.claim ?? '')
  })
  return ids
}
