import 'server-only'
import { randomInt, randomUUID } from 'node:crypto'
import { db, sql, sqlTogether, type Tx } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { recordAct } from '@/features/audit/mutations'
import { getQuizVersion } from '@/features/quizzes/queries'
import type { QuizVersion } from '@/features/quizzes/schema'
import { isMarkedOneByOne, quizSettingsSchema } from '@/features/quizzes/settings'
import type { Viewer } from '@/features/users/viewer'
import { isComplete } from '@/questions/complete'
import type { Locale } from '@/questions/localised'
import { parseAnswer, type Answer } from '@/questions/question'
import type { Certainty } from './certainty'
import { judge } from './judged'
import { canGuideAttempts } from './permissions'
import { getOwnQuiz } from './queries'
import {
  attemptQuestions,
  deadlineOf,
  decideSave,
  earnedBy,
  isTimeOver,
  markAttempt,
  startRefusal,
  tryStateOf,
  type AttemptMark,
  type FrozenQuestion,
  type MarkedAnswer,
} from './rules'
import type {
  CheckResult,
  CurrentAnswer,
  FlagResult,
  PositionResult,
  RubricResult,
  SaveOutcome,
  SaveResult,
  StartResult,
  SubmitResult,
  TryAgainResult,
} from './schema'
import { questionOutcome, rubricOf, type AnswerRow } from './view'

const SEEDS = 2 ** 31
/** Something that comes between reading and writing makes one more round; more than a few such are no person. */
const ROUNDS = 10

// ——— Starting ———

/**
 * Starts an attempt at the newest version of a quiz, or gives back the one that the viewer has open: a double click,
 * a second tab and a repeated request lead to the same attempt. Throws NOT_FOUND for a quiz that is unknown or not listed.
 */
export async function startAttempt(
  viewer: Viewer,
  { quizSlug, startKey }: { quizSlug: string; startKey: string },
  now = new Date(),
): Promise<StartResult> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const attempt = await findOrMakeAttempt(viewer, quizSlug, startKey, now)
    if (!attempt) {
      const refusal = await explainRefusedStart(viewer, quizSlug, now)
      if (refusal) return refusal
      continue
    }
    if (attempt.slug !== quizSlug) throw new AppError('BAD_REQUEST', 'the key belongs to another command')
    // One whose time is over is in nobody's way once it is closed.
    const isOver = attempt.isPastDeadline && !attempt.isRepeated && (await endAttempt({ attemptId: attempt.id, userId: viewer.userId, now, isAsked: false })) !== null
    if (!isOver) return { ok: true, attemptId: attempt.id }
  }
  throw new AppError('UNAVAILABLE', 'the attempts keep changing')
}

type KnownAttempt = { id: string; slug: string; isRepeated: boolean; isPastDeadline: boolean }

async function findOrMakeAttempt(viewer: Viewer, quizSlug: string, startKey: string, now: Date): Promise<KnownAttempt | null> {
  // Two statements, because a class starts at the same minute and each one costs. The second must see what another
  // start wrote while the first waited for its lock: a statement sees what was committed when it began. What it reads of
  // the settings are the names of `quizSettingsSchema`; `startRefusal` and `deadlineOf` say the same in TypeScript.
  const [attempt] = await sqlTogether((run) => [
    // One start at a time per learner; whoever comes second finds the first one's attempt.
    run`select 1 from "User" where id = ${viewer.userId} for update`,
    run<KnownAttempt>`
      with known as (
        select attempt.id, quiz.slug, attempt."startKey" = ${startKey} as "isRepeated",
          attempt."submittedAt" is null and attempt."deadlineAt" is not null and attempt."deadlineAt" < ${now} as "isPastDeadline"
        from "Attempt" attempt join "Quiz" quiz on quiz.id = attempt."quizId"
        where attempt."userId" = ${viewer.userId}
          and (attempt."startKey" = ${startKey} or (quiz.slug = ${quizSlug} and attempt."submittedAt" is null))
        order by "isRepeated" desc, attempt."startedAt" desc
        limit 1
      ), newest as (
        select version.id, version."quizId",
          (settings->>'timeLimitSeconds')::float8 as "limit", (settings->>'closesAt')::timestamptz as "closesAt",
          (settings->>'attemptsAllowed')::int as allowed, coalesce((settings->>'delaySeconds')::float8, 0) as delay
        from "QuizVersion" version join "Quiz" quiz on quiz.id = version."quizId"
        where quiz.slug = ${quizSlug} and quiz."isListed"
        order by version.number desc
        limit 1
      ), before as (
        select count(*) as count, max("submittedAt") as "lastAt"
        from "Attempt" join newest using ("quizId")
        where "userId" = ${viewer.userId} and "submittedAt" is not null
      ), made as (
        insert into "Attempt" (id, "userId", "quizId", "quizVersionId", "startKey", seed, "startedAt", "deadlineAt")
        select ${randomUUID()}, "User".id, newest."quizId", newest.id, ${startKey}, ${randomInt(SEEDS)}, ${now},
          least(${now}::timestamptz + make_interval(secs => newest."limit"), newest."closesAt")
        from "User", newest, before
        where "User".id = ${viewer.userId} and not exists (select from known)
          and coalesce(${now} < newest."closesAt", true)
          and coalesce(before.count < newest.allowed, true)
          and coalesce(before."lastAt" + make_interval(secs => newest.delay) <= ${now}, true)
        returning id
      )
      select id, slug, "isRepeated", "isPastDeadline" from known union all select id, ${quizSlug}, true, false from made`,
  ])
  return attempt ?? null
}

