import { z } from 'zod'
import type { ClaimState } from '@/features/modules/claim-line'
import type { QuizSettings } from '@/features/quizzes/settings'
import type { Html, PlayerQuestion, ReviewQuestion } from '@/questions/localise'
import type { Answer } from '@/questions/question'
import type { Score, Verdict } from '@/questions/score'
import { certainties, type Certainty } from './certainty'

export const startSchema = z.strictObject({ quiz: z.string().min(1).max(100) })

const certaintySchema = z.enum(certainties)

export const saveSchema = z.strictObject({
  /** Checked against the question itself; see `parseAnswer`. */
  answer: z.unknown(),
  certainty: certaintySchema.nullable().default(null),
  /** The revision of the answer that the page had when it was changed; 0 for a first answer. */
  basedOn: z.int32().min(0),
  /** Drawn once by each browser and kept there. Within one browser `sequence` decides which save is the newer. */
  browserId: z.uuid(),
  /** Counts the saves of one browser, upwards; the greater is the newer. */
  sequence: z.int32().min(1),
})
export type SaveBody = z.input<typeof saveSchema>

/** More than a quiz has questions; the body is limited besides. */
export const SAVES_LIMIT = 100

const isDistinct = (values: readonly string[]) => new Set(values).size === values.length

/** Several answers in one request, each with the idempotency key that it would have alone. */
export const savesSchema = z.strictObject({
  saves: z
    .array(saveSchema.extend({ questionId: z.string().min(1).max(200), saveKey: z.uuid() }))
    .min(1)
    .max(SAVES_LIMIT)
    .refine((saves) => isDistinct(saves.map(({ questionId }) => questionId)), 'a question may occur once')
    .refine((saves) => isDistinct(saves.map(({ saveKey }) => saveKey)), 'a key may occur once'),
})

export const submitSchema = z.strictObject({})

/** `revision` is that of the answer that the learner sees: another one is not checked behind their back. */
export const checkSchema = z.strictObject({ revision: z.int32().min(0) })

export const tryAgainSchema = z.strictObject({})

export const flagSchema = z.strictObject({ isFlagged: z.boolean() })

/** Of the first question that may still be seen, from 0. */
export const positionSchema = z.strictObject({ position: z.int32().min(0) })

/** Ids of the criteria of the rubric that the answer meets. */
const metSchema = z.array(z.string().min(1).max(100)).max(50)
export const rubricSchema = z.strictObject({ met: metSchema })

export const attemptIdSchema = z.uuid()

/** Seconds, in place of what was given before: given twice it is given once. */
export const extraTimeSchema = z.strictObject({ attemptId: attemptIdSchema, extraTimeSeconds: z.int().min(0).max(24 * 3600) })
export const acceptLateSchema = z.strictObject({ attemptId: attemptIdSchema })
export const checkRubricSchema = z.strictObject({ attemptId: attemptIdSchema, questionId: z.string().min(1).max(200), met: metSchema })

export type StartResult =
  | { ok: true; attemptId: string }
  | { ok: false; error: 'NO_ATTEMPTS_LEFT' }
  | { ok: false; error: 'TOO_EARLY'; startsAt: string }
  | { ok: false; error: 'QUIZ_CLOSED' }

/** An answer as it is stored. `savedAt` is ISO 8601. */
export type StoredAnswer = { answer: Answer; certainty: Certainty | null; revision: number; savedAt: string }
/** `saveKey` lets a page recognise a save of its own whose acknowledgement was lost. `browserId` is null for an old row. */
export type CurrentAnswer = StoredAnswer & { saveKey: string; browserId: string | null }

