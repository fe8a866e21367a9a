import { randomUUID } from 'node:crypto'
import { startAttempt } from '@/features/attempts/mutations'
import { publishQuiz } from '@/features/quizzes/mutations'
import type { QuizDraft } from '@/features/quizzes/schema'
import { quizSettingsSchema } from '@/features/quizzes/settings'
import type { Viewer } from '@/features/users/viewer'
import { keyOf } from '@/questions/key-of'
import type { Question } from '@/questions/question'
import { samples } from '@/questions/samples'
import { anAdmin } from './people'

export { keyOf }

/** A draft of its own, with one question of each type whose ids no other quiz has. */
export function aDraft(change: Partial<QuizDraft> = {}): QuizDraft {
  const name = `quiz-${randomUUID().slice(0, 8)}`
  return {
    id: name,
    title: { fr: 'Un quiz', en: 'A quiz' },
    languages: ['fr', 'en'],
    passMarkPercent: 70,
    settings: quizSettingsSchema.parse({}),
    questions: Object.values(samples).map((question): Question => ({ ...question, id: `${name}-${question.type}` })),
    ...change,
  }
}

export async function aQuiz(change: Partial<QuizDraft> = {}) {
  const draft = aDraft(change)
  const published = await publishQuiz(await anAdmin(), draft)
  return { draft, ...published }
}

export async function anAttempt(viewer: Viewer, quizSlug: string, now = new Date()): Promise<string> {
  const started = await startAttempt(viewer, { quizSlug, startKey: randomUUID() }, now)
  if (!started.ok) throw new Error(started.error)
  return started.attemptId
}

/** A browser that counts its saves. */
export function aBrowser() {
  const browserId = randomUUID()
  let sequence = 0
  return {
    browserId,
    /** The next save of an answer: the key, if no other is given, as a first answer. */
    saveOf: (question: Question, change: Partial<SaveOf> = {}): SaveOf => {
      sequence += 1
      return { questionId: question.id, answer: keyOf(question), certainty: null, basedOn: 0, browserId, sequence, saveKey: randomUUID(), ...change }
    },
  }
}

type SaveOf = { questionId: string; answer: unknown; certainty: 'low' | 'middle' | 'high' | null; basedOn: number; browserId: string; sequence: number; saveKey: string }
