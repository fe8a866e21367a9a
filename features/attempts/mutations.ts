import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { getQuizVersion } from '@/features/quizzes/queries'
import type { Viewer } from '@/features/users/viewer'
import { parseAnswer, type Answer } from '@/questions/question'
import { getOwnVersionId } from './queries'
import { explainRefusedSave, markAttempt, type AttemptMark } from './rules'
import type { SaveOutcome, SaveResult, SubmitResult } from './schema'

const SEEDS = 2 ** 31

/**
 * Starts an attempt at the newest version of a quiz, or gives back the one that the viewer has open: a double click,
 * a second tab and a repeated request lead to the same attempt. Throws NOT_FOUND for an unknown quiz.
 */
export async function startAttempt(
  viewer: Viewer,
  { quizSlug, startKey }: { quizSlug: string; startKey: string },
): Promise<{ attemptId: string }> {
  // Two statements, because a class starts at the same minute and each one costs. The second must see what another
  // start wrote while the first waited for its lock: a statement sees what was committed when it began.
  const [, rows] = await db().$transaction([
    // One start at a time per learner; whoever comes second finds the first one's attempt.
    db().$queryRaw`select 1 from "User" where id = ${viewer.userId} for update`,
    db().$queryRaw<{ id: string; slug: string }[]>`
      with known as (
        select attempt.id, quiz.slug
        from "Attempt" attempt join "Quiz" quiz on quiz.id = attempt."quizId"
        where attempt."userId" = ${viewer.userId}
          and (attempt."startKey" = ${startKey} or (quiz.slug = ${quizSlug} and attempt."submittedAt" is null))
        order by attempt."startedAt" desc
        limit 1
      ), newest as (
        select version.id, version."quizId"
        from "QuizVersion" version join "Quiz" quiz on quiz.id = version."quizId"
        where quiz.slug = ${quizSlug}
        order by version.number desc
        limit 1
      ), made as (
        insert into "Attempt" (id, "userId", "quizId", "quizVersionId", "startKey", seed)
        select ${randomUUID()}, "User".id, newest."quizId", newest.id, ${startKey}, ${randomInt(SEEDS)}
        from "User", newest
        where "User".id = ${viewer.userId} and not exists (select from known)
        returning id
      )
      select id, slug from known union all select id, ${quizSlug} from made`,
  ])
  const [attempt] = rows
  if (!attempt) throw new AppError('NOT_FOUND')
  if (attempt.slug !== quizSlug) throw new AppError('BAD_REQUEST', 'the key belongs to another command')
  return { attemptId: attempt.id }
}

type Save = { questionId: string; answer: unknown; basedOn: number; saveKey: string }
type ReadySave = Omit<Save, 'answer'> & { versionId: string; value: Answer }

/** Stores one answer; see `saveAnswers`. Throws NOT_FOUND for a question that the attempt does not have. */
export async function saveAnswer(viewer: Viewer, { attemptId, ...save }: { attemptId: string } & Save): Promise<SaveResult> {
  const [outcome] = await saveAnswers(viewer, { attemptId, saves: [save] })
  if (!outcome || (!outcome.ok && outcome.error === 'NOT_FOUND')) throw new AppError('NOT_FOUND')
  return outcome
}

/**
 * Stores answers to different questions of one attempt, each with an outcome of its own, in the order given. An answer
 * is written only while the attempt is open and the stored revision is the one that the page knew, so an older answer
 * never overwrites a newer one. The same save sent again is acknowledged again. Throws NOT_FOUND for an attempt that is
 * not the viewer's.
 */
