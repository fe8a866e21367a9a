import { scoreAnswer, type Question } from '@/questions/question'
import type { Score } from '@/questions/score'

type FrozenQuestion = { versionId: string; question: Question }
type Marked = { versionId: string; score: Score }

export type AttemptMark = { earned: number; max: number; isPassed: boolean; questions: Marked[] }

// A sum of thirds must reach its whole: 0.1 + 0.2 is not 0.3 in binary.
const TOLERANCE = 1e-9

/**
 * Marks an attempt against its frozen questions. `answers` is by id of the question's version; what is missing is
 * unanswered. Questions that a person has to judge count neither way. Passed when earned / max reaches the pass mark.
 */
export function markAttempt(
  questions: readonly FrozenQuestion[],
  answers: ReadonlyMap<string, unknown>,
  passMarkPercent: number,
): AttemptMark {
  const marked = questions.map(({ versionId, question }) => ({
    versionId,
    score: scoreAnswer(question, answers.get(versionId) ?? null),
  }))
  const counted = marked.filter(({ score }) => score.state !== 'needs-review')
  const earned = counted.reduce((sum, { score }) => sum + score.earned, 0)
  const max = counted.reduce((sum, { score }) => sum + score.max, 0)
  return { earned, max, isPassed: max > 0 && earned * 100 >= passMarkPercent * max - TOLERANCE, questions: marked }
}

type AttemptState = { submittedAt: Date | null } | null
type AnswerState = { revision: number; saveKey: string } | null

/**
 * Why a save found nothing to write, from the rows as they are: the attempt is not the viewer's, it is submitted, this
 * very save was stored before (a repeated request), or the answer has been changed by another window since.
 */
export function explainRefusedSave(
  attempt: AttemptState,
  answer: AnswerState,
  saveKey: string,
): 'NOT_FOUND' | 'REPEATED' | 'ATTEMPT_SUBMITTED' | 'ANSWER_CHANGED_ELSEWHERE' {
  if (!attempt) return 'NOT_FOUND'
  if (answer?.saveKey === saveKey) return 'REPEATED'
  if (attempt.submittedAt) return 'ATTEMPT_SUBMITTED'
  return answer ? 'ANSWER_CHANGED_ELSEWHERE' : 'NOT_FOUND'
}
