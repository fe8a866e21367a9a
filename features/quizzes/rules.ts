import { createHash } from 'node:crypto'
import type { Question } from '@/questions/question'
import type { QuizDraft } from './schema'
import { quizSettingsSchema, type QuizSettings } from './settings'

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

const defaults = canonicalJson(quizSettingsSchema.parse({}))

/**
 * What makes a quiz version another one: its title, its settings, and its questions in their order. Settings that are
 * all the defaults are left out, so that a quiz published before there were any stays the same version.
 */
export const quizHash = ({ title, languages, passMarkPercent, settings, questions }: QuizDraft) =>
  contentHash({ title, languages, passMarkPercent, questions, ...(canonicalJson(settings) === defaults ? {} : { settings }) })

const hasTag = ({ tags = [] }: Question, tag: string) => tags.includes(tag)

/**
 * The pools, by index, that could run out: a question that an earlier pool may have drawn is not there for a later one.
 */
export function poolsTooSmall(questions: readonly Question[], pools: QuizSettings['pools']): number[] {
  return pools.flatMap(({ tag, pick }, index) => {
    const own = questions.filter((question) => hasTag(question, tag))
    const drawnBefore = pools.slice(0, index).map((pool) => Math.min(pool.pick, own.filter((question) => hasTag(question, pool.tag)).length))
    return own.length < pick + drawnBefore.reduce((sum, count) => sum + count, 0) ? [index] : []
  })
}
