import 'server-only'
import { recordAct } from '@/features/audit/mutations'
import { listClaims } from '@/features/modules/content'
import { statusOf } from '@/features/modules/claim-line'
import { freezeQuestion, indexQuestions } from '@/features/quizzes/mutations'
import type { Viewer } from '@/features/users/viewer'
import { db, type Tx } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { blankQuestion, questionDraftSchema } from '@/questions/draft'
import { problemsOf } from '@/questions/draft-problems'
import { questionSchema } from '@/questions/question'
import { canWriteQuestions } from './permissions'
import type { DraftFrozen, DraftSaved, FreezeDraft, SaveDraft, StartDraft, Theirs } from './schema'

type Locked = { id: string; draftRevision: number }

/** Locks a question, so that what is done to it and its draft comes one after the other. */
async function lockQuestion(tx: Tx, slug: string): Promise<Locked> {
  const [row] = await tx.$queryRaw<Locked[]>`select id, "draftRevision" from "Question" where slug = ${slug} for update`
  if (!row) throw new AppError('NOT_FOUND')
  return row
}

const draftOf = (tx: Tx, questionId: string) =>
  tx.questionDraft.findUnique({
    where: { questionId },
    select: { data: true, saveKey: true, basedOnNumber: true, editedAt: true, editedBy: { select: { name: true } } },
  })

const newestOf = (tx: Tx, questionId: string) =>
  tx.questionVersion.findFirst({ where: { questionId }, orderBy: { number: 'desc' }, select: { number: true, data: true, createdAt: true } })

type Draft = NonNullable<Awaited<ReturnType<typeof draftOf>>>
type Newest = NonNullable<Awaited<ReturnType<typeof newestOf>>>

const draftAsTheirs = (draft: Draft, revision: number): Theirs => ({
  theirs: questionDraftSchema.parse(draft.data),
  revision,
  basedOnNumber: draft.basedOnNumber,
  editedBy: draft.editedBy?.name ?? null,
  editedAt: draft.editedAt.toISOString(),
})

const versionAsTheirs = (newest: Newest, revision: number): Theirs => ({
  theirs: questionDraftSchema.parse(newest.data),
  revision,
  basedOnNumber: newest.number,
  editedBy: null,
  editedAt: newest.createdAt.toISOString(),
})

/** Makes a question of which nothing is written yet, with its draft. A name that is taken is refused; the same command again is not. */
export async function startDraft(viewer: Viewer, { type, slug, saveKey }: StartDraft): Promise<{ ok: true; slug: string } | { ok: false; error: 'SLUG_TAKEN' }> {
  if (!canWriteQuestions(viewer)) throw new AppError('NOT_FOUND')
  return db().$transaction(async (tx) => {
    const made = await tx.question.createMany({ data: [{ slug, draftRevision: 1 }], skipDuplicates: true })
    const { id } = await lockQuestion(tx, slug)
    if (made.count === 0) return (await draftOf(tx, id))?.saveKey === saveKey ? { ok: true, slug } : { ok: false, error: 'SLUG_TAKEN' }
    await tx.questionDraft.create({ data: { questionId: id, data: blankQuestion(type, slug), saveKey, editedById: viewer.userId, editedAt: new Date() } })
    await recordAct(tx, viewer, 'question-begun', null, { kind: 'question', about: slug })
    return { ok: true, slug }
  })
}

/**
 * Stores a draft. What was written over another revision than the current one overwrites nothing: the answer has the
 * current one, for the person to choose. A save that arrives again is acknowledged again.
 */
export async function saveDraft(viewer: Viewer, { questionSlug, basedOn, basedOnNumber, data, saveKey }: SaveDraft, now = new Date()): Promise<DraftSaved> {
  if (!canWriteQuestions(viewer)) throw new AppError('NOT_FOUND')
  if (data.id !== questionSlug) throw new AppError('BAD_REQUEST', 'the draft of another question')
  return db().$transaction(async (tx) => {
    const { id, draftRevision } = await lockQuestion(tx, questionSlug)
    const draft = await draftOf(tx, id)
    if (draft?.saveKey === saveKey) return { ok: true, revision: draftRevision, savedAt: draft.editedAt.toISOString() }
    if (draftRevision !== basedOn) {
      const newest = draft ? null : await newestOf(tx, id)
      if (draft) return { ok: false, error: 'DRAFT_CHANGED', ...draftAsTheirs(draft, draftRevision) }
      if (newest) return { ok: false, error: 'DRAFT_CHANGED', ...versionAsTheirs(newest, draftRevision) }
      throw new AppError('NOT_FOUND')
    }
    const revision = draftRevision + 1
    const saved = { data, basedOnNumber, saveKey, editedById: viewer.userId, editedAt: now }
    await tx.questionDraft.upsert({ where: { questionId: id }, create: { questionId: id, ...saved }, update: saved })
    await tx.question.update({ where: { id }, data: { draftRevision: revision } })
    return { ok: true, revision, savedAt: now.toISOString() }
  })
}

/**
 * Makes the draft the question's next version and deletes it. Refused with every problem by its field, or when the draft
 * or the newest version is not what the viewer has seen. Where there is no draft, as when the command comes twice, the
 * newest version stays as it is.
 */
export async function freezeDraft(viewer: Viewer, { questionSlug, revision }: FreezeDraft): Promise<DraftFrozen> {
  if (!canWriteQuestions(viewer)) throw new AppError('NOT_FOUND')
  return db().$transaction(async (tx) => {
    const { id, draftRevision } = await lockQuestion(tx, questionSlug)
    const [draft, newest] = [await draftOf(tx, id), await newestOf(tx, id)]
    if (!draft) {
      if (newest) return { ok: true, number: newest.number, revision: draftRevision }
      throw new AppError('NOT_FOUND')
    }
    if (draftRevision !== revision) return { ok: false, error: 'DRAFT_CHANGED', ...draftAsTheirs(draft, draftRevision) }
    // The content of the site, or an older version that was restored, may have made one since.
    if (newest && newest.number !== draft.basedOnNumber) return { ok: false, error: 'VERSION_CHANGED', ...versionAsTheirs(newest, draftRevision) }
    const data = questionDraftSchema.parse(draft.data)
    const problems = problemsOf(data, listClaims().map((claim) => ({ id: claim.id, status: statusOf(claim) })))
    if (problems.length > 0) return { ok: false, error: 'QUESTION_UNFINISHED', problems }
    const frozen = await freezeQuestion(tx, new Map([[questionSlug, id]]), questionSchema.parse(data))
    if (frozen.isNew) await indexQuestions(tx, [frozen], null)
    const number = (newest?.number ?? 0) + (frozen.isNew ? 1 : 0)
    await tx.questionDraft.delete({ where: { questionId: id } })
    // The next revision is another one: whoever still has this draft open is told.
    const after = draftRevision + 1
    await tx.question.update({ where: { id }, data: { draftRevision: after } })
    // A draft equal to the newest version makes none.
    if (frozen.isNew) await recordAct(tx, viewer, 'question-version-made', null, { kind: 'question', about: questionSlug, version: number })
    return { ok: true, number, revision: after }
  })
}
