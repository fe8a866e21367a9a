import type { QuestionDraft } from '@/questions/draft'
import { differencesOf } from '@/questions/draft-differences'

/** The states of a draft in this page. `field` is the one that the last change was in, `stepAt` when that step began (ms). */
export type DraftHistory = { past: readonly QuestionDraft[]; present: QuestionDraft; future: readonly QuestionDraft[]; field: string | null; stepAt: number }

const MOST_STEPS = 200
/** What is typed into one field is one step, for as long. */
const STEP_MS = 5000

export const startHistory = (present: QuestionDraft): DraftHistory => ({ past: [], present, future: [], field: null, stepAt: 0 })

/** After a change at `now`: a step of its own, or part of the last one. What was undone cannot be done again after it. */
export function afterChange(history: DraftHistory, next: QuestionDraft, now: number): DraftHistory {
  const [difference, ...others] = differencesOf(history.present, next)
  const field = difference && others.length === 0 ? difference.field : null
  const isSameStep = field !== null && field === history.field && now - history.stepAt < STEP_MS
  if (isSameStep) return { ...history, present: next, future: [] }
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present: next, future: [], field, stepAt: now }
}

/** One step back; the same when there is none. */
export function undone(history: DraftHistory): DraftHistory {
  const before = history.past.at(-1)
  if (!before) return history
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], field: null, stepAt: 0 }
}

/** One step forward again; the same when there is none. */
export function redone(history: DraftHistory): DraftHistory {
  const [next, ...future] = history.future
  return next ? { past: [...history.past, history.present], present: next, future, field: null, stepAt: 0 } : history
}
