import type { QuizContent } from '@/features/modules/schema'
import type { Localised } from '@/questions/localised'
import type { Question } from '@/questions/question'
import type { QuizSettings } from './settings'

/** What a publication freezes; today it comes from `content/`, later from the editor too. */
export type QuizDraft = QuizContent

/** A frozen quiz: settings and the questions in order, each with the id of its own frozen version. */
export type QuizVersion = {
  id: string
  quizId: string
  slug: string
  number: number
  title: Localised
  passMarkPercent: number
  settings: QuizSettings
  questions: readonly { versionId: string; question: Question }[]
}
