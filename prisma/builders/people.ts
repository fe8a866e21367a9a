import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import { createAccount } from '@/features/users/mutations'
import type { Role } from '@/features/users/schema'
import { operatorViewer, type Viewer } from '@/features/users/viewer'

/** A person in the database, and as the viewer that a test calls queries and mutations with. */
export async function aPerson({ role = 'learner', isGuest = false }: { role?: Role; isGuest?: boolean } = {}): Promise<Viewer> {
  const id = randomUUID()
  await db().user.create({
    data: { id, name: 'Test', email: `${id}@test.invalid`, emailVerified: !isGuest, role, isAnonymous: isGuest },
  })
  // Only viewer.ts makes viewers of requests; a test stands in for it.
  return { userId: id, role, isGuest, sessionId: null } as Viewer
}

/** An account that can sign in with its password. */
export async function anAccount({ role = 'learner', password }: { role?: Role; password: string }): Promise<{ userId: string; email: string }> {
  const email = `${randomUUID()}@test.example`
  const made = await createAccount(operatorViewer(), { email, name: 'Test', role, password })
  if (!made.ok) throw new Error(made.error)
  return { userId: made.userId, email }
}

export const aGuest = () => aPerson({ isGuest: true })
export const anAdmin = () => aPerson({ role: 'admin' })
