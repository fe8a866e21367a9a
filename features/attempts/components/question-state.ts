import { isBlank } from '@/questions/blank'
import type { QuestionOutcome } from '../schema'
import type { Entry } from './attempt-store'

/** What the overview says of a question, the most pressing first; `passed` is left behind for good. */
export type QuestionState = 'passed' | 'conflict' | 'refused' | 'checked' | 'betweenTries' | 'unstored' | 'late' | 'answered' | 'unanswered'

/** True for an answer that the server does not have, be it on its way. */
export const isUnstored = (entry: Entry | undefined): boolean =>
  entry !== undefined && (entry.status === 'pending' || entry.status === 'saving' || entry.status === 'waiting' || entry.status === 'lost' || entry.status === 'conflict')

/** True for an answer that cannot go out at the moment. */
export const isStuck = (entry: Entry | undefined): boolean =>
  entry !== undefined && (entry.status === 'waiting' || entry.status === 'lost' || entry.status === 'conflict')

export function questionState(entry: Entry | undefined, outcome: QuestionOutcome | undefined): QuestionState {
  if (entry?.status === 'conflict' || entry?.status === 'refused') return entry.status
  if (outcome?.state === 'locked') return 'checked'
  if (outcome?.state === 'between-tries') return 'betweenTries'
  if (isUnstored(entry)) return 'unstored'
  if (entry?.status === 'late') return 'late'
  return isBlank(entry?.answer ?? null) ? 'unanswered' : 'answered'
}
