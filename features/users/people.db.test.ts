import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { listAuditEntries } from '@/features/audit/queries'
import { db } from '@/lib/db'
import { Browser, mailTo } from '@/prisma/builders/browser'
import { aGuest, anAdmin, aPerson } from '@/prisma/builders/people'
import { resetPassword, signIn } from './auth-requests'
import { invitePerson, sendInvitationAgain } from './invitations'
import { changeRole, disablePerson, enablePerson, endSessions, eraseOwnData } from './mutations'
import { getPerson, listPeople } from './queries'

const everyone = { search: '', role: undefined, after: undefined }
const invitation = () => ({ email: `${randomUUID()}@example.org`, name: 'Grace', role: 'trainer' as const, locale: 'en' as const })
const actsOn = async (userId: string) =>
  (await db().auditEntry.findMany({ where: { subjectId: userId }, orderBy: { id: 'asc' } })).map(({ action, actorId, details }) => ({ action, actorId, details }))

const aSession = (userId: string) =>
  db().session.create({ data: { id: randomUUID(), token: randomUUID(), userId, expiresAt: new Date(Date.now() + 3_600_000) } })

describe('an invitation', () => {
  it('makes a person of the role that was meant, once they choose a password by the mail, and lets nobody in before', async () => {
    const admin = await anAdmin()
    const wanted = invitation()
    const made = await invitePerson(admin, wanted)
    if (!made.ok) throw new Error(made.error)
    expect(await getPerson(admin, made.userId)).toMatchObject({ role: 'trainer', state: 'invited' })
    const { path, fragment } = await mailTo(wanted.email)
    expect([path, fragment.get('email'), fragment.get('invited')]).toEqual(['/en/new-password', wanted.email, '1'])
    const browser = new Browser()
    await browser.take(resetPassword(browser.request(), { token: fragment.get('token') ?? '', newPassword: 'a password of twelve' }))
    expect((await browser.take(signIn(browser.request(), { email: wanted.email, password: 'a password of twelve' }))).status).toBe(200)
    expect(await getPerson(admin, made.userId)).toMatchObject({ role: 'trainer', state: 'active', sessionCount: 1 })
    expect(await sendInvitationAgain(admin, { userId: made.userId })).toEqual({ ok: false, error: 'NOT_INVITED' })
  })

  it('to an address that has an account changes nothing and mails nothing', async () => {
    const admin = await anAdmin()
    const wanted = invitation()
    const results = await Promise.all([invitePerson(admin, wanted), invitePerson(admin, { ...wanted, role: 'admin' })])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(results).toContainEqual({ ok: false, error: 'EMAIL_TAKEN' })
    expect(await db().user.count({ where: { email: wanted.email } })).toBe(1)
  })

  it('sent again brings a link that works, and is written down', async () => {
    const admin = await anAdmin()
    const wanted = invitation()
    const made = await invitePerson(admin, wanted)
    if (!made.ok) throw new Error(made.error)
    await sendInvitationAgain(admin, { userId: made.userId })
    const { fragment } = await mailTo(wanted.email, 2)
    const browser = new Browser()
    expect((await browser.take(resetPassword(browser.request(), { token: fragment.get('token') ?? '', newPassword: 'a password of twelve' }))).status).toBe(200)
    expect((await actsOn(made.userId)).map(({ action }) => action)).toEqual(['person-invited', 'invitation-sent-again'])
  })
})