/** Why nothing was started, from the rows as they are now; null when it could be started after all. */
async function explainRefusedStart(viewer: Viewer, quizSlug: string, now: Date): Promise<StartResult | null> {
  const newest = await db().quizVersion.findFirst({
    where: { quiz: { slug: quizSlug, isListed: true } },
    orderBy: { number: 'desc' },
    select: { quizId: true, settings: true },
  })
  const learner = newest && (await db().user.findUnique({ where: { id: viewer.userId }, select: { id: true } }))
  if (!newest || !learner) throw new AppError('NOT_FOUND')
  const attempts = await db().attempt.findMany({ where: { userId: viewer.userId, quizId: newest.quizId }, select: { submittedAt: true } })
  const refusal = startRefusal(quizSettingsSchema.parse(newest.settings), attempts.flatMap(({ submittedAt }) => submittedAt ?? []), now)
  if (!refusal) return null
  return refusal.error === 'TOO_EARLY' ? { ok: false, error: refusal.error, startsAt: refusal.startsAt.toISOString() } : { ok: false, error: refusal.error }
}

// ——— Saving ———

type Save = { questionId: string; answer: unknown; certainty: Certainty | null; basedOn: number; browserId: string; sequence: number; saveKey: string }
/** `place` is the question's among those of the attempt, from 0. */
type ReadySave = Omit<Save, 'answer'> & { versionId: string; place: number; value: Answer }

/** Stores one answer; see `saveAnswers`. Throws NOT_FOUND for a question that the attempt does not have. */
export async function saveAnswer(viewer: Viewer, { attemptId, ...save }: { attemptId: string } & Save, now = new Date()): Promise<SaveResult> {
  const [outcome] = await saveAnswers(viewer, { attemptId, saves: [save] }, now)
  if (!outcome || (!outcome.ok && outcome.error === 'NOT_FOUND')) throw new AppError('NOT_FOUND')
  return outcome
}

/**
 * Stores answers to different questions of one attempt, each with an outcome of its own, in the order given. The rules
 * are in README.md and in `decideSave`: an older answer never overwrites a newer one, what arrives is kept whatever
 * becomes of it, and the same save sent again is acknowledged again. Throws NOT_FOUND for an attempt that is not the
 * viewer's.
 */
export async function saveAnswers(viewer: Viewer, { attemptId, saves }: { attemptId: string; saves: readonly Save[] }, now = new Date()): Promise<SaveOutcome[]> {
  const { version, seed } = await getOwnQuiz(viewer, attemptId)
  const questions = attemptQuestions(version.questions, version.settings, seed)
  const checked = saves.map(({ answer, ...save }): ReadySave | 'NOT_FOUND' | 'ANSWER_MALFORMED' => {
    const place = questions.findIndex(({ question }) => question.id === save.questionId)
    const frozen = questions[place]
    if (!frozen) return 'NOT_FOUND'
    const value = parseAnswer(frozen.question, answer)
    return value ? { ...save, value, place, versionId: frozen.versionId } : 'ANSWER_MALFORMED'
  })
  const ready = checked.filter((save) => typeof save !== 'string')
  const written = await writeCurrent(viewer, attemptId, version, ready, now)
  const others = ready.filter(({ versionId }) => !written.has(versionId))
  const settled = others.length > 0 ? await settleSaves(viewer, attemptId, others, now) : new Map<string, SaveOutcome>()
  return checked.map((save): SaveOutcome =>
    typeof save === 'string' ? { ok: false, error: save } : (written.get(save.versionId) ?? settled.get(save.versionId) ?? { ok: false, error: 'NOT_FOUND' }),
  )
}

