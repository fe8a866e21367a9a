import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { bare, keyTexts } from '@/prisma/builders/key-texts'
import { aGuest, aPerson, anAdmin } from '@/prisma/builders/people'
import { aBrowser, aQuiz, anAttempt, keyOf } from '@/prisma/builders/quizzes'
import { publishQuiz } from '@/features/quizzes/mutations'
import type { Viewer } from '@/features/users/viewer'
import type { Question } from '@/questions/question'
import { saveAnswer, saveAnswers, startAttempt, submitAttempt } from './mutations'
import { getAttemptView } from './attempt-view'
import { listPastAttempts } from './queries'
import type { SaveOutcome, StartResult } from './schema'

/** A save from a browser of its own, which has sent nothing before. */
const save = (viewer: Viewer, attemptId: string, question: Question, basedOn = 0, answer: unknown = keyOf(question), saveKey: string = randomUUID()) =>
  saveAnswer(viewer, { attemptId, ...aBrowser().saveOf(question, { answer, basedOn, saveKey }) })

const revisionOf = (result: SaveOutcome) => (result.ok && !result.isLate ? result.revision : null)

const stored = (attemptId: string) => db().answer.findMany({ where: { attemptId } })

function attemptOf(started: StartResult): string {
  if (!started.ok) throw new Error(started.error)
  return started.attemptId
}

async function running() {
  const { draft } = await aQuiz()
  const learner = await aGuest()
  const attemptId = await anAttempt(learner, draft.id)
  const question = draft.questions[0] as Question
  return { draft, learner, attemptId, question }
}

