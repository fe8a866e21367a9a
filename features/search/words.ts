/**
 * What a text can be found by: its words without accents, case or ligatures. Apostrophes and hyphens of any kind part
 * words; a single letter (`l’`, `d’`) is none. The index and the query are cut alike.
 */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu)?.filter((word) => /\p{N}|.{2}/u.test(word)) ?? []

const fold = (text: string): string =>
  text.replaceAll('\u00AD', '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')

/** A part of a text: is it a word that was looked for? */
export type Piece = { text: string; isMatch: boolean }

const WORD = /[\p{L}\p{N}\p{M}\u00AD]+/gu
const LENGTH = 220
const BEFORE = 60

/** The text around the first word that begins with one of those looked for, cut between words, with all such words marked. */
export function excerptOf(text: string, query: string): Piece[] {
  const first = matchesIn(text, query)[0]
  if (text.length <= LENGTH) return markMatches(text, query)
  const start = first && first.index > BEFORE ? startOfWord(text, first.index - BEFORE) : 0
  const end = start + LENGTH < text.length ? startOfWord(text, start + LENGTH) : text.length
  const shown = text.slice(start, end).trim()
  return markMatches(`${start > 0 ? '… ' : ''}${shown}${end < text.length ? ' …' : ''}`, query)
}

const startOfWord = (text: string, from: number): number => {
  const space = text.slice(from).search(/\s/)
  return space < 0 ? text.length : from + space
}

/** The whole text, with the words marked that begin with one of those looked for. */
export function markMatches(text: string, query: string): Piece[] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of matchesIn(text, query)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), isMatch: false })
    pieces.push({ text: match[0], isMatch: true })
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isMatch: false })
  return pieces
}

function matchesIn(text: string, query: string) {
  const wanted = wordsOf(query)
  return [...text.matchAll(WORD)].filter(([word]) => wanted.some((start) => fold(word).startsWith(start)))
}
