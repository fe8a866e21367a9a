import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { aGuest, aPerson, anAdmin } from '@/prisma/builders/people'
import { aBrowser, aQuiz, anAttempt, keyOf } from '@/prisma/builders/quizzes'
import { quizSettingsSchema, type QuizSettingsDraft } from '@/features/quizzes/settings'
import type { Question } from '@/questions/question'
import { getAttemptView, listEndedAttempts } from './attempt-view'
import { acceptLateAnswers, checkAnswer, flagQuestion, giveExtraTime, moveForward, saveAnswer, saveAnswers, startAttempt, submitAttempt } from './mutations'
import { getTrainerAttempt } from './queries'

const LIMIT_SECONDS = 600
const startedAt = new Date('2026-01-01T12:00:00.000Z')
const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000)
const deadline = after(LIMIT_SECONDS)
const inGrace = after(LIMIT_SECONDS + 30)
const tooLate = after(LIMIT_SECONDS + 31)

async function running(settings: QuizSettingsDraft = { timeLimitSeconds: LIMIT_SECONDS }) {
  const { draft } = await aQuiz({ settings: quizSettingsSchema.parse(settings) })
  const learner = await aGuest()
  const attemptId = await anAttempt(learner, draft.id, startedAt)
  const [first, second] = draft.questions as [Question, Question]
  return { draft, learner, attemptId, first, second, ...aBrowser() }
}

const start = (learner: Awaited<ReturnType<typeof aGuest>>, quizSlug: string, now: Date) => startAttempt(learner, { quizSlug, startKey: randomUUID() }, now)
const row = (attemptId: string) => db().attempt.findUniqueOrThrow({ where: { id: attemptId } })

describe('an attempt whose time is over', () => {
  it('takes answers until the end of the grace, and says until when by the server’s clock', async () => {
    const { learner, attemptId, first, second, saveOf } = await running()
    expect(await getAttemptView(learner, attemptId, 'fr', after(1))).toMatchObject({
      serverNow: after(1).toISOString(),
      running: { startedAt: startedAt.toISOString(), deadlineAt: deadline.toISOString(), graceSeconds: 30 },
    })
    expect(await saveAnswer(learner, { attemptId, ...saveOf(first) }, deadline)).toMatchObject({ ok: true, revision: 1 })
    expect(await saveAnswer(learner, { attemptId, ...saveOf(second) }, inGrace)).toMatchObject({ ok: true, revision: 1 })
    expect((await row(attemptId)).submittedAt).toBeNull()
  })

  it('is closed at its deadline by the next request that meets it, whichever that is, and marked from what is stored', async () => {
    const meetings: ((room: Awaited<ReturnType<typeof running>>) => Promise<unknown>)[] = [
      ({ learner, attemptId }) => getAttemptView(learner, attemptId, 'fr', tooLate),
      ({ learner, attemptId, second, saveOf }) => saveAnswer(learner, { attemptId, ...saveOf(second) }, tooLate),
      ({ learner, attemptId }) => submitAttempt(learner, { attemptId }, tooLate),
      ({ learner, attemptId, first }) => flagQuestion(learner, { attemptId, questionId: first.id, isFlagged: true }, tooLate),
      ({ learner, attemptId }) => moveForward(learner, { attemptId, position: 1 }, tooLate),
      ({ learner }) => listEndedAttempts(learner, tooLate),
      ({ learner, draft }) => start(learner, draft.id, tooLate),
      async ({ attemptId }) => giveExtraTime(await anAdmin(), { attemptId, extraTimeSeconds: 600 }, tooLate),
    ]
    for (const meet of meetings) {
      const room = await running()
      const { learner, attemptId, first, saveOf } = room
      await saveAnswer(learner, { attemptId, ...saveOf(first) }, after(1))
      await meet(room)
      expect(await row(attemptId)).toMatchObject({ submittedAt: deadline, isClosedByTime: true, earned: first.marks, isPassed: false })
    }
  })

  it('is answered to a submission with its deadline, and with the present before the end of the grace', async () => {
    const [one, other] = [await running(), await running()]
    expect(await submitAttempt(one.learner, { attemptId: one.attemptId }, tooLate)).toEqual({ ok: true, submittedAt: deadline.toISOString() })
    expect(await submitAttempt(other.learner, { attemptId: other.attemptId }, inGrace)).toEqual({ ok: true, submittedAt: inGrace.toISOString() })
    expect(await row(other.attemptId)).toMatchObject({ isClosedByTime: false })
  })

  it('makes way for a new one, which has a time of its own', async () => {
    const { learner, attemptId, draft } = await running()
    expect(await start(learner, draft.id, inGrace)).toEqual({ ok: true, attemptId })
    const next = await start(learner, draft.id, tooLate)
    expect(next).toMatchObject({ ok: true })
    expect(next).not.toEqual({ ok: true, attemptId })
    expect(await db().attempt.findMany({ where: { userId: learner.userId, submittedAt: null } })).toMatchObject([{ deadlineAt: after(2 * LIMIT_SECONDS + 31) }])
  })

  it('ends with the quiz where that closes earlier', async () => {
    const { learner, attemptId } = await running({ timeLimitSeconds: LIMIT_SECONDS, closesAt: after(60).toISOString() })
    expect(await row(attemptId)).toMatchObject({ deadlineAt: after(60) })
    expect(await getAttemptView(learner, attemptId, 'fr', after(91))).toMatchObject({ result: { isClosedByTime: true, submittedAt: after(60).toISOString(), isClosed: true } })
  })

  it('is closed once when many requests meet it at the same moment', async () => {
    const { learner, attemptId, first, second, saveOf } = await running()
    await saveAnswer(learner, { attemptId, ...saveOf(first) }, after(1))
    const late = saveOf(second)
    const views = await Promise.all([1, 2, 3, 4].map(() => getAttemptView(learner, attemptId, 'en', tooLate)))
    const saves = await Promise.all([late, late, late].map((save) => saveAnswer(learner, { attemptId, ...save }, tooLate)))
    expect(views.every((view) => view.state === 'submitted' && view.result.score?.earned === first.marks)).toBe(true)
    expect(saves.every((saved) => saved.ok && saved.isLate)).toBe(true)
    expect(await db().answerSave.count({ where: { attemptId, outcome: 'late' } })).toBe(1)
  })
})