describe('starting', () => {
  it('gives one attempt to a double click, a second tab and a repeated request', async () => {
    const { draft } = await aQuiz()
    const learner = await aGuest()
    const key = randomUUID()
    const starts = [key, key, randomUUID(), randomUUID()].map((startKey) => startAttempt(learner, { quizSlug: draft.id, startKey }))
    const ids = (await Promise.all(starts)).map((started) => started.ok && started.attemptId)
    expect(new Set(ids).size).toBe(1)
    expect(await db().attempt.count({ where: { userId: learner.userId } })).toBe(1)
  })

  it('gives back the submitted attempt when its own start is repeated late, and a new one to a new start', async () => {
    const { draft } = await aQuiz()
    const learner = await aGuest()
    const startKey = randomUUID()
    const attemptId = attemptOf(await startAttempt(learner, { quizSlug: draft.id, startKey }))
    await submitAttempt(learner, { attemptId })
    expect(await startAttempt(learner, { quizSlug: draft.id, startKey })).toEqual({ ok: true, attemptId })
    expect(await anAttempt(learner, draft.id)).not.toBe(attemptId)
  })

  it('refuses a key that began another quiz, and starts nothing', async () => {
    const [one, other] = [await aQuiz(), await aQuiz()]
    const learner = await aGuest()
    const startKey = randomUUID()
    await startAttempt(learner, { quizSlug: one.draft.id, startKey })
    await expect(startAttempt(learner, { quizSlug: other.draft.id, startKey })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await db().attempt.count({ where: { userId: learner.userId } })).toBe(1)
  })

  it('refuses an unknown quiz', async () => {
    await expect(startAttempt(await aGuest(), { quizSlug: 'nowhere', startKey: randomUUID() })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('saving an answer', () => {
  it('stores what was answered and counts the revisions', async () => {
    const { learner, attemptId, question } = await running()
    expect(await save(learner, attemptId, question)).toMatchObject({ ok: true, revision: 1 })
    expect(await save(learner, attemptId, question, 1)).toMatchObject({ ok: true, revision: 2 })
    expect(await stored(attemptId)).toMatchObject([{ revision: 2, value: keyOf(question) }])
  })

  it('never lets an older answer overwrite a newer one, and shows what is stored', async () => {
    const { learner, attemptId, draft } = await running()
    const question = draft.questions.find(({ type }) => type === 'numeric') as Question
    await save(learner, attemptId, question, 0, { text: '1' })
    await save(learner, attemptId, question, 1, { text: '2' })
    expect(await save(learner, attemptId, question, 1, { text: 'late' })).toMatchObject({
      ok: false,
      error: 'ANSWER_CHANGED_ELSEWHERE',
      current: { answer: { text: '2' }, revision: 2 },
    })
    expect(await save(learner, attemptId, question, 0, { text: 'first of another tab' })).toMatchObject({ ok: false })
    expect(await stored(attemptId)).toMatchObject([{ revision: 2, value: { text: '2' } }])
  })

  it('acknowledges the same save again without storing it twice', async () => {
    const { learner, attemptId, question } = await running()
    const key = randomUUID()
    const results = await Promise.all([1, 2, 3, 4].map(() => save(learner, attemptId, question, 0, keyOf(question), key)))
    expect(results.every((result) => revisionOf(result) === 1)).toBe(true)
    expect(await stored(attemptId)).toHaveLength(1)
  })

  it('lets exactly one of many different first answers through', async () => {
    const { learner, attemptId, question } = await running()
    const results = await Promise.all(Array.from({ length: 8 }, () => save(learner, attemptId, question)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await stored(attemptId)).toMatchObject([{ revision: 1 }])
  })

  it('refuses an answer that the question does not have', async () => {
    const { learner, attemptId, question } = await running()
    for (const answer of [{ optionId: 'zzz' }, { optionId: 1 }, null, 'x', { text: '<script>' }])
      expect(await save(learner, attemptId, question, 0, answer)).toEqual({ ok: false, error: 'ANSWER_MALFORMED' })
    expect(await stored(attemptId)).toEqual([])
  })

  it('does not know a question of another quiz', async () => {
    const { learner, attemptId } = await running()
    const other = await aQuiz()
    await expect(save(learner, attemptId, other.draft.questions[0] as Question)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('takes the answer of a page that knows more than a database put back from a backup', async () => {
    const { learner, attemptId, question } = await running()
    expect(await save(learner, attemptId, question, 7)).toMatchObject({ ok: true, revision: 1 })
    expect(await save(learner, attemptId, question, 7)).toMatchObject({ ok: false, error: 'ANSWER_CHANGED_ELSEWHERE' })
  })

  it('writes nothing after submission', async () => {
    const { learner, attemptId, question } = await running()
    await submitAttempt(learner, { attemptId })
    expect(await save(learner, attemptId, question)).toEqual({ ok: false, error: 'ATTEMPT_SUBMITTED' })
    expect(await stored(attemptId)).toEqual([])
  })
})

describe('saving several answers in one request', () => {
  const saveOf: ReturnType<typeof aBrowser>['saveOf'] = (question, change) => aBrowser().saveOf(question, change)

  it('stores each, and gives each its own outcome in the order asked', async () => {
    const { learner, attemptId, draft } = await running()
    const saves = draft.questions.toReversed().map((question) => saveOf(question))
    const results = await saveAnswers(learner, { attemptId, saves })
    expect(results).toHaveLength(saves.length)
    expect(results.every((result) => revisionOf(result) === 1)).toBe(true)
    await submitAttempt(learner, { attemptId })
    expect(await getAttemptView(learner, attemptId, 'fr')).toMatchObject({ result: { score: { isPassed: true } } })
  })

  it('is not stopped by a bad answer, an unknown question or one that changed elsewhere', async () => {
    const { learner, attemptId, draft } = await running()
    const [first, second, third] = draft.questions as [Question, Question, Question]
    await save(learner, attemptId, second)
    const results = await saveAnswers(learner, {
      attemptId,
      saves: [saveOf(first, { answer: { nonsense: 1 } }), saveOf(second), { ...saveOf(first), questionId: 'unknown' }, saveOf(third)],
    })
    expect(results).toMatchObject([
      { ok: false, error: 'ANSWER_MALFORMED' },
      { ok: false, error: 'ANSWER_CHANGED_ELSEWHERE', current: { revision: 1, answer: keyOf(second) } },
      { ok: false, error: 'NOT_FOUND' },
      { ok: true, revision: 1 },
    ])
    expect(await stored(attemptId)).toHaveLength(2)
  })

  it('counts once when sent again, alone or together, and when many arrive at the same moment', async () => {
    const { learner, attemptId, draft } = await running()
    const saves = draft.questions.map((question) => saveOf(question))
    const all = await Promise.all([saves, saves.toReversed(), saves, saves.toReversed()].map((order) => saveAnswers(learner, { attemptId, saves: order })))
    expect(all.flat().every((result) => revisionOf(result) === 1)).toBe(true)
    const [first] = saves
    if (first) expect(await saveAnswer(learner, { attemptId, ...first })).toMatchObject({ ok: true, revision: 1 })
    expect((await stored(attemptId)).map(({ revision }) => revision)).toEqual(saves.map(() => 1))
  })

  it('never lets an older answer overwrite a newer one, each by its own revision', async () => {
    const { learner, attemptId, draft } = await running()
    const [first, second] = draft.questions as [Question, Question]
    await save(learner, attemptId, first)
    await save(learner, attemptId, second)
    await save(learner, attemptId, second, 1)
    const results = await saveAnswers(learner, { attemptId, saves: [saveOf(first, { basedOn: 1 }), saveOf(second, { basedOn: 1 })] })
    expect(results).toMatchObject([{ ok: true, revision: 2 }, { ok: false, error: 'ANSWER_CHANGED_ELSEWHERE', current: { revision: 2 } }])
  })

  it('writes nothing after submission, and acknowledges what was stored before it', async () => {
    const { learner, attemptId, draft } = await running()
    const [first, second] = draft.questions as [Question, Question]
    const early = saveOf(first)
    await saveAnswers(learner, { attemptId, saves: [early] })
    await submitAttempt(learner, { attemptId })
    expect(await saveAnswers(learner, { attemptId, saves: [early, saveOf(second)] })).toMatchObject([{ ok: true, revision: 1 }, { ok: false, error: 'ATTEMPT_SUBMITTED' }])
    expect(await stored(attemptId)).toHaveLength(1)
  })

  it("does not know someone else's attempt, not even for an answer that is malformed", async () => {
    const { learner, attemptId, question } = await running()
    await save(learner, attemptId, question)
    for (const answer of [keyOf(question), null])
      await expect(saveAnswers(await aGuest(), { attemptId, saves: [saveOf(question, { answer, basedOn: 1 })] })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await stored(attemptId)).toMatchObject([{ revision: 1 }])
  })

  it('racing a submission, either counts all or refuses all', async () => {
    const { draft } = await aQuiz()
    const max = draft.questions.reduce((total, { marks }) => total + marks, 0)
    for (let round = 0; round < 25; round += 1) {
      const learner = await aGuest()
      const attemptId = await anAttempt(learner, draft.id)
      const [results] = await Promise.all([saveAnswers(learner, { attemptId, saves: draft.questions.map((question) => saveOf(question)) }), submitAttempt(learner, { attemptId })])
      const { earned } = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })
      expect(earned).toBe(results.every(({ ok }) => ok) ? max : 0)
      expect(new Set(results.map(({ ok }) => ok)).size).toBe(1)
    }
  })
})

describe("someone else's attempt", () => {
  it('does not exist for others, whatever their role: not to read, to answer or to submit', async () => {
    const { attemptId, question } = await running()
    for (const other of [await aGuest(), await aPerson(), await aPerson({ role: 'trainer' }), await anAdmin()]) {
      await expect(getAttemptView(other, attemptId, 'fr')).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(save(other, attemptId, question)).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(submitAttempt(other, { attemptId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(await listPastAttempts(other)).toEqual([])
    }
    expect(await stored(attemptId)).toEqual([])
  })
})

describe('submitting', () => {
  it('marks on the server: all keys earn all marks and pass', async () => {
    const { learner, attemptId, draft } = await running()
    for (const question of draft.questions) await save(learner, attemptId, question)
    await submitAttempt(learner, { attemptId })
    const page = await getAttemptView(learner, attemptId, 'en')
    const max = draft.questions.reduce((sum, { marks }) => sum + marks, 0)
    expect(page).toMatchObject({ state: 'submitted', result: { score: { earned: max, max, isPassed: true } } })
  })

  it('marks an empty attempt as zero and not passed', async () => {
    const { learner, attemptId } = await running()
    await submitAttempt(learner, { attemptId })
    expect(await getAttemptView(learner, attemptId, 'fr')).toMatchObject({ state: 'submitted', result: { score: { earned: 0, isPassed: false } } })
  })

  it('happens once: a second submission, or many at once, change nothing', async () => {
    const { learner, attemptId, question } = await running()
    await save(learner, attemptId, question)
    const results = await Promise.all([1, 2, 3, 4].map(() => submitAttempt(learner, { attemptId })))
    const row = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(new Set(results.map(({ submittedAt }) => submittedAt))).toEqual(new Set([row.submittedAt?.toISOString()]))
    await submitAttempt(learner, { attemptId })
    expect(await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })).toEqual(row)
  })

  it('racing a save, either counts the answer or refuses it: never acknowledges one that is not counted', async () => {
    const { draft } = await aQuiz()
    const question = draft.questions[0] as Question
    for (let round = 0; round < 25; round += 1) {
      const learner = await aGuest()
      const attemptId = await anAttempt(learner, draft.id)
      const [saved] = await Promise.all([save(learner, attemptId, question), submitAttempt(learner, { attemptId })])
      const { earned } = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })
      expect(earned).toBe(saved.ok ? question.marks : 0)
    }
  })
})

describe('what the browser gets', () => {
  it('holds no key, feedback, explanation or claim while the attempt runs', async () => {
    const { learner, attemptId, draft } = await running()
    const view = await getAttemptView(learner, attemptId, 'fr')
    if (view.state !== 'running') throw new Error('not running')
    // The settings name what is shown when: key, feedback.
    const page = JSON.stringify({ ...view.running, settings: null })
    for (const question of draft.questions) {
      for (const text of keyTexts(question, 'fr').explanation) expect(bare(page)).not.toContain(text)
      for (const claim of question.claims) expect(page).not.toContain(claim)
    }
    for (const field of ['"key"', '"keys"', 'feedback', 'explanation', 'tolerance', 'misconceptions', 'claims', 'basis'])
      expect(page).not.toContain(field)
  })

  it('keeps the order of the options from one visit and one language to the next', async () => {
    const { learner, attemptId } = await running()
    const order = async (locale: 'fr' | 'en') => {
      const page = await getAttemptView(learner, attemptId, locale)
      if (page.state !== 'running') throw new Error('not running')
      return page.running.questions.map((question) => ('options' in question ? question.options.map(({ id }) => id) : []))
    }
    expect(await order('fr')).toEqual(await order('en'))
  })
})

describe('a quiz that changes', () => {
  it('makes a new version; a running attempt keeps its own and is marked against it', async () => {
    const { draft } = await aQuiz()
    const learner = await aGuest()
    const attemptId = await anAttempt(learner, draft.id)
    const changed = draft.questions.map((question): Question => (question.type === 'true-false' ? { ...question, key: !question.key } : question))
    const next = await publishQuiz(await anAdmin(), { ...draft, questions: changed })
    expect(next).toMatchObject({ number: 2, isNew: true })

    for (const question of draft.questions) await save(learner, attemptId, question)
    await submitAttempt(learner, { attemptId })
    const page = await getAttemptView(learner, attemptId, 'fr')
    expect(page).toMatchObject({ result: { score: { isPassed: true }, isOutdated: true } })

    const again = await anAttempt(learner, draft.id)
    const { quizVersionId } = await db().attempt.findUniqueOrThrow({ where: { id: again } })
    expect(quizVersionId).toBe(next.versionId)
  })
})