/** Writes what becomes current without further ado, which is nearly all; by id of the question's version. */
async function writeCurrent(viewer: Viewer, attemptId: string, { settings }: QuizVersion, saves: readonly ReadySave[], now: Date): Promise<Map<string, SaveResult>> {
  if (saves.length === 0) return new Map()
  // One guarded statement in place of a transaction: this is the hottest write of the product. Its guards are the case
  // `current` of `decideSave`; whatever they refuse is settled there. The share lock makes it wait for a submission that
  // is being marked, and then find the attempt submitted. The order keeps two requests with the same questions from
  // waiting for each other's rows.
  const rows = await sql<{ versionId: string; revision: number; savedAt: Date }>`
    with open as (
      select id, position from "Attempt"
      where id = ${attemptId} and "userId" = ${viewer.userId} and "submittedAt" is null
        and ("deadlineAt" is null or "deadlineAt" + make_interval(secs => ${settings.graceSeconds}) >= ${now})
      for share
    ), save as (
      select * from unnest(
        ${saves.map(({ versionId }) => versionId)}::text[],
        ${saves.map(({ place }) => place)}::int[],
        ${saves.map(({ value }) => JSON.stringify(value))}::text[],
        ${saves.map(({ certainty }) => certainty)}::text[],
        ${saves.map(({ saveKey }) => saveKey)}::text[],
        ${saves.map(({ browserId }) => browserId)}::text[],
        ${saves.map(({ sequence }) => sequence)}::int[],
        ${saves.map(({ basedOn }) => basedOn)}::int[]
      ) as save("versionId", place, value, certainty, "saveKey", "browserId", sequence, "basedOn")
    ), written as (
      insert into "Answer" as stored ("attemptId", "questionVersionId", value, certainty, revision, "saveKey", "browserId", sequence, "savedAt")
      select open.id, save."versionId", save.value::jsonb, save.certainty::"Certainty", 1, save."saveKey", save."browserId", save.sequence, ${now}
      from open, save
      where save.place >= open.position
        and (select 1 from "AnswerSave" known where known."attemptId" = open.id and known."saveKey" = save."saveKey") is null
      order by save."versionId"
      on conflict ("attemptId", "questionVersionId") do update
        set value = excluded.value, certainty = excluded.certainty, revision = stored.revision + 1, "saveKey" = excluded."saveKey",
          "browserId" = excluded."browserId", sequence = excluded.sequence, "savedAt" = excluded."savedAt"
        where not stored."isLocked" and case
          when stored."browserId" = excluded."browserId" then stored.sequence < excluded.sequence
          else stored.revision = (select save."basedOn" from save where save."versionId" = excluded."questionVersionId")
            and not exists (
              select from "AnswerSave" newer
              where newer."attemptId" = stored."attemptId" and newer."questionVersionId" = stored."questionVersionId"
                and newer."browserId" = excluded."browserId" and newer.sequence >= excluded.sequence
            )
        end
      returning "questionVersionId" as "versionId", revision, "savedAt"
    ), history as (
      insert into "AnswerSave" ("attemptId", "saveKey", "questionVersionId", value, certainty, "browserId", sequence, "basedOn", outcome, revision, "savedAt")
      select ${attemptId}, save."saveKey", save."versionId", save.value::jsonb, save.certainty::"Certainty", save."browserId", save.sequence, save."basedOn",
        'current', written.revision, written."savedAt"
      from written join save using ("versionId")
    )
    select "versionId", revision, "savedAt" from written`
  return new Map(rows.map(({ versionId, revision, savedAt }) => [versionId, { ok: true, revision, savedAt: savedAt.toISOString() }]))
}

/** What becomes of saves that could not simply be written, by id of the question's version. */
async function settleSaves(viewer: Viewer, attemptId: string, saves: readonly ReadySave[], now: Date): Promise<Map<string, SaveOutcome>> {
  await closeOverdueAttempt(viewer, { attemptId }, now)
  return db().$transaction(async (tx) => {
    const scene = await lockScene(tx, viewer, attemptId, saves)
    const settled = new Map<string, SaveOutcome>()
    for (const save of saves) settled.set(save.versionId, await settleSave(tx, attemptId, scene, save, now))
    return settled
  })
}

type Scene = {
  attempt: { isSubmitted: boolean; isClosedByTime: boolean; position: number }
  answers: { questionVersionId: string; value: unknown; certainty: Certainty | null; revision: number; saveKey: string; browserId: string | null; sequence: number; savedAt: Date; isLocked: boolean }[]
  history: { questionVersionId: string; saveKey: string; browserId: string; sequence: number; outcome: 'current' | 'superseded' | 'conflicting' | 'late'; revision: number | null; savedAt: Date }[]
}

/** Locks the attempt against saves, checks and submissions, and reads what decides about these saves. */
async function lockScene(tx: Tx, viewer: Viewer, attemptId: string, saves: readonly ReadySave[]): Promise<Scene> {
  const [row] = await tx.$queryRaw<{ submittedAt: Date | null; isClosedByTime: boolean; position: number }[]>`
    select "submittedAt", "isClosedByTime", position from "Attempt" where id = ${attemptId} and "userId" = ${viewer.userId} for update`
  if (!row) throw new AppError('NOT_FOUND')
  const versionIds = saves.map(({ versionId }) => versionId)
  return {
    attempt: { isSubmitted: row.submittedAt !== null, isClosedByTime: row.isClosedByTime, position: row.position },
    answers: await tx.answer.findMany({ where: { attemptId, questionVersionId: { in: versionIds } } }),
    history: await tx.answerSave.findMany({
      where: { attemptId, OR: [{ questionVersionId: { in: versionIds } }, { saveKey: { in: saves.map(({ saveKey }) => saveKey) } }] },
      select: { questionVersionId: true, saveKey: true, browserId: true, sequence: true, outcome: true, revision: true, savedAt: true },
    }),
  }
}