export async function saveAnswers(viewer: Viewer, { attemptId, saves }: { attemptId: string; saves: readonly Save[] }): Promise<SaveOutcome[]> {
  const { questions } = await getQuizVersion(await getOwnVersionId(viewer, attemptId))
  const checked = saves.map(({ answer, ...save }): ReadySave | 'NOT_FOUND' | 'ANSWER_MALFORMED' => {
    const frozen = questions.find(({ question }) => question.id === save.questionId)
    if (!frozen) return 'NOT_FOUND'
    const value = parseAnswer(frozen.question, answer)
    return value ? { ...save, value, versionId: frozen.versionId } : 'ANSWER_MALFORMED'
  })
  const ready = checked.filter((save) => typeof save !== 'string')
  const written = await writeAnswers(viewer, attemptId, ready)
  const refused = ready.filter(({ versionId }) => !written.has(versionId))
  const refusals = refused.length > 0 ? await explainSaves(viewer, attemptId, refused) : new Map<string, SaveOutcome>()
  return checked.map((save): SaveOutcome =>
    typeof save === 'string' ? { ok: false, error: save } : (written.get(save.versionId) ?? refusals.get(save.versionId) ?? { ok: false, error: 'NOT_FOUND' }),
  )
}

/** What could be written, by id of the question's version. */
async function writeAnswers(viewer: Viewer, attemptId: string, saves: readonly ReadySave[]): Promise<Map<string, SaveResult>> {
  if (saves.length === 0) return new Map()
  // One guarded statement in place of a transaction: this is the hottest write of the product. The share lock makes it
  // wait for a submission that is being marked, and then find the attempt submitted. Where no answer is stored, any
  // revision will do: then the page knows more than a database that was put back from a backup. The order keeps two
  // requests with the same questions from waiting for each other's rows.
  const rows = await db().$queryRaw<{ versionId: string; revision: number; savedAt: Date }[]>`
    with open as (
      select id from "Attempt"
      where id = ${attemptId} and "userId" = ${viewer.userId} and "submittedAt" is null
      for share
    ), save as (
      select * from unnest(
        ${saves.map(({ versionId }) => versionId)}::text[],
        ${saves.map(({ value }) => JSON.stringify(value))}::text[],
        ${saves.map(({ saveKey }) => saveKey)}::text[],
        ${saves.map(({ basedOn }) => basedOn)}::int[]
      ) as save("versionId", "value", "saveKey", "basedOn")
    )
    insert into "Answer" as stored ("attemptId", "questionVersionId", "value", "revision", "saveKey", "savedAt")
    select open.id, save."versionId", save."value"::jsonb, 1, save."saveKey", now()
    from open, save
    order by save."versionId"
    on conflict ("attemptId", "questionVersionId") do update
      set "value" = excluded."value", "revision" = stored."revision" + 1, "saveKey" = excluded."saveKey", "savedAt" = excluded."savedAt"
      where stored."revision" = (select save."basedOn" from save where save."versionId" = excluded."questionVersionId")
    returning "questionVersionId" as "versionId", "revision", "savedAt"`
  return new Map(rows.map(({ versionId, revision, savedAt }) => [versionId, { ok: true, revision, savedAt: savedAt.toISOString() }]))
}

/** Why nothing was written, from the rows as they are now, by id of the question's version. */
async function explainSaves(viewer: Viewer, attemptId: string, saves: readonly ReadySave[]): Promise<Map<string, SaveOutcome>> {
  const attempt = await db().attempt.findFirst({
    where: { id: attemptId, userId: viewer.userId },
    select: {
      submittedAt: true,
      answers: {
        where: { questionVersionId: { in: saves.map(({ versionId }) => versionId) } },
        select: { questionVersionId: true, value: true, revision: true, saveKey: true, savedAt: true },
      },
    },
  })
  if (!attempt) throw new AppError('NOT_FOUND')
  return new Map(
    saves.map(({ versionId, saveKey }): [string, SaveOutcome] => {
      const stored = attempt.answers.find(({ questionVersionId }) => questionVersionId === versionId) ?? null
      const reason = explainRefusedSave(attempt, stored, saveKey)
      if (!stored || reason === 'ATTEMPT_SUBMITTED' || reason === 'NOT_FOUND') return [versionId, { ok: false, error: reason === 'ATTEMPT_SUBMITTED' ? reason : 'NOT_FOUND' }]
      const { value, revision } = stored
      const savedAt = stored.savedAt.toISOString()
      if (reason === 'REPEATED') return [versionId, { ok: true, revision, savedAt }]
      const current = { answer: value as Answer, revision, savedAt, saveKey: stored.saveKey }
      return [versionId, { ok: false, error: 'ANSWER_CHANGED_ELSEWHERE', current }]
    }),
  )
}

