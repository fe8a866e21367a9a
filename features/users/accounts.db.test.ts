import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { saveAnswer, submitAttempt } from '@/features/attempts/mutations'
import type { Question } from '@/questions/question'
import { recordSection } from '@/features/modules/mutations'
import { db } from '@/lib/db'
import { Browser, countMailsTo, mailTo } from '@/prisma/builders/browser'
import { anAccount, aPerson } from '@/prisma/builders/people'
import { aBrowser, aQuiz, anAttempt } from '@/prisma/builders/quizzes'
import { auth } from './auth'
import { changePassword, confirmAddress, erase, requestEmailChange, requestPasswordReset, resetPassword, signIn, signUp } from './auth-requests'
import { disablePerson } from './mutations'
import { getOwnData, listOwnSessions } from './queries'
import { operatorViewer, type Viewer } from './viewer'

const password = 'correct horse battery'
const newcomer = () => ({ name: 'Ada', email: `${randomUUID()}@example.org`, password, locale: 'en' as const })
const moduleSlug = 'edu-1-origines-financement'

/** Who the browser is to the product at this moment. */
async function viewerIn(browser: Browser): Promise<Viewer | null> {
  const found = await auth().api.getSession({ headers: browser.request().headers })
  if (!found) return null
  const user = found.user as { id: string; role?: string; isAnonymous?: boolean | null }
  return { userId: user.id, role: user.role, isGuest: user.isAnonymous === true, sessionId: found.session.id } as Viewer
}

/** A browser in which somebody has begun as a guest. */
async function aGuestBrowser(): Promise<{ browser: Browser; guest: Viewer }> {
  const browser = new Browser()
  await browser.take(auth().api.signInAnonymous({ headers: browser.request().headers, asResponse: true }))
  const guest = await viewerIn(browser)
  if (!guest?.isGuest) throw new Error('no guest')
  return { browser, guest }
}

async function aSignedInBrowser(): Promise<{ browser: Browser; viewer: Viewer; email: string }> {
  const { email } = await anAccount({ password })
  const browser = new Browser()
  await browser.take(signIn(browser.request(), { email, password }))
  const viewer = await viewerIn(browser)
  if (!viewer) throw new Error('not signed in')
  return { browser, viewer, email }
}

const attemptsOf = (viewer: Viewer | null) => db().attempt.count({ where: { userId: viewer?.userId ?? '' } })

describe('signing up', () => {
  it('answers the same whether an address has an account or not, and tells the mailbox which', async () => {
    const person = newcomer()
    const browser = new Browser()
    const first = await browser.take(signUp(browser.request(), person))
    const mail = await mailTo(person.email)
    await browser.take(confirmAddress(browser.request(), { token: mail.fragment.get('token') ?? '' }))
    const stranger = new Browser()
    const second = await stranger.take(signUp(stranger.request(), { ...person, name: 'Mallory', password: 'another long password' }))
    expect(second).toEqual(first)
    expect((await mailTo(person.email, 2)).text).toContain('already has an account')
    expect(await db().user.findUniqueOrThrow({ where: { email: person.email } })).toMatchObject({ name: 'Ada', locale: 'en', role: 'learner' })
    expect((await stranger.take(signIn(stranger.request(), { email: person.email, password: 'another long password' }))).status).toBe(401)
  })

  it('lets nobody in before the address is confirmed, and then by the link of the mail, once', async () => {
    const person = newcomer()
    const browser = new Browser()
    await browser.take(signUp(browser.request(), person))
    expect(await browser.take(signIn(browser.request(), person))).toMatchObject({ status: 403, body: { error: 'EMAIL_NOT_VERIFIED' } })
    expect(await viewerIn(browser)).toBeNull()
    const token = (await mailTo(person.email)).fragment.get('token') ?? ''
    expect((await browser.take(confirmAddress(browser.request(), { token }))).status).toBe(200)
    expect(await viewerIn(browser)).toMatchObject({ isGuest: false, role: 'learner' })
    const thief = new Browser()
    await thief.take(confirmAddress(thief.request(), { token }))
    expect(await viewerIn(thief)).toBeNull()
  })

  it('never makes an address that a stranger signed up with open with the stranger’s password', async () => {
    const person = newcomer()
    const stranger = new Browser()
    await stranger.take(signUp(stranger.request(), { ...person, password: 'the stranger knows it' }))
    const owner = new Browser()
    await owner.take(signUp(owner.request(), person))
    const { path, fragment } = await mailTo(person.email, 2)
    expect(path).toBe('/en/new-password')
    await owner.take(resetPassword(owner.request(), { token: fragment.get('token') ?? '', newPassword: person.password }))
    expect((await stranger.take(signIn(stranger.request(), { email: person.email, password: 'the stranger knows it' }))).status).toBe(401)
    expect((await owner.take(signIn(owner.request(), person))).status).toBe(200)
  })

  it('gives nobody a role, a confirmed address or another name for a guest', async () => {
    const person = newcomer()
    const browser = new Browser()
    await browser.take(signUp(browser.request(), { ...person, role: 'admin', emailVerified: true, isAnonymous: true } as never))
    expect(await db().user.findUniqueOrThrow({ where: { email: person.email } })).toMatchObject({ role: 'learner', emailVerified: false, isAnonymous: false })
  })
})

