import 'server-only'
import { json, clientAddress } from '@/lib/api'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { auth, OIDC_PROVIDER } from './auth'
import { takeMail, takePasswordTry, type Try } from './limits'
import { mailAddressChanging } from './mails'
import type { ChangeEmail, ChangePassword, Erase, ResetPassword, SignIn, SignUp } from './schema'
import { eraseOwnData, forgetUnconfirmed, isOwnPassword } from './mutations'
import { findOwnAccount } from './queries'
import type { Viewer } from './viewer'

// Better Auth brings some thirty routes, one of which hands the session's token to scripts. Only what is here is open,
// and of its answers only the cookies and a code of ours get out.

type Asked = { method?: 'GET' | 'POST'; body?: unknown; isWithoutCookies?: boolean }

/** Puts a request to Better Auth in the name of the browser's: its cookies, its origin, its address. */
function ask(request: Request, path: `/${string}`, { method = 'POST', body = {}, isWithoutCookies = false }: Asked = {}): Promise<Response> {
  const headers = new Headers(request.headers)
  for (const name of ['content-length', 'content-type', 'transfer-encoding']) headers.delete(name)
  if (isWithoutCookies) headers.delete('cookie')
  if (method === 'POST') headers.set('Content-Type', 'application/json')
  return auth().handler(
    new Request(`${env().PUBLIC_URL}/api/auth${path}`, { method, headers, ...(method === 'POST' ? { body: JSON.stringify(body) } : {}) }),
  )
}

/** `{ ok: true }` with the cookies that Better Auth sets. */
function done(answer: Response, body: Record<string, unknown> = {}): Response {
  const response = json({ ok: true, ...body })
  for (const cookie of answer.headers.getSetCookie()) response.headers.append('Set-Cookie', cookie)
  return response
}

/** What the visitor can act on; no cookie of a failed request gets out. */
const refused = (error: string, status: number) => json({ ok: false, error }, status)

async function codeOf(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => null)) as { code?: unknown } | null
  return typeof body?.code === 'string' ? body.code : ''
}

/** Better Auth's own failures (a database that is away, mostly) are ours to report as such. */
function throwIfFailed(answer: Response): void {
  if (answer.status >= 500) throw new AppError('UNAVAILABLE', `Better Auth answered ${answer.status}`)
}

/** Runs one try at a password: counted before, given back when it was right or when nothing was tried. */
async function withTry<T>(tried: Try, run: () => Promise<{ result: T; isRight: boolean }>): Promise<T> {
  try {
    const { result, isRight } = await run()
    if (isRight) await tried.succeeded()
    return result
  } catch (error) {
    await tried.undone()
    throw error
  }
}

/** Signs in with e-mail and password; a guest's work comes along (auth.ts). */
export async function signIn(request: Request, { email, password }: SignIn): Promise<Response> {
  const tried = await takePasswordTry(email, clientAddress(request.headers))
  return withTry(tried, async () => {
    const answer = await ask(request, '/sign-in/email', { body: { email, password } })
    throwIfFailed(answer)
    if (answer.ok) return { result: done(answer), isRight: true }
    // Both are told only to whoever knows the password.
    const code = await codeOf(answer)
    if (code === 'EMAIL_NOT_VERIFIED' || code === 'ACCOUNT_DISABLED') return { result: refused(code, 403), isRight: true }
    return { result: refused('INVALID_CREDENTIALS', 401), isRight: false }
  })
}

/** The address of the institution's sign-in, which leads back to `next`, or to `signInPath` when it fails. */
export async function signInWithOidc(request: Request, { next, signInPath }: { next: string; signInPath: string }): Promise<Response> {
  if (!env().OIDC_ISSUER) throw new AppError('NOT_FOUND')
  const body = { provider: OIDC_PROVIDER, callbackURL: next, errorCallbackURL: signInPath, disableRedirect: true }
  const answer = await ask(request, '/sign-in/social', { body })
  throwIfFailed(answer)
  if (!answer.ok) throw new AppError('UNAVAILABLE', 'the institution cannot be asked')
  const { url } = (await answer.json()) as { url: string }
  return done(answer, { url })
}

/**
 * Where the institution leads back to. Better Auth checks state, nonce and token; whatever fails leads to the sign-in
 * page with `?error=oidc`, for this is a page that somebody looks at.
 */
export async function finishOidc(request: Request, fallbackPath: string): Promise<Response> {
  const { search } = new URL(request.url)
  const answer = await ask(request, `/callback/${OIDC_PROVIDER}${search}`, { method: 'GET' })
  const location = answer.headers.get('location')
  const target = location ? new URL(location, env().PUBLIC_URL) : null
  const isOurs = target?.origin === new URL(env().PUBLIC_URL).origin
  const hasFailed = !target || !isOurs || target.searchParams.has('error') || target.pathname.startsWith('/api/')
  const to = hasFailed ? `${isOurs && target && !target.pathname.startsWith('/api/') ? target.pathname : fallbackPath}?error=oidc` : `${target.pathname}${target.search}`
  const response = new Response(null, { status: 302, headers: { Location: to, 'Cache-Control': 'no-store' } })
  for (const cookie of hasFailed ? [] : answer.headers.getSetCookie()) response.headers.append('Set-Cookie', cookie)
  return response
}

