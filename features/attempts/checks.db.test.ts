import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { bare, keyTexts } from '@/prisma/builders/key-texts'
import { aGuest } from '@/prisma/builders/people'
import { aBrowser, aDraft, aQuiz, anAttempt, keyOf } from '@/prisma/builders/quizzes'
import { quizSettingsSchema, type QuizSettingsDraft } from '@/features/quizzes/settings'
import type { Question } from '@/questions/question'
import { getAttemptView } from './attempt-view'
import { checkAnswer, flagQuestion, moveForward, saveAnswer, submitAttempt, tryAgain } from './mutations'

const hints = [
  { fr: 'Premier indice très reconnaissable', en: 'A first hint easily recognised' },
  { fr: 'Second indice tout aussi net', en: 'A second hint as plain as that' },
]

async function running(settings: QuizSettingsDraft) {
  const questions = aDraft().questions.map((question): Question => ({ ...question, hints }))
  const { draft } = await aQuiz({ settings: quizSettingsSchema.parse(settings), questions })
  const learner = await aGuest()
  const attemptId = await anAttempt(learner, draft.id)
  const binary = draft.questions.find(({ type }) => type === 'true-false') as Question
  const numeric = draft.questions.find(({ type }) => type === 'numeric') as Question
  const { saveOf } = aBrowser()
  return {
    draft,
    learner,
    attemptId,
    binary,
    numeric,
    right: keyOf(binary),
    wrong: { value: !(keyOf(binary) as { value: boolean }).value },
    save: (question: Question, answer: unknown) => saveAnswer(learner, { attemptId, ...saveOf(question, { answer }) }),
    check: (question: Question, revision: number, checkKey: string = randomUUID()) => checkAnswer(learner, { attemptId, questionId: question.id, revision, checkKey, locale: 'fr' }),
    again: (question: Question) => tryAgain(learner, { attemptId, questionId: question.id }),
    view: () => getAttemptView(learner, attemptId, 'fr'),
  }
}

const immediate: QuizSettingsDraft = { behaviour: { kind: 'immediate' } }
const interactive: QuizSettingsDraft = { behaviour: { kind: 'interactive' } }

