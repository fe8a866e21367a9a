import { foldText, type Matching } from './fold-text'

/** Stands for `*` while the text around it is folded: a character of the private use area, which folding leaves alone. */
const anything = '\uE000'

/** `*` becomes the stand-in; `\*` and `\\` become the star and the backslash that they mean. */
const unescaped = (pattern: string): string =>
  pattern.replaceAll(anything, '').replace(/\\([*\\])|\*/g, (_, escaped?: string) => escaped ?? anything)

/** True for a text with no `*` that stands for anything. */
export const isPlain = (pattern: string): boolean => !unescaped(pattern).includes(anything)

/** The text to show to people: what was escaped as itself, and … for what may be anything. */
export const shownPattern = (pattern: string): string =>
  unescaped(pattern).replaceAll(anything, '…').replace(/…{2,}/g, '…').trim()

/** What the text must hold, in this order, with anything between: one piece if there is no `*`. */
export const foldPattern = (pattern: string, matching: Matching): string[] => foldText(unescaped(pattern), matching).split(anything)

/**
 * True for a folded text that fits the pieces of a folded pattern: begins with the first, ends with the last, and holds
 * the others between, in order and apart. Each piece is taken where it first occurs and never sought again, which is
 * enough when `*` is the only wildcard: there is no backtracking, whatever an author writes.
 */
export function fits(text: string, pieces: readonly string[]): boolean {
  const [head = '', ...rest] = pieces
  const tail = rest.pop()
  if (tail === undefined) return text === head
  if (!text.startsWith(head) || !text.endsWith(tail)) return false
  let from = head.length
  for (const piece of rest) {
    const at = text.indexOf(piece, from)
    if (at === -1) return false
    from = at + piece.length
  }
  return from + tail.length <= text.length
}
