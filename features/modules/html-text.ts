import type { Root as HtmlRoot, RootContent as HtmlContent } from 'hast'

/** Elements that stand within a line. */
export const inlineTags = new Set(['a', 'b', 'strong', 'em', 'del', 'code'])

export const isCitation = (node: HtmlRoot | HtmlContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'a' && node.properties.dataClaim !== undefined

/** The words of rendered nodes, with one space between blocks and without the marks of citations; non-breaking spaces stay. */
export const htmlText = (nodes: readonly HtmlContent[]): string => nodes.map(textOf).join('').replace(/[^\S\u00A0\u202F]+/g, ' ').trim()

function textOf(node: HtmlContent): string {
  if (node.type === 'text') return node.value
  if (!('children' in node) || isCitation(node)) return ''
  const words = node.children.map(textOf).join('')
  return node.type === 'element' && inlineTags.has(node.tagName) ? words : `${words} `
}
