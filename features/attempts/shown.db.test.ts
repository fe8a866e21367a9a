import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { bare, keyTexts } from '@/prisma/builders/key-texts'
import { aGuest, aPerson } from '@/prisma/builders/people'
import { aBrowser, aQuiz, anAttempt } from '@/prisma/builders/quizzes'
import { opinionSample } from '@/questions/opinion/sample'
import { quizSettingsSchema, type QuizSettings } from '@/features/quizzes/settings'
import { getOwnData } from '@/features/users/queries'
import { getAttemptView, listEndedAttempts } from './attempt-view'
import { saveAnswer, submitAttempt } from './mutations'

const now = new Date('2026-01-01T12:00:00.000Z')
const closing = new Date('2026-01-01T13:00:00.000Z')

async function submitted(shows: Partial<QuizSettings['shows']>) {
  const { draft } = await aQuiz({ settings: quizSettingsSchema.parse({ shows, closesAt: closing.toISOString() }) })
  const learner = await aPerson()
  const attemptId = await anAttempt(learner, draft.id, now)
  const { saveOf } = aBrowser()
  for (const question of draft.questions) await saveAnswer(learner, { attemptId, ...saveOf(question) }, now)
  await submitAttempt(learner, { attemptId }, now)
  const view = async (at: Date) => {
    const { state, ...rest } = await getAttemptView(learner, attemptId, 'fr', at)
    if (!('result' in rest)) throw new Error(`the attempt is ${state}`)
    return rest.result
  }
  const explanations = draft.questions.flatMap((question) => keyTexts(question, 'fr').explanation)
  const feedback = draft.questions.flatMap((question) => keyTexts(question, 'fr').feedback)
  return { draft, learner, attemptId, view, explanations, feedback }
}

describe('what a result shows', () => {
  it('is nothing but what was answered while nothing may be shown, in the view, the list and the export', async () => {
    const { draft, learner, view, explanations, feedback } = await submitted({ score: 'after-closing', feedback: 'after-closing', key: 'after-closing' })
    const result = await view(now)
    expect(result).toMatchObject({ score: null, scoreShownAt: closing.toISOString(), counted: null, calibration: null })
    expect(result.questions.every(({ score, shown, answer }) => score === null && shown === null && answer !== null)).toBe(true)
    for (const text of [...explanations, ...feedback]) expect(bare(JSON.stringify(result))).not.toContain(text)
    for (const field of ['"key"', '"keys"', '"earned"', '"tolerance"', '"claims"']) expect(JSON.stringify(result)).not.toContain(field)
    expect(await listEndedAttempts(learner, now)).toMatchObject([{ isScoreShown: false, earned: 0, max: 0, isPassed: false }])
    expect(await getOwnData(learner, now)).toMatchObject({ attempts: [{ earned: null, max: null, isPassed: null, answers: draft.questions.map(() => ({ earned: null })) }] })
  })

  it('is all of it once the quiz has closed', async () => {
    const { draft, learner, view, explanations, feedback } = await submitted({ score: 'after-closing', feedback: 'after-closing', key: 'after-closing' })
    const max = draft.questions.reduce((sum, { marks }) => sum + marks, 0)
    const result = await view(closing)
    expect(result).toMatchObject({ score: { earned: max, max, isPassed: true, percent: 100 }, scoreShownAt: null })
    expect(result.questions.every(({ shown }) => shown?.kind === 'review')).toBe(true)
    for (const text of [...explanations, ...feedback]) expect(bare(JSON.stringify(result))).toContain(text)
    expect(await listEndedAttempts(learner, closing)).toMatchObject([{ isScoreShown: true, earned: max }])
  })

  it('is the score alone, the feedback that applies alone, or the key without feedback, as the settings say', async () => {
    const score = await submitted({ feedback: 'never', key: 'never' })
    const withScore = await score.view(now)
    expect(withScore.score).not.toBeNull()
    expect(withScore.questions.every(({ shown, score: own }) => shown === null && own !== null)).toBe(true)

    const words = await submitted({ score: 'never', key: 'never' })
    const withFeedback = await words.view(now)
    expect(withFeedback).toMatchObject({ score: null, scoreShownAt: null })
    expect(withFeedback.questions.every(({ shown }) => shown === null || shown.kind === 'feedback')).toBe(true)
    for (const text of words.explanations) expect(bare(JSON.stringify(withFeedback))).not.toContain(text)
    for (const field of ['"key"', '"keys"']) expect(JSON.stringify(withFeedback)).not.toContain(field)

    const key = await submitted({ feedback: 'never' })
    const withKey = await key.view(now)
    const page = bare(JSON.stringify(withKey))
    expect(withKey.questions.every(({ shown }) => shown?.kind === 'review')).toBe(true)
    for (const text of [...key.explanations, ...key.feedback]) expect(page).not.toContain(text)
  })

  it('is no score where a quiz has nothing to mark', async () => {
    const { draft } = await aQuiz({ questions: [{ ...opinionSample, id: `opinion-${randomUUID()}` }] })
    const learner = await aGuest()
    const attemptId = await anAttempt(learner, draft.id)
    await submitAttempt(learner, { attemptId })
    expect(await getAttemptView(learner, attemptId, 'fr')).toMatchObject({ result: { score: null } })
  })

  it('is nobody else’s', async () => {
    const { attemptId } = await submitted({})
    for (const other of [await aGuest(), await aPerson({ role: 'trainer' })]) await expect(getAttemptView(other, attemptId, 'fr', now)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('names no text of the key while the attempt runs, in either language', async () => {
    const { draft } = await aQuiz()
    const learner = await aGuest()
    const attemptId = await anAttempt(learner, draft.id)
    const { saveOf } = aBrowser()
    for (const question of draft.questions) await saveAnswer(learner, { attemptId, ...saveOf(question) })
    for (const locale of ['fr', 'en'] as const) {
      const page = bare(JSON.stringify(await getAttemptView(learner, attemptId, locale)))
      for (const { explanation, feedback } of draft.questions.map((question) => keyTexts(question, locale)))
        for (const text of [...explanation, ...feedback]) expect(page).not.toContain(text)
    }
  })
})