async function settleSave(tx: Tx, attemptId: string, { attempt, answers, history }: Scene, save: ReadySave, now: Date): Promise<SaveOutcome> {
  const stored = answers.find(({ questionVersionId }) => questionVersionId === save.versionId) ?? null
  const row = history.find(({ saveKey }) => saveKey === save.saveKey)
  const known = row ? { versionId: row.questionVersionId, outcome: row.outcome } : null
  const sequences = history.filter(({ questionVersionId, browserId }) => questionVersionId === save.versionId && browserId === save.browserId).map(({ sequence }) => sequence)
  const decision = decideSave({ attempt, stored, known, latestSequence: Math.max(0, ...sequences) }, save)
  const savedAt = (row?.savedAt ?? stored?.savedAt ?? now).toISOString()

  switch (decision) {
    case 'NOT_FOUND':
    case 'ATTEMPT_SUBMITTED':
    case 'QUESTION_LOCKED':
    case 'QUESTION_PASSED':
      return { ok: false, error: decision }
    case 'KEY_OF_ANOTHER':
      throw new AppError('BAD_REQUEST', 'the key belongs to another command')
    case 'REPEATED': {
      const outcome = row?.outcome ?? 'current'
      if (outcome === 'late') return { ok: true, isLate: true, savedAt }
      if (outcome === 'conflicting' && stored) return { ok: false, error: 'ANSWER_CHANGED_ELSEWHERE', current: currentOf(stored) }
      if (outcome === 'superseded') return { ok: true, isSuperseded: true, revision: stored?.revision ?? 0, savedAt }
      return { ok: true, revision: row?.revision ?? stored?.revision ?? 0, savedAt }
    }
    case 'late':
      await keepSave(tx, attemptId, save, decision, null, now)
      return { ok: true, isLate: true, savedAt: now.toISOString() }
    case 'superseded':
      await keepSave(tx, attemptId, save, decision, stored?.revision ?? null, now)
      return { ok: true, isSuperseded: true, revision: stored?.revision ?? 0, savedAt: now.toISOString() }
    case 'conflicting':
      await keepSave(tx, attemptId, save, decision, stored?.revision ?? null, now)
      return stored ? { ok: false, error: 'ANSWER_CHANGED_ELSEWHERE', current: currentOf(stored) } : { ok: false, error: 'NOT_FOUND' }
    case 'current': {
      // What kept it from being written at once is gone: a submission that did not happen, say.
      const revision = (stored?.revision ?? 0) + 1
      await putAnswer(tx, attemptId, save, revision, now)
      await keepSave(tx, attemptId, save, decision, revision, now)
      return { ok: true, revision, savedAt: now.toISOString() }
    }
  }
}

const currentOf = ({ value, certainty, revision, savedAt, saveKey, browserId }: Scene['answers'][number]): CurrentAnswer => ({
  answer: value as Answer,
  certainty,
  revision,
  savedAt: savedAt.toISOString(),
  saveKey,
  browserId,
})

type Kept = Pick<ReadySave, 'versionId' | 'value' | 'certainty' | 'saveKey' | 'browserId' | 'sequence'>

async function putAnswer(tx: Tx, attemptId: string, { versionId, value, certainty, saveKey, browserId, sequence }: Kept, revision: number, savedAt: Date): Promise<void> {
  const change = { value, certainty, revision, saveKey, browserId, sequence, savedAt }
  await tx.answer.upsert({
    where: { attemptId_questionVersionId: { attemptId, questionVersionId: versionId } },
    create: { attemptId, questionVersionId: versionId, ...change },
    update: change,
  })
}

async function keepSave(tx: Tx, attemptId: string, save: ReadySave, outcome: 'current' | 'superseded' | 'conflicting' | 'late', revision: number | null, savedAt: Date): Promise<void> {
  const { versionId, value, certainty, saveKey, browserId, sequence, basedOn } = save
  await tx.answerSave.create({ data: { attemptId, saveKey, questionVersionId: versionId, value, certainty, browserId, sequence, basedOn, outcome, revision, savedAt } })
}

// ——— Ending ———

/**
 * Submits and marks an attempt, once: a second submission changes nothing and is answered like the first. One whose time
 * is over is closed at its deadline. Throws NOT_FOUND for an attempt that is not the viewer's.
 */
export async function submitAttempt(viewer: Viewer, { attemptId }: { attemptId: string }, now = new Date()): Promise<SubmitResult> {
  const submittedAt = await endAttempt({ attemptId, userId: viewer.userId, now, isAsked: true })
  if (!submittedAt) throw new AppError('NOT_FOUND')
  return { ok: true, submittedAt: submittedAt.toISOString() }
}

/** Closes the viewer's own attempt if its time is over; else does nothing. Throws NOT_FOUND. */
export async function closeOverdueAttempt(viewer: Viewer, { attemptId }: { attemptId: string }, now = new Date()): Promise<void> {
  await endAttempt({ attemptId, userId: viewer.userId, now, isAsked: false })
}

/** Closes all of the viewer's attempts whose time is over: before a list of them. */
export async function closeOverdueAttempts(viewer: Viewer, now = new Date()): Promise<void> {
  const rows = await db().attempt.findMany({ where: { userId: viewer.userId, submittedAt: null, deadlineAt: { lt: now } }, select: { id: true } })
  for (const { id } of rows) await endAttempt({ attemptId: id, userId: viewer.userId, now, isAsked: false })
}

type Ending = { attemptId: string; /** Null for whoever may end those of others. */ userId: string | null; now: Date; /** False: only if time is over. */ isAsked: boolean }