/** A save that comes between reading and writing makes one more round; more than a few such saves are no person. */
const SUBMIT_ROUNDS = 10

/**
 * Submits and marks an attempt, once: a second submission changes nothing and is answered like the first. Throws
 * NOT_FOUND for an attempt that is not the viewer's.
 */
export async function submitAttempt(viewer: Viewer, { attemptId }: { attemptId: string }): Promise<SubmitResult> {
  for (let round = 0; round < SUBMIT_ROUNDS; round += 1) {
    const attempt = await readForMarking(viewer, attemptId)
    if (attempt.submittedAt) return { ok: true, submittedAt: attempt.submittedAt.toISOString() }
    const version = await getQuizVersion(attempt.quizVersionId)
    const mark = markAttempt(version.questions, new Map(attempt.answers.map(({ versionId, value }) => [versionId, value])), version.passMarkPercent)
    const submittedAt = new Date()
    if (await writeMark(viewer, attempt, mark, submittedAt)) return { ok: true, submittedAt: submittedAt.toISOString() }
  }
  throw new AppError('UNAVAILABLE', 'the answers keep changing')
}

type ReadAttempt = { id: string; submittedAt: Date | null; quizVersionId: string; revisions: number; answers: { versionId: string; value: unknown }[] }

async function readForMarking(viewer: Viewer, attemptId: string): Promise<ReadAttempt> {
  const [attempt] = await db().$queryRaw<ReadAttempt[]>`
    select attempt.id, "submittedAt", "quizVersionId", coalesce(sum(revision), 0)::int as revisions,
      coalesce(json_agg(json_build_object('versionId', "questionVersionId", 'value', value)) filter (where "attemptId" is not null), '[]') as answers
    from "Attempt" attempt left join "Answer" on "attemptId" = attempt.id
    where attempt.id = ${attemptId} and "userId" = ${viewer.userId}
    group by attempt.id`
  if (!attempt) throw new AppError('NOT_FOUND')
  return attempt
}

/** Writes the mark if it still is that of the stored answers; false when they changed, or somebody was first. */
async function writeMark(viewer: Viewer, { id, revisions }: ReadAttempt, mark: AttemptMark, submittedAt: Date): Promise<boolean> {
  const ids = mark.questions.map(({ versionId }) => versionId)
  const earned = mark.questions.map(({ score }) => score.earned)
  // The lock waits for saves that are being written and holds off further ones; the second statement then sees them.
  // Revisions only grow, so an equal sum means the same answers. No transaction stays open while the server marks.
  const [, written] = await db().$transaction([
    db().$queryRaw`select 1 from "Attempt" where id = ${id} and "userId" = ${viewer.userId} for update`,
    db().$queryRaw<unknown[]>`
      with submitted as (
        update "Attempt" set "submittedAt" = ${submittedAt}, earned = ${mark.earned}, max = ${mark.max}, "isPassed" = ${mark.isPassed}
        where id = ${id} and "userId" = ${viewer.userId} and "submittedAt" is null
          and ${revisions} = (select coalesce(sum(revision), 0) from "Answer" where "attemptId" = ${id})
        returning id
      ), marked as (
        update "Answer" set earned = mark.earned
        from submitted, unnest(${ids}::text[], ${earned}::float8[]) as mark(id, earned)
        where "attemptId" = submitted.id and "questionVersionId" = mark.id
      )
      select id from submitted`,
  ])
  return written.length > 0
}