export type SaveResult =
  /** Stored and current. */
  | { ok: true; revision: number; savedAt: string; isSuperseded?: never; isLate?: never }
  /** This browser has already stored a later one. The history has both; `revision` is that of the current answer. */
  | { ok: true; isSuperseded: true; revision: number; savedAt: string; isLate?: never }
  /** Came after deadline and grace: kept, and not scored unless the trainer accepts it. */
  | { ok: true; isLate: true; savedAt: string; isSuperseded?: never }
  | { ok: false; error: 'ATTEMPT_SUBMITTED' }
  | { ok: false; error: 'ANSWER_MALFORMED' }
  /** Checked, out of tries, or between two tries. */
  | { ok: false; error: 'QUESTION_LOCKED' }
  /** Left behind in a quiz that goes forward only. */
  | { ok: false; error: 'QUESTION_PASSED' }
  /** Another browser has changed this answer since `basedOn`. Both are kept; `current` is the one that counts for now. */
  | { ok: false; error: 'ANSWER_CHANGED_ELSEWHERE'; current: CurrentAnswer }

/** The outcome of one save among several, which may also name a question that the attempt does not have. */
export type SaveOutcome = SaveResult | { ok: false; error: 'NOT_FOUND' }

/** In the order in which the saves were sent. */
export type SavesResult = { ok: true; results: SaveOutcome[] }

export type SubmitResult = { ok: true; submittedAt: string }

export type CheckResult =
  | { ok: true; outcome: QuestionOutcome }
  /** Costs no try: something is left blank, or cannot be read. */
  | { ok: false; error: 'INCOMPLETE' }
  | { ok: false; error: 'ANSWER_CHANGED_ELSEWHERE' | 'QUESTION_PASSED' | 'ATTEMPT_SUBMITTED' | 'TIME_OVER' }

/** `QUESTION_LOCKED`: no further try is left. */
export type TryAgainResult = { ok: true } | { ok: false; error: 'QUESTION_LOCKED' | 'QUESTION_PASSED' | 'ATTEMPT_SUBMITTED' | 'TIME_OVER' }

export type FlagResult = { ok: true } | { ok: false; error: 'ATTEMPT_SUBMITTED' | 'TIME_OVER' }

/** `position` is the stored one: the greatest that ever arrived. */
export type PositionResult = { ok: true; position: number } | { ok: false; error: 'ATTEMPT_SUBMITTED' | 'TIME_OVER' }

/** `CRITERION_UNKNOWN`: the rubric has no such criterion. `NOT_ANSWERED`: there is nothing to check. */
export type RubricResult = { ok: true } | { ok: false; error: 'ATTEMPT_RUNNING' | 'NOT_ANSWERED' | 'CRITERION_UNKNOWN' }

/** A line of the ledger under a question, with the number by which its texts cite it. `locator` is where in its article a claim stands, in French whatever the page. */
export type ClaimLine = { id: string; number: number; text: string; source: string; locator: string | null; status: ClaimState }

/** What may be shown of a marked question: all of it with its key, or only the feedback texts that apply. */
export type ShownOutcome =
  /** `explanation` and `feedback` are empty where feedback may not be shown. `claims` in the order of their numbers. */
  | { kind: 'review'; question: ReviewQuestion; answer: Answer | null; score: Score; claims: ClaimLine[] }
  | { kind: 'feedback'; texts: Html[] }

/** What has become of one question of a running attempt that is marked one by one. */
export type QuestionOutcome = {
  /** `between-tries`: read-only until the learner tries again. `locked`: for good. */
  state: 'open' | 'between-tries' | 'locked'
  triesUsed: number
  triesLeft: number
  /** Marks, penalties taken off; null where the quiz shows them later. `verdict` is that of the answer alone. */
  score: { earned: number; max: number; verdict: Verdict } | null
  /** Null while nothing may be shown. */
  shown: ShownOutcome | null
  /** Of the try that has just failed. */
  hint: Html | null
}