describe('what an admin does to a person', () => {
  it('is done once and written down once, however often it is asked', async () => {
    const admin = await anAdmin()
    const { userId } = await aPerson()
    await aSession(userId)
    for (let round = 0; round < 2; round += 1) {
      expect(await changeRole(admin, { userId, role: 'trainer' })).toEqual({ ok: true })
      expect(await endSessions(admin, { userId })).toMatchObject({ ok: true })
    }
    await aSession(userId)
    await Promise.all([disablePerson(admin, { userId }), disablePerson(admin, { userId })])
    expect(await db().session.count({ where: { userId } })).toBe(0)
    for (let round = 0; round < 2; round += 1) await enablePerson(admin, { userId })
    const by = { actorId: admin.userId }
    expect(await actsOn(userId)).toEqual([
      { ...by, action: 'role-changed', details: { from: 'learner', to: 'trainer' } },
      { ...by, action: 'sessions-ended', details: { count: 1 } },
      { ...by, action: 'person-disabled', details: {} },
      { ...by, action: 'person-enabled', details: {} },
    ])
  })

  it('never leaves the site without an admin, not even when two do it to each other at once', async () => {
    await db().user.updateMany({ where: { role: 'admin' }, data: { role: 'learner' } })
    const [one, two] = [await anAdmin(), await anAdmin()]
    const results = await Promise.all([changeRole(one, { userId: two.userId, role: 'learner' }), disablePerson(two, { userId: one.userId })])
    expect(results).toContainEqual({ ok: false, error: 'LAST_ADMIN' })
    const left = await db().user.findMany({ where: { role: 'admin', disabledAt: null } })
    expect(left).toHaveLength(1)
    const last = left[0]?.id === one.userId ? one : two
    const { email } = await db().user.findUniqueOrThrow({ where: { id: last.userId } })
    expect(await eraseOwnData(last, { email })).toEqual({ ok: false, error: 'LAST_ADMIN' })
    expect(await changeRole(last, { userId: last.userId, role: 'trainer' })).toEqual({ ok: false, error: 'LAST_ADMIN' })
    expect(await disablePerson(last, { userId: last.userId })).toEqual({ ok: false, error: 'OWN_ACCOUNT' })
  })

  it('is no one else’s to do, nor to read', async () => {
    const target = await aPerson()
    for (const viewer of [await aPerson(), await aPerson({ role: 'trainer' }), await aGuest(), target]) {
      const { userId } = target
      const tries = [
        () => changeRole(viewer, { userId, role: 'admin' }),
        () => disablePerson(viewer, { userId }),
        () => enablePerson(viewer, { userId }),
        () => endSessions(viewer, { userId }),
        () => invitePerson(viewer, invitation()),
        () => sendInvitationAgain(viewer, { userId }),
        () => listPeople(viewer, everyone),
        () => getPerson(viewer, userId),
        () => listAuditEntries(viewer),
      ]
      for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('touches no guest', async () => {
    const admin = await anAdmin()
    const { userId } = await aGuest()
    for (const attempt of [() => changeRole(admin, { userId, role: 'admin' }), () => disablePerson(admin, { userId }), () => getPerson(admin, userId)])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the list of people', () => {
  it('finds by name and address, literally, and leaves guests out', async () => {
    const admin = await anAdmin()
    const mark = randomUUID().slice(0, 8)
    await aGuest()
    for (const name of [`Zoé ${mark} 100%`, `Zoé ${mark} 1000`]) await db().user.create({ data: { id: randomUUID(), name, email: `${randomUUID()}@example.org`, emailVerified: true } })
    expect((await listPeople(admin, { ...everyone, search: `zoé ${mark}` })).total).toBe(2)
    expect((await listPeople(admin, { ...everyone, search: `${mark} 100%` })).people.map(({ name }) => name)).toEqual([`Zoé ${mark} 100%`])
    expect((await listPeople(admin, { ...everyone, search: 'guest' })).people).toEqual([])
    expect((await listPeople(admin, { ...everyone, role: 'trainer', search: mark })).total).toBe(0)
  })

  it('gives everyone once over its pages', async () => {
    const admin = await anAdmin()
    const mark = randomUUID().slice(0, 8)
    // Names that are the same, where only the id tells two people apart.
    await db().user.createMany({ data: Array.from({ length: 120 }, () => ({ id: randomUUID(), name: `Ana ${mark}`, email: `${randomUUID()}@example.org` })) })
    const seen: string[] = []
    let after: string | undefined
    for (let page = 0; page < 5; page += 1) {
      const { people, nextAfter } = await listPeople(admin, { search: mark, role: undefined, after })
      seen.push(...people.map(({ id }) => id))
      if (!nextAfter) break
      after = nextAfter
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120])
  })
})

describe('the audit log', () => {
  it('cannot be rewritten', async () => {
    const admin = await anAdmin()
    const { userId } = await aPerson()
    await changeRole(admin, { userId, role: 'trainer' })
    await expect(db().auditEntry.updateMany({ where: { subjectId: userId }, data: { actorId: 'somebody else' } })).rejects.toThrow(/append-only/)
    await expect(db().auditEntry.deleteMany({ where: { subjectId: userId } })).rejects.toThrow(/append-only/)
  })

  it('tells who did what to whom, and names nobody who has erased their account', async () => {
    const admin = await anAdmin()
    const person = await aPerson()
    await changeRole(admin, { userId: person.userId, role: 'trainer' })
    const { email } = await db().user.findUniqueOrThrow({ where: { id: person.userId } })
    const before = await listAuditEntries(admin, { person: person.userId })
    expect(before.entries).toMatchObject([{ act: 'role-changed', actor: { id: admin.userId }, subject: { email } }])
    await eraseOwnData(person, { email })
    const after = await listAuditEntries(admin, { person: person.userId })
    expect(after.entries.map(({ act }) => act)).toEqual(['account-erased', 'role-changed'])
    expect(JSON.stringify(after)).not.toContain(email)
  })
})
