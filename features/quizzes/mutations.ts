import 'server-only'
import { db, type Tx } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Viewer } from '@/features/users/viewer'
import { questionSchema, type Question } from '@/questions/question'
import { recordAct } from '@/features/audit/mutations'
import { findModule } from '@/features/modules/content'
import type { AuditAct, AuditDetails } from '@/features/audit/schema'
import { localisedSchema, type Localised } from '@/questions/localised'
import { MOST_TAGS, type Bulk, type BulkMove, type BulkOutcome, type BulkTag, type Restore, type RestoreOutcome } from './bank'
import { bankEntryOf, tagsAfter } from './bank-entry'
import { canManageBank, canPublishQuiz } from './permissions'
import { contentHash, quizHash } from './rules'
import type { QuizDraft } from './schema'

type Published = { versionId: string; number: number; isNew: boolean }

/**
 * Freezes a quiz as its next version. A draft equal to the newest version makes none, so that publishing twice, or
 * loading the content at every start, changes nothing. Attempts that run keep the version they began with. Nobody can start
 * an attempt at a quiz that is not listed.
 */
export async function publishQuiz(viewer: Viewer, draft: QuizDraft, { isListed = true } = {}): Promise<Published> {
  if (!canPublishQuiz(viewer)) throw new AppError('FORBIDDEN')
  const hash = quizHash(draft)
  return db().$transaction(async (tx) => {
    const quizId = await lockQuiz(tx, draft.id, isListed)
    const newest = await tx.quizVersion.findFirst({
      where: { quizId },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, contentHash: true },
    })
    const bankIds = await lockQuestions(tx, draft.questions.map(({ id }) => id))
    // What a listed quiz uses is never out of the way, even in a quiz that is listed again as it was.
    if (isListed) await tx.question.updateMany({ where: { id: { in: [...bankIds.values()] }, archivedAt: { not: null } }, data: { archivedAt: null } })
    if (newest?.contentHash === hash) return { versionId: newest.id, number: newest.number, isNew: false }

    const frozen: FrozenQuestion[] = []
    for (const question of draft.questions) frozen.push(await freezeQuestion(tx, bankIds, question))
    await indexQuestions(tx, frozen.filter((question) => question.isNew), draft.id)
    const made = await tx.quizVersion.create({
      data: {
        quizId,
        number: (newest?.number ?? 0) + 1,
        title: draft.title,
        languages: [...draft.languages],
        passMarkPercent: draft.passMarkPercent,
        settings: draft.settings,
        contentHash: hash,
        questions: { create: frozen.map(({ versionId }, position) => ({ position, questionVersionId: versionId })) },
      },
      select: { id: true, number: true },
    })
    return { versionId: made.id, number: made.number, isNew: true }
  })
}

/** The quiz's id; makes the row when missing and locks it, so that two publications come one after the other. */
async function lockQuiz(tx: Tx, slug: string, isListed: boolean): Promise<string> {
  await tx.quiz.createMany({ data: [{ slug, isListed }], skipDuplicates: true })
  const [row] = await tx.$queryRaw<{ id: string; isListed: boolean }[]>`select id, "isListed" from "Quiz" where slug = ${slug} for update`
  if (!row) throw new AppError('NOT_FOUND')
  if (row.isListed !== isListed) await tx.quiz.update({ where: { id: row.id }, data: { isListed } })
  return row.id
}

/**
 * The bank's ids of these questions by slug; makes rows that are missing and locks all, in one order whatever the quiz's,
 * so that two publications that share questions never wait for each other.
 */
async function lockQuestions(tx: Tx, slugs: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const ordered = slugs.toSorted()
  await tx.question.createMany({ data: ordered.map((slug) => ({ slug })), skipDuplicates: true })
  const rows = await tx.$queryRaw<{ id: string; slug: string }[]>`
    select id, slug from "Question" where slug = any(${ordered}::text[]) order by slug for update`
  return new Map(rows.map(({ id, slug }) => [slug, id]))
}

type IndexedQuestion = { questionId: string; versionId: string; question: Question }
type FrozenQuestion = IndexedQuestion & { isNew: boolean }