/** The instant at which the attempt was submitted, now or before; null when it still runs. */
async function endAttempt({ attemptId, userId, now, isAsked }: Ending): Promise<Date | null> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const attempt = await readForMarking(attemptId, userId)
    if (attempt.submittedAt) return attempt.submittedAt
    const version = await getQuizVersion(attempt.quizVersionId)
    const isOver = isTimeOver(attempt.deadlineAt, version.settings.graceSeconds, now)
    if (!isOver && !isAsked) return null
    const submittedAt = isOver && attempt.deadlineAt ? attempt.deadlineAt : now
    if (await writeMark(attempt, markOf(version, attempt), submittedAt, isOver)) return submittedAt
  }
  throw new AppError('UNAVAILABLE', 'the answers keep changing')
}

const markOf = ({ questions, settings, passMarkPercent }: QuizVersion, { seed, answers }: Pick<ReadAttempt, 'seed' | 'answers'>): AttemptMark =>
  markAttempt(attemptQuestions(questions, settings, seed), answersByVersion(answers), { passMarkPercent, behaviour: settings.behaviour })

type StoredForMarking = MarkedAnswer & { versionId: string }
type ReadAttempt = { id: string; seed: number; submittedAt: Date | null; deadlineAt: Date | null; quizVersionId: string; revisions: number; answers: StoredForMarking[] }

const answersByVersion = (answers: readonly StoredForMarking[]): ReadonlyMap<string, MarkedAnswer> => new Map(answers.map((answer) => [answer.versionId, answer]))

async function readForMarking(attemptId: string, userId: string | null): Promise<ReadAttempt> {
  // Checks count like revisions: a question that is checked meanwhile is marked anew.
  const [attempt] = await sql<ReadAttempt>`
    select attempt.id, seed, "submittedAt", "deadlineAt", "quizVersionId", coalesce(sum(revision + cardinality("checkKeys")), 0)::int as revisions,
      coalesce(json_agg(json_build_object('versionId', "questionVersionId", 'value', value, 'certainty', certainty, 'revision', revision,
        'checks', cardinality("checkKeys"), 'checkedRevision', "checkedRevision")) filter (where "attemptId" is not null), '[]') as answers
    from "Attempt" attempt left join "Answer" on "attemptId" = attempt.id
    where attempt.id = ${attemptId} and (${userId}::text is null or "userId" = ${userId}::text)
    group by attempt.id`
  if (!attempt) throw new AppError('NOT_FOUND')
  return attempt
}

/** Writes the mark if it still is that of the stored answers; false when they changed, or somebody was first. */
async function writeMark({ id, revisions, deadlineAt }: ReadAttempt, mark: AttemptMark, submittedAt: Date, isClosedByTime: boolean): Promise<boolean> {
  // The lock waits for saves that are being written and holds off further ones; the second statement then sees them.
  // Revisions and checks only grow, so an equal sum means the same answers. No transaction stays open while the server
  // marks. The deadline is compared because a trainer may just have given more time.
  const written = await sqlTogether((run) => [
    run`select 1 from "Attempt" where id = ${id} for update`,
    run`
      with submitted as (
        update "Attempt" set "submittedAt" = ${submittedAt}, "isClosedByTime" = ${isClosedByTime},
          earned = ${mark.earned}, max = ${mark.max}, "isPassed" = ${mark.isPassed}, "certaintyEarned" = ${mark.certaintyEarned}
        where id = ${id} and "submittedAt" is null and "deadlineAt" is not distinct from ${deadlineAt}
          and ${revisions} = (select coalesce(sum(revision + cardinality("checkKeys")), 0) from "Answer" where "attemptId" = ${id})
        returning id
      ), marked as (
        update "Answer" set earned = mark.earned
        from submitted, unnest(${mark.questions.map(({ versionId }) => versionId)}::text[], ${mark.questions.map(({ earned }) => earned)}::float8[]) as mark(id, earned)
        where "attemptId" = submitted.id and "questionVersionId" = mark.id
      )
      select id from submitted`,
  ])
  return written.length > 0
}

// ——— Checks and tries ———

type OpenQuestion = { version: QuizVersion; seed: number; frozen: FrozenQuestion; place: number; row: OpenRow }
type OpenRow = {
  submittedAt: Date | null
  isClosedByTime: boolean
  deadlineAt: Date | null
  position: number
  checkKeys: string[] | null
  answer: AnswerRow | null
}

