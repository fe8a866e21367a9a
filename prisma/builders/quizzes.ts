import { randomUUID } from 'node:crypto'
import { startAttempt } from '@/features/attempts/mutations'
import { publishQuiz } from '@/features/quizzes/mutations'
import type { QuizDraft } from '@/features/quizzes/schema'
import type { Viewer } from '@/features/users/viewer'
import type { Answer, Question } from '@/questions/question'
import type { Gap } from '@/questions/cloze/schema'
import { rightNumber } from '@/questions/numeric/tolerance'
import { samples } from '@/questions/samples'
import { wholeAnswers } from '@/questions/short-text/judge-text'
import { anAdmin } from './people'

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

/** The answer that earns every mark; where there is none to earn, any answer. */
export function keyOf(question: Question): Answer {
  switch (question.type) {
    case 'single-choice':
      return { optionId: question.key }
    case 'multiple-response':
      return { optionIds: [...question.keys] }
    case 'true-false':
      return { value: question.key }
    case 'numeric':
      return { text: String(rightNumber(question)) }
    case 'short-text':
      return { text: wholeAnswers(question.accepted, 'fr')[0] ?? '' }
    case 'cloze':
      return { gaps: Object.fromEntries(question.gaps.map((gap) => [gap.id, keyOfGap(gap)])) }
    case 'matching':
      return { pairs: { ...question.key } }
    case 'ordering':
      return { order: [...question.key] }
    case 'categorise':
      return { places: { ...question.key } }
    case 'spot-the-error':
      return { segmentIds: question.errors.map(({ id }) => id).toSorted() }
    case 'open-answer':
      return { text: 'A text.' }
    case 'opinion':
      return question.response.kind === 'scale' ? { rating: 1 } : { optionId: question.response.options[0]?.id ?? '' }
  }
}

function keyOfGap(gap: Gap): string {
  switch (gap.kind) {
    case 'choice':
      return gap.key
    case 'text':
      return wholeAnswers(gap.accepted, 'fr')[0] ?? ''
    case 'number':
      return String(rightNumber(gap))
  }
}