/** The version of the bank that holds exactly this question; a changed question gets the next number. */
export async function freezeQuestion(tx: Tx, bankIds: ReadonlyMap<string, string>, question: Question): Promise<FrozenQuestion> {
  const questionId = bankIds.get(question.id)
  if (!questionId) throw new AppError('NOT_FOUND')
  const hash = contentHash(question)
  const newest = await findNewestVersion(tx, questionId)
  if (newest?.contentHash === hash) return { questionId, versionId: newest.id, question, isNew: false }
  const versionId = await addVersion(tx, questionId, (newest?.number ?? 0) + 1, question)
  return { questionId, versionId, question, isNew: true }
}

const findNewestVersion = (tx: Tx, questionId: string) =>
  tx.questionVersion.findFirst({ where: { questionId }, orderBy: { number: 'desc' }, select: { id: true, number: true, contentHash: true } })

/** Adds a version to a locked question. Whoever calls it calls `indexQuestions` in the same transaction. */
async function addVersion(tx: Tx, questionId: string, number: number, question: Question): Promise<string> {
  const { id } = await tx.questionVersion.create({
    data: { questionId, number, type: question.type, data: question, contentHash: contentHash(question) },
    select: { id: true },
  })
  return id
}

/**
 * Brings the bank's rows of locked questions in step with their newest versions, which `questions` are. One that is filed
 * nowhere yet is filed under `topic`.
 */
export async function indexQuestions(tx: Tx, questions: readonly IndexedQuestion[], topic: string | null): Promise<void> {
  if (questions.length === 0) return
  const rows = await tx.$queryRaw<{ id: string; tags: string[]; topic: string | null; before: string[] }[]>`
    select question.id, question.tags, question.topic, coalesce(version.data -> 'tags', '[]') as before
    from "Question" question left join "QuestionVersion" version on version.id = question."newestVersionId"
    where question.id = any(${questions.map(({ questionId }) => questionId)}::text[])`
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  await writeEntries(
    tx,
    questions.map(({ questionId, versionId, question }) => {
      const row = rowOf.get(questionId)
      return { questionId, versionId, question, topic: row?.topic ?? topic, tags: tagsAfter(row?.tags ?? [], row?.before ?? [], question.tags ?? []) }
    }),
  )
}

/** Raw, because Prisma knows no `tsvector`; one statement for as many rows as there are. */
async function writeEntries(tx: Pick<Tx, '$executeRaw'>, entries: readonly (IndexedQuestion & { topic: string | null; tags: readonly string[] })[]): Promise<void> {
  const rows = entries.map(({ questionId, versionId, question, topic, tags }) => ({ id: questionId, versionId, topic, tags, ...bankEntryOf(question, tags) }))
  await tx.$executeRaw`
    update "Question" question set
      "newestVersionId" = entry."versionId", type = entry.type, topic = entry.topic,
      tags = array(select jsonb_array_elements_text(entry.tags)),
      claims = array(select jsonb_array_elements_text(entry.claims)),
      "languageGaps" = array(select jsonb_array_elements_text(entry."languageGaps")),
      "stemWords" = array_to_tsvector(array(select jsonb_array_elements_text(entry."stemWords"))),
      "searchWords" = array_to_tsvector(array(select jsonb_array_elements_text(entry."searchWords")))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as entry(id text, "versionId" text, type text, topic text, tags jsonb, claims jsonb, "languageGaps" jsonb, "stemWords" jsonb, "searchWords" jsonb)
    where question.id = entry.id`
}

const INDEXED_AT_ONCE = 200

/**
 * Indexes what the bank does not know yet in its newest version: after a migration that changes what is indexed, say. Run
 * with each load of the content; gives how many questions there were.
 */
export async function indexBank(viewer: Viewer): Promise<number> {
  if (!canManageBank(viewer)) throw new AppError('FORBIDDEN')
  for (let indexed = 0; ; ) {
    const count = await db().$transaction(async (tx) => {
      const rows = await tx.$queryRaw<{ questionId: string; versionId: string; data: Question; topic: string | null }[]>`
        select question.id as "questionId", version.id as "versionId", version.data, (
          select quiz.slug from "QuizVersionQuestion" used
          join "QuestionVersion" own on own.id = used."questionVersionId"
          join "QuizVersion" frozen on frozen.id = used."quizVersionId"
          join "Quiz" quiz on quiz.id = frozen."quizId"
          where own."questionId" = question.id order by frozen."publishedAt", quiz.slug limit 1
        ) as topic
        from "Question" question
        join lateral (select id, data from "QuestionVersion" where "questionId" = question.id order by number desc limit 1) version on true
        where question."searchWords" is null or question."newestVersionId" is distinct from version.id
        order by question.slug limit ${INDEXED_AT_ONCE} for update of question`
      for (const topic of new Set(rows.map((row) => row.topic))) {
        await indexQuestions(tx, rows.filter((row) => row.topic === topic).map(({ questionId, versionId, data }) => ({ questionId, versionId, question: data })), topic)
      }
      return rows.length
    })
    indexed += count
    if (count < INDEXED_AT_ONCE) return indexed
  }
}