describe('a guest', () => {
  it('keeps everything on signing up and confirming in the same browser', async () => {
    const { draft } = await aQuiz()
    const { browser, guest } = await aGuestBrowser()
    await anAttempt(guest, draft.id)
    await recordSection(guest, { moduleSlug, sectionSlug: 'chercheurs', isRead: true })
    const person = newcomer()
    await browser.take(signUp(browser.request(), person))
    expect(await viewerIn(browser)).toMatchObject({ userId: guest.userId, isGuest: true })
    await browser.take(confirmAddress(browser.request(), { token: (await mailTo(person.email)).fragment.get('token') ?? '' }))
    const viewer = await viewerIn(browser)
    expect(viewer).toMatchObject({ isGuest: false })
    expect(await attemptsOf(viewer)).toBe(1)
    expect(await db().sectionProgress.count({ where: { userId: viewer?.userId ?? '' } })).toBe(1)
    expect(await db().user.findUnique({ where: { id: guest.userId } })).toBeNull()
  })

  it('is there, with all that was done, when the move to an account fails, and moves at the next try', async () => {
    const { draft } = await aQuiz()
    const { browser, guest } = await aGuestBrowser()
    await anAttempt(guest, draft.id)
    const { email } = await anAccount({ password })
    await db().$executeRawUnsafe(`create function refuse_move() returns trigger language plpgsql as $$ begin
      if old."userId" = '${guest.userId}' then raise exception 'no move today'; end if; return new; end $$`)
    await db().$executeRawUnsafe('create trigger refuse_move before update on "Attempt" for each row execute function refuse_move()')
    const refused = await signIn(browser.request(), { email, password }).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: 'UNAVAILABLE' })
    expect(await viewerIn(browser)).toMatchObject({ userId: guest.userId })
    expect(await attemptsOf(guest)).toBe(1)
    await db().$executeRawUnsafe('drop trigger refuse_move on "Attempt"')
    await db().$executeRawUnsafe('drop function refuse_move()')
    expect((await browser.take(signIn(browser.request(), { email, password }))).status).toBe(200)
    expect(await attemptsOf(await viewerIn(browser))).toBe(1)
  })

  it('who signs out of the account again is somebody new, and the account keeps what was brought', async () => {
    const { draft } = await aQuiz()
    const { browser, guest } = await aGuestBrowser()
    await anAttempt(guest, draft.id)
    const { email } = await anAccount({ password })
    await browser.take(signIn(browser.request(), { email, password }))
    const viewer = await viewerIn(browser)
    browser.cookies.clear()
    expect(await attemptsOf(viewer)).toBe(1)
  })
})

describe('choosing a new password', () => {
  it('works once by the mailed link, ends every session and confirms the address', async () => {
    const { browser, viewer, email } = await aSignedInBrowser()
    const elsewhere = new Browser()
    await elsewhere.take(requestPasswordReset(elsewhere.request(), { email }))
    const { fragment } = await mailTo(email)
    const token = fragment.get('token') ?? ''
    expect((await elsewhere.take(resetPassword(elsewhere.request(), { token, newPassword: 'a second long password' }))).status).toBe(200)
    expect((await elsewhere.take(resetPassword(elsewhere.request(), { token, newPassword: 'a third long password' }))).body).toMatchObject({ error: 'TOKEN_INVALID' })
    expect(await viewerIn(browser)).toBeNull()
    expect((await elsewhere.take(signIn(elsewhere.request(), { email, password }))).status).toBe(401)
    expect((await elsewhere.take(signIn(elsewhere.request(), { email, password: 'a second long password' }))).status).toBe(200)
    expect(await viewerIn(elsewhere)).toMatchObject({ userId: viewer.userId })
    expect((await mailTo(email, 2)).text).toContain('Le mot de passe de votre compte')
  })

  it('answers the same for an address that nobody has, and writes to no guest', async () => {
    const { guest, browser } = await aGuestBrowser()
    const { email } = await db().user.findUniqueOrThrow({ where: { id: guest.userId } })
    const answers = await Promise.all([email, `${randomUUID()}@example.org`].map((address) => browser.take(requestPasswordReset(browser.request(), { email: address }))))
    expect(answers[0]).toEqual(answers[1])
    expect(await countMailsTo(email)).toBe(0)
  })

  it('keeps no token that the database’s reader could use', async () => {
    const { email } = await anAccount({ password })
    const browser = new Browser()
    await browser.take(requestPasswordReset(browser.request(), { email }))
    const token = (await mailTo(email)).fragment.get('token') ?? 'none'
    expect(JSON.stringify(await db().verification.findMany())).not.toContain(token)
  })
})

