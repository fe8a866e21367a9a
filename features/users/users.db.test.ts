import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { aGuest, aPerson, anAdmin } from '@/prisma/builders/people'
import { aBrowser, aQuiz, anAttempt } from '@/prisma/builders/quizzes'
import { saveAnswer } from '@/features/attempts/mutations'
import type { Question } from '@/questions/question'
import { recordSection } from '@/features/modules/mutations'
import { getProgress } from '@/features/modules/queries'
import { auth } from './auth'
import { adoptGuest, createAccount } from './mutations'

const moduleSlug = 'edu-1-origines-financement'
const account = () => ({ email: `${randomUUID()}@example.org`, name: 'A', role: 'admin' as const, password: 'long enough password' })

describe('createAccount', () => {
  it('makes one account of an e-mail, even for two commands at once, and leaves the first as it is', async () => {
    const admin = await anAdmin()
    const wanted = account()
    const results = await Promise.all([createAccount(admin, wanted), createAccount(admin, { ...wanted, name: 'B' })])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results).toContainEqual({ ok: false, error: 'EMAIL_TAKEN' })
    expect(await db().user.count({ where: { email: wanted.email } })).toBe(1)
  })

  it('is refused to anyone but an admin', async () => {
    for (const role of ['learner', 'trainer'] as const)
      await expect(createAccount(await aPerson({ role }), account())).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('keeps no password in clear', async () => {
    const wanted = account()
    await createAccount(await anAdmin(), wanted)
    const row = await db().account.findFirstOrThrow({ where: { user: { email: wanted.email } } })
    expect(row.password).not.toContain(wanted.password)
  })
})

describe('a guest', () => {
  it('gets a session that does not keep where they were or with what', async () => {
    const headers = new Headers({ 'x-forwarded-for': '203.0.113.7', 'user-agent': 'a phone' })
    const { user } = (await auth().api.signInAnonymous({ headers })) ?? {}
    expect(user?.id).toBeTruthy()
    expect(await db().session.findFirstOrThrow({ where: { userId: user?.id ?? '' } })).toMatchObject({ ipAddress: null, userAgent: null })
  })
})

describe('a guest who signs in to an account', () => {
  it('keeps an answer that arrives at the same moment: stored before or after the move, never lost', async () => {
    const { draft } = await aQuiz()
    const [question] = draft.questions
    for (let round = 0; round < 10; round += 1) {
      const guest = await aGuest()
      const owner = await aPerson()
      const attemptId = await anAttempt(guest, draft.id)
      const save = { attemptId, ...aBrowser().saveOf(question as Question) }
      const [saved] = await Promise.allSettled([saveAnswer(guest, save), adoptGuest(guest.userId, owner.userId)])
      // What came too late is not found, and stored when the page sends it again as the account.
      if (saved.status === 'rejected') expect(await saveAnswer(owner, save)).toMatchObject({ ok: true })
      expect(await db().answer.count({ where: { attempt: { userId: owner.userId } } })).toBe(1)
    }
  })

  it('brings every attempt and section along, collisions included, once', async () => {
    const { draft } = await aQuiz()
    const guest = await aGuest()
    const owner = await aPerson()
    const attempts = [await anAttempt(guest, draft.id), await anAttempt(owner, draft.id)]
    await recordSection(owner, { moduleSlug, sectionSlug: 'chercheurs', isRead: true })
    const { readAt } = await db().sectionProgress.findFirstOrThrow({ where: { userId: owner.userId } })
    await recordSection(guest, { moduleSlug, sectionSlug: 'chercheurs' })
    await recordSection(guest, { moduleSlug, sectionSlug: 'naissance', isRead: true })

    await Promise.all([adoptGuest(guest.userId, owner.userId), adoptGuest(guest.userId, owner.userId)])

    const rows = await db().attempt.findMany({ where: { userId: owner.userId } })
    expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(attempts))
    expect((await getProgress(owner))[moduleSlug]?.readSections).toEqual(['chercheurs', 'naissance'])
    expect(await db().sectionProgress.findFirst({ where: { userId: owner.userId, sectionSlug: 'chercheurs' } })).toMatchObject({ readAt })
    expect(await db().user.findUnique({ where: { id: guest.userId } })).toBeNull()
  })

  it('never touches another account: only guests are moved', async () => {
    const { draft } = await aQuiz()
    const [owner, other] = [await aPerson(), await aPerson()]
    await anAttempt(other, draft.id)
    await adoptGuest(other.userId, owner.userId)
    await adoptGuest(owner.userId, owner.userId)
    expect(await db().attempt.count({ where: { userId: other.userId } })).toBe(1)
    expect(await db().user.count({ where: { id: { in: [owner.userId, other.userId] } } })).toBe(2)
  })
})
