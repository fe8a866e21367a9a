import 'server-only'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { getQuizVersion } from '@/features/quizzes/queries'
import type { QuizVersion } from '@/features/quizzes/schema'
import type { Viewer } from '@/features/users/viewer'
import type { Locale } from '@/questions/localised'
import { parseAnswer, scoreAnswer } from '@/questions/question'
import type { AttemptResult, RunningAttempt, StoredAnswer } from './schema'
import { playerQuestions, reviewQuestions } from './shown-quiz'

type AnswerRow = { versionId: string; value: unknown; revision: number; savedAt: string }
type OwnAttempt = {
  id: string
  seed: number
  submittedAt: Date | null
  earned: number | null
  max: number | null
  isPassed: boolean | null
  quizVersionId: string
  newestVersionId: string
  answers: AnswerRow[]
}

// An attempt never changes its quiz version, so a process may remember it and each save asks one thing less. By owner
// too: a guest's attempts move to their account. What a save may write, its statement checks for itself.
const KEPT_ATTEMPTS = 10_000
const ownVersions = new Map<string, { userId: string; quizVersionId: string }>()

/** The id of the quiz version of the viewer's own attempt. Throws NOT_FOUND. */
export async function getOwnVersionId(viewer: Viewer, attemptId: string): Promise<string> {
  const known = ownVersions.get(attemptId)
  if (known?.userId === viewer.userId) return known.quizVersionId
  const row = await db().attempt.findFirst({ where: { id: attemptId, userId: viewer.userId }, select: { quizVersionId: true } })
  if (!row) throw new AppError('NOT_FOUND')
  ownVersions.set(attemptId, { userId: viewer.userId, quizVersionId: row.quizVersionId })
  const oldest = ownVersions.keys().next().value
  if (ownVersions.size > KEPT_ATTEMPTS && oldest !== undefined) ownVersions.delete(oldest)
  return row.quizVersionId
}

/** What the page of an attempt shows: a running one without any key, a submitted one with all of them. */
export type AttemptPage =
  | { state: 'running'; attempt: RunningAttempt }
  | { state: 'submitted'; result: AttemptResult }

/** The viewer's own attempt in one language; null when it is not theirs or does not exist. */
export async function findAttempt(viewer: Viewer, attemptId: string, locale: Locale): Promise<AttemptPage | null> {
  // Raw, because a class looks at its results at the same moment: Prisma would ask four times what is one statement.
  const [row] = await db().$queryRaw<OwnAttempt[]>`
    select id, seed, "submittedAt", earned, max, "isPassed", "quizVersionId",
      (select id from "QuizVersion" where "quizId" = attempt."quizId" order by number desc limit 1) as "newestVersionId",
      (
        select coalesce(json_agg(json_build_object('versionId', "questionVersionId", 'value', value, 'revision', revision, 'savedAt', "savedAt")), '[]')
        from "Answer" where "attemptId" = attempt.id
      ) as answers
    from "Attempt" attempt
    where id = ${attemptId} and "userId" = ${viewer.userId}`
  if (!row) return null
  const version = await getQuizVersion(row.quizVersionId)
  if (!row.submittedAt) return { state: 'running', attempt: runningAttempt(row, version, locale) }
  return { state: 'submitted', result: attemptResult(row, row.submittedAt, version, locale) }
}

function runningAttempt({ id, seed, answers }: OwnAttempt, version: QuizVersion, locale: Locale): RunningAttempt {
  const known = version.questions.flatMap(({ versionId, question }): [string, StoredAnswer][] => {
    const row = answers.find((answer) => answer.versionId === versionId)
    const answer = row && parseAnswer(question, row.value)
    return answer ? [[question.id, { answer, revision: row.revision, savedAt: new Date(row.savedAt).toISOString() }]] : []
  })
  return {
    id,
    moduleSlug: version.slug,
    title: version.title[locale],
    passMarkPercent: version.passMarkPercent,
    questions: playerQuestions(version, seed, locale),
    answers: Object.fromEntries(known),
  }
}

function attemptResult(attempt: OwnAttempt, submittedAt: Date, version: QuizVersion, locale: Locale): AttemptResult {
  const shown = reviewQuestions(version, attempt.seed, locale)
  return {
    id: attempt.id,
    moduleSlug: version.slug,
    title: version.title[locale],
    submittedAt,
    earned: attempt.earned ?? 0,
    max: attempt.max ?? 0,
    passMarkPercent: version.passMarkPercent,
    isPassed: attempt.isPassed === true,
    isOutdated: attempt.newestVersionId !== attempt.quizVersionId,
    questions: version.questions.flatMap(({ versionId, question }, index) => {
      const value = attempt.answers.find((answer) => answer.versionId === versionId)?.value ?? null
      const view = shown[index]
      return view ? [{ ...view, versionId, answer: parseAnswer(question, value), score: scoreAnswer(question, value) }] : []
    }),
  }
}

export type PastAttempt = { id: string; quizSlug: string; number: number; submittedAt: Date; earned: number; max: number; isPassed: boolean }

/** The viewer's submitted attempts, oldest first, numbered per quiz. */
export async function listPastAttempts(viewer: Viewer): Promise<PastAttempt[]> {
  const rows = await db().attempt.findMany({
    where: { userId: viewer.userId, submittedAt: { not: null } },
    orderBy: { submittedAt: 'asc' },
    select: { id: true, submittedAt: true, earned: true, max: true, isPassed: true, quiz: { select: { slug: true } } },
  })
  const counts = new Map<string, number>()
  return rows.flatMap(({ quiz, submittedAt, earned, max, isPassed, id }) => {
    if (!submittedAt) return []
    const number = (counts.get(quiz.slug) ?? 0) + 1
    counts.set(quiz.slug, number)
    return [{ id, quizSlug: quiz.slug, number, submittedAt, earned: earned ?? 0, max: max ?? 0, isPassed: isPassed === true }]
  })
}
