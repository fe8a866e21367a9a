import type { Node, Parent, Root, RootContent } from 'mdast'
import type { ContainerDirective, TextDirective } from 'mdast-util-directive'
import { toString as plainText } from 'mdast-util-to-string'
import { citationsOfPlainLine, isDirective, directiveBody, directiveLabel, parseMarkdown, type Directive } from './directives'

/** What a text may name: ids of the ledger and the glossary, and addresses without their language (`/claims/x`). */
export type Known = {
  claims: ReadonlySet<string>
  references: ReadonlySet<string>
  terms: ReadonlySet<string>
  addresses: ReadonlySet<string>
}

/** A problem of a text, with the line it is on (1 for the first). */
export type TextProblem = { line: number; message: string }

type Say = (node: Node, message: string) => void
type Context = { known: Known; say: Say; source: string; parent: Parent; depth: number }

const phrasing = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'textDirective'])
const blocks = new Set([
  ...['paragraph', 'heading', 'list', 'listItem', 'blockquote', 'code', 'table', 'tableRow', 'tableCell'],
  ...['leafDirective', 'containerDirective'],
])
const attributesOf: Record<string, readonly string[]> = {
  cite: [],
  term: ['id'],
  section: ['id'],
  exhibit: ['claim', 'card'],
  activity: ['minutes'],
  timeline: [],
  takeaway: [],
}
const kindOf: Record<string, Directive['type']> = {
  cite: 'textDirective',
  term: 'textDirective',
  section: 'leafDirective',
  exhibit: 'containerDirective',
  activity: 'containerDirective',
  timeline: 'containerDirective',
  takeaway: 'containerDirective',
}
const spelling: Record<string, string> = {
  cite: ':cite[claim-id]',
  term: ':term[words]{#glossary-id}',
  section: '::section[Title]{#slug}',
  exhibit: ':::exhibit{claim=claim-id} … :::',
  activity: ':::activity[Title]{minutes=10} … :::',
  timeline: ':::timeline … :::',
  takeaway: ':::takeaway … :::',
}

/** Every problem of a lesson's text, of which `tree` is the parse: its directives, its links, and Markdown that lessons do without. */
export function lessonProblems(markdown: string, tree: Root, known: Known): TextProblem[] {
  const { problems, context } = begin(markdown, tree, known)
  walk(context.parent, context)
  checkOrder(context.parent.children, context.say)
  return problems
}

/** Every problem of a text of several blocks without sections, as on a slide. */
export function blockProblems(markdown: string, known: Known): TextProblem[] {
  const { problems, context } = begin(markdown, parseMarkdown(markdown), known)
  walk(context.parent, context)
  for (const node of context.parent.children)
    if (node.type === 'leafDirective' && node.name === 'section') context.say(node, 'A section cannot begin here.')
  return problems
}

/** Every problem of a text of one paragraph, as in a question or a summary. */
export function inlineProblems(markdown: string, known: Known): TextProblem[] {
  const plain = citationsOfPlainLine(markdown)
  if (plain) return plain.filter((id) => !known.claims.has(id)).map((id) => ({ line: 1, message: unknownClaim(id) }))
  const { problems, context } = begin(markdown, parseMarkdown(markdown), known)
  const nodes = context.parent.children
  if (nodes.length !== 1 || nodes[0]?.type !== 'paragraph')
    problems.push({ line: 1, message: 'Write one paragraph, without list, heading or table.' })
  walk(context.parent, context)
  return problems
}

function begin(source: string, tree: Root, known: Known) {
  const problems: TextProblem[] = []
  const say: Say = (node, message) => problems.push({ line: node.position?.start.line ?? 1, message })
  const context: Context = { known, say, source, parent: tree, depth: 0 }
  return { problems, context }
}

function walk(parent: Parent, context: Context): void {
  for (const node of parent.children) {
    checkNode(node, { ...context, parent })
    if ('children' in node) walk(node, { ...context, depth: context.depth + 1 })
  }
}

function checkNode(node: RootContent, context: Context): void {
  const { say } = context
  if (isDirective(node)) return checkDirective(node, context)
  if (node.type === 'html') return say(node, `HTML is not allowed in texts: ${excerpt(node.value)}`)
  if (!phrasing.has(node.type) && !blocks.has(node.type)) return say(node, `This Markdown is not allowed here (${node.type}).`)
  if (node.type === 'heading' && node.depth !== 3 && node.depth !== 4)
    return say(node, 'Headings in a section begin with ### or ####.')
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return say(node, 'Boxes to tick are not allowed here.')
  if (node.type === 'link') return checkLink(node, node.url, context)
  if (node.type === 'text' && /::/.test(node.value))
    say(node, `A directive is malformed: ${excerpt(node.value.slice(node.value.indexOf('::')))}`)
}

