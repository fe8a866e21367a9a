import 'server-only'
import { db } from '@/lib/db'
import type { Viewer } from './viewer'

/** The client that Better Auth writes its own four tables with. */
export const authDatabase = () => db()

/** What the viewer's own page says of the account; null for a guest whose row is gone. */
export const findOwnAccount = (viewer: Viewer) =>
  db().user.findUnique({
    where: { id: viewer.userId },
    select: { name: true, email: true, role: true, isAnonymous: true },
  })
