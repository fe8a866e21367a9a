// Fills the bank of the bench's own database: the questions of the content again and again, numbered, in quizzes of twenty.
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { listQuizzes } from '@/features/modules/content'
import { indexBank } from '@/features/quizzes/mutations'
import { operatorViewer } from '@/features/users/viewer'
import { db } from '@/lib/db'
import type { Question } from '@/questions/question'

const PER_QUIZ = 20
const AT_ONCE = 500

const { values } = parseArgs({ options: { questions: { type: 'string', default: '0' } } })

try {
  await seedBank(Number(values.questions))
} finally {
  await db().$disconnect()
}

async function seedBank(count: number): Promise<void> {
  const known = listQuizzes().flatMap(({ questions }) => questions)
  const made = Array.from({ length: count }, (_, index) => {
    const question = known[index % known.length]
    if (!question) throw new Error('no question in the content')
    return { questionId: randomUUID(), versionId: randomUUID(), question: numbered(question, index) }
  })
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = made.slice(from, from + AT_ONCE)
    await db().question.createMany({ data: some.map(({ questionId, question }) => ({ id: questionId, slug: question.id })) })
    await db().questionVersion.createMany({ data: some.map(({ questionId, versionId, question }) => ({ id: versionId, questionId, number: 1, type: question.type, data: question, contentHash: versionId })) })
  }
  const quizzes = Array.from({ length: Math.floor(count / PER_QUIZ) }, (_, index) => ({ id: randomUUID(), versionId: randomUUID(), slug: `bench-quiz-${index}`, questions: made.slice(index * PER_QUIZ, (index + 1) * PER_QUIZ) }))
  await db().quiz.createMany({ data: quizzes.map(({ id, slug }) => ({ id, slug })) })
  await db().quizVersion.createMany({ data: quizzes.map(({ id, versionId, slug }) => ({ id: versionId, quizId: id, number: 1, title: { fr: slug, en: slug }, languages: ['fr', 'en'], passMarkPercent: 70, contentHash: slug })) })
  await db().quizVersionQuestion.createMany({ data: quizzes.flatMap(({ versionId, questions }) => questions.map((question, position) => ({ quizVersionId: versionId, position, questionVersionId: question.versionId }))) })
  await indexBank(operatorViewer())
  await db().$executeRaw`analyze`
}

/** A question like another, that can be told from it. */
function numbered(question: Question, index: number): Question {
  const id = `bench-${index}-${question.id}`.slice(0, 100).replace(/-$/, '')
  return { ...question, id, stem: { fr: `${question.stem.fr} (${index})`, en: `${question.stem.en} (${index})` } }
}