/** Ends the session that asks. Without one there is nothing to end, and the cookie goes all the same. */
export async function signOut(request: Request): Promise<Response> {
  const answer = await ask(request, '/sign-out')
  throwIfFailed(answer)
  return done(answer)
}

/** Signs up; the answer is the same whether the address is known or not, the mail says what is what. */
export async function signUp(request: Request, { name, email, password, locale }: SignUp): Promise<Response> {
  await takeMail(email, clientAddress(request.headers))
  await forgetUnconfirmed(new Date())
  const answer = await ask(request, '/sign-up/email', { body: { name, email, password, locale }, isWithoutCookies: true })
  throwIfFailed(answer)
  if (!answer.ok) throw new AppError('BAD_REQUEST', await codeOf(answer))
  return json({ ok: true })
}

/** Mails the link that confirms an address, if it is known and not confirmed; the answer never says whether it is. */
export async function requestConfirmation(request: Request, { email }: { email: string }): Promise<Response> {
  await takeMail(email, clientAddress(request.headers))
  throwIfFailed(await ask(request, '/send-verification-email', { body: { email }, isWithoutCookies: true }))
  return json({ ok: true })
}

/** Confirms an address by the token of a mail: the sign-up's signs in and brings a guest's work along. */
export async function confirmAddress(request: Request, { token }: { token: string }): Promise<Response> {
  const path = `/verify-email?token=${encodeURIComponent(token)}` as const
  let answer = await ask(request, path, { method: 'GET' })
  // A change of address may be confirmed in a browser where somebody else, a guest mostly, is at work: it needs no session.
  if (answer.status === 401 && (await codeOf(answer.clone())) === 'INVALID_USER') answer = await ask(request, path, { method: 'GET', isWithoutCookies: true })
  throwIfFailed(answer)
  return answer.ok ? done(answer) : refused('TOKEN_INVALID', 400)
}

/** Mails the link that lets a password be chosen, if the address has an account; the answer never says whether. */
export async function requestPasswordReset(request: Request, { email }: { email: string }): Promise<Response> {
  await takeMail(email, clientAddress(request.headers))
  throwIfFailed(await ask(request, '/request-password-reset', { body: { email }, isWithoutCookies: true }))
  return json({ ok: true })
}

/** Sets the password by the token of a mail, once; all sessions of the account end. */
export async function resetPassword(request: Request, { token, newPassword }: ResetPassword): Promise<Response> {
  const answer = await ask(request, '/reset-password', { body: { token, newPassword }, isWithoutCookies: true })
  throwIfFailed(answer)
  return answer.ok ? json({ ok: true }) : refused('TOKEN_INVALID', 400)
}

/** Counts a try at the viewer's own password. Throws NOT_FOUND for a guest, who has none. */
async function takeOwnTry(request: Request, viewer: Viewer): Promise<Try> {
  const account = viewer.isGuest ? null : await findOwnAccount(viewer)
  if (!account?.email) throw new AppError('NOT_FOUND')
  return takePasswordTry(account.email, clientAddress(request.headers))
}

/** Changes the viewer's password; every other session ends, this one gets a new token. */
export async function changePassword(request: Request, viewer: Viewer, input: ChangePassword): Promise<Response> {
  const tried = await takeOwnTry(request, viewer)
  return withTry(tried, async () => {
    const answer = await ask(request, '/change-password', { body: { ...input, revokeOtherSessions: true } })
    throwIfFailed(answer)
    return answer.ok ? { result: done(answer), isRight: true } : { result: refused('WRONG_PASSWORD', 400), isRight: false }
  })
}

/** Asks for another address: nothing changes until the link in the mail to the new one is used; the old one is told. */
export async function requestEmailChange(request: Request, viewer: Viewer, { newEmail, password }: ChangeEmail): Promise<Response> {
  const account = await findOwnAccount(viewer)
  const tried = await takeOwnTry(request, viewer)
  return withTry(tried, async () => {
    if (!(await isOwnPassword(viewer, password))) return { result: refused('WRONG_PASSWORD', 400), isRight: false }
    await takeMail(newEmail, clientAddress(request.headers))
    const answer = await ask(request, '/change-email', { body: { newEmail } })
    throwIfFailed(answer)
    if (account?.email && account.name) void mailAddressChanging({ name: account.name, email: account.email, locale: account.locale }, newEmail)
    // The same answer for an address that has an account: it gets no mail.
    return { result: json({ ok: true }), isRight: true }
  })
}

/** Erases the viewer's account or guest, then ends the session in the browser too. */
export async function erase(request: Request, viewer: Viewer, input: Erase): Promise<Response> {
  const run = async () => {
    const erased = await eraseOwnData(viewer, input)
    if (erased.ok) return { result: await signOut(request), isRight: true }
    return { result: refused(erased.error, erased.error === 'LAST_ADMIN' ? 409 : 400), isRight: erased.error !== 'WRONG_PASSWORD' }
  }
  if (viewer.isGuest) return (await run()).result
  return withTry(await takeOwnTry(request, viewer), run)
}
