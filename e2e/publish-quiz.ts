// Publishes a further version of a module's quiz with other settings, in the database of a story's own site.
import { parseArgs } from 'node:util'
import { findQuiz } from '@/features/modules/content'
import { quizSettingsSchema } from '@/features/quizzes/settings'
import { db } from '@/lib/db'
import { aQuiz } from '@/prisma/builders/quizzes'

const { values } = parseArgs({ options: { quiz: { type: 'string', default: '' }, settings: { type: 'string', default: '{}' }, hints: { type: 'string', default: '[]' } } })

try {
  const quiz = findQuiz(values.quiz)
  if (!quiz) throw new Error(`no quiz ${values.quiz}`)
  const hints = JSON.parse(values.hints) as { fr: string; en: string }[]
  const questions = hints.length > 0 ? quiz.questions.map((question) => ({ ...question, hints })) : quiz.questions
  await aQuiz({ ...quiz, settings: quizSettingsSchema.parse(JSON.parse(values.settings)), questions })
} finally {
  await db().$disconnect()
}
