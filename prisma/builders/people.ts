import { randomUUID } from 'node:crypto'
import { db } from '@/lib/db'
import type { Role } from '@/features/users/schema'
import type { Viewer } from '@/features/users/viewer'

/** A person in the database, and as the viewer that a test calls queries and mutations with. */
export async function aPerson({ role = 'learner', isGuest = false }: { role?: Role; isGuest?: boolean } = {}): Promise<Viewer> {
  const id = randomUUID()
  await db().user.create({
    data: { id, name: 'Test', email: `${id}@test.invalid`, role, isAnonymous: isGuest },
  })
  // Only viewer.ts makes viewers of requests; a test stands in for it.
  return { userId: id, role, isGuest } as Viewer
}

export const aGuest = () => aPerson({ isGuest: true })
export const anAdmin = () => aPerson({ role: 'admin' })
