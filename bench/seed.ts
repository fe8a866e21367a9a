// Fills the bench's own database: a quiz of twelve questions of mixed types, guests with their sessions, a class of accounts, and a past.
import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { hashPassword } from 'better-auth/crypto'
import { findQuiz } from '@/features/modules/content'
import { db } from '@/lib/db'
import { someGuests, type SignedInGuest } from '@/prisma/builders/guests'
import { aQuiz, keyOf } from '@/prisma/builders/quizzes'
import type { Answer, Question } from '@/questions/question'
import { samples } from '@/questions/samples'

const QUESTIONS = 12
const PAST_ATTEMPTS = 3_000

export type Seeded = {
  learners: SignedInGuest[]
  /** In the order of the quiz, with the answer that earns every mark. */
  answers: { questionId: string; versionId: string; answer: Answer }[]
  quizId: string
  quizVersionId: string
  /** Accounts that share one password. */
  emails: string[]
  password: string
}

const { values } = parseArgs({
  options: { quiz: { type: 'string', default: '' }, learners: { type: 'string' }, accounts: { type: 'string' }, to: { type: 'string', default: '' } },
})

try {
  writeFileSync(values.to, JSON.stringify(await seed(values.quiz, Number(values.learners), Number(values.accounts))))
} finally {
  await db().$disconnect()
}

async function seed(quizSlug: string, learnerCount: number, accountCount: number): Promise<Seeded> {
  // Pages of quizzes belong to modules of the content: here its quiz gets a further version, with a question of each type
  // in turn.
  const content = findQuiz(quizSlug)
  if (!content) throw new Error(`no quiz ${quizSlug}`)
  const mixed: Question[] = Object.values(samples)
  const questions = Array.from({ length: QUESTIONS }, (_, index) => {
    const question = mixed[index % mixed.length]
    if (!question) throw new Error('no type of question')
    return { ...question, id: `bench-${index}-${question.id}` }
  })
  const { versionId: quizVersionId } = await aQuiz({ ...content, questions })
  const { quizId, questions: frozen } = await db().quizVersion.findUniqueOrThrow({
    where: { id: quizVersionId },
    select: { quizId: true, questions: { orderBy: { position: 'asc' }, select: { questionVersionId: true } } },
  })

  const learners = await someGuests(learnerCount)
  const password = randomUUID()
  const emails = await aClass(accountCount, password)
  await aPast(quizId, quizVersionId)
  // On tables that were empty a moment ago Postgres would check foreign keys by scanning.
  await db().$executeRaw`analyze`
  return {
    learners,
    answers: questions.map((question, index) => ({ questionId: question.id, versionId: frozen[index]?.questionVersionId ?? '', answer: keyOf(question) })),
    quizId,
    quizVersionId,
    emails,
    password,
  }
}

/** Accounts with one password; what it costs to check does not depend on that. */
async function aClass(count: number, password: string): Promise<string[]> {
  const hash = await hashPassword(password)
  const people = Array.from({ length: count }, (_, index) => ({ id: randomUUID(), name: 'Bench', email: `bench-${index}@bench.invalid`, emailVerified: true }))
  await db().user.createMany({ data: people })
  await db().account.createMany({ data: people.map(({ id }) => ({ id: randomUUID(), userId: id, accountId: id, providerId: 'credential', password: hash })) })
  return people.map(({ email }) => email)
}

/** Submitted attempts of guests who were here before, in one statement each for attempts and answers. */
async function aPast(quizId: string, quizVersionId: string): Promise<void> {
  await db().$executeRaw`
    insert into "Attempt" (id, "userId", "quizId", "quizVersionId", "startKey", seed, "submittedAt", earned, max, "isPassed")
    select gen_random_uuid()::text, id, ${quizId}, ${quizVersionId}, gen_random_uuid()::text, 1, now(), 0, 10, false
    from "User" where "isAnonymous" limit ${PAST_ATTEMPTS}`
  await db().$executeRaw`
    insert into "Answer" ("attemptId", "questionVersionId", value, revision, "saveKey", "savedAt", earned)
    select attempt.id, question."questionVersionId", '{}', 1, gen_random_uuid()::text, now(), 0
    from "Attempt" attempt join "QuizVersionQuestion" question using ("quizVersionId")`
}