type LockedQuestion = { id: string; slug: string; tags: string[]; topic: string | null; archivedAt: Date | null }

/** Locks questions in the order in which publications lock them. NOT_FOUND when the bank does not have one of them. */
async function lockKnownQuestions(tx: Tx, slugs: readonly string[]): Promise<LockedQuestion[]> {
  const wanted = [...new Set(slugs)].toSorted()
  const rows = await tx.$queryRaw<LockedQuestion[]>`
    select id, slug, tags, topic, "archivedAt" from "Question"
    where slug = any(${wanted}::text[]) and "newestVersionId" is not null order by slug for update`
  if (rows.length < wanted.length) throw new AppError('NOT_FOUND')
  return rows
}

const recordChange = (tx: Tx, viewer: Viewer, act: AuditAct, { id, slug }: LockedQuestion, details: AuditDetails) =>
  recordAct(tx, viewer, act, id, { kind: 'question', about: slug, ...details })

/** Gives each of these questions the tags that `change` makes of its own; those that keep theirs are left alone. */
async function changeTags(viewer: Viewer, { questions }: Bulk, act: AuditAct, change: (tags: readonly string[]) => string[]): Promise<BulkOutcome> {
  if (!canManageBank(viewer)) throw new AppError('NOT_FOUND')
  return db().$transaction(async (tx) => {
    const locked = await lockKnownQuestions(tx, questions)
    const changed = locked.map((row) => ({ row, tags: change(row.tags) })).filter(({ row, tags }) => tags.join() !== row.tags.join())
    const overfull = changed.find(({ tags }) => tags.length > MOST_TAGS)
    if (overfull) return { ok: false, error: 'TOO_MANY_TAGS', question: overfull.row.slug }
    const newest = await tx.question.findMany({ where: { id: { in: changed.map(({ row }) => row.id) } }, select: { id: true, newestVersion: { select: { id: true, data: true } } } })
    const versionOf = new Map(newest.map(({ id, newestVersion }) => [id, newestVersion]))
    const entries = changed.flatMap(({ row, tags }) => {
      const version = versionOf.get(row.id)
      return version ? [{ questionId: row.id, versionId: version.id, question: version.data as Question, topic: row.topic, tags }] : []
    })
    await writeEntries(tx, entries)
    for (const { row, tags } of changed) await recordChange(tx, viewer, act, row, { before: row.tags.join(', '), after: tags.join(', ') })
    return { ok: true, changed: changed.length }
  })
}

/** Adds a tag of the bank to these questions. No version changes by it. NOT_FOUND for anyone but an admin. */
export const tagQuestions = (viewer: Viewer, { questions, tag }: BulkTag): Promise<BulkOutcome> =>
  changeTags(viewer, { questions }, 'question-tagged', (tags) => (tags.includes(tag) ? [...tags] : [...tags, tag].toSorted()))

/** Takes a tag of the bank off these questions. NOT_FOUND for anyone but an admin. */
export const untagQuestions = (viewer: Viewer, { questions, tag }: BulkTag): Promise<BulkOutcome> =>
  changeTags(viewer, { questions }, 'question-untagged', (tags) => tags.filter((other) => other !== tag))

/**
 * Files these questions under another topic: a module of the content, or a topic that the bank has already. Quizzes keep the
 * questions that they have. NOT_FOUND for anything else, and for anyone but an admin.
 */