function checkLink(node: Node, url: string, { known, say }: Context): void {
  if (url.startsWith('https://')) return
  if (!url.startsWith('/') || url.startsWith('//'))
    return say(node, `Links go to an address in this product, beginning with /, or to https://: ${excerpt(url)}`)
  if (!known.addresses.has(url))
    say(node, `This link leads nowhere: ${excerpt(url)}. Write the address without its language, such as /claims/claim-id.`)
}

function checkDirective(node: Directive, context: Context): void {
  const { say } = context
  const right = spelling[node.name]
  if (!right) {
    const message =
      node.type === 'textDirective'
        ? `":${node.name}" is read as a directive, because a letter follows the colon. Put a space after the colon.`
        : `There is no directive "${node.name}".`
    return say(node, message)
  }
  if (node.type !== kindOf[node.name]) return say(node, `Count the colons: the directive is written ${right}.`)
  for (const name of Object.keys(node.attributes ?? {}))
    if (!attributesOf[node.name]?.includes(name)) say(node, `The directive "${node.name}" has no "${name}": it is written ${right}.`)
  if (node.type === 'textDirective') checkTextDirective(node, context)
  if (node.type === 'containerDirective') checkContainer(node, context)
  if (node.type === 'leafDirective') checkSectionHead(node, context)
}

function checkTextDirective(node: TextDirective, { known, say, parent }: Context): void {
  const words = plainText(node)
  if (node.name === 'cite') {
    if (!words || node.children.some((child) => child.type !== 'text'))
      say(node, `A citation is malformed: it is written ${spelling.cite}.`)
    else if (!known.claims.has(words)) say(node, unknownClaim(words))
    if (parent.type === 'link' || parent.type === 'heading') say(node, 'A citation cannot stand in a link or a heading.')
    return
  }
  const id = node.attributes?.id ?? ''
  if (!words || !id) say(node, `A term is malformed: it is written ${spelling.term}.`)
  else if (!known.terms.has(id)) say(node, `There is no glossary term "${id}".`)
}

function checkSectionHead(node: Directive, { say, depth }: Context): void {
  if (depth > 0) say(node, 'A section cannot begin inside another directive, a list or a quotation.')
  if (!plainText(node) || !node.attributes?.id) say(node, `A section is malformed: it begins with ${spelling.section}.`)
}

function checkContainer(node: ContainerDirective, { known, say, source }: Context): void {
  const lastLine = source.slice(0, node.position?.end.offset).split('\n').at(-1) ?? ''
  if (!/^[\s>]*:{3,}\s*$/.test(lastLine)) say(node, `The directive "${node.name}" is not closed by ":::".`)
  if (!directiveBody(node).length) say(node, `The directive "${node.name}" is empty.`)
  const hasTitle = Boolean(directiveLabel(node))
  if (hasTitle !== (node.name === 'activity')) say(node, `The directive is written ${spelling[node.name]}.`)
  if (node.name === 'activity' && !/^[1-9]\d?$/.test(node.attributes?.minutes ?? ''))
    say(node, 'An activity says its whole minutes: {minutes=10}.')
  if (node.name === 'exhibit') checkExhibit(node, known, say)
  if (node.name === 'timeline') checkTimeline(node, say)
}

function checkExhibit(node: ContainerDirective, known: Known, say: Say): void {
  const { claim = '', card } = node.attributes ?? {}
  if (!claim) say(node, `An exhibit names its claim: ${spelling.exhibit}`)
  else if (!known.claims.has(claim)) say(node, `There is no claim "${claim}".`)
  else if (known.references.has(claim)) say(node, `"${claim}" is a reference; an exhibit shows a claim of an article.`)
  if (card != null && !/^K\d\d$/.test(card)) say(node, `The card of an exhibit is K and two digits, not "${card}".`)
}

function checkTimeline(node: ContainerDirective, say: Say): void {
  const body = directiveBody(node)
  const [list] = body
  if (body.length !== 1 || list?.type !== 'list' || list.ordered) return say(node, 'A timeline holds one bullet list and nothing else.')
  for (const item of list.children) {
    const [paragraph] = item.children
    if (paragraph?.type !== 'paragraph' || paragraph.children[0]?.type !== 'strong')
      say(item, 'Each item of a timeline begins with its date in bold: - **28 April 2023** …')
  }
}

/** Text before the first section, and a takeaway that is not last in its own. */
function checkOrder(nodes: RootContent[], say: Say): void {
  const isHead = (node: RootContent | undefined) => node?.type === 'leafDirective' && node.name === 'section'
  const [first] = nodes
  if (first && !isHead(first)) say(first, `A text begins with ${spelling.section}.`)
  nodes.forEach((node, index) => {
    const next = nodes[index + 1]
    if (node.type === 'containerDirective' && node.name === 'takeaway' && next && !isHead(next))
      say(node, 'A takeaway is the last thing in its section.')
  })
}

const unknownClaim = (id: string) => `There is no claim or reference "${id}".`

const excerpt = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return `"${line.length > 60 ? `${line.slice(0, 60)}…` : line}"`
}
