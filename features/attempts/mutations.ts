import 'server-only'
import { randomInt } from 'node:crypto'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { getQuizVersion } from '@/features/quizzes/queries'
import type { Viewer } from '@/features/users/viewer'
import { parseAnswer, type Answer } from '@/questions/question'
import { explainRefusedSave, markAttempt } from './rules'
import type { SaveResult, SubmitResult } from './schema'

const SEEDS = 2 ** 31

/**
 * Starts an attempt at the newest version of a quiz, or gives back the one that the viewer has open: a double click,
 * a second tab and a repeated request lead to the same attempt. Throws NOT_FOUND for an unknown quiz.
 */
export async function startAttempt(
  viewer: Viewer,
  { quizSlug, startKey }: { quizSlug: string; startKey: string },
): Promise<{ attemptId: string }> {
  return db().$transaction(async (tx) => {
    // One start at a time per learner; whoever comes second finds the first one's attempt.
    const users = await tx.$queryRaw`select id from "User" where id = ${viewer.userId} for update`
    if ((users as unknown[]).length === 0) throw new AppError('NOT_FOUND')
    const known = await tx.attempt.findFirst({
      where: { userId: viewer.userId, OR: [{ startKey }, { quiz: { slug: quizSlug }, submittedAt: null }] },
      orderBy: { startedAt: 'desc' },
      select: { id: true, quiz: { select: { slug: true } } },
    })
    if (known && known.quiz.slug !== quizSlug) throw new AppError('BAD_REQUEST', 'the key belongs to another command')
    if (known) return { attemptId: known.id }
    const version = await tx.quizVersion.findFirst({
      where: { quiz: { slug: quizSlug } },
      orderBy: { number: 'desc' },
      select: { id: true, quizId: true },
    })
    if (!version) throw new AppError('NOT_FOUND')
    const made = await tx.attempt.create({
      data: { userId: viewer.userId, quizId: version.quizId, quizVersionId: version.id, startKey, seed: randomInt(SEEDS) },
      select: { id: true },
    })
    return { attemptId: made.id }
  })
}

type Save = { attemptId: string; questionId: string; answer: unknown; basedOn: number; saveKey: string }

/**
 * Stores one answer. It is written only while the attempt is open and the stored revision is the one that the page
 * knew, so an older answer never overwrites a newer one. The same save sent again is acknowledged again.
 */
export async function saveAnswer(viewer: Viewer, { attemptId, questionId, answer, basedOn, saveKey }: Save): Promise<SaveResult> {
  const attempt = await db().attempt.findFirst({
    where: { id: attemptId, userId: viewer.userId },
    select: { quizVersionId: true },
  })
  if (!attempt) throw new AppError('NOT_FOUND')
  const { questions } = await getQuizVersion(attempt.quizVersionId)
  const frozen = questions.find(({ question }) => question.id === questionId)
  if (!frozen) throw new AppError('NOT_FOUND')
  const value = parseAnswer(frozen.question, answer)
  if (!value) return { ok: false, error: 'ANSWER_MALFORMED' }

  // One guarded statement in place of a transaction: this is the hottest write of the product. The share lock makes it
  // wait for a submission that is being marked, and then find the attempt submitted. Where no answer is stored, any
  // revision will do: then the page knows more than a database that was put back from a backup.
  const rows = await db().$queryRaw<{ revision: number; savedAt: Date }[]>`
    with open as (
      select id from "Attempt"
      where id = ${attemptId} and "userId" = ${viewer.userId} and "submittedAt" is null
      for share
    )
    insert into "Answer" as stored ("attemptId", "questionVersionId", "value", "revision", "saveKey", "savedAt")
    select open.id, ${frozen.versionId}, ${JSON.stringify(value)}::jsonb, 1, ${saveKey}, now()
    from open
    on conflict ("attemptId", "questionVersionId") do update
      set "value" = excluded."value", "revision" = stored."revision" + 1, "saveKey" = excluded."saveKey", "savedAt" = excluded."savedAt"
      where stored."revision" = ${basedOn}
    returning "revision", "savedAt"`
  const [row] = rows
  if (row) return { ok: true, revision: row.revision, savedAt: row.savedAt.toISOString() }
  return refusedSave(viewer, attemptId, frozen.versionId, saveKey)
}

async function refusedSave(viewer: Viewer, attemptId: string, questionVersionId: string, saveKey: string): Promise<SaveResult> {
  const attempt = await db().attempt.findFirst({
    where: { id: attemptId, userId: viewer.userId },
    select: {
      submittedAt: true,
      answers: { where: { questionVersionId }, select: { value: true, revision: true, saveKey: true, savedAt: true } },
    },
  })
  const stored = attempt?.answers[0] ?? null
  const reason = explainRefusedSave(attempt, stored, saveKey)
  if (reason === 'ATTEMPT_SUBMITTED') return { ok: false, error: reason }
  if (reason === 'NOT_FOUND' || !stored) throw new AppError('NOT_FOUND')
  const { revision, savedAt } = stored
  if (reason === 'REPEATED') return { ok: true, revision, savedAt: savedAt.toISOString() }
  const current = { answer: stored.value as Answer, revision, savedAt: savedAt.toISOString(), saveKey: stored.saveKey }
  return { ok: false, error: 'ANSWER_CHANGED_ELSEWHERE', current }
}

/**
 * Submits and marks an attempt, once: a second submission changes nothing and is answered like the first. Throws
 * NOT_FOUND for an attempt that is not the viewer's.
 */
export async function submitAttempt(viewer: Viewer, { attemptId }: { attemptId: string }): Promise<SubmitResult> {
  const own = { id: attemptId, userId: viewer.userId }
  // Read before the transaction, which then needs no second connection while it holds its lock.
  const attempt = await db().attempt.findFirst({ where: own, select: { quizVersionId: true } })
  if (!attempt) throw new AppError('NOT_FOUND')
  const version = await getQuizVersion(attempt.quizVersionId)

  return db().$transaction(async (tx) => {
    const locked = await tx.$queryRaw<{ submittedAt: Date | null }[]>`
      select "submittedAt" from "Attempt" where id = ${own.id} and "userId" = ${own.userId} for update`
    const [row] = locked
    if (!row) throw new AppError('NOT_FOUND')
    if (row.submittedAt) return { ok: true, submittedAt: row.submittedAt.toISOString() }

    const answers = await tx.answer.findMany({ where: { attemptId }, select: { questionVersionId: true, value: true } })
    const mark = markAttempt(
      version.questions,
      new Map(answers.map(({ questionVersionId, value }) => [questionVersionId, value])),
      version.passMarkPercent,
    )
    const submittedAt = new Date()
    const ids = mark.questions.map(({ versionId }) => versionId)
    const earned = mark.questions.map(({ score }) => score.earned)
    // One statement for all answers instead of one each.
    await tx.$executeRaw`
      update "Answer" set earned = marked.earned
      from unnest(${ids}::text[], ${earned}::float8[]) as marked(id, earned)
      where "attemptId" = ${attemptId} and "questionVersionId" = marked.id`
    await tx.attempt.update({
      where: { id: attemptId },
      data: { submittedAt, earned: mark.earned, max: mark.max, isPassed: mark.isPassed },
    })
    return { ok: true, submittedAt: submittedAt.toISOString() }
  })
}