describe('one’s own account', () => {
  it('changes its password for whoever knows the old one, and ends the other sessions', async () => {
    const { browser, viewer, email } = await aSignedInBrowser()
    const other = new Browser()
    await other.take(signIn(other.request(), { email, password }))
    const wrong = await browser.take(changePassword(browser.request(), viewer, { currentPassword: 'not the password', newPassword: 'a second long password' }))
    expect(wrong).toMatchObject({ status: 400, body: { error: 'WRONG_PASSWORD' } })
    expect(await viewerIn(other)).not.toBeNull()
    await browser.take(changePassword(browser.request(), viewer, { currentPassword: password, newPassword: 'a second long password' }))
    expect(await viewerIn(browser)).toMatchObject({ userId: viewer.userId })
    expect(await viewerIn(other)).toBeNull()
  })

  it('changes its address only once the new one is confirmed, in whatever browser, and tells the old one', async () => {
    const { browser, viewer, email } = await aSignedInBrowser()
    const newEmail = `${randomUUID()}@example.org`
    await browser.take(requestEmailChange(browser.request(), viewer, { newEmail, password }))
    expect((await mailTo(email)).text).toContain(newEmail)
    expect((await db().user.findUniqueOrThrow({ where: { id: viewer.userId } })).email).toBe(email)
    const { browser: phone, guest } = await aGuestBrowser()
    expect((await phone.take(confirmAddress(phone.request(), { token: (await mailTo(newEmail)).fragment.get('token') ?? '' }))).status).toBe(200)
    expect(await db().user.findUniqueOrThrow({ where: { id: viewer.userId } })).toMatchObject({ email: newEmail, emailVerified: true })
    // The link proves a mailbox; it signs nobody in.
    expect(await viewerIn(phone)).toMatchObject({ userId: guest.userId })
  })

  it('takes nobody else’s address, and does not tell that it is somebody’s', async () => {
    const { browser, viewer } = await aSignedInBrowser()
    const other = await anAccount({ password })
    const answer = await browser.take(requestEmailChange(browser.request(), viewer, { newEmail: other.email, password }))
    expect(answer).toMatchObject({ status: 200, body: { ok: true } })
    expect(await countMailsTo(other.email)).toBe(0)
  })

  it('lists its sessions by kind of browser, the present one first', async () => {
    const { browser, viewer, email } = await aSignedInBrowser()
    const other = new Browser()
    await other.take(signIn(other.request(), { email, password }))
    const sessions = await listOwnSessions((await viewerIn(browser)) ?? viewer)
    expect(sessions).toHaveLength(2)
    expect(sessions[0]).toMatchObject({ isCurrent: true, device: 'Firefox · Linux' })
  })

  it('exports all of one’s own data and nothing of anybody else’s, without a secret', async () => {
    const { draft } = await aQuiz()
    const [question] = draft.questions
    const { viewer } = await aSignedInBrowser()
    const other = await aPerson()
    const attemptId = await anAttempt(viewer, draft.id)
    const theirs = await anAttempt(other, draft.id)
    await saveAnswer(viewer, { attemptId, ...aBrowser().saveOf(question as Question) })
    const data = await getOwnData(viewer)
    expect(data.attempts).toMatchObject([{ id: attemptId, quiz: draft.id, answers: [{ question: question?.id, earned: null }], saves: [{ question: question?.id, outcome: 'current' }] }])
    const text = JSON.stringify(data)
    const { password: hash } = await db().account.findFirstOrThrow({ where: { userId: viewer.userId } })
    const { token } = await db().session.findFirstOrThrow({ where: { userId: viewer.userId } })
    for (const secret of [theirs, other.userId, String(hash), token]) expect(text).not.toContain(secret)
  })

  it('is erased with all that names its person; what was submitted still counts, without them', async () => {
    const { draft } = await aQuiz()
    const { browser, viewer, email } = await aSignedInBrowser()
    const submitted = await anAttempt(viewer, draft.id)
    await saveAnswer(viewer, { attemptId: submitted, ...aBrowser().saveOf(draft.questions[0] as Question) })
    await submitAttempt(viewer, { attemptId: submitted })
    const open = await anAttempt(viewer, draft.id)
    await recordSection(viewer, { moduleSlug, sectionSlug: 'chercheurs', isRead: true })
    expect((await browser.take(erase(browser.request(), viewer, { email: 'other@example.org', password }))).body).toMatchObject({ error: 'WRONG_EMAIL' })
    expect((await browser.take(erase(browser.request(), viewer, { email, password: 'wrong' }))).body).toMatchObject({ error: 'WRONG_PASSWORD' })
    expect((await browser.take(erase(browser.request(), viewer, { email }))).body).toMatchObject({ error: 'WRONG_PASSWORD' })
    expect((await browser.take(erase(browser.request(), viewer, { email, password }))).status).toBe(200)
    expect(browser.cookies.size).toBe(0)
    const where = { userId: viewer.userId }
    const left = await Promise.all([db().user.count({ where: { id: viewer.userId } }), db().session.count({ where }), db().account.count({ where }), db().sectionProgress.count({ where }), db().attempt.count({ where })])
    expect(left).toEqual([0, 0, 0, 0, 0])
    expect(await db().attempt.findUnique({ where: { id: submitted } })).toMatchObject({ userId: null, submittedAt: expect.any(Date) as Date })
    expect(await db().answer.findMany({ where: { attemptId: submitted } })).toMatchObject([{ browserId: null, earned: draft.questions[0]?.marks }])
    expect(await db().answerSave.count({ where: { attemptId: submitted } })).toBe(0)
    expect(await db().attempt.findUnique({ where: { id: open } })).toBeNull()
    expect(await db().auditEntry.findMany({ where: { actorId: viewer.userId } })).toMatchObject([{ action: 'account-erased', subjectId: viewer.userId }])
  })

  it('a guest’s work is erased without a word more', async () => {
    const { draft } = await aQuiz()
    const { browser, guest } = await aGuestBrowser()
    await anAttempt(guest, draft.id)
    expect((await browser.take(erase(browser.request(), guest, {}))).status).toBe(200)
    expect(await db().user.count({ where: { id: guest.userId } })).toBe(0)
    expect(await viewerIn(browser)).toBeNull()
  })
})

