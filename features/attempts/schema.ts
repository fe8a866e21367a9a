import { z } from 'zod'
import type { PlayerQuestion, ReviewQuestion } from '@/questions/localise'
import type { Answer } from '@/questions/question'
import type { Score } from '@/questions/score'

export const startSchema = z.strictObject({ quiz: z.string().min(1).max(100) })

export const saveSchema = z.strictObject({
  /** Checked against the question itself; see `parseAnswer`. */
  answer: z.unknown(),
  /** The revision of the answer that the page had when it was changed; 0 for a first answer. */
  basedOn: z.int32().min(0),
})

/** More than a quiz has questions; the body is limited besides. */
export const SAVES_LIMIT = 100

const isDistinct = (saves: readonly { questionId: string }[]) => new Set(saves.map(({ questionId }) => questionId)).size === saves.length

/** Several answers in one request, each with the idempotency key that it would have alone. */
export const savesSchema = z.strictObject({
  saves: z
    .array(saveSchema.extend({ questionId: z.string().min(1).max(200), saveKey: z.uuid() }))
    .min(1)
    .max(SAVES_LIMIT)
    .refine(isDistinct, 'a question may occur once'),
})

export const submitSchema = z.strictObject({})

export const attemptIdSchema = z.uuid()

/** An answer as it is stored. `savedAt` is ISO 8601. */
export type StoredAnswer = { answer: Answer; revision: number; savedAt: string }
/** `saveKey` lets a page recognise a save of its own whose acknowledgement was lost. */
export type CurrentAnswer = StoredAnswer & { saveKey: string }

export type SaveResult =
  | { ok: true; revision: number; savedAt: string }
  | { ok: false; error: 'ATTEMPT_SUBMITTED' }
  | { ok: false; error: 'ANSWER_MALFORMED' }
  /** Another window or device has changed this answer since; `current` is what is stored. */
  | { ok: false; error: 'ANSWER_CHANGED_ELSEWHERE'; current: CurrentAnswer }

/** The outcome of one save among several, which may also name a question that the attempt does not have. */
export type SaveOutcome = SaveResult | { ok: false; error: 'NOT_FOUND' }

/** In the order in which the saves were sent. */
export type SavesResult = { ok: true; results: SaveOutcome[] }

export type SubmitResult = { ok: true; submittedAt: string }

/** What the browser gets of a running attempt: no key, no feedback. */
export type RunningAttempt = {
  id: string
  moduleSlug: string
  title: string
  passMarkPercent: number
  questions: PlayerQuestion[]
  /** By question id. */
  answers: Record<string, StoredAnswer>
}

/** `versionId` is that of the frozen question; `claimIds` in the order of the numbers that the texts cite them by. */
export type ReviewedQuestion = { versionId: string; question: ReviewQuestion; answer: Answer | null; score: Score; claimIds: string[] }

/** A submitted attempt, keys and feedback included. Marks are not rounded. */
export type AttemptResult = {
  id: string
  moduleSlug: string
  title: string
  submittedAt: Date
  earned: number
  max: number
  passMarkPercent: number
  isPassed: boolean
  /** True when the quiz has had a newer version since. */
  isOutdated: boolean
  questions: ReviewedQuestion[]
}
