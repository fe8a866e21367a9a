import type { Element, Root as HtmlRoot } from 'hast'
import { freshId } from './fresh-id'
import { htmlText, inlineTags } from './html-text'

/** What a link can lead to within a section: a heading, a paragraph, a list item or a table, with its words. */
export type Passage = { id: string; isHeading: boolean; text: string }

/** Enough to tell passages apart and to read in an address; few enough that an edit seldom touches them. */
const WORDS_OF_ID = 6
/** A shorter list item is a word in a row of words: the list before it says where it is. */
const LEAST_WORDS_OF_ITEM = 6

/**
 * Gives every passage of a rendered and sanitised section an id and a ¶ link to itself, and lists them. A paragraph, an
 * item and a table are named by their first words (`p-…`, `table-…`), an exhibit by its claim, and a heading keeps the
 * name that it has: so an edit elsewhere moves none of them, unless it puts the same first words before.
 */
export function markPassages(tree: HtmlRoot, ids: Set<string>, label: string): Passage[] {
  const passages: Passage[] = []
  const anchor = (id: string): Element => ({
    type: 'element',
    tagName: 'a',
    properties: { className: ['anchor'], href: `#${id}`, ariaLabel: label },
    // A word joiner before it: it never begins a line.
    children: [{ type: 'text', value: '\u2060¶' }],
  })
  const mark = (target: Element, prefix: string, text: string): Element => {
    const id = freshId(prefix, text, ids, WORDS_OF_ID)
    target.properties.id = id
    passages.push({ id, isHeading: false, text })
    return anchor(id)
  }

  const visit = (parent: HtmlRoot | Element): void => {
    for (const node of parent.children) if (node.type === 'element') visitElement(node)
  }
  const visitElement = (node: Element): void => {
    if (node.tagName === 'p') {
      if (!node.properties.className) node.children.push(mark(node, 'p', htmlText(node.children)))
    } else if (node.tagName === 'li') visitItem(node)
    else if (/^h[2-6]$/.test(node.tagName)) visitHeading(node)
    else if (hasClass(node, 'table-scroll')) visitTable(node)
    else if (hasClass(node, 'exhibit')) visitExhibit(node)
    else if (!hasClass(node, 'exhibit-claim') && node.tagName !== 'pre') visit(node)
  }
  const visitItem = (item: Element): void => {
    const end = item.children.findIndex((child) => child.type === 'element' && !inlineTags.has(child.tagName))
    const line = end < 0 ? item.children : item.children.slice(0, end)
    visit({ ...item, children: item.children.slice(line.length) })
    const text = htmlText(line)
    if (text.split(' ').length >= LEAST_WORDS_OF_ITEM) item.children.splice(line.length, 0, mark(item, 'p', text))
  }
  const visitHeading = (heading: Element): void => {
    const id = String(heading.properties.id)
    passages.push({ id, isHeading: true, text: htmlText(heading.children) })
    heading.children.push(anchor(id))
  }
  const visitTable = (table: Element): void => {
    const cells = cellsOf(table)
    const link = mark(table, 'table', cells.map(({ children }) => htmlText(children)).join(' · '))
    cells[0]?.children.push(link)
  }
  const visitExhibit = (exhibit: Element): void => {
    const [title, ...rest] = exhibit.children
    const id = freshId('exhibit', String(exhibit.properties.dataClaim), ids)
    exhibit.properties.id = id
    if (title?.type === 'element') title.children.push(anchor(id))
    visit({ ...exhibit, children: rest })
  }

  visit(tree)
  return passages
}

const hasClass = (node: Element, name: string): boolean => Array.isArray(node.properties.className) && node.properties.className.includes(name)

/** The cells of a table, row by row. */
const cellsOf = (node: Element): Element[] =>
  node.children.flatMap((child) => (child.type !== 'element' ? [] : /^t[hd]$/.test(child.tagName) ? [child] : cellsOf(child)))
