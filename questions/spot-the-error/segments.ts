import type { Localised } from '../localised'

/** A part of the text: the words of a segment, or, where `id` is null, the prose between two of them. */
export type Piece = { id: string | null; text: string }

const marked = /\[\[([a-z0-9]+(?:-[a-z0-9]+)*)\|([^[\]|]+)\]\]/

/** Cuts a text at its segments, written `[[id|words]]`. What does not read as one stays prose. */
export function piecesOf(text: string): Piece[] {
  const parts = text.split(marked)
  const pieces: Piece[] = []
  for (let at = 0; at < parts.length; at += 3) {
    pieces.push({ id: null, text: parts[at] ?? '' })
    const id = parts[at + 1]
    if (id !== undefined) pieces.push({ id, text: parts[at + 2] ?? '' })
  }
  return pieces.filter(({ id, text: words }) => id !== null || words !== '')
}

/** The ids of the segments of one language, in the order of its text, doubles included. */
export const idsIn = (text: string): string[] => piecesOf(text).flatMap(({ id }) => id ?? [])

/** The ids of the segments of both languages, each once. */
export const segmentIdsOf = ({ fr, en }: Localised): string[] => [...new Set([...idsIn(fr), ...idsIn(en)])]

/** The words of a segment in one language; empty when it has none there. */
export const wordsOf = (text: string, segmentId: string): string => piecesOf(text).find(({ id }) => id === segmentId)?.text ?? ''