describe('someone whom an admin keeps out', () => {
  it('has no session any more and gets none, with the right password', async () => {
    const { browser, viewer, email } = await aSignedInBrowser()
    await disablePerson(operatorViewer(), { userId: viewer.userId })
    expect(await viewerIn(browser)).toBeNull()
    expect(await browser.take(signIn(browser.request(), { email, password }))).toMatchObject({ status: 403, body: { error: 'ACCOUNT_DISABLED' } })
    expect((await browser.take(signIn(browser.request(), { email, password: 'not the password' }))).body).toMatchObject({ error: 'INVALID_CREDENTIALS' })
  })
})

describe('guessing', () => {
  it('is cut off at an account, from anywhere, even a hundred at once, and the owner gets in by mail', async () => {
    const { email } = await anAccount({ password })
    const guesses = await Promise.allSettled(
      Array.from({ length: 70 }, (_, index) => {
        const browser = new Browser(`203.0.113.${index}`)
        return signIn(browser.request(), { email, password: `wrong guess ${index}` })
      }),
    )
    const refusals = guesses.flatMap((guess) => (guess.status === 'rejected' ? [guess.reason as unknown] : []))
    expect(refusals).toHaveLength(20)
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'TOO_MANY_TRIES' })
    const owner = new Browser()
    await expect(signIn(owner.request(), { email, password })).rejects.toMatchObject({ code: 'TOO_MANY_TRIES', status: 429 })
    await owner.take(requestPasswordReset(owner.request(), { email }))
    await owner.take(resetPassword(owner.request(), { token: (await mailTo(email)).fragment.get('token') ?? '', newPassword: 'a second long password' }))
    expect((await owner.take(signIn(owner.request(), { email, password: 'a second long password' }))).status).toBe(200)
  })
})
