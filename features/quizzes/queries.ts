import 'server-only'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { localisedSchema } from '@/questions/localised'
import { questionSchema } from '@/questions/question'
import type { QuizVersion } from './schema'
import { quizSettingsSchema } from './settings'

// Versions never change, so a process may keep what it has parsed. Few are in use at once; the oldest goes first.
const KEPT_VERSIONS = 200
const parsedVersions = new Map<string, QuizVersion>()

/**
 * A frozen quiz with its keys: for the server only, which decides what of it may be seen. Not scoped to a viewer,
 * because a version belongs to nobody: callers reach its id through an attempt that they may see.
 */
export async function getQuizVersion(id: string): Promise<QuizVersion> {
  const known = parsedVersions.get(id)
  if (known) return known
  const row = await db().quizVersion.findUnique({
    where: { id },
    select: {
      id: true,
      quizId: true,
      number: true,
      title: true,
      passMarkPercent: true,
      settings: true,
      quiz: { select: { slug: true } },
      questions: { orderBy: { position: 'asc' }, select: { questionVersion: { select: { id: true, data: true } } } },
    },
  })
  if (!row) throw new AppError('NOT_FOUND')
  const version: QuizVersion = {
    id: row.id,
    quizId: row.quizId,
    slug: row.quiz.slug,
    number: row.number,
    title: localisedSchema.parse(row.title),
    passMarkPercent: row.passMarkPercent,
    settings: quizSettingsSchema.parse(row.settings),
    questions: row.questions.map(({ questionVersion }) => ({
      versionId: questionVersion.id,
      question: questionSchema.parse(questionVersion.data),
    })),
  }
  parsedVersions.set(id, version)
  const oldest = parsedVersions.keys().next().value
  if (parsedVersions.size > KEPT_VERSIONS && oldest !== undefined) parsedVersions.delete(oldest)
  return version
}