/** One question of the viewer's own attempt, which must mark its questions one by one. Throws NOT_FOUND, BAD_REQUEST. */
async function readQuestion(viewer: Viewer, attemptId: string, questionId: string): Promise<OpenQuestion> {
  const { version, seed } = await getOwnQuiz(viewer, attemptId)
  const questions = attemptQuestions(version.questions, version.settings, seed)
  const place = questions.findIndex(({ question }) => question.id === questionId)
  const frozen = questions[place]
  if (!frozen) throw new AppError('NOT_FOUND')
  if (!isMarkedOneByOne(version.settings.behaviour)) throw new AppError('BAD_REQUEST', 'this quiz is marked at submission')
  const [row] = await sql<OpenRow>`
    select "submittedAt", "isClosedByTime", "deadlineAt", position, "checkKeys",
      case when "attemptId" is not null then json_build_object(
        'versionId', "questionVersionId", 'value', value, 'certainty', certainty, 'revision', revision, 'savedAt', "savedAt",
        'checks', cardinality("checkKeys"), 'checkedRevision', "checkedRevision", 'isLocked', "isLocked",
        'rubricMet', "rubricMet", 'rubricCheckedAt', "rubricCheckedAt") end as answer
    from "Attempt" attempt left join "Answer" on "attemptId" = attempt.id and "questionVersionId" = ${frozen.versionId}
    where attempt.id = ${attemptId} and "userId" = ${viewer.userId}`
  if (!row) throw new AppError('NOT_FOUND')
  return { version, seed, frozen, place, row }
}

/** Why nothing more can be done with this question, or null. Closes an attempt whose time is over. */
async function refusalOf(viewer: Viewer, attemptId: string, { version, place, row }: OpenQuestion, now: Date) {
  if (row.submittedAt) return { ok: false, error: row.isClosedByTime ? 'TIME_OVER' : 'ATTEMPT_SUBMITTED' } as const
  if (isTimeOver(row.deadlineAt, version.settings.graceSeconds, now)) {
    await closeOverdueAttempt(viewer, { attemptId }, now)
    return { ok: false, error: 'TIME_OVER' } as const
  }
  return place < row.position ? ({ ok: false, error: 'QUESTION_PASSED' } as const) : null
}

type Check = { attemptId: string; questionId: string; revision: number; checkKey: string; locale: Locale }

/**
 * Marks one answer while the attempt runs and locks its question, for good or until the next try. The same key costs one
 * try however often it arrives, and so do two windows that check the same answer; one that is not complete costs none.
 * Throws NOT_FOUND, and BAD_REQUEST where a quiz is marked at submission.
 */
export async function checkAnswer(viewer: Viewer, { attemptId, questionId, revision, checkKey, locale }: Check, now = new Date()): Promise<CheckResult> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = await readQuestion(viewer, attemptId, questionId)
    const { version, seed, frozen, place, row } = read
    const refusal = await refusalOf(viewer, attemptId, read, now)
    if (refusal) return refusal
    const { answer } = row
    const outcome = (checked: AnswerRow): CheckResult => ({ ok: true, outcome: questionOutcome(version, frozen, seed, checked, locale, now) })
    if (answer && row.checkKeys?.includes(checkKey)) return outcome(answer)
    if ((answer?.revision ?? 0) !== revision) return { ok: false, error: 'ANSWER_CHANGED_ELSEWHERE' }
    if (answer?.isLocked) return outcome(answer)
    const { answer: value, score } = judge(frozen.question, answer?.value)
    if (!answer || !isComplete(frozen.question, value)) return { ok: false, error: 'INCOMPLETE' }

    const checked: AnswerRow = { ...answer, checks: answer.checks + 1, checkedRevision: answer.revision, isLocked: true }
    const written = await sql`
      with open as (
        select id from "Attempt"
        where id = ${attemptId} and "userId" = ${viewer.userId} and "submittedAt" is null and position <= ${place}
          and ("deadlineAt" is null or "deadlineAt" + make_interval(secs => ${version.settings.graceSeconds}) >= ${now})
        for share
      )
      update "Answer" set "isLocked" = true, "checkKeys" = array_append("checkKeys", ${checkKey}), "checkedRevision" = revision,
        earned = ${earnedBy(score, checked, version.settings.behaviour)}
      from open
      where "attemptId" = open.id and "questionVersionId" = ${frozen.versionId}
        and revision = ${revision} and not "isLocked" and cardinality("checkKeys") = ${answer.checks}
      returning 1`
    if (written.length > 0) return outcome(checked)
  }
  throw new AppError('UNAVAILABLE', 'the answer keeps changing')
}

/** Opens a question again after a try that failed, if it has a try left. Open already, it stays as it is. */
export async function tryAgain(viewer: Viewer, { attemptId, questionId }: { attemptId: string; questionId: string }, now = new Date()): Promise<TryAgainResult> {
  const read = await readQuestion(viewer, attemptId, questionId)
  const { version, frozen, row } = read
  const refusal = await refusalOf(viewer, attemptId, read, now)
  if (refusal) return refusal
  const { state } = tryStateOf(frozen.question, version.settings.behaviour, row.answer)
  if (state === 'locked') return { ok: false, error: 'QUESTION_LOCKED' }
  if (state === 'between-tries') {
    // The number of checks is compared, so that one that comes late does not open what has been checked since.
    await db().$executeRaw`
      with open as (
        select id from "Attempt" where id = ${attemptId} and "userId" = ${viewer.userId} and "submittedAt" is null for share
      )
      update "Answer" set "isLocked" = false
      from open
      where "attemptId" = open.id and "questionVersionId" = ${frozen.versionId} and cardinality("checkKeys") = ${row.answer?.checks ?? 0}`
  }
  return { ok: true }
}

// ——— Flags and position ———