describe('a check of a quiz with immediate feedback', () => {
  it('marks one question, shows its key and locks it for good; the others stay hidden', async () => {
    const { binary, numeric, wrong, save, check, again, view } = await running(immediate)
    await save(binary, wrong)
    const checked = await check(binary, 1)
    expect(checked).toMatchObject({ ok: true, outcome: { state: 'locked', triesUsed: 1, triesLeft: 0, score: { earned: 0, verdict: 'wrong' }, shown: { kind: 'review', answer: wrong }, hint: null } })
    expect(await save(binary, wrong)).toEqual({ ok: false, error: 'QUESTION_LOCKED' })
    expect(await again(binary)).toEqual({ ok: false, error: 'QUESTION_LOCKED' })
    const page = bare(JSON.stringify([checked, await view()]))
    expect(await view()).toMatchObject({ running: { outcomes: { [binary.id]: { state: 'locked' } } } })
    for (const text of keyTexts(binary, 'fr').explanation) expect(page).toContain(text)
    for (const text of [...keyTexts(numeric, 'fr').explanation, ...keyTexts(numeric, 'fr').feedback]) expect(page).not.toContain(text)
  })

  it('is the mark of the submission, and no mark is added by checking again', async () => {
    const { learner, attemptId, binary, right, save, check } = await running(immediate)
    await save(binary, right)
    for (const _ of [1, 2]) expect(await check(binary, 1)).toMatchObject({ outcome: { score: { earned: binary.marks, verdict: 'right' } } })
    await submitAttempt(learner, { attemptId })
    expect(await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({ earned: binary.marks })
  })

  it('is for the answer that the learner sees: a blank, an unreadable or a changed one costs nothing', async () => {
    const { binary, numeric, wrong, save, check, view } = await running(immediate)
    expect(await check(binary, 0)).toEqual({ ok: false, error: 'INCOMPLETE' })
    await save(numeric, { text: 'beaucoup' })
    expect(await check(numeric, 1)).toEqual({ ok: false, error: 'INCOMPLETE' })
    await save(binary, wrong)
    await save(binary, wrong)
    expect(await check(binary, 1)).toEqual({ ok: false, error: 'ANSWER_CHANGED_ELSEWHERE' })
    expect(await view()).toMatchObject({ running: { outcomes: {} } })
    expect(await save(numeric, { text: '1' })).toMatchObject({ ok: true, revision: 2 })
  })

  it('shows no more than the settings say', async () => {
    const { binary, right, save, check } = await running({ ...immediate, shows: { score: 'after-submission', feedback: 'after-each', key: 'after-submission' } })
    await save(binary, right)
    const checked = await check(binary, 1)
    expect(checked).toMatchObject({ outcome: { state: 'locked', score: null, shown: { kind: 'feedback' } } })
    for (const text of keyTexts(binary, 'fr').explanation) expect(bare(JSON.stringify(checked))).not.toContain(text)
    const nothing = await running({ ...immediate, shows: { score: 'never', feedback: 'never', key: 'never' } })
    await nothing.save(nothing.binary, nothing.right)
    expect(await nothing.check(nothing.binary, 1)).toMatchObject({ outcome: { state: 'locked', score: null, shown: null, hint: null } })
  })

  it('after the submission, or of somebody else’s attempt, marks nothing', async () => {
    const { learner, attemptId, binary, right, save, check } = await running(immediate)
    await save(binary, right)
    await expect(checkAnswer(await aGuest(), { attemptId, questionId: binary.id, revision: 1, checkKey: randomUUID(), locale: 'fr' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await submitAttempt(learner, { attemptId })
    expect(await check(binary, 1)).toEqual({ ok: false, error: 'ATTEMPT_SUBMITTED' })
  })

  it('racing a save, marks the answer that is then locked', async () => {
    const { draft, learner } = await running(immediate)
    for (let round = 0; round < 15; round += 1) {
      const guest = round === 0 ? learner : await aGuest()
      const attemptId = await anAttempt(guest, draft.id)
      const binary = draft.questions.find(({ type }) => type === 'true-false') as Question
      const { saveOf } = aBrowser()
      const wrong = { value: !(keyOf(binary) as { value: boolean }).value }
      await saveAnswer(guest, { attemptId, ...saveOf(binary) })
      const [saved, checked] = await Promise.all([
        saveAnswer(guest, { attemptId, ...saveOf(binary, { answer: wrong }) }),
        checkAnswer(guest, { attemptId, questionId: binary.id, revision: 1, checkKey: randomUUID(), locale: 'fr' }),
      ])
      expect(saved.ok).toBe(!checked.ok)
      expect(await db().answer.findMany({ where: { attemptId } })).toMatchObject([{ isLocked: checked.ok, value: checked.ok ? keyOf(binary) : wrong, earned: checked.ok ? binary.marks : null }])
    }
  })
})

describe('a quiz that is marked at submission', () => {
  it('lets nobody check an answer to find out the key', async () => {
    for (const kind of ['deferred', 'certainty'] as const) {
      const { binary, right, save, check, again, view } = await running({ behaviour: { kind } })
      await save(binary, right)
      await expect(check(binary, 1)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      await expect(again(binary)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
      expect(await view()).toMatchObject({ running: { outcomes: {} } })
    }
  })

  it('gives certainty-based marks beside the marks, and the calibration with the result', async () => {
    const { learner, attemptId, binary, numeric, wrong, draft } = await running({ behaviour: { kind: 'certainty' } })
    const { saveOf } = aBrowser()
    await saveAnswer(learner, { attemptId, ...saveOf(binary, { answer: wrong, certainty: 'high' }) })
    await saveAnswer(learner, { attemptId, ...saveOf(numeric, { certainty: 'middle' }) })
    await submitAttempt(learner, { attemptId })
    const certaintyEarned = -2 * binary.marks + (2 / 3) * numeric.marks
    const max = draft.questions.reduce((sum, { marks }) => sum + marks, 0)
    const stored = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(stored).toMatchObject({ earned: numeric.marks, isPassed: false })
    expect(stored.certaintyEarned).toBeCloseTo(certaintyEarned)
    expect(await getAttemptView(learner, attemptId, 'fr')).toMatchObject({ result: { score: { earned: numeric.marks }, calibration: { sureAndWrong: [binary.id], max } } })
  })
})

describe('a quiz with several tries', () => {
  it('is read-only between two tries, shows a hint and neither key nor feedback, and goes on with the next try', async () => {
    const { binary, wrong, right, save, check, again, view } = await running(interactive)
    await save(binary, wrong)
    const first = await check(binary, 1)
    expect(first).toMatchObject({ outcome: { state: 'between-tries', triesUsed: 1, triesLeft: 2, shown: null, hint: hints[0]?.fr, score: { earned: 0, verdict: 'wrong' } } })
    const page = bare(JSON.stringify([first, await view()]))
    expect(page).toContain(bare(hints[0]?.fr ?? ''))
    expect(page).not.toContain(bare(hints[1]?.fr ?? ''))
    for (const text of [...keyTexts(binary, 'fr').explanation, ...keyTexts(binary, 'fr').feedback]) expect(page).not.toContain(text)
    expect(await save(binary, right)).toEqual({ ok: false, error: 'QUESTION_LOCKED' })

    for (const _ of [1, 2]) expect(await again(binary)).toEqual({ ok: true })
    expect(await view()).toMatchObject({ running: { outcomes: { [binary.id]: { state: 'open', triesUsed: 1, triesLeft: 2, shown: null, score: null, hint: hints[0]?.fr } } } })
    expect(await save(binary, right)).toMatchObject({ ok: true, revision: 2 })
    const second = await check(binary, 2)
    expect(second).toMatchObject({ outcome: { state: 'locked', triesUsed: 2, triesLeft: 0, hint: null, shown: { kind: 'review' }, score: { verdict: 'right' } } })
    if (second.ok) expect(second.outcome.score?.earned).toBeCloseTo((binary.marks * 2) / 3)
  })

  it('costs one try for one key however often it arrives, and for two windows that check the same answer', async () => {
    const { binary, wrong, save, check, again } = await running(interactive)
    await save(binary, wrong)
    const key = randomUUID()
    const checks = await Promise.all([key, key, randomUUID(), key].map((checkKey) => check(binary, 1, checkKey)))
    for (const checked of checks) expect(checked).toMatchObject({ outcome: { triesUsed: 1 } })
    await again(binary)
    // The first check, sent again by a browser that never heard of its success, does not use the second try.
    expect(await check(binary, 1, key)).toMatchObject({ outcome: { state: 'open', triesUsed: 1 } })
    await save(binary, wrong)
    expect(await check(binary, 2)).toMatchObject({ outcome: { triesUsed: 2, hint: hints[1]?.fr } })
  })

  it('has no try after the last, and then shows the key', async () => {
    const { learner, attemptId, binary, wrong, save, check, again } = await running(interactive)
    for (const revision of [1, 2, 3]) {
      await save(binary, wrong)
      await check(binary, revision)
      await again(binary)
    }
    expect(await again(binary)).toEqual({ ok: false, error: 'QUESTION_LOCKED' })
    expect(await save(binary, wrong)).toEqual({ ok: false, error: 'QUESTION_LOCKED' })
    await submitAttempt(learner, { attemptId })
    expect(await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({ earned: 0 })
  })

  it('marks at submission what was answered since the last check as one more try', async () => {
    const { learner, attemptId, binary, wrong, right, save, check, again } = await running(interactive)
    await save(binary, wrong)
    await check(binary, 1)
    await again(binary)
    await save(binary, right)
    await submitAttempt(learner, { attemptId })
    const { earned } = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(earned).toBeCloseTo((binary.marks * 2) / 3)
  })

  it('sends no hint before the try that it follows', async () => {
    const { view } = await running(interactive)
    const page = bare(JSON.stringify(await view()))
    for (const { fr } of hints) expect(page).not.toContain(bare(fr))
  })
})

describe('a quiz that goes forward only', () => {
  const forward: QuizSettingsDraft = { behaviour: { kind: 'immediate' }, layout: 'one-per-page', navigation: 'forward-only', areQuestionsShuffled: true }

  it('neither shows nor changes nor checks what was left behind, and never goes back', async () => {
    const { learner, attemptId, draft, save, check, view } = await running(forward)
    const before = await view()
    if (before.state !== 'running') throw new Error('not running')
    const order = before.running.questions.map(({ id }) => id)
    const at = (index: number) => draft.questions.find(({ id }) => id === order[index]) as Question
    await save(at(0), keyOf(at(0)))
    await check(at(0), 1)
    const moves = await Promise.all([1, 2, 1].map((position) => moveForward(learner, { attemptId, position })))
    expect(moves.every(({ ok }) => ok)).toBe(true)
    expect(await moveForward(learner, { attemptId, position: 0 })).toEqual({ ok: true, position: 2 })

    const now = await view()
    expect(now).toMatchObject({ running: { passed: 2, answers: {}, outcomes: {} } })
    if (now.state === 'running') expect(now.running.questions.map(({ id }) => id)).toEqual(order.slice(2))
    const page = JSON.stringify(now)
    for (const index of [0, 1]) expect(page).not.toContain(order[index])
    expect(await save(at(1), keyOf(at(1)))).toEqual({ ok: false, error: 'QUESTION_PASSED' })
    expect(await check(at(1), 0)).toEqual({ ok: false, error: 'QUESTION_PASSED' })
    expect(await save(at(2), keyOf(at(2)))).toMatchObject({ ok: true })
  })

  it('marks what was left behind like the rest', async () => {
    const { learner, attemptId, draft, save } = await running({ ...forward, areQuestionsShuffled: false })
    const first = draft.questions[0] as Question
    await save(first, keyOf(first))
    await moveForward(learner, { attemptId, position: 99 })
    await submitAttempt(learner, { attemptId })
    expect(await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({ position: draft.questions.length, earned: first.marks })
  })

  it('is nothing that a free quiz does', async () => {
    const { learner, attemptId, view, draft } = await running({})
    expect(await moveForward(learner, { attemptId, position: 2 })).toEqual({ ok: true, position: 0 })
    const now = await view()
    if (now.state === 'running') expect(now.running.questions).toHaveLength(draft.questions.length)
  })
})

describe('a flag', () => {
  it('is set and taken away, each as often as it is asked for, and refused after the submission', async () => {
    const { learner, attemptId, binary, numeric, view } = await running({})
    const flag = (question: Question, isFlagged: boolean) => flagQuestion(learner, { attemptId, questionId: question.id, isFlagged })
    await Promise.all([flag(binary, true), flag(numeric, true), flag(binary, true)])
    expect(await view()).toMatchObject({ running: { flags: expect.arrayContaining([binary.id, numeric.id]) as unknown } })
    for (const _ of [1, 2]) expect(await flag(binary, false)).toEqual({ ok: true })
    expect(await view()).toMatchObject({ running: { flags: [numeric.id] } })
    await expect(flagQuestion(await aGuest(), { attemptId, questionId: binary.id, isFlagged: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await submitAttempt(learner, { attemptId })
    expect(await flag(binary, true)).toEqual({ ok: false, error: 'ATTEMPT_SUBMITTED' })
  })
})

describe('questions drawn from pools', () => {
  it('are the same at each visit and in each language; the others can be neither saved nor found', async () => {
    const questions = aDraft().questions.map((question): Question => ({ ...question, tags: ['pool'] }))
    const { draft } = await aQuiz({ settings: quizSettingsSchema.parse({ pools: [{ tag: 'pool', pick: 2 }] }), questions })
    const learner = await aGuest()
    const attemptId = await anAttempt(learner, draft.id)
    const ids = async (locale: 'fr' | 'en') => {
      const view = await getAttemptView(learner, attemptId, locale)
      return view.state === 'running' ? view.running.questions.map(({ id }) => id) : []
    }
    const drawn = await ids('fr')
    expect(drawn).toHaveLength(2)
    expect(await ids('en')).toEqual(drawn)
    const { saveOf } = aBrowser()
    const left = draft.questions.filter(({ id }) => !drawn.includes(id))
    for (const question of left) await expect(saveAnswer(learner, { attemptId, ...saveOf(question) })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    for (const question of draft.questions) if (drawn.includes(question.id)) await saveAnswer(learner, { attemptId, ...saveOf(question) })
    await submitAttempt(learner, { attemptId })
    const max = draft.questions.filter(({ id }) => drawn.includes(id)).reduce((sum, { marks }) => sum + marks, 0)
    expect(await getAttemptView(learner, attemptId, 'fr')).toMatchObject({ result: { score: { earned: max, max, isPassed: true } } })
    expect(JSON.stringify(await getAttemptView(learner, attemptId, 'fr'))).not.toContain(left[0]?.id)
  })
})