export async function moveQuestions(viewer: Viewer, { questions, topic }: BulkMove): Promise<BulkOutcome> {
  if (!canManageBank(viewer)) throw new AppError('NOT_FOUND')
  return db().$transaction(async (tx) => {
    if (!findModule(topic) && !(await tx.question.findFirst({ where: { topic }, select: { id: true } }))) throw new AppError('NOT_FOUND')
    const moved = (await lockKnownQuestions(tx, questions)).filter((row) => row.topic !== topic)
    await tx.question.updateMany({ where: { id: { in: moved.map(({ id }) => id) } }, data: { topic } })
    for (const row of moved) await recordChange(tx, viewer, 'question-moved', row, { before: row.topic ?? '', after: topic })
    return { ok: true, changed: moved.length }
  })
}

/** Puts these questions out of the way. Refused for all when a listed quiz uses one of them in its newest version. */
export async function archiveQuestions(viewer: Viewer, { questions }: Bulk): Promise<BulkOutcome> {
  if (!canManageBank(viewer)) throw new AppError('NOT_FOUND')
  return db().$transaction(async (tx) => {
    const archived = (await lockKnownQuestions(tx, questions)).filter(({ archivedAt }) => archivedAt === null)
    // After the lock: a publication that holds one of them is over, and what it has published counts.
    for (const row of archived) {
      const quizzes = await listListedQuizzesWith(tx, row.id)
      if (quizzes.length > 0) return { ok: false, error: 'IN_USE', question: row.slug, quizzes }
    }
    await tx.question.updateMany({ where: { id: { in: archived.map(({ id }) => id) } }, data: { archivedAt: new Date() } })
    for (const row of archived) await recordChange(tx, viewer, 'question-archived', row, {})
    return { ok: true, changed: archived.length }
  })
}

async function listListedQuizzesWith(tx: Tx, questionId: string): Promise<Localised[]> {
  const rows = await tx.$queryRaw<{ title: unknown }[]>`
    select newest.title from "Quiz" quiz
    join lateral (select id, title from "QuizVersion" where "quizId" = quiz.id order by number desc limit 1) newest on true
    where quiz."isListed" and exists (
      select from "QuizVersionQuestion" used join "QuestionVersion" own on own.id = used."questionVersionId"
      where used."quizVersionId" = newest.id and own."questionId" = ${questionId}
    )
    order by quiz.slug`
  return rows.map(({ title }) => localisedSchema.parse(title))
}

/** Takes these questions out of the archive. NOT_FOUND for anyone but an admin. */
export async function unarchiveQuestions(viewer: Viewer, { questions }: Bulk): Promise<BulkOutcome> {
  if (!canManageBank(viewer)) throw new AppError('NOT_FOUND')
  return db().$transaction(async (tx) => {
    const back = (await lockKnownQuestions(tx, questions)).filter(({ archivedAt }) => archivedAt !== null)
    await tx.question.updateMany({ where: { id: { in: back.map(({ id }) => id) } }, data: { archivedAt: null } })
    for (const row of back) await recordChange(tx, viewer, 'question-unarchived', row, {})
    return { ok: true, changed: back.length }
  })
}

/**
 * Makes a new version of a question that says what an older one said; quizzes take it at their next publication. Nothing is
 * done when the newest says it already, or when there is a newer one than the admin has seen. NOT_FOUND for anyone else.
 */
export async function restoreQuestion(viewer: Viewer, { question: slug, number, basedOn }: Restore): Promise<RestoreOutcome> {
  if (!canManageBank(viewer)) throw new AppError('NOT_FOUND')
  return db().$transaction(async (tx) => {
    const [row] = await lockKnownQuestions(tx, [slug])
    const older = row && (await tx.questionVersion.findUnique({ where: { questionId_number: { questionId: row.id, number } }, select: { data: true, contentHash: true } }))
    const newest = row && (await findNewestVersion(tx, row.id))
    if (!row || !older || !newest) throw new AppError('NOT_FOUND')
    if (newest.contentHash === older.contentHash) return { ok: true, number: newest.number, isNew: false }
    if (newest.number !== basedOn) return { ok: false, error: 'QUESTION_CHANGED' }
    const question = questionSchema.parse(older.data)
    const next = newest.number + 1
    await indexQuestions(tx, [{ questionId: row.id, versionId: await addVersion(tx, row.id, next, question), question }], null)
    await recordChange(tx, viewer, 'question-restored', row, { before: newest.number, after: next, restored: number })
    return { ok: true, number: next, isNew: true }
  })
}
