import 'server-only'
import { db, sql } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { getQuizVersion } from '@/features/quizzes/queries'
import type { QuizVersion } from '@/features/quizzes/schema'
import type { Viewer } from '@/features/users/viewer'
import type { Locale } from '@/questions/localised'
import { canGuideAttempts } from './permissions'
import { isTimeOver, visibleParts } from './rules'
import type { AttemptView, TrainerAttempt } from './schema'
import { trainerView } from './trainer-view'
import { resultView, runningView, type AttemptRow } from './view'

type Own = { userId: string; quizVersionId: string; seed: number }

// An attempt never changes its quiz version or its seed, so a process may remember them and each save asks one thing
// less. By owner too: a guest's attempts move to their account. What a save may write, its statement checks for itself.
const KEPT_ATTEMPTS = 10_000
const ownAttempts = new Map<string, Own>()

async function getOwn(viewer: Viewer, attemptId: string): Promise<Own> {
  const known = ownAttempts.get(attemptId)
  if (known?.userId === viewer.userId) return known
  const [row] = await sql<Omit<Own, 'userId'>>`select "quizVersionId", seed from "Attempt" where id = ${attemptId} and "userId" = ${viewer.userId}`
  if (!row) throw new AppError('NOT_FOUND')
  return remember(viewer, attemptId, row)
}

function remember({ userId }: Viewer, attemptId: string, { quizVersionId, seed }: { quizVersionId: string; seed: number }): Own {
  const own = { userId, quizVersionId, seed }
  ownAttempts.set(attemptId, own)
  const oldest = ownAttempts.keys().next().value
  if (ownAttempts.size > KEPT_ATTEMPTS && oldest !== undefined) ownAttempts.delete(oldest)
  return own
}

/** The frozen quiz of the viewer's own attempt, and the seed that draws and orders its questions. Throws NOT_FOUND. */
export async function getOwnQuiz(viewer: Viewer, attemptId: string): Promise<{ version: QuizVersion; seed: number }> {
  const { quizVersionId, seed } = await getOwn(viewer, attemptId)
  return { version: await getQuizVersion(quizVersionId), seed }
}

/** What the page of an attempt needs before its view: whose module it is of. Null when it is not the viewer's. */
export async function findAttemptHead(viewer: Viewer, attemptId: string, locale: Locale): Promise<{ moduleSlug: string; title: string } | null> {
  try {
    const { version } = await getOwnQuiz(viewer, attemptId)
    return { moduleSlug: version.slug, title: version.title[locale] }
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null
    throw error
  }
}

/** One attempt with all that its views are made of; `userId` null for whoever may see those of others. */
async function readAttempt(attemptId: string, userId: string | null): Promise<AttemptRow | null> {
  // Raw, because a class looks at its results at the same moment: Prisma would ask six times what is one statement.
  const [row] = await sql<AttemptRow>`
    select id, seed, "startedAt", "deadlineAt", position, flags, "submittedAt", "isClosedByTime", earned, max, "isPassed", "quizVersionId",
      (select id from "QuizVersion" where "quizId" = attempt."quizId" order by number desc limit 1) as "newestVersionId",
      (
        select coalesce(json_agg(json_build_object(
          'versionId', "questionVersionId", 'value', value, 'certainty', certainty, 'revision', revision, 'savedAt', "savedAt",
          'checks', cardinality("checkKeys"), 'checkedRevision', "checkedRevision", 'isLocked', "isLocked",
          'rubricMet', "rubricMet", 'rubricCheckedAt', "rubricCheckedAt")), '[]')
        from "Answer" where "attemptId" = attempt.id
      ) as answers,
      case when "submittedAt" is null then '[]' else (
        select coalesce(json_agg(json_build_object('submittedAt', "submittedAt", 'earned', earned, 'max', max) order by "submittedAt"), '[]')
        from "Attempt" sibling
        where sibling."userId" = attempt."userId" and sibling."quizId" = attempt."quizId" and sibling."submittedAt" is not null
      ) end as siblings,
      case when not "isClosedByTime" then '[]' else (
        select coalesce(json_agg(json_build_object('versionId', "questionVersionId", 'value', value, 'savedAt', "savedAt") order by "savedAt" desc, sequence desc), '[]')
        from "AnswerSave" where "attemptId" = attempt.id and outcome = 'late' and "acceptedAt" is null
      ) end as "lateSaves"
    from "Attempt" attempt
    where id = ${attemptId} and (${userId}::text is null or "userId" = ${userId}::text)`
  return row ?? null
}

/**
 * The viewer's own attempt in one language at this moment; null when it is not theirs or does not exist, `over` when its
 * time is over and nobody has closed it yet: see `attempt-view.ts`.
 */
export async function findOpenView(viewer: Viewer, attemptId: string, locale: Locale, now: Date): Promise<AttemptView | 'over' | null> {
  const row = await readAttempt(attemptId, viewer.userId)
  if (!row) return null
  remember(viewer, attemptId, row)
  const version = await getQuizVersion(row.quizVersionId)
  const serverNow = now.toISOString()
  if (row.submittedAt) {
    const newest = await getQuizVersion(row.newestVersionId)
    return { state: 'submitted', serverNow, result: resultView(row, row.submittedAt, version, newest, locale, now) }
  }
  if (isTimeOver(row.deadlineAt, version.settings.graceSeconds, now)) return 'over'
  return { state: 'running', serverNow, running: runningView(row, version, locale, now) }
}

/** Any attempt as a trainer sees it: the id is what its learner has shown them. NOT_FOUND for anyone else. */
export async function getTrainerAttempt(viewer: Viewer, attemptId: string, locale: Locale): Promise<TrainerAttempt> {
  if (!canGuideAttempts(viewer)) throw new AppError('NOT_FOUND')
  const row = await readAttempt(attemptId, null)
  if (!row) throw new AppError('NOT_FOUND')
  const { extraTimeSeconds } = await db().attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { extraTimeSeconds: true } })
  return trainerView(row, extraTimeSeconds, await getQuizVersion(row.quizVersionId), locale)
}

/** `isScoreShown` is false while the quiz does not show the marks; they are 0 then. */
export type PastAttempt = { id: string; quizSlug: string; number: number; submittedAt: Date; earned: number; max: number; isPassed: boolean; isScoreShown: boolean }

/** The viewer's submitted attempts, oldest first, numbered per quiz. */
export async function listPastAttempts(viewer: Viewer, now = new Date()): Promise<PastAttempt[]> {
  const rows = await db().attempt.findMany({
    where: { userId: viewer.userId, submittedAt: { not: null } },
    orderBy: { submittedAt: 'asc' },
    select: { id: true, submittedAt: true, earned: true, max: true, isPassed: true, quizVersionId: true, quiz: { select: { slug: true } } },
  })
  const counts = new Map<string, number>()
  const past: PastAttempt[] = []
  for (const { quiz, submittedAt, earned, max, isPassed, id, quizVersionId } of rows) {
    if (!submittedAt) continue
    const number = (counts.get(quiz.slug) ?? 0) + 1
    counts.set(quiz.slug, number)
    const { settings } = await getQuizVersion(quizVersionId)
    const isScoreShown = visibleParts(settings, { isSubmitted: true, isLocked: true, now }).score
    const shown = isScoreShown ? { earned: earned ?? 0, max: max ?? 0, isPassed: isPassed === true } : { earned: 0, max: 0, isPassed: false }
    past.push({ id, quizSlug: quiz.slug, number, submittedAt, isScoreShown, ...shown })
  }
  return past
}
