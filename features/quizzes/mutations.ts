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
 * loading the content at every start, changes nothing. Attempts that run keep the version they began with.
 */
export async function publishQuiz(viewer: Viewer, draft: QuizDraft): Promise<Published> {
  if (!canPublishQuiz(viewer)) throw new AppError('FORBIDDEN')
  const hash = quizHash(draft)
  return db().$transaction(async (tx) => {
    const quizId = await lockQuiz(tx, draft.id)
    const newest = await tx.quizVersion.findFirst({
      where: { quizId },
      orderBy: { number: 'desc' },
      select: { id: true, number: true, contentHash: true },
    })
    if (newest?.contentHash === hash) return { versionId: newest.id, number: newest.number, isNew: false }

    const questionVersionIds: string[] = []
    for (const question of draft.questions) questionVersionIds.push(await freezeQuestion(tx, question))
    const made = await tx.quizVersion.create({
      data: {
        quizId,
        number: (newest?.number ?? 0) + 1,
        title: draft.title,
        languages: [...draft.languages],
        passMarkPercent: draft.passMarkPercent,
        contentHash: hash,
        questions: { create: questionVersionIds.map((questionVersionId, position) => ({ position, questionVersionId })) },
      },
      select: { id: true, number: true },
    })
    return { versionId: made.id, number: made.number, isNew: true }
  })
}

/** The quiz's id; makes the row when missing and locks it, so that two publications come one after the other. */
async function lockQuiz(tx: Tx, slug: string): Promise<string> {
  await tx.quiz.createMany({ data: [{ slug }], skipDuplicates: true })
  const [row] = await tx.$queryRaw<{ id: string }[]>`select id from "Quiz" where slug = ${slug} for update`
  if (!row) throw new AppError('NOT_FOUND')
  return row.id
}

/** The id of the version of the bank that holds exactly this question; a changed question gets the next number. */
async function freezeQuestion(tx: Tx, question: Question): Promise<string> {
  await tx.question.createMany({ data: [{ slug: question.id }], skipDuplicates: true })
  const [row] = await tx.$queryRaw<{ id: string }[]>`select id from "Question" where slug = ${question.id} for update`
  if (!row) throw new AppError('NOT_FOUND')
  const hash = contentHash(question)
  const newest = await tx.questionVersion.findFirst({
    where: { questionId: row.id },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, contentHash: true },
  })
  if (newest?.contentHash === hash) return newest.id
  const made = await tx.questionVersion.create({
    data: {
      questionId: row.id,
      number: (newest?.number ?? 0) + 1,
      type: question.type,
      data: question,
      contentHash: hash,
    },
    select: { id: true },
  })
  return made.id
}
