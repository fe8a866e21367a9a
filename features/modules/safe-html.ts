import type { Options } from 'rehype-sanitize'

/**
 * The only HTML that a text can become, whatever was typed: the elements of Markdown and our directives, with their own
 * classes. No styles, no handlers, no image but those of the bank, and no
 * address but our own and https.
 */
export const safeHtml: Options = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'br'],
    ...['a', 'b', 'strong', 'em', 'del', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'div', 'aside', 'section', 'img'],
  ],
  attributes: {
    a: [['className', 'citation', 'term'], 'href', 'dataClaim', 'dataTerm', 'ariaLabel', ['rel', 'external']],
    aside: [['className', 'exhibit', 'takeaway'], ['role', 'note'], 'dataClaim', 'ariaLabelledBy'],
    b: [['className', 'timeline-date']],
    blockquote: [['className', 'exhibit-claim']],
    div: [['className', 'table-scroll'], ['role', 'region'], 'tabIndex', 'ariaLabel'],
    ...{ h2: ['id'], h3: ['id'], h4: ['id'], h5: ['id'], h6: ['id'] },
    img: [['className', 'picture'], ['src', /^\/api\/images\/[0-9a-f]{64}$/], 'alt', 'width', 'height', ['loading', 'lazy']],
    ol: [['className', 'timeline'], 'ariaLabel', 'start'],
    p: [['className', 'activity-minutes', 'exhibit-label', 'exhibit-source', 'exhibit-status'], 'dataStatus'],
    section: [['className', 'activity'], 'ariaLabelledBy'],
    td: [['className', 'is-right', 'is-center']],
    th: [['className', 'is-right', 'is-center'], ['scope', 'col']],
  },
  protocols: { href: ['https'] },
  strip: ['script', 'style'],
  // Ids are made by the renderer with their own prefix and never come from an author.
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
}
