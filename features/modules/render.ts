import type { Element, ElementContent, Properties, Root as HtmlRoot, RootContent as HtmlContent, Text } from 'hast'
import type { Heading, Image, Link, List, PhrasingContent, Root, RootContent, Table } from 'mdast'
import type { ContainerDirective, TextDirective } from 'mdast-util-directive'
import { toString as plainText } from 'mdast-util-to-string'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { switchLocale } from '@/i18n/rewrites'
import type { Locale } from '@/i18n/routing'
import { calendarDate } from '@/components/calendar-date'
import { OBJECT, typeset, typesetPieces } from '@/lib/typography'
import { readImageReference } from '@/questions/image-reference'
import en from '@/messages/en.json'
import fr from '@/messages/fr.json'
import { directiveBody, directiveLabel, parseMarkdown } from './directives'
import { freshId } from './fresh-id'
import { isMoving } from './freshness'
import { htmlText, inlineTags, isCitation } from './html-text'
import { markPassages, type Passage } from './passages'
import { safeHtml } from './safe-html'
import type { Article, Claim, GlossaryTerm } from './schema'

/** Where the renderer looks up what directives name; null for an id that is not there. */
export type Ledger = {
  findArticle: (id: string) => Article | null
  findClaim: (id: string) => Claim | null
  findTerm: (id: string) => GlossaryTerm | null
}

/** Sanitised HTML, the claims in the order of their first citation, the terms in theirs, the plain text, and what can be linked to. */
export type Rendered = { html: string; claimIds: string[]; termIds: string[]; text: string; passages: Passage[] }

/** The number of each cited claim. Given from text to text, it makes several texts share one list of sources. */
export type CitationNumbers = Map<string, number>

/** What the texts of one page share: the numbers of their citations, the ids and the names that are taken. */
export type PageOfTexts = {
  numbers: CitationNumbers
  ids: Set<string>
  tables: Set<string>
  /** Of the title above the text: a `###` is one level below it. */
  levelAbove: 1 | 2
  /** Whether passages have ids and ¶ links. */
  hasPassages: boolean
}

/** A page to which nothing has been written yet. */
export const emptyPage = (): PageOfTexts => ({ numbers: new Map(), ids: new Set(), tables: new Set(), levelAbove: 1, hasPassages: false })

type Words = typeof fr.lesson
type Handlers = NonNullable<Options['handlers']>
type State = Parameters<NonNullable<Handlers['break']>>[0]

/** What one rendering has met so far. */
type Context = Omit<PageOfTexts, 'hasPassages'> & {
  locale: Locale
  ledger: Ledger
  words: Words
  claims: Set<string>
  terms: Set<string>
  /** 0 outside the directives that have a title; the level of that title inside. */
  titleLevel: number
  hasSubheading: boolean
}

const messages: Record<Locale, Words> = { fr: fr.lesson, en: en.lesson }
const freshness: Record<Locale, typeof fr.freshness> = { fr: fr.freshness, en: en.freshness }

/** Renders blocks of Markdown. The title above them is the page's h1, unless the page says otherwise: a `###` becomes an h2. */
export function renderBlocks(markdown: string, locale: Locale, ledger: Ledger, page: Partial<PageOfTexts> = {}): Rendered {
  return render(parseMarkdown(markdown), locale, ledger, { ...emptyPage(), ...page })
}

/** Renders the inline content of a text, without the paragraph around it; other blocks lose their frame. */
export function renderPhrasing(markdown: string, locale: Locale, ledger: Ledger, numbers: CitationNumbers = new Map()): Rendered {
  const children = parseMarkdown(markdown).children.flatMap((node, index) => {
    const inner = phrasingOf(node)
    return index > 0 && inner.length ? [{ type: 'text' as const, value: ' ' }, ...inner] : inner
  })
  const { html, ...rest } = render({ type: 'root', children: [{ type: 'paragraph', children }] }, locale, ledger, { ...emptyPage(), numbers })
  return { ...rest, html: html.replace(/^<p>|<\/p>$/g, '') }
}

const inlineTypes = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'image', 'textDirective'])

const isPhrasing = (node: RootContent): node is PhrasingContent => inlineTypes.has(node.type)

