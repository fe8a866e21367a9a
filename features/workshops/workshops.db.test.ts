import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { startAttempt } from '@/features/attempts/mutations'
import { publishQuiz } from '@/features/quizzes/mutations'
import { getQuizVersion } from '@/features/quizzes/queries'
import { aGuest, anAdmin, aPerson } from '@/prisma/builders/people'
import { aDraft } from '@/prisma/builders/quizzes'
import { listPlans } from './content'
import { findWorkshopPlan, listWorkshopPlans } from './queries'
import { quizzesOf } from './rules'

const slug = 'acc-1-mistral-sans-mythes'
const start = async (quizSlug: string) => startAttempt(await aGuest(), { quizSlug, startKey: randomUUID() })

describe('the tests and live questions of a plan', () => {
  it('are loaded into the bank once, however often they are loaded', async () => {
    const admin = await anAdmin()
    for (const draft of listPlans().flatMap(quizzesOf)) {
      const first = await publishQuiz(admin, draft, { isListed: false })
      const again = await publishQuiz(admin, draft, { isListed: false })
      expect(again).toEqual({ ...first, isNew: false })
      expect((await getQuizVersion(first.versionId)).questions.map(({ question }) => question)).toEqual(draft.questions)
    }
  })

  it('cannot be taken by anyone as a quiz: a pre-test taken at home would measure nothing', async () => {
    const draft = aDraft()
    await publishQuiz(await anAdmin(), draft, { isListed: false })
    await expect(start(draft.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('follow the newest publication in whether they are listed, also when nothing else has changed', async () => {
    const admin = await anAdmin()
    const draft = aDraft()
    await publishQuiz(admin, draft)
    expect(await start(draft.id)).toMatchObject({ ok: true })
    await publishQuiz(admin, draft, { isListed: false })
    await expect(start(draft.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a plan, which holds the keys of its tests', () => {
  it('is not found by guests and learners', async () => {
    for (const viewer of [await aGuest(), await aPerson()]) {
      expect(() => findWorkshopPlan(viewer, slug)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
      expect(() => listWorkshopPlans(viewer)).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
    }
  })

  it('is read by trainers and admins, and by nobody where there is none', async () => {
    for (const role of ['trainer', 'admin'] as const) {
      const viewer = await aPerson({ role })
      expect(listWorkshopPlans(viewer).map((plan) => plan.slug)).toContain(slug)
      expect(findWorkshopPlan(viewer, slug)?.preTest.questions).toHaveLength(8)
      expect(findWorkshopPlan(viewer, 'nowhere')).toBeNull()
    }
  })
})
