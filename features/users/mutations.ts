import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAct } from '@/features/audit/mutations'
import { db, type Tx } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { hashPassword, verifyPassword } from './password'
import { canChangeAccount, canManagePeople } from './permissions'
import { isLastAdmin } from './rules'
import type { ChangeProfile, Erase, Invitation, NewAccount, Role } from './schema'
import type { Viewer } from './viewer'

type Created = { ok: true; userId: string } | { ok: false; error: 'EMAIL_TAKEN' }

/** Makes an account that can sign in with its password at once. An e-mail that is taken changes nothing. */
export async function createAccount(viewer: Viewer, { email, name, role, password }: NewAccount): Promise<Created> {
  if (!canManagePeople(viewer)) throw new AppError('NOT_FOUND')
  const hash = await hashPassword(password)
  return db().$transaction(async (tx) => {
    const id = randomUUID()
    // One statement, so that two operators at once make one account.
    const made = await tx.user.createMany({ data: [{ id, email, name, role, emailVerified: true }], skipDuplicates: true })
    if (made.count === 0) return { ok: false, error: 'EMAIL_TAKEN' }
    await tx.account.create({ data: { id: randomUUID(), userId: id, accountId: id, providerId: 'credential', password: hash } })
    await recordAct(tx, viewer, 'account-created', id, { role })
    return { ok: true, userId: id }
  })
}

/** Makes the account of someone who is invited: nobody can sign in to it until they have chosen a password by mail. */
export async function createInvitedPerson(viewer: Viewer, { email, name, role, locale }: Invitation): Promise<Created> {
  if (!canManagePeople(viewer)) throw new AppError('NOT_FOUND')
  return db().$transaction(async (tx) => {
    const id = randomUUID()
    const made = await tx.user.createMany({ data: [{ id, email, name, role, locale, invitedAt: new Date() }], skipDuplicates: true })
    if (made.count === 0) return { ok: false, error: 'EMAIL_TAKEN' }
    await recordAct(tx, viewer, 'person-invited', id, { role })
    return { ok: true, userId: id }
  })
}

/** Writes down that an invitation is sent once more; null for whoever has none open. NOT_FOUND as for all of these. */
export async function renewInvitation(viewer: Viewer, { userId }: { userId: string }) {
  return db().$transaction(async (tx) => {
    const person = await lockPerson(tx, viewer, userId)
    if (!person.invitedAt || person.disabledAt) return null
    await tx.user.update({ where: { id: userId }, data: { invitedAt: new Date() } })
    await recordAct(tx, viewer, 'invitation-sent-again', userId)
    return { id: person.id, name: person.name, email: person.email, locale: person.locale }
  })
}

/** Locks a person who is no guest, for an admin; the second of two admins at once sees what the first has done. */
async function lockPerson(tx: Tx, viewer: Viewer, userId: string): Promise<Locked> {
  const [person] = await tx.$queryRaw<Locked[]>`
    select id, name, email, locale, role, "invitedAt", "disabledAt" from "User"
    where id = ${userId} and not "isAnonymous" for update`
  if (!canManagePeople(viewer) || !person) throw new AppError('NOT_FOUND')
  return person
}

type Locked = {
  id: string
  name: string
  email: string
  locale: 'fr' | 'en' | null
  role: Role
  invitedAt: Date | null
  disabledAt: Date | null
}

