import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { aGuest } from '@/prisma/builders/people'
import { aBrowser, aQuiz, anAttempt } from '@/prisma/builders/quizzes'
import type { Viewer } from '@/features/users/viewer'
import type { Question } from '@/questions/question'
import { getAttemptView } from './attempt-view'
import { saveAnswer, saveAnswers, submitAttempt } from './mutations'
import type { SaveOutcome } from './schema'

async function running() {
  const { draft } = await aQuiz()
  const learner = await aGuest()
  const attemptId = await anAttempt(learner, draft.id)
  const question = draft.questions.find(({ type }) => type === 'numeric') as Question
  return { draft, learner, attemptId, question }
}

type Sent = ReturnType<ReturnType<typeof aBrowser>['saveOf']>

/** What an outcome tells its browser of the revision that is current. */
function knownRevision(outcome: SaveOutcome): number {
  if (outcome.ok) return outcome.isLate ? 0 : outcome.revision
  return outcome.error === 'ANSWER_CHANGED_ELSEWHERE' ? outcome.current.revision : 0
}

const history = (attemptId: string) => db().answerSave.findMany({ where: { attemptId }, orderBy: [{ revision: 'asc' }, { savedAt: 'asc' }] })
const current = (attemptId: string) => db().answer.findMany({ where: { attemptId } })
const deliver = (learner: Viewer, attemptId: string, save: Sent) => saveAnswer(learner, { attemptId, ...save })

/**
 * What must hold of one question whatever arrived in whatever order: each save once in the history as it was sent; the
 * current answer is the last that became current; no browser's older save came after its newer one; and a browser that
 * changed another's answer knew the one that it changed.
 */
async function expectWhole(attemptId: string, sent: readonly Sent[], outcomes: readonly SaveOutcome[]) {
  const rows = await history(attemptId)
  const byKey = new Map(rows.map((row) => [row.saveKey, row]))
  expect(new Set(byKey.keys())).toEqual(new Set(sent.map(({ saveKey }) => saveKey)))
  for (const save of sent) expect(byKey.get(save.saveKey)).toMatchObject({ value: save.answer, browserId: save.browserId, sequence: save.sequence, basedOn: save.basedOn })

  const became = rows.filter(({ outcome }) => outcome === 'current')
  expect(became.map(({ revision }) => revision)).toEqual(became.map((_, index) => index + 1))
  const last = became.at(-1)
  expect(await current(attemptId)).toMatchObject([{ revision: became.length, saveKey: last?.saveKey, value: last?.value, browserId: last?.browserId }])
  became.forEach((row, index) => {
    const before = became[index - 1]
    if (before && before.browserId !== row.browserId) expect(row.basedOn).toBe(before.revision)
    for (const older of became.slice(0, index)) if (older.browserId === row.browserId) expect(older.sequence).toBeLessThan(row.sequence)
  })
  for (const [index, outcome] of outcomes.entries()) {
    const row = byKey.get(sent[index]?.saveKey ?? '')
    if (outcome.ok && !outcome.isSuperseded && !outcome.isLate) expect(row).toMatchObject({ outcome: 'current', revision: outcome.revision })
    else if (outcome.ok) expect(row?.outcome).toBe('superseded')
    else expect([outcome.error, row?.outcome]).toEqual(['ANSWER_CHANGED_ELSEWHERE', 'conflicting'])
  }
}

/** Saves of a few browsers, each with the revision that it believed in; some of them sent twice; in any order. */
const traffic = fc
  .record({ browsers: fc.integer({ min: 1, max: 3 }), plan: fc.array(fc.record({ browser: fc.nat(2), basedOn: fc.nat(3), copies: fc.integer({ min: 1, max: 2 }) }), { minLength: 1, maxLength: 9 }), shuffled: fc.infiniteStream(fc.nat()) })
  .map(({ browsers, plan, shuffled }) => ({ plan: plan.map((step) => ({ ...step, browser: step.browser % browsers })), order: [...shuffled.take(plan.reduce((sum, { copies }) => sum + copies, 0))] }))

