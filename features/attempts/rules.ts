import { isMarkedOneByOne, quizSettingsSchema, type QuizSettings } from '@/features/quizzes/settings'
import type { Question } from '@/questions/question'
import { verdictOf, type Score, type Verdict } from '@/questions/score'
import { shuffle } from '@/questions/shuffle'
import type { Certainty } from './certainty'
import { judge } from './judged'

export type FrozenQuestion = { versionId: string; question: Question }

// A sum of thirds must reach its whole: 0.1 + 0.2 is not 0.3 in binary.
const TOLERANCE = 1e-9

// ——— Which questions ———

/**
 * The questions of an attempt, in the order in which they are put: a function of version, settings and seed, so that
 * nothing of it is stored. Each pool draws its number among the questions with its tag that no earlier pool has drawn; a
 * question in no pool is always there. What is drawn stays in the version's order unless questions are shuffled.
 */
export function attemptQuestions(
  questions: readonly FrozenQuestion[],
  { pools, areQuestionsShuffled }: Pick<QuizSettings, 'pools' | 'areQuestionsShuffled'>,
  seed: number,
): readonly FrozenQuestion[] {
  if (pools.length === 0) return areQuestionsShuffled ? shuffle(questions, `${seed}/questions`) : questions
  const hasTag = (question: Question, tag: string) => question.tags?.includes(tag) === true
  const drawn = new Set<string>()
  pools.forEach(({ tag, pick }, index) => {
    const candidates = questions.filter(({ versionId, question }) => hasTag(question, tag) && !drawn.has(versionId))
    for (const { versionId } of shuffle(candidates, `${seed}/pool/${index}`).slice(0, pick)) drawn.add(versionId)
  })
  const put = questions.filter(({ versionId, question }) => drawn.has(versionId) || !pools.some(({ tag }) => hasTag(question, tag)))
  return areQuestionsShuffled ? shuffle(put, `${seed}/questions`) : put
}

// ——— Marks ———

/** What is stored of one answer, as far as it is marked. `checks` is how many tries have been checked. */
export type MarkedAnswer = { value: unknown; certainty: Certainty | null; revision: number; checks: number; checkedRevision: number | null }

/** Tries that a question has: one for each hint and one more where it may be tried again, else one. */
export const triesAllowed = ({ hints = [] }: Pick<Question, 'hints'>, { kind }: Pick<QuizSettings['behaviour'], 'kind'>): number =>
  kind === 'interactive' ? hints.length + 1 : 1

/** Share of the marks that an answer keeps, its own share being `fraction`: max(0, fraction − (tries used − 1) × penalty). */
export const afterPenalty = (fraction: number, triesUsed: number, penalty: number): number => Math.max(0, fraction - Math.max(0, triesUsed - 1) * penalty)

/** Share of the marks that an answer earned by itself; 0 for what has no marks. */
const fractionOf = ({ earned, max }: Score): number => (max > 0 ? earned / max : 0)

export const isRight = (score: Score): boolean => score.state === 'graded' && score.max > 0 && fractionOf(score) >= 1 - TOLERANCE

/** A question that a person judges, that nobody judges or that has no marks is outside of score and pass mark. */
const counts = ({ state, max }: Score): boolean => (state === 'graded' || state === 'unanswered') && max > 0

/**
 * The marks of an answer, penalties taken off. What was changed since the last check is one more try; what was merely
 * opened again is not.
 */
export function earnedBy(score: Score, { revision, checks, checkedRevision }: Omit<MarkedAnswer, 'value' | 'certainty'>, behaviour: QuizSettings['behaviour']): number {
  if (behaviour.kind !== 'interactive') return score.earned
  const triesUsed = checks + (revision > (checkedRevision ?? 0) ? 1 : 0)
  return afterPenalty(fractionOf(score), triesUsed, behaviour.penalty) * score.max
}

// Certainty-based marks (Gardner-Medwin) on the scale that a certain right answer earns exactly its marks.
const WHEN_RIGHT: Record<Certainty, number> = { low: 1 / 3, middle: 2 / 3, high: 1 }
const WHEN_WRONG: Record<Certainty, number> = { low: 0, middle: -2 / 3, high: -2 }

/**
 * The certainty-based marks of an answer, from −2 × max to max. No certainty counts as low (Moodle, question/behaviour/
 * deferredcbm), and a blank earns nothing whatever the certainty.
 */
export function certaintyMarks(score: Score, certainty: Certainty | null): number {
  if (score.state !== 'graded') return 0
  const fraction = fractionOf(score)
  const level = certainty ?? 'low'
  return score.max * (fraction > 0 ? fraction * WHEN_RIGHT[level] : WHEN_WRONG[level])
}

export type MarkedQuestion = { versionId: string; question: Question; score: Score; earned: number; certainty: Certainty | null }

export type AttemptMark = { earned: number; max: number; isPassed: boolean; certaintyEarned: number | null; questions: MarkedQuestion[] }

