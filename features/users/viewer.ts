import 'server-only'
import { createHmac } from 'node:crypto'
import { constantTimeEqual } from 'better-auth/crypto'
import { cookies, headers } from 'next/headers'
import { clientAddress } from '@/lib/api'
import { AppError, isDatabaseAway } from '@/lib/errors'
import { PROLONGED_BELOW_MS, auth } from './auth'
import { takeGuest } from './limits'
import { findSession } from './queries'
import { roleSchema, type Role } from './schema'

declare const viewerBrand: unique symbol

/** Who asks. Only this file makes one, so no query or mutation can be called without having asked who it is for. */
export type Viewer = {
  readonly userId: string
  readonly role: Role
  readonly isGuest: boolean
  /** Null at the command line. */
  readonly sessionId: string | null
  readonly [viewerBrand]: true
}

/** Stands for whoever sits at the machine's command line, in the audit log too. */
export const OPERATOR_ID = 'operator'

const brand = (viewer: Omit<Viewer, typeof viewerBrand>): Viewer => viewer as Viewer

type SessionRow = { id: string }
type UserRow = { id: string; role?: unknown; isAnonymous?: unknown; disabledAt?: unknown }

const viewerOf = (session: SessionRow, user: UserRow): Viewer =>
  brand({ userId: user.id, role: roleSchema.parse(user.role ?? 'learner'), isGuest: user.isAnonymous === true, sessionId: session.id })

/** As Better Auth signs its cookies, without the promises and key objects of Web Crypto: each request asks for one. */
const signatureOf = (token: string, secret: string) => createHmac('sha256', secret).update(token).digest('base64')

/** The token in the session's cookie, if we have signed it. */
async function sessionToken(): Promise<string | null> {
  const { authCookies, secret } = await auth().$context
  const value = (await cookies()).get(authCookies.sessionToken.name)?.value ?? ''
  const token = value.slice(0, Math.max(value.lastIndexOf('.'), 0))
  return token && constantTimeEqual(value.slice(token.length + 1), signatureOf(token, secret)) ? token : null
}

const away = (error: unknown): never => {
  throw isDatabaseAway(error) ? new AppError('UNAVAILABLE', 'the database is away') : error
}

/**
 * The viewer of this request, or null for someone who has written nothing yet, whose session has ended, or whom an
 * admin keeps out. Role and state come from the rows, at each request. Reads cookies: makes a page dynamic.
 */
export async function findViewer(): Promise<Viewer | null> {
  // Without our cookie there is no session to look up: such a request asks nothing of the database.
  const token = await sessionToken()
  if (token === null) return null
  // One statement of our own: Better Auth asks three times, at each request of every learner. It still prolongs a session
  // that is used, once a day, and clears up after one that has ended.
  const session = await findSession(token).catch(away)
  if (session && session.expiresAt.getTime() - Date.now() > PROLONGED_BELOW_MS) {
    return session.disabledAt ? null : viewerOf(session, { ...session, id: session.userId })
  }
  const found = await auth().api.getSession({ headers: await headers() }).catch(away)
  if (!found) return null
  const user: UserRow = found.user
  return user.disabledAt ? null : viewerOf(found.session, user)
}

/**
 * The viewer of this request; makes a guest with a session of 400 days when there is none. For route handlers that
 * write (it sets the cookie). Throws TOO_MANY_TRIES when one address makes more guests than a school has pupils.
 */
export async function ensureViewer(): Promise<Viewer> {
  const known = await findViewer()
  if (known) return known
  await takeGuest(clientAddress(await headers()))
  const made = await auth().api.signInAnonymous({ headers: await headers() })
  if (!made) throw new AppError('UNAVAILABLE', 'no guest could be made')
  return brand({ userId: made.user.id, role: 'learner', isGuest: true, sessionId: null })
}

/** The viewer of this request. Throws SIGNED_OUT when there is none: the page then says how to go on. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await findViewer()
  if (!viewer) throw new AppError('SIGNED_OUT')
  return viewer
}

/** The operator at the machine's command line: may do what an admin may. Never made from a request. */
export const operatorViewer = (): Viewer => brand({ userId: OPERATOR_ID, role: 'admin', isGuest: false, sessionId: null })