function sentBy({ plan, order }: { plan: { browser: number; basedOn: number; copies: number }[]; order: number[] }, question: Question): Sent[] {
  const browsers = [aBrowser(), aBrowser(), aBrowser()]
  const saves = plan.flatMap(({ browser, basedOn, copies }, index) => {
    const save = browsers[browser]?.saveOf(question, { basedOn, answer: { text: String(index) } })
    return save ? Array.from({ length: copies }, () => save) : []
  })
  return saves.map((save, index) => ({ save, at: order[index] ?? 0 })).toSorted((a, b) => a.at - b.at).map(({ save }) => save)
}

describe('saves in any order', () => {
  it('one after the other: nothing is lost, one answer is current, and a repeated one is acknowledged as it was', async () => {
    const { draft, question } = await running()
    await fc.assert(
      fc.asyncProperty(traffic, async (planned) => {
        const learner = await aGuest()
        const attemptId = await anAttempt(learner, draft.id)
        const sent = sentBy(planned, question)
        const outcomes: SaveOutcome[] = []
        for (const save of sent) outcomes.push(await deliver(learner, attemptId, save))
        await expectWhole(attemptId, sent, outcomes)
      }),
      { numRuns: 25 },
    )
  })

  it('of browsers that work at the same moment, each going on from what it was told: the same holds', async () => {
    const { draft, question } = await running()
    // What each browser sends at once before it waits for the acknowledgements; each of them once or twice.
    const bursts = fc.array(fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fc.array(bursts, { minLength: 1, maxLength: 3 }), async (plans) => {
        const learner = await aGuest()
        const attemptId = await anAttempt(learner, draft.id)
        const sent: Sent[] = []
        const outcomes: SaveOutcome[] = []
        async function work(plan: number[][]) {
          const { saveOf } = aBrowser()
          let basedOn = 0
          for (const burst of plan) {
            const saves = burst.flatMap((copies) => {
              const save = saveOf(question, { basedOn, answer: { text: randomUUID() } })
              return Array.from({ length: copies }, () => save)
            })
            const told = await Promise.all(saves.map((save) => deliver(learner, attemptId, save)))
            sent.push(...saves)
            outcomes.push(...told)
            for (const outcome of told) basedOn = Math.max(basedOn, knownRevision(outcome))
          }
        }
        await Promise.all(plans.map(work))
        await expectWhole(attemptId, sent, outcomes)
      }),
      { numRuns: 20 },
    )
  }, 90_000)

  it('of one browser: the last that it made is current, whenever it arrived', async () => {
    const { draft, question } = await running()
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), fc.boolean(), async (order, isAtOnce) => {
        const learner = await aGuest()
        const attemptId = await anAttempt(learner, draft.id)
        const { saveOf } = aBrowser()
        const made = [0, 1, 2, 3, 4, 5].map((number) => saveOf(question, { answer: { text: String(number) } }))
        const sent = order.flatMap((index) => made[index] ?? [])
        if (isAtOnce) await Promise.all(sent.map((save) => deliver(learner, attemptId, save)))
        else for (const save of sent) await deliver(learner, attemptId, save)
        expect(await current(attemptId)).toMatchObject([{ value: { text: String(Math.max(...order)) } }])
        expect(await history(attemptId)).toHaveLength(order.length)
      }),
      { numRuns: 20 },
    )
  })

  it('racing a submission: what was acknowledged is marked, what came after is told so, and nothing is marked twice', async () => {
    const { draft } = await running()
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(draft.questions.length - 1), { minLength: 1, maxLength: 6 }), async (asked) => {
        const learner = await aGuest()
        const attemptId = await anAttempt(learner, draft.id)
        const { saveOf } = aBrowser()
        const saves = asked.map((index) => saveOf(draft.questions[index] as Question))
        const submit = () => submitAttempt(learner, { attemptId })
        const [outcomes, ...ends] = await Promise.all([Promise.all(saves.map((save) => deliver(learner, attemptId, save))), submit(), submit()])
        expect(ends[0]).toEqual(ends[1])
        const counted = new Set(asked.filter((_, index) => outcomes[index]?.ok))
        const { earned } = await db().attempt.findUniqueOrThrow({ where: { id: attemptId } })
        expect(earned).toBe([...counted].reduce((sum, index) => sum + (draft.questions[index]?.marks ?? 0), 0))
        for (const outcome of outcomes) if (!outcome.ok) expect(outcome.error).toBe('ATTEMPT_SUBMITTED')
        expect(await history(attemptId)).toHaveLength(outcomes.filter(({ ok }) => ok).length)
      }),
      { numRuns: 25 },
    )
  })
})

