// Apart from the other rules, because reading pages carry it and must not carry the schemas of questions.
import type { QuizSettings } from '@/features/quizzes/settings'

/** The percentage that counts, of those of all submitted attempts, oldest first; 0 for none. */
export function countedPercent(rule: QuizSettings['countedAttempt'], percents: readonly number[]): number {
  if (percents.length === 0) return 0
  if (rule === 'best') return Math.max(...percents)
  if (rule === 'last') return percents.at(-1) ?? 0
  return percents.reduce((sum, percent) => sum + percent, 0) / percents.length
}
