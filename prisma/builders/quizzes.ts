import { randomUUID } from 'node:crypto'
import { startAttempt } from '@/features/attempts/mutations'
import { publishQuiz } from '@/features/quizzes/mutations'
import type { QuizDraft } from '@/features/quizzes/schema'
import type { Viewer } from '@/features/users/viewer'
import type { Question } from '@/questions/question'
import { samples } from '@/questions/samples'
import { anAdmin } from './people'

export { keyOf } from '@/questions/key-of'

/** A draft of its own, with one question of each type whose ids no other quiz has. */
export function aDraft(change: Partial<QuizDraft> = {}): QuizDraft {
  const name = `quiz-${randomUUID().slice(0, 8)}`
  return {
    id: name,
    title: { fr: 'Un quiz', en: 'A quiz' },
    languages: ['fr', 'en'],
    passMarkPercent: 70,
    questions: Object.values(samples).map((question): Question => ({ ...question, id: `${name}-${question.type}` })),
    ...change,
  }
}

export async function aQuiz(change: Partial<QuizDraft> = {}) {
  const draft = aDraft(change)
  const published = await publishQuiz(await anAdmin(), draft)
  return { draft, ...published }
}

export async function anAttempt(viewer: Viewer, quizSlug: string): Promise<string> {
  const { attemptId } = await startAttempt(viewer, { quizSlug, startKey: randomUUID() })
  return attemptId
}