/** Why a running attempt was not found: it has ended. Throws NOT_FOUND where there is none of the viewer's. */
async function explainEnded(viewer: Viewer, attemptId: string, now: Date): Promise<{ ok: false; error: 'ATTEMPT_SUBMITTED' | 'TIME_OVER' }> {
  await closeOverdueAttempt(viewer, { attemptId }, now)
  const row = await db().attempt.findFirst({ where: { id: attemptId, userId: viewer.userId }, select: { isClosedByTime: true } })
  if (!row) throw new AppError('NOT_FOUND')
  return { ok: false, error: row.isClosedByTime ? 'TIME_OVER' : 'ATTEMPT_SUBMITTED' }
}

/** Marks a question to come back to, or takes the mark away. Throws NOT_FOUND. */
export async function flagQuestion(
  viewer: Viewer,
  { attemptId, questionId, isFlagged }: { attemptId: string; questionId: string; isFlagged: boolean },
  now = new Date(),
): Promise<FlagResult> {
  const { version, seed } = await getOwnQuiz(viewer, attemptId)
  const frozen = attemptQuestions(version.questions, version.settings, seed).find(({ question }) => question.id === questionId)
  if (!frozen) throw new AppError('NOT_FOUND')
  // Taken away first, so that a flag that is set twice is there once.
  const count = await db().$executeRaw`
    update "Attempt" set flags = array_remove(flags, ${frozen.versionId}) || ${isFlagged ? [frozen.versionId] : []}::text[]
    where id = ${attemptId} and "userId" = ${viewer.userId} and "submittedAt" is null
      and ("deadlineAt" is null or "deadlineAt" + make_interval(secs => ${version.settings.graceSeconds}) >= ${now})`
  return count > 0 ? { ok: true } : explainEnded(viewer, attemptId, now)
}

/** Leaves questions behind for good, where a quiz goes forward only: the greatest position that ever arrives stays. */
export async function moveForward(viewer: Viewer, { attemptId, position }: { attemptId: string; position: number }, now = new Date()): Promise<PositionResult> {
  const { version, seed } = await getOwnQuiz(viewer, attemptId)
  const { length } = attemptQuestions(version.questions, version.settings, seed)
  const asked = version.settings.navigation === 'forward-only' ? Math.min(position, length) : 0
  const [row] = await sql<{ position: number }>`
    update "Attempt" set position = greatest(position, ${asked})
    where id = ${attemptId} and "userId" = ${viewer.userId} and "submittedAt" is null
      and ("deadlineAt" is null or "deadlineAt" + make_interval(secs => ${version.settings.graceSeconds}) >= ${now})
    returning position`
  return row ? { ok: true, position: row.position } : explainEnded(viewer, attemptId, now)
}

// ——— Rubrics ———

type RubricCheck = { attemptId: string; questionId: string; met: readonly string[] }

/** The learner's own check of an open answer, where the question says so. Absolute, so it may arrive twice. */
export async function checkOwnRubric(viewer: Viewer, check: RubricCheck, now = new Date()): Promise<RubricResult> {
  const { version, seed } = await getOwnQuiz(viewer, check.attemptId)
  await closeOverdueAttempt(viewer, check, now)
  return db().$transaction((tx) => writeRubric(tx, version, seed, check, 'self', now))
}

/** A trainer's check of an open answer. Throws NOT_FOUND for anyone else. */
export async function checkRubric(viewer: Viewer, check: RubricCheck, now = new Date()): Promise<RubricResult> {
  const { version, seed } = await getAnyQuiz(viewer, check.attemptId, now)
  return db().$transaction(async (tx) => {
    const result = await writeRubric(tx, version, seed, check, 'trainer', now)
    const { userId } = await tx.attempt.findUniqueOrThrow({ where: { id: check.attemptId }, select: { userId: true } })
    if (result.ok) await recordAct(tx, viewer, 'rubric-checked', userId, { attempt: check.attemptId, question: check.questionId, met: check.met.length })
    return result
  })
}

async function writeRubric(tx: Tx, version: QuizVersion, seed: number, { attemptId, questionId, met }: RubricCheck, by: 'self' | 'trainer', now: Date): Promise<RubricResult> {
  const frozen = attemptQuestions(version.questions, version.settings, seed).find(({ question }) => question.id === questionId)
  const rubric = frozen && rubricOf(frozen.question)
  if (!frozen || rubric?.review !== by) throw new AppError('NOT_FOUND')
  if (!met.every((id) => rubric.criteria.some((criterion) => criterion.id === id))) return { ok: false, error: 'CRITERION_UNKNOWN' }
  const attempt = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { submittedAt: true } })
  if (!attempt.submittedAt) return { ok: false, error: 'ATTEMPT_RUNNING' }
  const { count } = await tx.answer.updateMany({ where: { attemptId, questionVersionId: frozen.versionId }, data: { rubricMet: [...new Set(met)], rubricCheckedAt: now } })
  return count > 0 ? { ok: true } : { ok: false, error: 'NOT_ANSWERED' }
}

// ——— What a trainer may do ———

