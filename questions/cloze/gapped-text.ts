/** A piece of text as HTML, or the place of a gap; `number` is the gap's place in the order of reading, from 1. */
export type Piece = { html: string } | { gapId: string; number: number }

/** A text with gaps: its paragraphs, each cut at the gaps into pieces of whole HTML. */
export type GappedText = Piece[][]

const marker = /\{\{([^{}]*)\}\}/g

/** What the markers of a text name, in order of reading, each as often as it is there. */
export const gapsNamedIn = (markdown: string): string[] => Array.from(markdown.matchAll(marker), ([, id = '']) => id)

const firstPlaceholder = 0xe000
const placeholders = /[\uE000-\uF8FF]/g

/**
 * Each gap is one character of the private use area while Markdown is parsed, set and sanitised: to all of these it is
 * a letter, so it cannot be taken for markup, and emphasis beside it works. Only the first marker of a gap makes one.
 */
export function splitAtGaps(markdown: string, gapIds: readonly string[], render: (paragraph: string) => string): GappedText {
  const order: string[] = []
  const withPlaceholders = markdown.replace(placeholders, '').replace(marker, (whole, id: string) => {
    if (!gapIds.includes(id) || order.includes(id)) return whole
    return String.fromCharCode(firstPlaceholder + order.push(id) - 1)
  })
  const pieceAt = (placeholder: string): Piece[] => {
    const number = placeholder.charCodeAt(0) - firstPlaceholder + 1
    const gapId = order[number - 1]
    return gapId === undefined ? [] : [{ gapId, number }]
  }
  const paragraphs = withPlaceholders.split(/\n[ \t]*\n/).filter(paragraph => paragraph.trim() !== '')
  return paragraphs.map(paragraph => splitHtml(render(paragraph), pieceAt))
}

const tokens = /<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*>|[\uE000-\uF8FF]/g

const emptyElement = /<([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*><\/\1>/g

/** Without the elements that a cut left with nothing in them: an empty link would still be a stop for the keyboard. */
function withoutEmpty(html: string): string {
  const less = html.replace(emptyElement, '')
  return less === html ? html : withoutEmpty(less)
}

/** Cuts sanitised HTML at its placeholders. Elements that are open there are closed before the gap and opened again after it. */
function splitHtml(html: string, pieceAt: (placeholder: string) => Piece[]): Piece[] {
  const pieces: Piece[] = []
  const open: { tag: string; name: string }[] = []
  let piece = ''
  let from = 0
  const push = () => {
    const filled = withoutEmpty(piece)
    if (filled !== '') pieces.push({ html: filled })
  }
  for (const token of html.matchAll(tokens)) {
    const [whole, slash, name] = token
    piece += html.slice(from, token.index)
    from = token.index + whole.length
    if (name !== undefined) {
      piece += whole
      if (slash) open.pop()
      else if (name !== 'br' && name !== 'img') open.push({ tag: whole, name })
      continue
    }
    piece += open.toReversed().map(element => `</${element.name}>`).join('')
    push()
    pieces.push(...pieceAt(whole))
    piece = open.map(element => element.tag).join('')
  }
  piece += html.slice(from)
  push()
  return pieces
}

/** A run of a paragraph: words that may break anywhere, or a gap with the signs before and after it that stay on its line. */
export type Run = { html: string } | { gapId: string; number: number; before: string; after: string }

// A currency sign, an opening mark, and what an unbreakable space joins to the gap; after it a unit and closing marks.
const gluedBefore = /[^\s<>&;\p{L}\p{N}]*[\p{Sc}\p{Ps}\p{Pi}][\u00A0\u202F]?$/u
const gluedAfter = /^(?:[\u00A0\u202F]?[^\s<>&]+)+/u

/** The pieces of a paragraph, with what may not be parted from a gap: a browser breaks lines on both sides of a field. */
export function glueToGaps(pieces: readonly Piece[]): Run[] {
  const htmlAt = (index: number): string => {
    const piece = pieces[index]
    return piece && 'html' in piece ? piece.html : ''
  }
  const isGap = (index: number) => index in pieces && htmlAt(index) === ''
  const headOf = (index: number) => (isGap(index - 1) ? (gluedAfter.exec(htmlAt(index))?.[0] ?? '') : '')
  const tailOf = (index: number) => (isGap(index + 1) ? (gluedBefore.exec(htmlAt(index).slice(headOf(index).length))?.[0] ?? '') : '')
  return pieces.flatMap((piece, index): Run[] => {
    if ('gapId' in piece) return [{ ...piece, before: tailOf(index - 1), after: headOf(index + 1) }]
    const html = piece.html.slice(headOf(index).length, piece.html.length - tailOf(index).length)
    return html === '' ? [] : [{ html }]
  })
}