/** Locks the admins who may sign in, in one order, so that two who leave at once do not leave nobody. */
async function lockAdmins(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from "User" where role = 'admin' and "disabledAt" is null and "invitedAt" is null order by id for update`
  return rows.map(({ id }) => id)
}

type Done = { ok: true }
type LastAdmin = { ok: false; error: 'LAST_ADMIN' }

/** Gives a person another role; it holds from their next request on. A role that they have already changes nothing. */
export async function changeRole(viewer: Viewer, { userId, role }: { userId: string; role: Role }): Promise<Done | LastAdmin> {
  return db().$transaction(async (tx) => {
    const adminIds = await lockAdmins(tx)
    const person = await lockPerson(tx, viewer, userId)
    if (person.role === role) return { ok: true }
    if (isLastAdmin(adminIds, userId)) return { ok: false, error: 'LAST_ADMIN' }
    await tx.user.update({ where: { id: userId }, data: { role } })
    await recordAct(tx, viewer, 'role-changed', userId, { from: person.role, to: role })
    return { ok: true }
  })
}

/** Keeps a person out: their sessions end and none begins until they are let in again. Their data stays. */
export async function disablePerson(viewer: Viewer, { userId }: { userId: string }): Promise<Done | LastAdmin | { ok: false; error: 'OWN_ACCOUNT' }> {
  return db().$transaction(async (tx) => {
    const adminIds = await lockAdmins(tx)
    const person = await lockPerson(tx, viewer, userId)
    if (userId === viewer.userId) return { ok: false, error: 'OWN_ACCOUNT' }
    if (person.disabledAt) return { ok: true }
    if (isLastAdmin(adminIds, userId)) return { ok: false, error: 'LAST_ADMIN' }
    await tx.user.update({ where: { id: userId }, data: { disabledAt: new Date() } })
    await tx.session.deleteMany({ where: { userId } })
    await recordAct(tx, viewer, 'person-disabled', userId)
    return { ok: true }
  })
}

/** Lets a person sign in again. */
export async function enablePerson(viewer: Viewer, { userId }: { userId: string }): Promise<Done> {
  return db().$transaction(async (tx) => {
    const person = await lockPerson(tx, viewer, userId)
    if (!person.disabledAt) return { ok: true }
    await tx.user.update({ where: { id: userId }, data: { disabledAt: null } })
    await recordAct(tx, viewer, 'person-enabled', userId)
    return { ok: true }
  })
}

/** Ends all sessions of a person; `count` of them. None left is nothing to write down. */
export async function endSessions(viewer: Viewer, { userId }: { userId: string }): Promise<{ ok: true; count: number }> {
  return db().$transaction(async (tx) => {
    await lockPerson(tx, viewer, userId)
    const { count } = await tx.session.deleteMany({ where: { userId } })
    if (count > 0) await recordAct(tx, viewer, 'sessions-ended', userId, { count })
    return { ok: true, count }
  })
}

/** Changes the name and the language of mails of the viewer's own account. */
export async function changeProfile(viewer: Viewer, { name, locale }: ChangeProfile): Promise<Done> {
  if (!canChangeAccount(viewer)) throw new AppError('NOT_FOUND')
  const { count } = await db().user.updateMany({ where: { id: viewer.userId, isAnonymous: false }, data: { name, locale } })
  if (count === 0) throw new AppError('NOT_FOUND')
  return { ok: true }
}

/** Ends one of the viewer's own sessions. Throws NOT_FOUND for another's; one that has ended already is ended. */
export async function endOwnSession(viewer: Viewer, sessionId: string): Promise<Done> {
  const { count } = await db().session.deleteMany({ where: { id: sessionId, userId: viewer.userId } })
  if (count === 0) throw new AppError('NOT_FOUND')
  return { ok: true }
}

/** Ends all of the viewer's sessions but the one that asks. */
export async function endOtherSessions(viewer: Viewer): Promise<{ ok: true; count: number }> {
  const { count } = await db().session.deleteMany({ where: { userId: viewer.userId, id: { not: viewer.sessionId ?? '' } } })
  return { ok: true, count }
}

/**
 * Notes that a person has the mailbox of their address: a password was chosen by a link that we mailed. True when it is
 * the first time, which makes an invitation accepted.
 */
export async function confirmByMail(userId: string): Promise<boolean> {
  const { count } = await db().user.updateMany({
    where: { id: userId, OR: [{ emailVerified: false }, { invitedAt: { not: null } }] },
    data: { emailVerified: true, invitedAt: null },
  })
  return count > 0
}

/** How long a sign-up that nobody confirms is kept. */
const UNCONFIRMED_DAYS = 7

/** Forgets those who signed up and never confirmed their address. Called when somebody signs up. */
export async function forgetUnconfirmed(now: Date): Promise<void> {
  const before = new Date(now.getTime() - UNCONFIRMED_DAYS * 24 * 60 * 60 * 1000)
  await db().user.deleteMany({
    where: { isAnonymous: false, emailVerified: false, invitedAt: null, disabledAt: null, createdAt: { lt: before }, sessions: { none: {} } },
  })
}

/** Whether this is the password of the viewer's own account; false when it has none. Count the try first (limits.ts). */
export async function isOwnPassword(viewer: Viewer, password: string): Promise<boolean> {
  const account = await db().account.findFirst({
    where: { userId: viewer.userId, providerId: 'credential', password: { not: null } },
    select: { password: true },
  })
  return account?.password ? verifyPassword({ hash: account.password, password }) : false
}

type Erased = { ok: true } | LastAdmin | { ok: false; error: 'WRONG_EMAIL' | 'WRONG_PASSWORD' }

/**
 * Erases the viewer's own account or guest and all that names them: sessions, ways of signing in, progress, work
 * in labs, open attempts. Submitted attempts stay without their person, with the answers that are marked alone, so that the statistics
 * of the questions stay true; so do error reports. An account is confirmed by its address, and by its password when it has one.
 */
export async function eraseOwnData(viewer: Viewer, { email, password }: Erase): Promise<Erased> {
  if (!viewer.isGuest) {
    const account = await db().user.findUnique({
      where: { id: viewer.userId },
      select: { email: true, accounts: { where: { password: { not: null } }, select: { id: true } } },
    })
    if (!account) throw new AppError('NOT_FOUND')
    if (account.email.toLowerCase() !== email) return { ok: false, error: 'WRONG_EMAIL' }
    if (account.accounts.length > 0 && !(password && (await isOwnPassword(viewer, password)))) return { ok: false, error: 'WRONG_PASSWORD' }
  }
  return db().$transaction(async (tx) => {
    if (viewer.role === 'admin' && isLastAdmin(await lockAdmins(tx), viewer.userId)) return { ok: false, error: 'LAST_ADMIN' }
    const own = { userId: viewer.userId }
    await tx.attempt.deleteMany({ where: { ...own, submittedAt: null } })
    // Statistics need the current answers to what is marked: not how they came about, nor what was written freely.
    await tx.answerSave.deleteMany({ where: { attempt: own } })
    await tx.answer.deleteMany({ where: { attempt: own, questionVersion: { type: { in: ['open-answer', 'opinion'] } } } })
    await tx.answer.updateMany({ where: { attempt: own }, data: { browserId: null } })
    await tx.attempt.updateMany({ where: own, data: { userId: null } })
    await tx.verification.deleteMany({ where: { value: viewer.userId } })
    const { count } = await tx.user.deleteMany({ where: { id: viewer.userId } })
    // Guests come and go by the hundred; nobody looks for one in the log.
    if (count > 0 && !viewer.isGuest) await recordAct(tx, viewer, 'account-erased', viewer.userId)
    return { ok: true }
  })
}

/**
 * Moves everything of a guest to an account and deletes the guest, in one transaction. Attempts are kept, all of them;
 * of a section that both have read the account keeps the earliest date of reading and the latest visit; of a step of a
 * lab in which both have written, both texts; of a form that both have filled in, its own version, with the guest's
 * beside it for the person to choose. Called by Better
 * Auth when a guest signs in, with ids that it has verified; a second call finds no guest and does nothing.
 */
export async function adoptGuest(guestId: string, userId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const guests = await tx.$queryRaw<{ id: string }[]>`
      select id from "User" where id = ${guestId} and "isAnonymous" and id <> ${userId} for update`
    if (guests.length === 0) return
    await tx.attempt.updateMany({ where: { userId: guestId }, data: { userId } })
    await tx.errorReport.updateMany({ where: { reporterId: guestId }, data: { reporterId: userId } })
    await adoptActivities(tx, guestId, userId)
    // Raw, because Prisma has no upsert that merges with what is there.
    await tx.$executeRaw`
      insert into "SectionProgress" as mine ("userId", "moduleSlug", "sectionSlug", "firstVisitedAt", "lastVisitedAt", "readAt")
      select ${userId}, "moduleSlug", "sectionSlug", "firstVisitedAt", "lastVisitedAt", "readAt"
      from "SectionProgress" where "userId" = ${guestId}
      on conflict ("userId", "moduleSlug", "sectionSlug") do update set
        "firstVisitedAt" = least(mine."firstVisitedAt", excluded."firstVisitedAt"),
        "lastVisitedAt" = greatest(mine."lastVisitedAt", excluded."lastVisitedAt"),
        "readAt" = least(mine."readAt", excluded."readAt")`
    // Of two texts neither is thrown away: the account's stays, and the guest's waits beside it until the person chooses.
    await tx.$executeRaw`
      insert into "LabWork" as mine ("userId", "labSlug", "stepId", code, "setAsideCode", "passedAt", revision, "saveKey", "browserId", sequence, "savedAt")
      select ${userId}, "labSlug", "stepId", code, "setAsideCode", "passedAt", revision, "saveKey", "browserId", sequence, "savedAt"
      from "LabWork" where "userId" = ${guestId}
      on conflict ("userId", "labSlug", "stepId") do update set
        "setAsideCode" = case when mine.code <> excluded.code then excluded.code else mine."setAsideCode" end,
        "passedAt" = least(mine."passedAt", excluded."passedAt"),
        revision = mine.revision + 1`
    await tx.user.delete({ where: { id: guestId } })
  })
}

/** Two versions of one form cannot be merged by anybody but who wrote them; the same twice, or an empty one, is no choice. */
async function adoptActivities(tx: Tx, guestId: string, userId: string): Promise<void> {
  // A form of the account that is being saved at this moment waits for this, or this for it.
  await tx.$queryRaw`select id from "User" where id = ${userId} for update`
  await tx.$executeRaw`
    update "ActivityRecord" mine
    set others = mine.others || guest.others || case when guest.values in (mine.values, '{}') then '[]' else
      jsonb_build_array(jsonb_build_object('id', guest.id, 'values', guest.values,
        'savedAt', to_char(guest."savedAt" at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))) end
    from "ActivityRecord" guest
    where guest."userId" = ${guestId} and mine."userId" = ${userId} and mine."activitySlug" = guest."activitySlug"`
  await tx.$executeRaw`
    update "ActivityRecord" guest set "userId" = ${userId}
    where guest."userId" = ${guestId}
      and not exists (select from "ActivityRecord" mine where mine."userId" = ${userId} and mine."activitySlug" = guest."activitySlug")`
}