/** The frozen quiz of anybody's attempt, for a trainer; closes it when its time is over. Throws NOT_FOUND. */
async function getAnyQuiz(viewer: Viewer, attemptId: string, now: Date): Promise<{ version: QuizVersion; seed: number }> {
  if (!canGuideAttempts(viewer)) throw new AppError('NOT_FOUND')
  await endAttempt({ attemptId, userId: null, now, isAsked: false })
  const { quizVersionId, seed } = await db().attempt.findUniqueOrThrow({ where: { id: attemptId }, select: { quizVersionId: true, seed: true } })
  return { version: await getQuizVersion(quizVersionId), seed }
}

/** Closes anybody's attempt if its time is over, before a trainer looks at it. Throws NOT_FOUND. */
export async function closeOverdueForTrainer(viewer: Viewer, { attemptId }: { attemptId: string }, now = new Date()): Promise<void> {
  await getAnyQuiz(viewer, attemptId, now)
}

type ExtraTimeResult = { ok: true; deadlineAt: string | null } | { ok: false; error: 'ATTEMPT_SUBMITTED' | 'NO_TIME_LIMIT' }

/** Gives one person more time in a running attempt, in place of what they were given before. Never beyond the closing. */
export async function giveExtraTime(viewer: Viewer, { attemptId, extraTimeSeconds }: { attemptId: string; extraTimeSeconds: number }, now = new Date()): Promise<ExtraTimeResult> {
  const { version } = await getAnyQuiz(viewer, attemptId, now)
  if (version.settings.timeLimitSeconds === null) return { ok: false, error: 'NO_TIME_LIMIT' }
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ startedAt: Date; submittedAt: Date | null; userId: string | null; extraTimeSeconds: number }[]>`
      select "startedAt", "submittedAt", "userId", "extraTimeSeconds" from "Attempt" where id = ${attemptId} for update`
    if (!row) throw new AppError('NOT_FOUND')
    if (row.submittedAt) return { ok: false, error: 'ATTEMPT_SUBMITTED' }
    const deadlineAt = deadlineOf({ startedAt: row.startedAt, extraTimeSeconds }, version.settings)
    if (row.extraTimeSeconds !== extraTimeSeconds) {
      await tx.attempt.update({ where: { id: attemptId }, data: { extraTimeSeconds, deadlineAt } })
      await recordAct(tx, viewer, 'extra-time-given', row.userId, { attempt: attemptId, seconds: extraTimeSeconds })
    }
    return { ok: true, deadlineAt: deadlineAt?.toISOString() ?? null }
  })
}

type AcceptResult = { ok: true; accepted: number }

/**
 * Takes the newest of the answers to each question that came too late for the ones that count, and marks the attempt
 * anew. A second acceptance finds none and changes nothing.
 */
export async function acceptLateAnswers(viewer: Viewer, { attemptId }: { attemptId: string }, now = new Date()): Promise<AcceptResult> {
  const { version, seed } = await getAnyQuiz(viewer, attemptId, now)
  return db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ userId: string | null }[]>`
      select "userId" from "Attempt" where id = ${attemptId} and "isClosedByTime" for update`
    if (!row) return { ok: true, accepted: 0 }
    const late = await tx.answerSave.findMany({ where: { attemptId, outcome: 'late', acceptedAt: null }, orderBy: [{ savedAt: 'asc' }, { sequence: 'asc' }] })
    const newest = new Map(late.map((save) => [save.questionVersionId, save]))
    if (newest.size === 0) return { ok: true, accepted: 0 }
    const stored = new Map((await tx.answer.findMany({ where: { attemptId }, select: { questionVersionId: true, revision: true, isLocked: true } })).map((answer) => [answer.questionVersionId, answer]))
    for (const { questionVersionId: versionId, value, certainty, saveKey, browserId, sequence } of newest.values()) {
      // What was checked before the deadline is marked for good.
      if (stored.get(versionId)?.isLocked) continue
      await putAnswer(tx, attemptId, { versionId, value: value as Answer, certainty, saveKey, browserId, sequence }, (stored.get(versionId)?.revision ?? 0) + 1, now)
    }
    await tx.answerSave.updateMany({ where: { attemptId, outcome: 'late', acceptedAt: null }, data: { acceptedAt: now } })
    await markAgain(tx, version, seed, attemptId)
    await recordAct(tx, viewer, 'late-answers-accepted', row.userId, { attempt: attemptId, answers: newest.size })
    return { ok: true, accepted: newest.size }
  })
}

async function markAgain(tx: Tx, version: QuizVersion, seed: number, attemptId: string): Promise<void> {
  const rows = await tx.answer.findMany({ where: { attemptId } })
  const answers = rows.map(({ questionVersionId, value, certainty, revision, checkKeys, checkedRevision }): StoredForMarking => ({
    versionId: questionVersionId,
    value,
    certainty,
    revision,
    checks: checkKeys.length,
    checkedRevision,
  }))
  const { earned, max, isPassed, certaintyEarned, questions } = markOf(version, { seed, answers })
  await tx.attempt.update({ where: { id: attemptId }, data: { earned, max, isPassed, certaintyEarned } })
  for (const question of questions)
    await tx.answer.updateMany({ where: { attemptId, questionVersionId: question.versionId }, data: { earned: question.earned } })
}
