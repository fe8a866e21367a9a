import { randomUUID } from 'node:crypto'
import { generateRandomString, makeSignature } from 'better-auth/crypto'
import { db } from '@/lib/db'
import { auth } from '@/features/users/auth'

export type SignedInGuest = { userId: string; cookie: string }

const DAY_MS = 24 * 60 * 60 * 1000

/** Many guests, each with a session, and the `Cookie` header that their browser would send; in two statements. */
export async function someGuests(count: number): Promise<SignedInGuest[]> {
  const { authCookies, secret } = await auth().$context
  const guests = Array.from({ length: count }, () => ({ userId: randomUUID(), token: generateRandomString(32) }))
  await db().user.createMany({ data: guests.map(({ userId }) => ({ id: userId, name: 'guest', email: `${userId}@guest.invalid`, isAnonymous: true })) })
  const expiresAt = new Date(Date.now() + 400 * DAY_MS)
  await db().session.createMany({ data: guests.map(({ userId, token }) => ({ id: randomUUID(), userId, token, expiresAt })) })
  return Promise.all(
    guests.map(async ({ userId, token }) => ({
      userId,
      cookie: `${authCookies.sessionToken.name}=${encodeURIComponent(`${token}.${await makeSignature(token, secret)}`)}`,
    })),
  )
}