/**
 * Marks an attempt against its frozen questions. `answers` is by id of the question's version; what is missing is
 * unanswered. Questions that a person has to judge count neither way. Passed when earned / max reaches the pass mark;
 * certainty-based marks are a second figure that never enters it.
 */
export function markAttempt(
  questions: readonly FrozenQuestion[],
  answers: ReadonlyMap<string, MarkedAnswer>,
  { passMarkPercent, behaviour }: { passMarkPercent: number; behaviour: QuizSettings['behaviour'] },
): AttemptMark {
  const marked = questions.map(({ versionId, question }): MarkedQuestion => {
    const answer = answers.get(versionId)
    const score = judge(question, answer?.value).score
    return { versionId, question, score, earned: answer ? earnedBy(score, answer, behaviour) : 0, certainty: answer?.certainty ?? null }
  })
  const counted = marked.filter(({ score }) => counts(score))
  const earned = counted.reduce((sum, question) => sum + question.earned, 0)
  const max = counted.reduce((sum, { score }) => sum + score.max, 0)
  return {
    earned,
    max,
    isPassed: max > 0 && earned * 100 >= passMarkPercent * max - TOLERANCE,
    certaintyEarned: behaviour.kind === 'certainty' ? counted.reduce((sum, { score, certainty }) => sum + certaintyMarks(score, certainty), 0) : null,
    questions: marked,
  }
}

/** How well certainty and rightness went together; `sureAndWrong` are ids of questions that earned nothing. */
export function calibrate(questions: readonly MarkedQuestion[]) {
  const answered = questions.filter(({ score }) => score.state === 'graded' && score.max > 0)
  const level = ({ certainty }: MarkedQuestion) => certainty ?? 'low'
  return {
    rows: (['low', 'middle', 'high'] as const).map((certainty) => {
      const own = answered.filter((question) => level(question) === certainty)
      return { certainty, answered: own.length, right: own.filter(({ score }) => isRight(score)).length }
    }),
    sureAndWrong: answered.filter((question) => level(question) === 'high' && question.score.earned <= 0).map(({ question }) => question.id),
    earned: answered.reduce((sum, { score, certainty }) => sum + certaintyMarks(score, certainty), 0),
    max: questions.filter(({ score }) => counts(score)).reduce((sum, { score }) => sum + score.max, 0),
  }
}

// ——— Tries ———

export type TryState = { state: 'open' | 'between-tries' | 'locked'; triesUsed: number; triesLeft: number }

/** Where a question that is marked one by one stands. What cannot be right or wrong is locked by its first check. */
export function tryStateOf(
  question: Question,
  behaviour: QuizSettings['behaviour'],
  answer: { value: unknown; checks: number; isLocked: boolean } | null,
): TryState {
  const allowed = triesAllowed(question, behaviour)
  const triesUsed = answer?.checks ?? 0
  const triesLeft = Math.max(0, allowed - triesUsed)
  if (!answer?.isLocked) return { state: 'open', triesUsed, triesLeft }
  const { score } = judge(question, answer.value)
  const mayTryAgain = triesLeft > 0 && counts(score) && !isRight(score)
  return mayTryAgain ? { state: 'between-tries', triesUsed, triesLeft } : { state: 'locked', triesUsed, triesLeft: 0 }
}

/** The mark of a question as it may be told. The verdict is that of the answer alone: right at the second try is right. */
export const scoreShown = (score: Score, earned: number): { earned: number; max: number; verdict: Verdict } => ({ earned, max: score.max, verdict: verdictOf(score) })

// ——— Time ———

const later = (instant: Date, seconds: number) => new Date(instant.getTime() + seconds * 1000)

/** The moment at which an attempt ends: start, time limit and extra time, but no later than the quiz closes. */
export function deadlineOf(
  { startedAt, extraTimeSeconds }: { startedAt: Date; extraTimeSeconds: number },
  { timeLimitSeconds, closesAt }: Pick<QuizSettings, 'timeLimitSeconds' | 'closesAt'>,
): Date | null {
  const ends = [
    ...(timeLimitSeconds === null ? [] : [later(startedAt, timeLimitSeconds + extraTimeSeconds)]),
    ...(closesAt === null ? [] : [new Date(closesAt)]),
  ]
  return ends.length === 0 ? null : new Date(Math.min(...ends.map((end) => end.getTime())))
}

/** True when nothing that arrives now counts any more: deadline and grace are past. */
export const isTimeOver = (deadlineAt: Date | null, graceSeconds: number, now: Date): boolean => deadlineAt !== null && now > later(deadlineAt, graceSeconds)

export type StartRefusal = { error: 'NO_ATTEMPTS_LEFT' } | { error: 'TOO_EARLY'; startsAt: Date } | { error: 'QUIZ_CLOSED' }

const isClosed = ({ closesAt }: Pick<QuizSettings, 'closesAt'>, now: Date) => closesAt !== null && now >= new Date(closesAt)