describe('two browsers', () => {
  it('that change one answer keep both; whoever then knows the other one’s may decide', async () => {
    const { learner, attemptId, question } = await running()
    const [here, there] = [aBrowser(), aBrowser()]
    await deliver(learner, attemptId, here.saveOf(question, { answer: { text: '1' } }))
    expect(await deliver(learner, attemptId, there.saveOf(question, { answer: { text: '2' } }))).toMatchObject({
      error: 'ANSWER_CHANGED_ELSEWHERE',
      current: { answer: { text: '1' }, revision: 1, browserId: here.browserId },
    })
    expect((await history(attemptId)).map(({ outcome, value }) => [outcome, value])).toEqual([
      ['current', { text: '1' }],
      ['conflicting', { text: '2' }],
    ])
    expect(await deliver(learner, attemptId, there.saveOf(question, { answer: { text: '2' }, basedOn: 1 }))).toMatchObject({ ok: true, revision: 2 })
    expect(await current(attemptId)).toMatchObject([{ value: { text: '2' }, browserId: there.browserId }])
  })

  it('never disturb each other by a save that one of them sent earlier and that comes late', async () => {
    const { learner, attemptId, question } = await running()
    const [here, there] = [aBrowser(), aBrowser()]
    const delayed = here.saveOf(question, { answer: { text: 'old' } })
    await deliver(learner, attemptId, here.saveOf(question, { answer: { text: 'new' } }))
    await deliver(learner, attemptId, there.saveOf(question, { answer: { text: 'theirs' }, basedOn: 1 }))
    expect(await deliver(learner, attemptId, delayed)).toMatchObject({ ok: true, isSuperseded: true, revision: 2 })
    expect(await current(attemptId)).toMatchObject([{ value: { text: 'theirs' } }])
  })
})

describe('the key of a save', () => {
  it('is not taken for another question', async () => {
    const { learner, attemptId, draft } = await running()
    const { saveOf } = aBrowser()
    const saveKey = randomUUID()
    const [first, second] = draft.questions as [Question, Question]
    await deliver(learner, attemptId, saveOf(first, { saveKey }))
    await expect(deliver(learner, attemptId, saveOf(second, { saveKey }))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await history(attemptId)).toHaveLength(1)
  })

  it('is acknowledged again as it was, alone and among others, after newer saves and after the submission', async () => {
    const { learner, attemptId, question, draft } = await running()
    const { saveOf } = aBrowser()
    const first = saveOf(question, { answer: { text: '1' } })
    const acknowledged = await deliver(learner, attemptId, first)
    await deliver(learner, attemptId, saveOf(question, { answer: { text: '2' } }))
    expect(await deliver(learner, attemptId, first)).toEqual(acknowledged)
    const other = saveOf(draft.questions[0] as Question)
    expect(await saveAnswers(learner, { attemptId, saves: [first, other] })).toMatchObject([acknowledged, { ok: true, revision: 1 }])
    await submitAttempt(learner, { attemptId })
    expect(await deliver(learner, attemptId, first)).toEqual(acknowledged)
    expect(await history(attemptId)).toHaveLength(3)
  })
})

describe('the history', () => {
  it('is not changed by any statement of ours', async () => {
    const { learner, attemptId, question } = await running()
    await deliver(learner, attemptId, aBrowser().saveOf(question))
    await expect(db().answerSave.updateMany({ where: { attemptId }, data: { value: { text: 'x' } } })).rejects.toThrow(/append-only/)
    await expect(db().answerSave.updateMany({ where: { attemptId }, data: { outcome: 'late' } })).rejects.toThrow(/append-only/)
  })
})

describe('a certainty', () => {
  it('is saved with its answer and changes with it', async () => {
    const { learner, attemptId, question } = await running()
    const { saveOf } = aBrowser()
    for (const certainty of ['high', 'low', null] as const) {
      await deliver(learner, attemptId, saveOf(question, { certainty }))
      expect(await getAttemptView(learner, attemptId, 'fr')).toMatchObject({ running: { answers: { [question.id]: { certainty } } } })
    }
    expect((await history(attemptId)).map(({ certainty }) => certainty)).toEqual(['high', 'low', null])
  })
})
