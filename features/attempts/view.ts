import 'server-only'
import { percentOf } from '@/features/modules/rules'
import type { QuizVersion } from '@/features/quizzes/schema'
import { isMarkedOneByOne } from '@/features/quizzes/settings'
import type { Locale, Localised } from '@/questions/localised'
import type { Question } from '@/questions/question'
import type { Score } from '@/questions/score'
import type { Certainty } from './certainty'
import { countedPercent } from './counted'
import { judge } from './judged'
import {
  attemptQuestions,
  calibrate,
  earnedBy,
  markAttempt,
  scoreShown,
  scoreShownAt,
  startRefusal,
  tryStateOf,
  visibleParts,
  type FrozenQuestion,
  type MarkedAnswer,
  type Visible,
} from './rules'
import type { AttemptResult, QuestionOutcome, ResultQuestion, RunningAttempt, ShownOutcome, StoredAnswer } from './schema'
import { hintOf, playerQuestion, reviewQuestion } from './shown-quiz'

/** A current answer as its row says, instants as JSON gives them. */
export type AnswerRow = {
  versionId: string
  value: unknown
  certainty: Certainty | null
  revision: number
  savedAt: string
  checks: number
  checkedRevision: number | null
  isLocked: boolean
  rubricMet: string[]
  rubricCheckedAt: string | null
}

export type AttemptRow = {
  id: string
  seed: number
  startedAt: Date
  deadlineAt: Date | null
  position: number
  flags: string[]
  submittedAt: Date | null
  isClosedByTime: boolean
  earned: number | null
  max: number | null
  isPassed: boolean | null
  quizVersionId: string
  newestVersionId: string
  answers: AnswerRow[]
  /** Of this learner at this quiz, submitted, oldest first; empty while the attempt runs. */
  siblings: { submittedAt: string; earned: number; max: number }[]
  /** Late and not accepted, newest first. */
  lateSaves: { versionId: string; value: unknown; savedAt: string }[]
}

const iso = (instant: string | Date) => new Date(instant).toISOString()

const markedOf = ({ value, certainty, revision, checks, checkedRevision }: AnswerRow): MarkedAnswer => ({ value, certainty, revision, checks, checkedRevision })

export const answersByQuestion = (rows: readonly AnswerRow[]): ReadonlyMap<string, MarkedAnswer> => new Map(rows.map((row) => [row.versionId, markedOf(row)]))

/** What may be shown of one marked question; its score is that of the answer alone, whatever the tries cost. Null where neither key nor feedback may be. */
function shownOutcome(version: QuizVersion, frozen: FrozenQuestion, seed: number, locale: Locale, row: AnswerRow | undefined, visible: Visible): ShownOutcome | null {
  if (!visible.key && !visible.feedback) return null
  const { question, claims } = reviewQuestion(version, frozen, seed, locale)
  const { answer, score } = judge(frozen.question, row?.value)
  if (!visible.key) return { kind: 'feedback', texts: score.feedback.flatMap((path) => question.feedback[path] ?? []) }
  const shown = visible.feedback ? question : { ...question, explanation: '', feedback: {} }
  return { kind: 'review', question: shown, answer, score, claims }
}

const earnedOf = (score: Score, row: AnswerRow | undefined, { settings }: QuizVersion): number => (row ? earnedBy(score, markedOf(row), settings.behaviour) : 0)

/** What has become of a question of a running attempt that is marked one by one. */
export function questionOutcome(version: QuizVersion, frozen: FrozenQuestion, seed: number, row: AnswerRow, locale: Locale, now: Date): QuestionOutcome {
  const tries = tryStateOf(frozen.question, version.settings.behaviour, row)
  const isLocked = tries.state === 'locked'
  const visible = visibleParts(version.settings, { isSubmitted: false, isLocked, now })
  const { score } = judge(frozen.question, row.value)
  const earned = earnedOf(score, row, version)
  const isScoreShown = row.isLocked && visibleParts(version.settings, { isSubmitted: false, isLocked: true, now }).score
  const hasFailed = tries.state === 'between-tries' || (tries.state === 'open' && tries.triesUsed > 0)
  return {
    ...tries,
    score: isScoreShown ? scoreShown(score, earned) : null,
    // Between two tries even the feedback of what was chosen could give the key away: the hint is what helps on.
    shown: isLocked ? shownOutcome(version, frozen, seed, locale, row, visible) : null,
    hint: hasFailed ? hintOf(version, frozen, tries.triesUsed - 1, locale) : null,
  }
}