/** What the browser gets of a running attempt: no key, no feedback but that of `outcomes`. */
export type RunningAttempt = {
  id: string
  moduleSlug: string
  title: string
  passMarkPercent: number
  settings: { behaviour: QuizSettings['behaviour']['kind']; layout: QuizSettings['layout']; navigation: QuizSettings['navigation']; shows: QuizSettings['shows'] }
  startedAt: string
  /** By the server's clock; null without a time limit. What arrives up to `graceSeconds` after it still counts. */
  deadlineAt: string | null
  graceSeconds: number
  /** How many questions are left behind for good (forward-only, else 0). They are not in `questions`. */
  passed: number
  /** Those that may still be seen; the first has number `passed + 1`. */
  questions: PlayerQuestion[]
  /** The next three are of `questions` alone, by question id. */
  answers: Record<string, StoredAnswer>
  outcomes: Record<string, QuestionOutcome>
  flags: string[]
}

export type Calibration = {
  /** From low to high; questions without a certainty count as low. */
  rows: { certainty: Certainty; answered: number; right: number }[]
  /** Ids of questions answered wrong with high certainty. */
  sureAndWrong: string[]
  /** Certainty-based marks: a second figure, which never counts for passing. */
  earned: number
  max: number
}

export type ResultQuestion = {
  /** Of the frozen question. */
  versionId: string
  player: PlayerQuestion
  answer: Answer | null
  certainty: Certainty | null
  /** Marks, penalties taken off; null while the score is not shown. `verdict` is that of the answer alone. */
  score: { earned: number; max: number; verdict: Verdict } | null
  shown: ShownOutcome | null
  /** The newest answer that came too late and is not accepted. */
  late: { answer: Answer; savedAt: string } | null
  /** Of an open answer; `met` is null until somebody has checked it. */
  rubric: { review: 'self' | 'trainer'; met: string[] | null; checkedAt: string | null } | null
}

/** A submitted attempt, as far as it may be shown by now. Marks are not rounded. */
export type AttemptResult = {
  id: string
  moduleSlug: string
  title: string
  startedAt: string
  submittedAt: string
  isClosedByTime: boolean
  /** How many questions have an answer that came too late and is not accepted. */
  lateAnswers: number
  passMarkPercent: number
  score: { earned: number; max: number; percent: number; isPassed: boolean } | null
  /** When the score will be shown; null when it is, or never will be. */
  scoreShownAt: string | null
  /** Only where each answer has a certainty and the score is shown. */
  calibration: Calibration | null
  /** Over all submitted attempts of this learner at this quiz; null while the score is not shown. */
  counted: { rule: QuizSettings['countedAttempt']; percent: number; attempts: number } | null
  /** Null without a limit. */
  attemptsLeft: number | null
  /** When the next attempt may start, where that is not yet. */
  nextStartAt: string | null
  /** True when nobody may start this quiz any more. */
  isClosed: boolean
  /** True when the quiz has had a newer version since. */
  isOutdated: boolean
  questions: ResultQuestion[]
}

/** One attempt in one language. `serverNow` is ISO 8601: the page counts down by the server's clock. */
export type AttemptView = { state: 'running'; serverNow: string; running: RunningAttempt } | { state: 'submitted'; serverNow: string; result: AttemptResult }

export type TrainerQuestion = { questionId: string; number: number; question: ReviewQuestion; answer: Answer | null; score: Score }

/** What a trainer sees of an attempt that its learner has shown them: no name. */
export type TrainerAttempt = {
  id: string
  moduleSlug: string
  title: string
  startedAt: string
  submittedAt: string | null
  isClosedByTime: boolean
  deadlineAt: string | null
  extraTimeSeconds: number
  /** Null where there is none: extra time makes no difference then. */
  timeLimitSeconds: number | null
  score: { earned: number; max: number; percent: number; isPassed: boolean } | null
  /** The newest answer to each question that came too late and is not accepted, as it would be marked. */
  late: (TrainerQuestion & { savedAt: string })[]
  /** Open answers that a trainer checks. `criteria` in the order of the rubric. */
  open: (TrainerQuestion & { criteria: { id: string; text: string }[]; met: string[] | null; checkedAt: string | null })[]
}
