import 'server-only'
import { db, type Tx } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Viewer } from '@/features/users/viewer'
import type { Question } from '@/questions/question'
import { canPublishQuiz } from './permissions'
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
    if (newest?.contentHash === hash) return { versionId: newest.id, number: newest.number, isNew: false }

    const bankIds = await lockQuestions(tx, draft.questions.map(({ id }) => id))
    const questionVersionIds: string[] = []
    for (const question of draft.questions) questionVersionIds.push(await freezeQuestion(tx, bankIds, question))
    const made = await tx.quizVersion.create({
      data: {
        quizId,
        number: (newest?.number ?? 0) + 1,
        title: draft.title,
        languages: [...draft.languages],
        passMarkPercent: draft.passMarkPercent,
        settings: draft.settings,
        contentHash: hash,
        questions: { create: questionVersionIds.map((questionVersionId, position) => ({ position, questionVersionId })) },
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

/** The id of the version of the bank that holds exactly this question; a changed question gets the next number. */
async function freezeQuestion(tx: Tx, bankIds: ReadonlyMap<string, string>, question: Question): Promise<string> {
  const questionId = bankIds.get(question.id)
  if (!questionId) throw new AppError('NOT_FOUND')
  const hash = contentHash(question)
  const newest = await tx.questionVersion.findFirst({
    where: { questionId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, contentHash: true },
  })
  if (newest?.contentHash === hash) return newest.id
  const made = await tx.questionVersion.create({
    data: {
      questionId,
      number: (newest?.number ?? 0) + 1,
      type: question.type,
      data: question,
      contentHash: hash,
    },
    select: { id: true },
  })
  return made.id
}