/**
 * Why no attempt may start now, or null. `submittedAts` are of the learner's attempts at this quiz, whatever version,
 * all of which have ended: an open one is given back instead.
 */
export function startRefusal(
  settings: Pick<QuizSettings, 'closesAt' | 'attemptsAllowed' | 'delaySeconds'>,
  submittedAts: readonly Date[],
  now: Date,
): StartRefusal | null {
  if (isClosed(settings, now)) return { error: 'QUIZ_CLOSED' }
  if (settings.attemptsAllowed !== null && submittedAts.length >= settings.attemptsAllowed) return { error: 'NO_ATTEMPTS_LEFT' }
  if (submittedAts.length === 0) return null
  const startsAt = later(new Date(Math.max(...submittedAts.map((at) => at.getTime()))), settings.delaySeconds)
  return startsAt > now ? { error: 'TOO_EARLY', startsAt } : null
}

// ——— What is shown when ———

export type Stage = { isSubmitted: boolean; /** Of one question: checked, with no further try. */ isLocked: boolean; now: Date }
export type Visible = { score: boolean; feedback: boolean; key: boolean }

/** What a learner may see by now of a question, or with `isLocked: false` of an attempt as a whole. */
export function visibleParts({ shows, behaviour, closesAt }: Pick<QuizSettings, 'shows' | 'behaviour' | 'closesAt'>, { isSubmitted, isLocked, now }: Stage): Visible {
  const isNow = (moment: QuizSettings['shows']['key']): boolean => {
    switch (moment) {
      case 'after-each':
        return isSubmitted || (isLocked && isMarkedOneByOne(behaviour))
      case 'after-submission':
        return isSubmitted
      case 'after-closing':
        return isSubmitted && isClosed({ closesAt }, now)
      case 'never':
        return false
    }
  }
  const key = isNow(shows.key)
  // With key and answer anyone can tell the score.
  return { key, score: key || isNow(shows.score), feedback: isNow(shows.feedback) }
}

/** Whether the marks of a submitted attempt may be told by now; `settings` as they are stored. */
export const isScoreShown = (settings: unknown, now: Date): boolean =>
  visibleParts(quizSettingsSchema.parse(settings), { isSubmitted: true, isLocked: true, now }).score

/** When the score of a submitted attempt will be shown; null when it is shown or never will be. */
export function scoreShownAt(settings: Pick<QuizSettings, 'shows' | 'behaviour' | 'closesAt'>, now: Date): Date | null {
  if (settings.closesAt === null || visibleParts(settings, { isSubmitted: true, isLocked: true, now }).score) return null
  const closing = new Date(settings.closesAt)
  return visibleParts(settings, { isSubmitted: true, isLocked: true, now: closing }).score ? closing : null
}

// ——— Saves ———

/** What a save meets when it is looked at under the attempt's lock. */
export type SaveScene = {
  /** Null when the attempt is not the viewer's. */
  attempt: { isSubmitted: boolean; isClosedByTime: boolean; position: number } | null
  /** The current answer. */
  stored: { revision: number; saveKey: string; browserId: string | null; sequence: number; isLocked: boolean } | null
  /** The row of the history with the same key. */
  known: { versionId: string; outcome: 'current' | 'superseded' | 'conflicting' | 'late' } | null
  /** The greatest sequence that the history has from the same browser for this question; 0 for none. */
  latestSequence: number
}
export type ArrivingSave = { versionId: string; place: number; saveKey: string; browserId: string; sequence: number; basedOn: number }

export type SaveDecision =
  | 'NOT_FOUND'
  | 'KEY_OF_ANOTHER'
  | 'REPEATED'
  | 'ATTEMPT_SUBMITTED'
  | 'QUESTION_PASSED'
  | 'QUESTION_LOCKED'
  | 'late'
  | 'superseded'
  | 'conflicting'
  | 'current'

/**
 * What becomes of a save; the rules of README.md in their order. Within one browser the sequence decides, between two
 * the revision that the save was based on; where nothing is stored, any revision will do: then the page knows more than
 * a database that was put back from a backup.
 */
export function decideSave({ attempt, stored, known, latestSequence }: SaveScene, save: ArrivingSave): SaveDecision {
  if (!attempt) return 'NOT_FOUND'
  if (known) return known.versionId === save.versionId ? 'REPEATED' : 'KEY_OF_ANOTHER'
  if (stored?.saveKey === save.saveKey) return 'REPEATED'
  if (attempt.isSubmitted) return attempt.isClosedByTime ? 'late' : 'ATTEMPT_SUBMITTED'
  if (save.place < attempt.position) return 'QUESTION_PASSED'
  if (!stored) return 'current'
  if (stored.isLocked) return 'QUESTION_LOCKED'
  if (stored.browserId === save.browserId) return save.sequence > stored.sequence ? 'current' : 'superseded'
  // Not the other browser's doing: this one had already sent something newer before the other one changed it.
  if (save.sequence <= latestSequence) return 'superseded'
  return stored.revision === save.basedOn ? 'current' : 'conflicting'
}
