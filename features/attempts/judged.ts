import { parseAnswer, scoreAnswer, type Answer, type Question } from '@/questions/question'
import type { Score } from '@/questions/score'

export type Judged = { answer: Answer | null; score: Score }

// A class answers the same few questions in the same few ways, and to read and score an answer builds its schema first.
// Questions come from frozen versions, which are read once, so a question is known by its object; the oldest goes first.
const KEPT_ANSWERS = 500
const KEPT_LENGTH = 500
const kept = new WeakMap<Question, Map<string, Judged>>()

/** A stored answer as it can be read, and what it is worth by itself. Null, and what does not fit, is unanswered. */
export function judge(question: Question, value: unknown): Judged {
  const key = JSON.stringify(value ?? null)
  let known = kept.get(question)
  if (!known) kept.set(question, (known = new Map()))
  const before = known.get(key)
  if (before) return before
  const judged = { answer: parseAnswer(question, value), score: scoreAnswer(question, value) }
  if (key.length > KEPT_LENGTH) return judged
  known.set(key, judged)
  const oldest = known.keys().next().value
  if (known.size > KEPT_ANSWERS && oldest !== undefined) known.delete(oldest)
  return judged
}
