import 'server-only'
import { plain } from '@/features/modules/claim-line'
import { percentOf } from '@/features/modules/rules'
import type { QuizVersion } from '@/features/quizzes/schema'
import type { Locale } from '@/questions/localised'
import { judge } from './judged'
import { attemptQuestions, type FrozenQuestion } from './rules'
import type { TrainerAttempt, TrainerQuestion } from './schema'
import { reviewQuestion } from './shown-quiz'
import { rubricOf, type AttemptRow } from './view'

/** What a trainer sees of an attempt: what there is to decide, with its keys, and no name. */
export function trainerView(attempt: AttemptRow, extraTimeSeconds: number, version: QuizVersion, locale: Locale): TrainerAttempt {
  const all = attemptQuestions(version.questions, version.settings, attempt.seed)
  const seen = (frozen: FrozenQuestion, index: number, value: unknown): TrainerQuestion => ({
    questionId: frozen.question.id,
    number: index + 1,
    question: reviewQuestion(version, frozen, attempt.seed, locale).question,
    ...judge(frozen.question, value),
  })
  const earned = attempt.earned ?? 0
  const max = attempt.max ?? 0
  return {
    id: attempt.id,
    moduleSlug: version.slug,
    title: version.title[locale],
    startedAt: attempt.startedAt.toISOString(),
    submittedAt: attempt.submittedAt?.toISOString() ?? null,
    isClosedByTime: attempt.isClosedByTime,
    deadlineAt: attempt.deadlineAt?.toISOString() ?? null,
    extraTimeSeconds,
    timeLimitSeconds: version.settings.timeLimitSeconds,
    score: attempt.submittedAt && { earned, max, percent: percentOf(earned, max), isPassed: attempt.isPassed === true },
    late: all.flatMap((frozen, index) => {
      const save = attempt.lateSaves.find(({ versionId }) => versionId === frozen.versionId)
      return save ? [{ ...seen(frozen, index, save.value), savedAt: new Date(save.savedAt).toISOString() }] : []
    }),
    open: all.flatMap((frozen, index) => {
      const row = attempt.answers.find(({ versionId }) => versionId === frozen.versionId)
      const rubric = rubricOf(frozen.question)
      if (!attempt.submittedAt || !row || rubric?.review !== 'trainer') return []
      const criteria = rubric.criteria.map(({ id, text }) => ({ id, text: plain(text[locale]) }))
      const checkedAt = row.rubricCheckedAt && new Date(row.rubricCheckedAt).toISOString()
      return [{ ...seen(frozen, index, row.value), criteria, met: checkedAt ? row.rubricMet : null, checkedAt }]
    }),
  }
}
