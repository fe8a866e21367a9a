import 'server-only'
import { db } from '@/lib/db'
import { renderInline } from '@/features/modules/markdown'
import { getQuizVersion } from '@/features/quizzes/queries'
import type { QuizVersion } from '@/features/quizzes/schema'
import type { Viewer } from '@/features/users/viewer'
import { localise, localiseForReview } from '@/questions/localise'
import type { Locale } from '@/questions/localised'
import { hideKey, parseAnswer, presentQuestion, scoreAnswer } from '@/questions/question'
import type { AttemptResult, RunningAttempt, StoredAnswer } from './schema'

type OwnAttempt = { id: string; seed: number; submittedAt: Date | null; earned: number | null; max: number | null; isPassed: boolean | null }
type AnswerRow = { questionVersionId: string; value: unknown; revision: number; savedAt: Date }

/** What the page of an attempt shows: a running one without any key, a submitted one with all of them. */
export type AttemptPage =
  | { state: 'running'; attempt: RunningAttempt }
  | { state: 'submitted'; result: AttemptResult }

/** The viewer's own attempt in one language; null when it is not theirs or does not exist. */
export async function findAttempt(viewer: Viewer, attemptId: string, locale: Locale): Promise<AttemptPage | null> {
  const row = await db().attempt.findFirst({
    where: { id: attemptId, userId: viewer.userId },
    select: {
      id: true,
      seed: true,
      submittedAt: true,
      earned: true,
      max: true,
      isPassed: true,
      quizVersionId: true,
      quiz: { select: { versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } } } },
      answers: { select: { questionVersionId: true, value: true, revision: true, savedAt: true } },
    },
  })
  if (!row) return null
  const version = await getQuizVersion(row.quizVersionId)
  if (!row.submittedAt) return { state: 'running', attempt: runningAttempt(row, row.answers, version, locale) }
  const isOutdated = row.quiz.versions[0]?.id !== row.quizVersionId
  return { state: 'submitted', result: attemptResult(row, row.submittedAt, isOutdated, row.answers, version, locale) }
}

function runningAttempt(attempt: OwnAttempt, rows: AnswerRow[], version: QuizVersion, locale: Locale): RunningAttempt {
  const answers = version.questions.flatMap(({ versionId, question }): [string, StoredAnswer][] => {
    const row = rows.find(({ questionVersionId }) => questionVersionId === versionId)
    const answer = row && parseAnswer(question, row.value)
    return answer ? [[question.id, { answer, revision: row.revision, savedAt: row.savedAt.toISOString() }]] : []
  })
  return {
    id: attempt.id,
    moduleSlug: version.slug,
    title: version.title[locale],
    passMarkPercent: version.passMarkPercent,
    questions: version.questions.map(({ question }) =>
      localise(presentQuestion(hideKey(question), attempt.seed), locale, (markdown) => renderInline(markdown, locale)),
    ),
    answers: Object.fromEntries(answers),
  }
}

function attemptResult(
  attempt: OwnAttempt,
  submittedAt: Date,
  isOutdated: boolean,
  rows: AnswerRow[],
  version: QuizVersion,
  locale: Locale,
): AttemptResult {
  return {
    id: attempt.id,
    moduleSlug: version.slug,
    title: version.title[locale],
    submittedAt,
    earned: attempt.earned ?? 0,
    max: attempt.max ?? 0,
    passMarkPercent: version.passMarkPercent,
    isPassed: attempt.isPassed === true,
    isOutdated,
    questions: version.questions.map(({ versionId, question }) => {
      const value = rows.find(({ questionVersionId }) => questionVersionId === versionId)?.value ?? null
      // The claims that the question rests on, then those that its texts cite besides: one numbered list for all.
      const numbers = new Map(question.claims.map((id, index) => [id, index + 1]))
      return {
        question: localiseForReview(presentQuestion(question, attempt.seed), locale, (markdown) => renderInline(markdown, locale, numbers)),
        answer: parseAnswer(question, value),
        score: scoreAnswer(question, value),
        claimIds: [...numbers.keys()],
      }
    }),
  }
}

export type PastAttempt = { id: string; quizSlug: string; number: number; submittedAt: Date; earned: number; max: number; isPassed: boolean }

/** The viewer's submitted attempts, oldest first, numbered per quiz. */
export async function listPastAttempts(viewer: Viewer): Promise<PastAttempt[]> {
  const rows = await db().attempt.findMany({
    where: { userId: viewer.userId, submittedAt: { not: null } },
    orderBy: { submittedAt: 'asc' },
    select: { id: true, submittedAt: true, earned: true, max: true, isPassed: true, quiz: { select: { slug: true } } },
  })
  const counts = new Map<string, number>()
  return rows.flatMap(({ quiz, submittedAt, earned, max, isPassed, id }) => {
    if (!submittedAt) return []
    const number = (counts.get(quiz.slug) ?? 0) + 1
    counts.set(quiz.slug, number)
    return [{ id, quizSlug: quiz.slug, number, submittedAt, earned: earned ?? 0, max: max ?? 0, isPassed: isPassed === true }]
  })
}