/** What the browser gets of a running attempt. Questions left behind are not in it, nor anything of theirs. */
export function runningView(attempt: AttemptRow, version: QuizVersion, locale: Locale, now: Date): RunningAttempt {
  const { settings } = version
  const all = attemptQuestions(version.questions, settings, attempt.seed)
  const passed = Math.min(attempt.position, all.length)
  const visible = all.slice(passed)
  const rows = new Map(attempt.answers.map((row) => [row.versionId, row]))
  const answers: Record<string, StoredAnswer> = {}
  const outcomes: Record<string, QuestionOutcome> = {}
  for (const frozen of visible) {
    const row = rows.get(frozen.versionId)
    const answer = row && judge(frozen.question, row.value).answer
    if (!row || !answer) continue
    answers[frozen.question.id] = { answer, certainty: row.certainty, revision: row.revision, savedAt: iso(row.savedAt) }
    if (row.checks > 0) outcomes[frozen.question.id] = questionOutcome(version, frozen, attempt.seed, row, locale, now)
  }
  return {
    id: attempt.id,
    moduleSlug: version.slug,
    title: version.title[locale],
    passMarkPercent: version.passMarkPercent,
    settings: { behaviour: settings.behaviour.kind, layout: settings.layout, navigation: settings.navigation, shows: settings.shows },
    startedAt: iso(attempt.startedAt),
    deadlineAt: attempt.deadlineAt && iso(attempt.deadlineAt),
    graceSeconds: settings.graceSeconds,
    passed,
    questions: visible.map((frozen) => playerQuestion(version, frozen, attempt.seed, locale)),
    answers,
    outcomes: isMarkedOneByOne(settings.behaviour) ? outcomes : {},
    flags: visible.flatMap(({ versionId, question }) => (attempt.flags.includes(versionId) ? [question.id] : [])),
  }
}

/** Who checks an open answer, and by which criteria; null for other questions. */
export function rubricOf(question: Question): { review: 'self' | 'trainer'; criteria: { id: string; text: Localised }[] } | null {
  return question.type === 'open-answer' ? { review: question.review, criteria: question.rubric } : null
}

/** A submitted attempt, as far as its learner may see it by now. `newest` is the version that a new attempt would take. */
export function resultView(attempt: AttemptRow, submittedAt: Date, version: QuizVersion, newest: QuizVersion, locale: Locale, now: Date): AttemptResult {
  const { settings } = version
  const visible = visibleParts(settings, { isSubmitted: true, isLocked: true, now })
  const all = attemptQuestions(version.questions, settings, attempt.seed)
  const rows = new Map(attempt.answers.map((row) => [row.versionId, row]))
  const earned = attempt.earned ?? 0
  const max = attempt.max ?? 0
  const ends = attempt.siblings.map((sibling) => new Date(sibling.submittedAt))
  const refusal = startRefusal(newest.settings, ends, now)
  const allowed = newest.settings.attemptsAllowed
  const isCertain = settings.behaviour.kind === 'certainty' && visible.score
  return {
    id: attempt.id,
    moduleSlug: version.slug,
    title: version.title[locale],
    startedAt: iso(attempt.startedAt),
    submittedAt: iso(submittedAt),
    isClosedByTime: attempt.isClosedByTime,
    lateAnswers: new Set(attempt.lateSaves.map(({ versionId }) => versionId)).size,
    passMarkPercent: version.passMarkPercent,
    // A quiz of open answers and opinions has nothing to score.
    score: visible.score && max > 0 ? { earned, max, percent: percentOf(earned, max), isPassed: attempt.isPassed === true } : null,
    scoreShownAt: scoreShownAt(settings, now)?.toISOString() ?? null,
    calibration: isCertain ? calibrate(markAttempt(all, answersByQuestion(attempt.answers), { passMarkPercent: version.passMarkPercent, behaviour: settings.behaviour }).questions) : null,
    counted: visible.score
      ? {
          rule: settings.countedAttempt,
          percent: countedPercent(settings.countedAttempt, attempt.siblings.map((sibling) => percentOf(sibling.earned, sibling.max))),
          attempts: attempt.siblings.length,
        }
      : null,
    attemptsLeft: allowed === null ? null : Math.max(0, allowed - attempt.siblings.length),
    nextStartAt: refusal?.error === 'TOO_EARLY' ? refusal.startsAt.toISOString() : null,
    isClosed: refusal?.error === 'QUIZ_CLOSED',
    isOutdated: attempt.newestVersionId !== attempt.quizVersionId,
    questions: all.map((frozen): ResultQuestion => {
      const row = rows.get(frozen.versionId)
      const { answer, score } = judge(frozen.question, row?.value)
      const own = earnedOf(score, row, version)
      const late = attempt.lateSaves.find(({ versionId }) => versionId === frozen.versionId)
      const lateAnswer = late && judge(frozen.question, late.value).answer
      const rubric = rubricOf(frozen.question)
      return {
        versionId: frozen.versionId,
        player: playerQuestion(version, frozen, attempt.seed, locale),
        answer,
        certainty: row?.certainty ?? null,
        score: visible.score ? scoreShown(score, own) : null,
        shown: shownOutcome(version, frozen, attempt.seed, locale, row, visible),
        late: late && lateAnswer ? { answer: lateAnswer, savedAt: iso(late.savedAt) } : null,
        rubric: rubric && { review: rubric.review, met: row?.rubricCheckedAt ? row.rubricMet : null, checkedAt: row?.rubricCheckedAt ? iso(row.rubricCheckedAt) : null },
      }
    }),
  }
}