describe('an answer that comes too late', () => {
  it('is kept and acknowledged as late, alone and among others, and counts for nothing', async () => {
    const { learner, attemptId, first, second, saveOf } = await running()
    const save = saveOf(first)
    expect(await saveAnswer(learner, { attemptId, ...save }, tooLate)).toEqual({ ok: true, isLate: true, savedAt: tooLate.toISOString() })
    expect(await saveAnswers(learner, { attemptId, saves: [save, saveOf(second)] }, after(900))).toEqual([
      { ok: true, isLate: true, savedAt: tooLate.toISOString() },
      { ok: true, isLate: true, savedAt: after(900).toISOString() },
    ])
    expect(await db().answer.count({ where: { attemptId } })).toBe(0)
    expect(await getAttemptView(learner, attemptId, 'fr', after(901))).toMatchObject({ result: { lateAnswers: 2, score: { earned: 0 } } })
  })

  it('is refused after a submission of the learner’s own', async () => {
    const { learner, attemptId, first, saveOf } = await running()
    await submitAttempt(learner, { attemptId }, after(5))
    expect(await saveAnswer(learner, { attemptId, ...saveOf(first) }, tooLate)).toEqual({ ok: false, error: 'ATTEMPT_SUBMITTED' })
  })

  it('is scored once when a trainer accepts it: the newest of each question, in place of what was stored', async () => {
    const { draft, learner, attemptId, first, second, saveOf } = await running()
    await saveAnswer(learner, { attemptId, ...saveOf(second) }, after(1))
    const numeric = draft.questions.find(({ type }) => type === 'numeric') as Question
    await saveAnswer(learner, { attemptId, ...saveOf(numeric, { answer: { text: '-1' } }) }, tooLate)
    await saveAnswer(learner, { attemptId, ...saveOf(numeric) }, after(700))
    await saveAnswer(learner, { attemptId, ...saveOf(first) }, after(701))
    const trainer = await aPerson({ role: 'trainer' })
    expect(await getTrainerAttempt(trainer, attemptId, 'fr')).toMatchObject({ late: [{ questionId: first.id, answer: keyOf(first) }, { questionId: numeric.id, answer: keyOf(numeric) }] })

    const earned = first.marks + second.marks + numeric.marks
    const accepted = await Promise.all([1, 2, 3].map(() => acceptLateAnswers(trainer, { attemptId }, after(800))))
    expect(accepted.map(({ accepted: count }) => count).toSorted((a, b) => a - b)).toEqual([0, 0, 2])
    expect(await row(attemptId)).toMatchObject({ earned, submittedAt: deadline })
    const view = await getAttemptView(learner, attemptId, 'fr', after(801))
    expect(view).toMatchObject({ result: { lateAnswers: 0, score: { earned } } })
    expect(await db().auditEntry.count({ where: { action: 'late-answers-accepted', subjectId: learner.userId } })).toBe(1)
  })
})

