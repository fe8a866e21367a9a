import 'server-only'
import { cookies, headers } from 'next/headers'
import { AppError, isDatabaseAway } from '@/lib/errors'
import { auth } from './auth'
import { roleSchema, type Role } from './schema'

declare const viewerBrand: unique symbol

/** Who asks. Only this file makes one, so no query or mutation can be called without having asked who it is for. */
export type Viewer = { readonly userId: string; readonly role: Role; readonly isGuest: boolean; readonly [viewerBrand]: true }

const brand = (viewer: Omit<Viewer, typeof viewerBrand>): Viewer => viewer as Viewer

const viewerOf = (user: { id: string; role?: unknown; isAnonymous?: unknown }): Viewer =>
  brand({ userId: user.id, role: roleSchema.parse(user.role ?? 'learner'), isGuest: user.isAnonymous === true })

/** The viewer of this request, or null for someone who has written nothing yet. Reads cookies: makes a page dynamic. */
export async function findViewer(): Promise<Viewer | null> {
  // Without our cookie there is no session to look up: such a request asks nothing of the database.
  if (!(await cookies()).getAll().some(({ name }) => name.endsWith('.session_token'))) return null
  const session = await auth()
    .api.getSession({ headers: await headers() })
    .catch((error: unknown) => {
      throw isDatabaseAway(error) ? new AppError('UNAVAILABLE', 'the database is away') : error
    })
  return session && viewerOf(session.user)
}

/**
 * The viewer of this request; makes a guest with a session of 400 days when there is none. For route handlers that
 * write (it sets the cookie).
 */
export async function ensureViewer(): Promise<Viewer> {
  const known = await findViewer()
  if (known) return known
  const made = await auth().api.signInAnonymous({ headers: await headers() })
  if (!made) throw new AppError('UNAVAILABLE', 'no guest could be made')
  return brand({ userId: made.user.id, role: 'learner', isGuest: true })
}

/** The viewer of this request. Throws NOT_FOUND when there is none: nothing here can be theirs. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer()
  if (!viewer) throw new AppError('NOT_FOUND')
  return viewer
}

/** The operator at the machine's command line: may do what an admin may. Never made from a request. */
export const operatorViewer = (): Viewer => brand({ userId: 'operator', role: 'admin', isGuest: false })
