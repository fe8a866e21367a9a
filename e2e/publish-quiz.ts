// Publishes a further version of a module's quiz with other settings or other questions, in the database of a story's own
// site.
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { findQuiz } from '@/features/modules/content'
import { quizSettingsSchema } from '@/features/quizzes/settings'
import { db } from '@/lib/db'
import { aQuiz } from '@/prisma/builders/quizzes'
import { questionSchema } from '@/questions/question'

const { values } = parseArgs({ options: { quiz: { type: 'string', default: '' }, settings: { type: 'string', default: '{}' }, hints: { type: 'string', default: '[]' }, questions: { type: 'string', default: '' } } })

try {
  const quiz = findQuiz(values.quiz)
  if (!quiz) throw new Error(`no quiz ${values.quiz}`)
  const hints = JSON.parse(values.hints) as { fr: string; en: string }[]
  const base = values.questions ? z.array(questionSchema).parse(JSON.parse(values.questions)) : quiz.questions
  const questions = hints.length > 0 ? base.map((question) => ({ ...question, hints })) : base
  await aQuiz({ ...quiz, settings: quizSettingsSchema.parse(JSON.parse(values.settings)), questions })
} finally {
  await db().$disconnect()
}
