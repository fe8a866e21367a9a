import { createHash } from 'node:crypto'
import type { QuizDraft } from './schema'

/** JSON with the keys of every object in alphabetical order, so that the same content has the same hash. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** SHA-256, in hexadecimal, of the canonical JSON. */
export const contentHash = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex')

/** What makes a quiz version another one: its title, its settings, and its questions in their order. */
export const quizHash = ({ title, languages, passMarkPercent, questions }: QuizDraft) =>
  contentHash({ title, languages, passMarkPercent, questions })
