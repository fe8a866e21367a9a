import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { canCreateAccount } from './permissions'
import type { NewAccount } from './schema'
import type { Viewer } from './viewer'

type Created = { ok: true; userId: string } | { ok: false; error: 'EMAIL_TAKEN' }

/** Makes an account that can sign in with its password at once. An e-mail that is taken changes nothing. */
export async function createAccount(viewer: Viewer, { email, name, role, password }: NewAccount): Promise<Created> {
  if (!canCreateAccount(viewer)) throw new AppError('FORBIDDEN')
  const hash = await hashPassword(password)
  return db().$transaction(async (tx) => {
    const id = randomUUID()
    // One statement, so that two operators at once make one account.
    const made = await tx.user.createMany({ data: [{ id, email, name, role, emailVerified: true }], skipDuplicates: true })
    if (made.count === 0) return { ok: false, error: 'EMAIL_TAKEN' }
    await tx.account.create({ data: { id: randomUUID(), userId: id, accountId: id, providerId: 'credential', password: hash } })
    return { ok: true, userId: id }
  })
}

/**
 * Moves everything of a guest to an account and deletes the guest, in one transaction. Attempts are kept, all of them;
 * of a section that both have read the account keeps the earliest date of reading and the latest visit. Called by Better
 * Auth when a guest signs in, with ids that it has verified; a second call finds no guest and does nothing.
 */
export async function adoptGuest(guestId: string, userId: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const guests = await tx.$queryRaw<{ id: string }[]>`
      select id from "User" where id = ${guestId} and "isAnonymous" and id <> ${userId} for update`
    if (guests.length === 0) return
    await tx.attempt.updateMany({ where: { userId: guestId }, data: { userId } })
    // Raw, because Prisma has no upsert that merges with what is there.
    await tx.$executeRaw`
      insert into "SectionProgress" as mine ("userId", "moduleSlug", "sectionSlug", "firstVisitedAt", "lastVisitedAt", "readAt")
      select ${userId}, "moduleSlug", "sectionSlug", "firstVisitedAt", "lastVisitedAt", "readAt"
      from "SectionProgress" where "userId" = ${guestId}
      on conflict ("userId", "moduleSlug", "sectionSlug") do update set
        "firstVisitedAt" = least(mine."firstVisitedAt", excluded."firstVisitedAt"),
        "lastVisitedAt" = greatest(mine."lastVisitedAt", excluded."lastVisitedAt"),
        "readAt" = least(mine."readAt", excluded."readAt")`
    await tx.user.delete({ where: { id: guestId } })
  })
}