describe('extra time', () => {
  it('is given once however often it is asked for, and moves the deadline', async () => {
    const { learner, attemptId, first, saveOf } = await running()
    const trainer = await aPerson({ role: 'trainer' })
    for (const _ of [1, 2]) expect(await giveExtraTime(trainer, { attemptId, extraTimeSeconds: 300 }, after(10))).toEqual({ ok: true, deadlineAt: after(LIMIT_SECONDS + 300).toISOString() })
    expect(await saveAnswer(learner, { attemptId, ...saveOf(first) }, after(LIMIT_SECONDS + 300))).toMatchObject({ ok: true, revision: 1 })
    expect(await db().auditEntry.count({ where: { action: 'extra-time-given', subjectId: learner.userId } })).toBe(1)
  })

  it('is nobody’s to give but a trainer’s or an admin’s', async () => {
    const { learner, attemptId } = await running()
    for (const viewer of [learner, await aPerson()]) {
      await expect(giveExtraTime(viewer, { attemptId, extraTimeSeconds: 300 }, after(10))).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(acceptLateAnswers(viewer, { attemptId }, after(10))).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(getTrainerAttempt(viewer, attemptId, 'fr')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
    expect(await row(attemptId)).toMatchObject({ deadlineAt: deadline, extraTimeSeconds: 0 })
  })

  it('does not open again what has ended, and is not for a quiz without a limit', async () => {
    const { attemptId } = await running()
    const trainer = await aPerson({ role: 'trainer' })
    expect(await giveExtraTime(trainer, { attemptId, extraTimeSeconds: 300 }, tooLate)).toEqual({ ok: false, error: 'ATTEMPT_SUBMITTED' })
    const free = await running({})
    expect(await giveExtraTime(trainer, { attemptId: free.attemptId, extraTimeSeconds: 300 }, after(1))).toEqual({ ok: false, error: 'NO_TIME_LIMIT' })
  })
})

describe('how often an attempt may be made', () => {
  it('is held, but an open attempt is given back whatever the limits', async () => {
    const { learner, attemptId, draft } = await running({ attemptsAllowed: 1 })
    expect(await start(learner, draft.id, after(5))).toEqual({ ok: true, attemptId })
    await submitAttempt(learner, { attemptId }, after(6))
    expect(await start(learner, draft.id, after(7))).toEqual({ ok: false, error: 'NO_ATTEMPTS_LEFT' })
    expect(await getAttemptView(learner, attemptId, 'fr', after(8))).toMatchObject({ result: { attemptsLeft: 0 } })
    expect(await start(await aGuest(), draft.id, after(9))).toMatchObject({ ok: true })
  })

  it('gives one attempt to many starts at once, also when only one is allowed', async () => {
    const { draft } = await aQuiz({ settings: quizSettingsSchema.parse({ attemptsAllowed: 1 }) })
    const learner = await aGuest()
    const started = await Promise.all([1, 2, 3, 4].map(() => start(learner, draft.id, after(0))))
    expect(new Set(started.map((result) => result.ok && result.attemptId)).size).toBe(1)
    expect(await db().attempt.count({ where: { userId: learner.userId } })).toBe(1)
  })

  it('waits for the delay, and says until when', async () => {
    const { learner, attemptId, draft } = await running({ delaySeconds: 60 })
    await submitAttempt(learner, { attemptId }, after(10))
    expect(await start(learner, draft.id, after(69))).toEqual({ ok: false, error: 'TOO_EARLY', startsAt: after(70).toISOString() })
    expect(await getAttemptView(learner, attemptId, 'fr', after(69))).toMatchObject({ result: { nextStartAt: after(70).toISOString() } })
    expect(await start(learner, draft.id, after(70))).toMatchObject({ ok: true })
  })

  it('ends when the quiz closes', async () => {
    const { draft } = await aQuiz({ settings: quizSettingsSchema.parse({ closesAt: after(0).toISOString() }) })
    const learner = await aGuest()
    expect(await start(learner, draft.id, after(0))).toEqual({ ok: false, error: 'QUIZ_CLOSED' })
    expect(await start(learner, draft.id, after(-1))).toMatchObject({ ok: true })
  })

  it('and which of them counts is told with the result', async () => {
    for (const [countedAttempt, percent] of [['best', 100], ['last', 0], ['average', 50]] as const) {
      const { learner, attemptId, draft, saveOf } = await running({ countedAttempt })
      await saveAnswers(learner, { attemptId, saves: draft.questions.map((question) => saveOf(question)) }, after(1))
      await submitAttempt(learner, { attemptId }, after(2))
      const again = await anAttempt(learner, draft.id, after(3))
      await submitAttempt(learner, { attemptId: again }, after(4))
      expect(await getAttemptView(learner, again, 'fr', after(5))).toMatchObject({ result: { counted: { rule: countedAttempt, percent, attempts: 2 } } })
    }
  })
})

describe('a check', () => {
  it('after the end is told that time is over', async () => {
    const { learner, attemptId, first, saveOf } = await running({ timeLimitSeconds: LIMIT_SECONDS, behaviour: { kind: 'immediate' } })
    await saveAnswer(learner, { attemptId, ...saveOf(first) }, after(1))
    for (const _ of [1, 2])
      expect(await checkAnswer(learner, { attemptId, questionId: first.id, revision: 1, checkKey: randomUUID(), locale: 'fr' }, tooLate)).toEqual({ ok: false, error: 'TIME_OVER' })
    expect(await row(attemptId)).toMatchObject({ submittedAt: deadline })
  })
})