function phrasingOf(node: RootContent): PhrasingContent[] {
  if (isPhrasing(node)) return [node]
  if ('children' in node) return node.children.flatMap(phrasingOf)
  return node.type === 'code' ? [{ type: 'inlineCode', value: node.value }] : []
}

function render(tree: Root, locale: Locale, ledger: Ledger, { hasPassages, ...page }: PageOfTexts): Rendered {
  const context: Context = {
    ...{ locale, ledger, words: messages[locale], titleLevel: 0, hasSubheading: false },
    ...{ ...page, claims: new Set(), terms: new Set() },
  }
  const html: HtmlRoot = unified().use(remarkRehype, { handlers: handlersFor(context) }).runSync(tree)
  typesetTree(html, locale)
  const safe = unified().use(rehypeSanitize, safeHtml).runSync(html)
  const text = htmlText(safe.children)
  // After the sanitiser: these ids and links are ours, and no author's could have come through as one of them.
  const passages = hasPassages ? markPassages(safe, page.ids, typeset(context.words.passage, locale)) : []
  return {
    html: unified().use(rehypeStringify).stringify(safe),
    claimIds: [...context.claims],
    termIds: [...context.terms],
    ...{ text, passages },
  }
}

const element = (tagName: string, properties: Properties, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
const text = (value: string): Text => ({ type: 'text', value })

/** Puts values in the place of `{name}` in a message of this file's few, which hold no other ICU syntax. */
const fill = (message: string, values: Record<string, string | number>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

function handlersFor(context: Context): Handlers {
  return {
    heading: (state, node: Heading) => heading(state, node, context),
    link: (state, node: Link) => link(state, node, context),
    table: (state, node: Table) => table(state, node, context),
    textDirective: (state, node: TextDirective) => textDirective(state, node, context),
    leafDirective: () => undefined,
    containerDirective: (state, node: ContainerDirective) => container(state, node, context),
    image: (_state, node: Image) => image(node, context),
    // Neither raw HTML nor images from elsewhere belong in a text, and footnotes have claims in their place.
    ...{ html: () => undefined, imageReference: () => undefined },
    ...{ footnoteReference: () => undefined, footnoteDefinition: () => undefined },
  }
}

function heading(state: State, node: Heading, context: Context): Element {
  const level = context.titleLevel ? context.titleLevel + 1 : Math.max(2, node.depth - 1) + context.levelAbove - 1
  if (!context.titleLevel) context.hasSubheading = true
  return element(`h${Math.min(level, 6)}`, { id: freshId('part', plainText(node), context.ids) }, ...inner(state, node))
}

function link(state: State, node: Link, { locale }: Context): Element | ElementContent[] {
  const isExternal = node.url.startsWith('https://')
  if (!isExternal && !node.url.startsWith('/')) return inner(state, node)
  if (isExternal) return element('a', { href: node.url, rel: ['external'] }, ...inner(state, node))
  return element('a', { href: addressOf(node.url, locale) }, ...inner(state, node))
}

/** An image of the bank, with the size that its reference says, so that nothing moves when it comes; any other is left out. */
function image({ url, alt }: Image, { locale }: Context): Element | undefined {
  const named = readImageReference(url)
  if (!named) return undefined
  const { id, width, height } = named
  return element('img', { className: ['picture'], src: `/api/images/${id}`, alt: typeset(alt ?? '', locale), width, height, loading: 'lazy' })
}

/** `/claims/x#y` → `/fr/affirmations/x#y`. */
function addressOf(internal: string, locale: Locale): string {
  const [path = '', hash] = internal.split('#')
  return switchLocale(`/${locale}${path}`, locale) + (hash ? `#${hash}` : '')
}

/** A table wider than a phone scrolls in its own frame, which the keyboard must reach and a screen reader name. */
function table(state: State, node: Table, context: Context): Element {
  const headers = (node.children[0]?.children ?? []).map((cell) => plainText(cell)).filter(Boolean)
  const label = fill(context.words.table, { headers: headers.join(', ') })
  let name = label
  for (let count = 2; context.tables.has(name); count += 1) name = `${label} (${count})`
  context.tables.add(name)
  const [head, ...rows] = node.children.map((row, index) =>
    element('tr', {}, ...row.children.map((cell, column) => tableCell(state, cell, index === 0, node.align?.[column]))),
  )
  return element(
    'div',
    { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel: typeset(name, context.locale) },
    element('table', {}, element('thead', {}, ...(head ? [head] : [])), element('tbody', {}, ...rows)),
  )
}

function tableCell(state: State, cell: Table['children'][number]['children'][number], isHead: boolean, align?: string | null): Element {
  const className = align === 'right' || align === 'center' ? { className: [`is-${align}`] } : {}
  return element(isHead ? 'th' : 'td', { ...className, ...(isHead && { scope: 'col' }) }, ...inner(state, cell))
}

function textDirective(state: State, node: TextDirective, context: Context): ElementContent | ElementContent[] {
  if (node.name === 'cite') {
    const claim = context.ledger.findClaim(plainText(node))
    if (claim) return citation(claim, context)
  }
  if (node.name === 'term') {
    const term = context.ledger.findTerm(node.attributes?.id ?? '')
    if (term) {
      context.terms.add(term.id)
      return element('a', { className: ['term'], dataTerm: term.id, href: addressOf(`/glossary#${term.id}`, context.locale) }, ...inner(state, node))
    }
    return inner(state, node)
  }
  // Not a directive of ours: what the author typed, most likely a colon without its space.
  return node.children.length ? [text(`:${node.name}[`), ...inner(state, node), text(']')] : text(`:${node.name}`)
}

/** A mark with the number of its claim in this text, by first citation, and a name that begins like the claim. */
function citation(claim: Claim, context: Context): Element {
  const number = context.numbers.get(claim.id) ?? context.numbers.size + 1
  context.numbers.set(claim.id, number)
  context.claims.add(claim.id)
  const label = fill(context.words.citation, { number, text: startOf(plainOf(claim.text[context.locale])) })
  return element(
    'a',
    {
      className: ['citation'],
      dataClaim: claim.id,
      href: addressOf(`/claims/${claim.id}`, context.locale),
      ariaLabel: typeset(label, context.locale),
    },
    text(`[${number}]`),
  )
}

const plainOf = (markdown: string) => plainText(parseMarkdown(markdown))

/** The first words of a text, whole, up to 80 characters; a number stays with its unit. */
function startOf(words: string): string {
  if (words.length <= 80) return words
  return `${words.slice(0, 80).replace(/[\s\p{P}]* [^ ]*$/u, '')}…`
}

function container(state: State, node: ContainerDirective, context: Context): ElementContent | ElementContent[] {
  switch (node.name) {
    case 'exhibit':
      return exhibit(state, node, context)
    case 'activity':
      return activity(state, node, context)
    case 'takeaway':
      return framed('aside', { className: ['takeaway'], role: 'note' }, context.words.takeaway, context, () => body(state, node))
    case 'timeline':
      return timeline(state, node, context)
    default:
      return body(state, node)
  }
}

/** An element with a title that names it; headings inside go one level below. */
function framed(
  tagName: string,
  properties: Properties,
  title: string,
  context: Context,
  content: () => ElementContent[],
): Element {
  const outer = context.titleLevel
  const level = outer ? outer + 1 : (context.hasSubheading ? 2 : 1) + context.levelAbove
  const id = freshId('part', title, context.ids)
  context.titleLevel = level
  const children = content()
  context.titleLevel = outer
  return element(tagName, { ...properties, ariaLabelledBy: [id] }, element(`h${level}`, { id }, text(title)), ...children)
}

function activity(state: State, node: ContainerDirective, context: Context): Element {
  const label = directiveLabel(node)
  const kind = fill(context.words.activity, { minutes: node.attributes?.minutes ?? '' })
  return framed('section', { className: ['activity'] }, label ? plainText(label) : kind, context, () => [
    element('p', { className: ['activity-minutes'] }, text(kind)),
    ...body(state, node),
  ])
}

/** A claim to be examined as the ledger paraphrases it, where it comes from and what it is worth, then the author's words. */
function exhibit(state: State, node: ContainerDirective, context: Context): ElementContent | ElementContent[] {
  const claim = context.ledger.findClaim(node.attributes?.claim ?? '')
  if (!claim) return body(state, node)
  const { words } = context
  const card = node.attributes?.card
  context.claims.add(claim.id)
  const properties = { className: ['exhibit'], role: 'note', dataClaim: claim.id }
  return framed('aside', properties, card ? fill(words.exhibitCard, { card }) : words.exhibit, context, () => [
    element('p', { className: ['exhibit-label'] }, text(words.exhibitClaim)),
    element('blockquote', { className: ['exhibit-claim'] }, element('p', {}, ...claimWords(claim, context))),
    element('p', { className: ['exhibit-source'] }, sourceLink(claim, context)),
    ...asOfLine(claim, context),
    element('p', { className: ['exhibit-status'], dataStatus: statusOf(claim) }, text(fill(words.exhibitStatus, { status: words.status[statusOf(claim)] }))),
    element('p', { className: ['exhibit-label'] }, text(words.exhibitKnown)),
    ...body(state, node),
  ])
}

const statusOf = (claim: Claim) => (claim.kind === 'claim' ? claim.status : 'reference')

/** For what an article says of something that moves: as of when. */
function asOfLine(claim: Claim, { ledger, locale }: Context): Element[] {
  const asOf = claim.kind === 'claim' ? ledger.findArticle(claim.articleId)?.asOf : claim.asOf
  if (!isMoving(claim) || !asOf) return []
  return [element('p', { className: ['exhibit-source'] }, text(fill(freshness[locale].mayChange, { date: calendarDate(asOf, locale) })))]
}

function sourceLink(claim: Claim, { ledger, words, locale }: Context): Element {
  const article = claim.kind === 'claim' ? ledger.findArticle(claim.articleId)?.title : undefined
  const label =
    claim.kind === 'claim' && article ? fill(words.exhibitSource, { article, locator: claim.locator }) : plainOf(claim.text[locale])
  return element('a', { href: addressOf(`/claims/${claim.id}`, locale) }, text(label))
}

/** The words of a claim, without the citations that a paraphrase has no use for. */
const claimWords = (claim: Claim, { locale }: Context): ElementContent[] => [text(plainOf(claim.text[locale]))]

function timeline(state: State, node: ContainerDirective, context: Context): ElementContent[] {
  return directiveBody(node).flatMap((child) =>
    child.type === 'list' ? [timelineList(state, child, context)] : body(state, { ...node, children: [child] }),
  )
}

function timelineList(state: State, list: List, { words }: Context): Element {
  const items = list.children.map((item) => {
    const [first, ...rest] = item.children
    const line = first?.type === 'paragraph' ? state.all(first) : []
    const [date, ...others_] = line
    const dated =
      date?.type === 'element' && date.tagName === 'strong'
        ? [element('b', { className: ['timeline-date'] }, ...date.children), ...others_]
        : line
    const others = first?.type === 'paragraph' ? rest : item.children
    return element('li', {}, ...dated, ...inner(state, { ...item, children: others }))
  })
  return element('ol', { className: ['timeline'], ariaLabel: words.timeline }, ...items)
}

const body = (state: State, node: ContainerDirective): ElementContent[] =>
  inner(state, { ...node, children: directiveBody(node) })

/** The rendered children of a node. */
const inner = (state: State, node: Parameters<State['all']>[0]): ElementContent[] => state.all(node)

/** Puts typography into the text nodes, line by line: a line is all the text of a block, across bold and links. */
function typesetTree(parent: HtmlRoot | Element, locale: Locale): void {
  const line: Text[] = []
  const flush = () => {
    const pieces = typesetPieces(line.map(({ value }) => value), locale)
    line.forEach((node, index) => (node.value = pieces[index] ?? node.value))
    line.length = 0
  }
  const collect = (children: readonly HtmlContent[]): void => {
    children.forEach((child, index) => {
      if (child.type === 'text') line.push(joinCitation(child, children[index + 1]))
      else if (child.type !== 'element') return
      else if (child.tagName === 'code' || isCitation(child)) line.push(text(OBJECT))
      else if (inlineTags.has(child.tagName)) collect(child.children)
      else {
        flush()
        if (child.tagName !== 'pre') typesetTree(child, locale)
      }
    })
  }
  collect(parent.children)
  flush()
}

/** A line break in the source is a space; the space before a citation's mark must not end the line. */
function joinCitation(node: Text, next: HtmlContent | undefined): Text {
  node.value = node.value.replace(/[ \t]*\n[ \t]*/g, ' ')
  if (isCitation(next)) node.value = node.value.replace(/[ \u00A0\u202F]+$/, '\u202F')
  return node
}
