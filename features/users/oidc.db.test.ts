import { randomUUID } from 'node:crypto'
import { OAuth2Server } from 'oauth2-mock-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { Browser } from '@/prisma/builders/browser'
import { anAccount } from '@/prisma/builders/people'
import { aQuiz, anAttempt } from '@/prisma/builders/quizzes'
import { auth } from './auth'
import { finishOidc, signInWithOidc, signUp } from './auth-requests'
import { disablePerson } from './mutations'
import { operatorViewer, type Viewer } from './viewer'

// A real provider on this machine: discovery, PKCE, nonce and signed tokens as anywhere.
const provider = new OAuth2Server()

beforeAll(async () => {
  await provider.issuer.keys.generate('RS256')
  await provider.start(0, '127.0.0.1')
  Object.assign(process.env, { OIDC_ISSUER: provider.issuer.url, OIDC_CLIENT_ID: 'grand-large', OIDC_CLIENT_SECRET: 'secret', OIDC_NAME: 'Université d’essai' })
})
afterAll(() => provider.stop())

type Claims = { sub: string; email: string; email_verified: boolean; name?: string }

/** Goes through the provider as a browser does, and back to us. */
async function signInAs(browser: Browser, claims: Claims) {
  const next = '/fr/ma-page'
  const { body } = await browser.take(signInWithOidc(browser.request(), { next, signInPath: '/fr/connexion' }))
  const asked = new URL(String(body.url))
  const nonce = asked.searchParams.get('nonce')
  provider.service.once('beforeTokenSigning', () => {})
  const sign = (token: { payload: Record<string, unknown> }) => Object.assign(token.payload, claims, nonce ? { nonce } : {})
  provider.service.on('beforeTokenSigning', sign)
  provider.service.once('beforeUserinfo', (userInfo) => Object.assign(userInfo.body, claims))
  const led = await fetch(asked, { redirect: 'manual' })
  const back = new URL(led.headers.get('location') ?? '')
  const answer = await browser.take(finishOidc(browser.request(`${back.pathname}${back.search}`), '/fr/connexion'))
  provider.service.off('beforeTokenSigning', sign)
  return answer
}

const aVisitor = (claims: Partial<Claims> = {}): Claims => ({ sub: randomUUID(), email: `${randomUUID()}@example.org`, email_verified: true, name: 'Léa', ...claims })

async function viewerIn(browser: Browser): Promise<{ id: string; email: string; isGuest: boolean } | null> {
  const found = await auth().api.getSession({ headers: browser.request().headers })
  const user = found?.user as { id: string; email: string; isAnonymous?: boolean | null } | undefined
  return user ? { id: user.id, email: user.email, isGuest: user.isAnonymous === true } : null
}

describe('the institution’s sign-in', () => {
  it('makes an account at the first time and finds it at the next, and keeps none of the institution’s tokens', async () => {
    const claims = aVisitor()
    const [laptop, phone] = [new Browser(), new Browser()]
    expect(await signInAs(laptop, claims)).toMatchObject({ status: 302, location: '/fr/ma-page' })
    await signInAs(phone, claims)
    expect(await viewerIn(phone)).toEqual(await viewerIn(laptop))
    expect(await viewerIn(phone)).toMatchObject({ email: claims.email, isGuest: false })
    const rows = await db().account.findMany({ where: { user: { email: claims.email } } })
    expect(rows).toMatchObject([{ providerId: 'oidc', accountId: claims.sub, accessToken: null, refreshToken: null, idToken: null }])
    expect(await db().user.findUniqueOrThrow({ where: { email: claims.email } })).toMatchObject({ role: 'learner', name: 'Léa' })
  })

  it('leads into the account that has the address, when both have confirmed it', async () => {
    const { userId, email } = await anAccount({ password: 'correct horse battery' })
    const browser = new Browser()
    await signInAs(browser, aVisitor({ email }))
    expect((await viewerIn(browser))?.id).toBe(userId)
  })

  it.each([
    ['the institution has not confirmed the address', false, true],
    ['the account has not confirmed it: a stranger may have signed up with it', true, false],
  ])('leads into no account when %s', async (_, isVerifiedThere, isVerifiedHere) => {
    const email = `${randomUUID()}@example.org`
    const browser = new Browser()
    if (isVerifiedHere) await db().user.create({ data: { id: randomUUID(), name: 'A', email, emailVerified: true } })
    else await browser.take(signUp(browser.request(), { name: 'Mallory', email, password: 'the stranger knows it', locale: 'fr' }))
    expect(await signInAs(browser, aVisitor({ email, email_verified: isVerifiedThere }))).toMatchObject({ location: '/fr/connexion?error=oidc' })
    expect(await viewerIn(browser)).toBeNull()
  })

  it('keeps out whom an admin keeps out', async () => {
    const claims = aVisitor()
    const browser = new Browser()
    await signInAs(browser, claims)
    await disablePerson(operatorViewer(), { userId: (await viewerIn(browser))?.id ?? '' })
    expect(await signInAs(browser, claims)).toMatchObject({ location: '/fr/connexion?error=oidc' })
    expect(await viewerIn(browser)).toBeNull()
  })

  it('brings a guest’s work along', async () => {
    const { draft } = await aQuiz()
    const browser = new Browser()
    await browser.take(auth().api.signInAnonymous({ headers: browser.request().headers, asResponse: true }))
    const guest = await viewerIn(browser)
    await anAttempt({ userId: guest?.id, role: 'learner', isGuest: true } as Viewer, draft.id)
    await signInAs(browser, aVisitor())
    const viewer = await viewerIn(browser)
    expect(viewer).toMatchObject({ isGuest: false })
    expect(await db().attempt.count({ where: { userId: viewer?.id ?? '' } })).toBe(1)
    expect(await db().user.findUnique({ where: { id: guest?.id ?? '' } })).toBeNull()
  })

  it('believes no answer that it did not ask for', async () => {
    const browser = new Browser()
    const forged = await browser.take(finishOidc(browser.request('/api/auth/callback/oidc?code=stolen&state=made-up'), '/fr/connexion'))
    expect(forged).toMatchObject({ status: 302, location: '/fr/connexion?error=oidc' })
    expect(await viewerIn(browser)).toBeNull()
  })
})
