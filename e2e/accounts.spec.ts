import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Locale } from '../i18n/routing'
import { at, expect, expectNoAxeFindings, locales, moduleSlug, say, test } from './fixtures'
import { countMailsTo, mailTo } from './mailbox'
import { answerRight, expectSaved, questionItem, startQuiz } from './quiz-page'

type Person = { name: string; email: string; password: string }

/** Somebody who has never been here, with a password of their own. */
const aPerson = (): Person => ({ name: 'Camille Étale', email: `camille.${randomUUID()}@example.org`, password: `correct horse ${randomUUID()}` })

const press = (page: Page, locale: Locale, key: string) => page.getByRole('button', { name: say(locale, key), exact: true }).click()
const field = (page: Page, locale: Locale, key: string) => page.getByLabel(say(locale, key), { exact: true })
/** The part of the account page that is about one matter. */
const part = (page: Page, locale: Locale, key: string) => page.getByRole('region', { name: say(locale, `account.${key}.title`), exact: true })

async function fillSignUp(page: Page, locale: Locale, { name, email, password }: Person): Promise<void> {
  await page.goto(at(locale, '/sign-up'))
  await field(page, locale, 'signUp.name').fill(name)
  await field(page, locale, 'forms.email').fill(email)
  await field(page, locale, 'forms.password').fill(password)
  await press(page, locale, 'signUp.submit')
  await expect(page.getByText(say(locale, 'forms.mail.title'))).toBeVisible()
}

async function confirm(page: Page, locale: Locale, link: string): Promise<void> {
  await page.goto(link)
  await press(page, locale, 'confirmAddress.submit')
  await page.waitForURL(`**${at(locale, '/my-page')}`)
}

/** Signs up and opens the mail's link in the same browser, which signs in. */
async function join(page: Page, locale: Locale, person: Person): Promise<void> {
  await fillSignUp(page, locale, person)
  await confirm(page, locale, (await mailTo(person.email)).link)
}

async function fillSignIn(page: Page, locale: Locale, { email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
  await page.goto(at(locale, '/sign-in'))
  await field(page, locale, 'signIn.email').fill(email)
  await field(page, locale, 'signIn.password').fill(password)
  await press(page, locale, 'signIn.submit')
}

async function signIn(page: Page, locale: Locale, person: Pick<Person, 'email' | 'password'>): Promise<void> {
  await fillSignIn(page, locale, person)
  await page.waitForURL(`**${at(locale, '/my-page')}`)
}

async function readSection(page: Page, locale: Locale, section: string): Promise<void> {
  await page.goto(at(locale, `/modules/${moduleSlug}/${section}`))
  await page.getByRole('checkbox', { name: say(locale, 'section.markRead') }).check()
  await expect(page.getByRole('status').filter({ hasText: say(locale, 'section.saved') })).toBeVisible()
}

async function expectRead(page: Page, locale: Locale, section: string): Promise<void> {
  await page.goto(at(locale, `/modules/${moduleSlug}/${section}`))
  await expect(page.getByRole('checkbox', { name: say(locale, 'section.markRead') })).toBeChecked()
}

/** Another device: another browser, which shares nothing with the first. */
const anotherDevice = async (browser: Browser, baseURL: string | undefined): Promise<{ context: BrowserContext; page: Page }> => {
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL })
  return { context, page: await context.newPage() }
}

for (const locale of locales) {
  test.describe(`in ${locale}`, () => {
    test('a session that ends in the middle of a quiz loses no answer: it is saved after signing in again, and the quiz goes on', async ({ page, context }) => {
      const person = aPerson()
      await join(page, locale, person)
      await startQuiz(page, locale)
      const attempt = page.url()
      await answerRight(page, 0, locale)
      await expectSaved(page, [0], locale)

      // The browser drops the cookie of a session that is over.
      await context.clearCookies()
      await answerRight(page, 1, locale)
      await expect(page.getByText(say(locale, 'quiz.submitProblem.lost.title'))).toBeVisible()
      await expect(questionItem(page, 1).getByText(say(locale, 'quiz.save.lost'))).toBeVisible()
      await expectNoAxeFindings(page)

      await page.getByRole('link', { name: say(locale, 'quiz.signInAgain') }).click()
      await page.waitForURL(`**${at(locale, '/sign-in')}?next=**`)
      await field(page, locale, 'signIn.email').fill(person.email)
      await field(page, locale, 'signIn.password').fill(person.password)
      await press(page, locale, 'signIn.submit')
      await page.waitForURL(attempt)
      await expectSaved(page, [0, 1], locale)
      await expect(page.getByText(say(locale, 'quiz.submitProblem.lost.title'))).toBeHidden()
    })

    test('a guest signs up, confirms the address in the same browser, and keeps everything', async ({ page }) => {
      const person = aPerson()
      await readSection(page, locale, 'naissance')
      await fillSignUp(page, locale, person)
      await expect(page.getByText(person.email)).toBeVisible()
      await expectNoAxeFindings(page)

      await page.goto((await mailTo(person.email)).link)
      await expect(page.getByRole('button', { name: say(locale, 'confirmAddress.submit') })).toBeVisible()
      // The token is out of the address bar at once, and survives the switch of language.
      await expect.poll(() => page.url()).not.toContain('token')
      await expectNoAxeFindings(page)
      const other = locale === 'fr' ? 'en' : 'fr'
      await page.getByRole('link', { name: say(locale, `nav.${other === 'fr' ? 'french' : 'english'}`) }).click()
      await press(page, other, 'confirmAddress.submit')
      await page.waitForURL(`**${at(other, '/my-page')}`)
      await expect(page.getByText(person.email)).toBeVisible()
      await expectRead(page, locale, 'naissance')
    })

    test('the address can be corrected: the form comes back as it was filled', async ({ page }) => {
      const person = aPerson()
      await fillSignUp(page, locale, { ...person, email: `typo.${person.email}` })
      await press(page, locale, 'forms.mail.correct')
      await expect(field(page, locale, 'forms.email')).toBeFocused()
      await expect(field(page, locale, 'forms.email')).toHaveValue(`typo.${person.email}`)
      await expect(field(page, locale, 'signUp.name')).toHaveValue(person.name)
      await field(page, locale, 'forms.email').fill(person.email)
      await press(page, locale, 'signUp.submit')
      await confirm(page, locale, (await mailTo(person.email)).link)
      await expect(page.getByText(person.email)).toBeVisible()
    })

    test('nothing typed is lost when the language is switched in the middle of signing up', async ({ page }) => {
      const other = locale === 'fr' ? 'en' : 'fr'
      await page.goto(at(locale, '/sign-up'))
      await field(page, locale, 'signUp.name').fill('Camille')
      await field(page, locale, 'forms.email').fill('camille@example.org')
      await page.getByRole('link', { name: say(locale, `nav.${other === 'fr' ? 'french' : 'english'}`) }).click()
      await expect(field(page, other, 'signUp.name')).toHaveValue('Camille')
      await expect(field(page, other, 'forms.email')).toHaveValue('camille@example.org')
    })

    test('an address that is not confirmed does not sign in, and gets another mail', async ({ page }) => {
      const person = aPerson()
      await fillSignUp(page, locale, person)
      await mailTo(person.email)
      await fillSignIn(page, locale, person)
      await expect(page.getByText(say(locale, 'signIn.errors.unconfirmed'))).toBeVisible()
      await confirm(page, locale, (await mailTo(person.email, { number: 2 })).link)
    })

    test('signing up says the same of an address that has an account; only the mail tells', async ({ page, browser, baseURL }) => {
      const person = aPerson()
      const first = await anotherDevice(browser, baseURL)
      await join(first.page, locale, person)
      await first.context.close()
      await fillSignUp(page, locale, { ...person, name: 'Somebody else', password: 'another long password' })
      const { text, link } = await mailTo(person.email, { number: 2 })
      expect(text).toContain(say(locale, 'mail.alreadyKnown.after').slice(0, 20))
      expect(link).toContain(at(locale, '/sign-in'))
      // The account is as it was.
      await signIn(page, locale, person)
      await expect(page.getByText(person.name)).toBeVisible()
    })

    test('signed up on one device and confirmed on another: the work of the first comes along when it signs in', async ({ page, browser, baseURL }) => {
      const person = aPerson()
      await readSection(page, locale, 'naissance')
      await fillSignUp(page, locale, person)

      const second = await anotherDevice(browser, baseURL)
      await confirm(second.page, locale, (await mailTo(person.email)).link)
      await readSection(second.page, locale, 'chercheurs')
      // Until then the first goes on as a guest.
      await readSection(page, locale, 'tours-de-table')

      await page.goto(at(locale, '/sign-in'))
      await expect(page.getByText(say(locale, 'signIn.comesAlong'))).toBeVisible()
      await signIn(page, locale, person)
      for (const section of ['naissance', 'chercheurs', 'tours-de-table']) {
        await expectRead(page, locale, section)
        await expectRead(second.page, locale, section)
      }
      await second.context.close()
    })

    test('a guest on a second device signs in to the account of the first: both works are there', async ({ page, browser, baseURL }) => {
      const person = aPerson()
      await readSection(page, locale, 'naissance')
      await join(page, locale, person)

      const second = await anotherDevice(browser, baseURL)
      await readSection(second.page, locale, 'chercheurs')
      await startQuiz(second.page, locale)
      const attempt = second.page.url()
      await signIn(second.page, locale, person)
      for (const device of [page, second.page]) {
        await expectRead(device, locale, 'naissance')
        await expectRead(device, locale, 'chercheurs')
        expect((await device.goto(attempt))?.status()).toBe(200)
      }
      await second.context.close()
    })

    test('a forgotten password is replaced by mail, once, and the old one no longer opens', async ({ page }) => {
      const person = aPerson()
      await join(page, locale, person)
      await page.goto(at(locale, '/my-page'))
      await press(page, locale, 'me.signOut')
      await expect(page.getByText(say(locale, 'me.guest'))).toBeVisible()

      await page.goto(at(locale, '/sign-in'))
      await page.getByRole('link', { name: say(locale, 'signIn.forgotten') }).click()
      await field(page, locale, 'forms.email').fill(person.email)
      await press(page, locale, 'forms.mail.request')
      await expect(page.getByText(say(locale, 'forms.mail.title'))).toBeVisible()

      const { link } = await mailTo(person.email, { number: 2 })
      const next = `another ${person.password}`
      await page.goto(link)
      await field(page, locale, 'forms.newPassword').fill('short')
      await press(page, locale, 'password.save')
      await expect(field(page, locale, 'forms.newPassword')).toBeFocused()
      await expectNoAxeFindings(page)
      await field(page, locale, 'forms.newPassword').fill(next)
      await press(page, locale, 'password.save')
      await page.waitForURL(`**${at(locale, '/my-page')}`)
      await expect(page.getByText(person.email)).toBeVisible()

      await page.goto(link)
      await field(page, locale, 'forms.newPassword').fill(`third ${next}`)
      await press(page, locale, 'password.save')
      await expect(page.getByText(say(locale, 'password.invalid'))).toBeVisible()
      await page.goto(at(locale, '/my-page'))
      await press(page, locale, 'me.signOut')
      await expect(page.getByText(say(locale, 'me.guest'))).toBeVisible()
      await fillSignIn(page, locale, person)
      await expect(page.getByText(say(locale, 'signIn.errors.wrong'))).toBeVisible()
    })

    test('name and language of mails are changed, and mails follow', async ({ page }) => {
      const person = aPerson()
      const other = locale === 'fr' ? 'en' : 'fr'
      await join(page, locale, person)
      await page.goto(at(locale, '/account'))
      const profile = part(page, locale, 'profile')
      await profile.getByLabel(say(locale, 'account.profile.name'), { exact: true }).fill('Camille Jusant')
      await profile.getByRole('combobox').selectOption(other)
      await profile.getByRole('button').click()
      await expect(profile.getByText(say(locale, 'account.profile.saved'))).toBeVisible()
      await page.reload()
      await expect(profile.getByLabel(say(locale, 'account.profile.name'), { exact: true })).toHaveValue('Camille Jusant')

      await page.goto(at(locale, '/forgotten-password'))
      await field(page, locale, 'forms.email').fill(person.email)
      await press(page, locale, 'forms.mail.request')
      const { text, link } = await mailTo(person.email, { number: 2 })
      expect(text).toContain('Camille Jusant')
      expect(link).toContain(at(other, '/new-password'))
    })

    test('the address changes once the new one is confirmed, and the old one is told', async ({ page }) => {
      const person = aPerson()
      const newEmail = `new.${person.email}`
      await join(page, locale, person)
      await page.goto(at(locale, '/account'))
      const email = part(page, locale, 'email')
      await email.getByLabel(say(locale, 'account.email.newEmail')).fill(newEmail)
      await email.getByLabel(say(locale, 'account.email.password')).fill('not the password')
      await email.getByRole('button', { name: say(locale, 'account.email.submit') }).click()
      await expect(email.getByText(say(locale, 'forms.errors.wrongPassword'))).toBeVisible()
      await expect(email.getByLabel(say(locale, 'account.email.password'))).toBeFocused()
      await email.getByLabel(say(locale, 'account.email.password')).fill(person.password)
      await email.getByRole('button', { name: say(locale, 'account.email.submit') }).click()
      await expect(email.getByText(newEmail)).toBeVisible()
      expect((await mailTo(person.email, { number: 2 })).text).toContain(newEmail)

      await page.goto(at(locale, '/my-page'))
      await expect(page.getByText(`(${person.email})`)).toBeVisible()
      await confirm(page, locale, (await mailTo(newEmail)).link)
      await expect(page.getByText(`(${newEmail})`)).toBeVisible()
      await press(page, locale, 'me.signOut')
      await expect(page.getByText(say(locale, 'me.guest'))).toBeVisible()
      await fillSignIn(page, locale, person)
      await expect(page.getByText(say(locale, 'signIn.errors.wrong'))).toBeVisible()
      await signIn(page, locale, { ...person, email: newEmail })
    })

    test('changing the password ends the other sessions and keeps this one', async ({ page, browser, baseURL }) => {
      const person = aPerson()
      await join(page, locale, person)
      const second = await anotherDevice(browser, baseURL)
      await signIn(second.page, locale, person)

      await page.goto(at(locale, '/account'))
      const password = part(page, locale, 'password')
      const next = `another ${person.password}`
      await password.getByLabel(say(locale, 'account.password.current')).fill('not the password')
      await password.getByLabel(say(locale, 'forms.newPassword')).fill(next)
      await password.getByRole('button', { name: say(locale, 'account.password.submit') }).click()
      await expect(password.getByText(say(locale, 'forms.errors.wrongPassword'))).toBeVisible()
      await password.getByLabel(say(locale, 'account.password.current')).fill(person.password)
      await password.getByRole('button', { name: say(locale, 'account.password.submit') }).click()
      await expect(password.getByText(say(locale, 'account.password.done'))).toBeVisible()

      await page.reload()
      await expect(page.getByText(person.email).first()).toBeVisible()
      await second.page.goto(at(locale, '/account'))
      await expect(second.page.getByText(say(locale, 'account.nobody.title'))).toBeVisible()
      await signIn(second.page, locale, { ...person, password: next })
      await second.context.close()
    })

    test('a session is ended from another device, which is out at its next request', async ({ page, browser, baseURL }) => {
      const person = aPerson()
      await join(page, locale, person)
      const [second, third] = [await anotherDevice(browser, baseURL), await anotherDevice(browser, baseURL)]
      for (const device of [second, third]) await signIn(device.page, locale, person)

      await page.goto(at(locale, '/account'))
      const sessions = part(page, locale, 'sessions')
      await expect(sessions.getByRole('listitem')).toHaveCount(3)
      await expect(sessions.getByRole('listitem').filter({ hasText: say(locale, 'account.sessions.current') })).toHaveCount(1)
      await expectNoAxeFindings(page)
      await sessions.getByRole('listitem').getByRole('button').first().click()
      await expect(sessions.getByText(say(locale, 'account.sessions.ended'))).toBeVisible()
      await expect(sessions.getByRole('listitem')).toHaveCount(2)
      await press(page, locale, 'account.sessions.endOthers')
      await expect(sessions.getByText(say(locale, 'account.sessions.endedOthers'))).toBeVisible()
      await expect(sessions.getByRole('listitem')).toHaveCount(1)
      for (const device of [second, third]) {
        await device.page.goto(at(locale, '/my-page'))
        await expect(device.page.getByText(say(locale, 'me.guest'))).toBeVisible()
        await device.context.close()
      }
      await page.reload()
      await expect(sessions.getByText(say(locale, 'account.sessions.onlyThis'))).toBeVisible()
    })

    test('the export holds all of one’s own work and nothing of anybody else', async ({ page, browser, baseURL }) => {
      const [person, somebody] = [aPerson(), aPerson()]
      const other = await anotherDevice(browser, baseURL)
      await join(other.page, locale, somebody)
      await startQuiz(other.page, locale)
      const otherAttempt = other.page.url().split('/').pop() ?? ''
      await other.context.close()

      await readSection(page, locale, 'naissance')
      await startQuiz(page, locale)
      const attempt = page.url().split('/').pop() ?? ''
      await join(page, locale, person)
      await page.goto(at(locale, '/account'))
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: say(locale, 'account.export.action') }).click()
      const file = await readFile(await (await download).path(), 'utf8')
      const data = JSON.parse(file) as { account: { email: string }; sections: unknown[]; attempts: { id: string }[] }
      expect(data.account.email).toBe(person.email)
      expect(data.sections).toContainEqual(expect.objectContaining({ sectionSlug: 'naissance' }))
      expect(data.attempts.map(({ id }) => id)).toEqual([attempt])
      for (const secret of [otherAttempt, somebody.email, 'password":', 'token']) expect(file).not.toContain(secret)
    })

    test('an account is erased: asked twice, gone everywhere, and its address no longer signs in', async ({ page, browser, baseURL }) => {
      const person = aPerson()
      await readSection(page, locale, 'naissance')
      await join(page, locale, person)
      const second = await anotherDevice(browser, baseURL)
      await signIn(second.page, locale, person)

      await page.goto(at(locale, '/account'))
      const erase = part(page, locale, 'erase')
      const address = erase.getByRole('textbox').first()
      await address.fill('somebody@example.org')
      await erase.getByLabel(say(locale, 'account.erase.password'), { exact: true }).fill('not the password')
      await press(page, locale, 'account.erase.submit')
      await expect(erase.getByText(say(locale, 'account.erase.wrongEmail'))).toBeVisible()
      await expect(address).toBeFocused()
      await address.fill(person.email.toUpperCase())
      await press(page, locale, 'account.erase.submit')
      await expect(erase.getByText(say(locale, 'forms.errors.wrongPassword'))).toBeVisible()
      await erase.getByLabel(say(locale, 'account.erase.password'), { exact: true }).fill(person.password)
      await press(page, locale, 'account.erase.submit')
      await expect(page.getByText(say(locale, 'signIn.erased'))).toBeVisible()

      const mails = await countMailsTo(person.email)
      await fillSignIn(page, locale, person)
      await expect(page.getByText(say(locale, 'signIn.errors.wrong'))).toBeVisible()
      expect(await countMailsTo(person.email)).toBe(mails)
      await second.page.goto(at(locale, '/my-page'))
      await expect(second.page.getByText(say(locale, 'me.empty.title'))).toBeVisible()
      await second.context.close()
    })

    test('a guest sees what is kept, takes it along and erases it', async ({ page }) => {
      await page.goto(at(locale, '/account'))
      await expect(page.getByText(say(locale, 'account.nobody.title'))).toBeVisible()
      await readSection(page, locale, 'naissance')
      await page.goto(at(locale, '/account'))
      await expect(page.getByRole('row', { name: say(locale, 'account.stored.kinds.sections') })).toContainText('1')
      await expectNoAxeFindings(page)
      const erase = part(page, locale, 'erase')
      const guestErase = page.getByRole('region', { name: say(locale, 'account.erase.guestTitle') })
      await expect(erase).toHaveCount(0)
      await guestErase.getByRole('button').click()
      await expect(guestErase.getByRole('textbox')).toBeFocused()
      await guestErase.getByRole('textbox').fill(say(locale, 'account.erase.word'))
      await guestErase.getByRole('button').click()
      await expect(page.getByText(say(locale, 'signIn.erased'))).toBeVisible()
      await page.goto(at(locale, '/my-page'))
      await expect(page.getByText(say(locale, 'me.empty.title'))).toBeVisible()
    })

    test('the only admin cannot leave, and is told what to do', async ({ page, site }) => {
      const admin = site.accounts.find(({ role }) => role === 'admin') ?? { email: '', password: '' }
      await signIn(page, locale, admin)
      await page.goto(at(locale, '/account'))
      for (const section of ['people', 'error-reports', 'audit-log']) await expect(page.locator(`a[href="${at(locale, `/admin/${section}`)}"]`)).toBeVisible()
      const erase = part(page, locale, 'erase')
      await erase.getByRole('textbox').first().fill(admin.email)
      await erase.getByLabel(say(locale, 'account.erase.password'), { exact: true }).fill(admin.password)
      await press(page, locale, 'account.erase.submit')
      await expect(erase.getByText(say(locale, 'account.erase.lastAdmin'))).toBeVisible()
    })

    test('ten wrong passwords are followed by a wait that says how long, and a way out', async ({ page }) => {
      const person = aPerson()
      await page.goto(at(locale, '/sign-in'))
      await field(page, locale, 'signIn.email').fill(person.email)
      for (let number = 0; number < 11; number += 1) {
        await field(page, locale, 'signIn.password').fill(`wrong password ${number}`)
        const answered = page.waitForResponse('**/api/auth/sign-in/email')
        await press(page, locale, 'signIn.submit')
        await answered
      }
      const alert = page.getByRole('main').getByRole('alert')
      await expect(alert).toContainText('15 minutes')
      await expect(alert.getByRole('link', { name: say(locale, 'signIn.errors.tooManyNext') })).toBeVisible()
    })
  })
}

test('after signing in a page of ours opens as asked, another site never', async ({ page, site, baseURL }) => {
  const account = site.accounts.find(({ role }) => role === 'trainer') ?? { email: '', password: '' }
  for (const [next, path] of [
    ['/fr/glossaire', '/fr/glossaire'],
    ['//elsewhere.example/x', '/fr/ma-page'],
    ['https://elsewhere.example', '/fr/ma-page'],
    ['/\\elsewhere.example', '/fr/ma-page'],
    // Browsers leave the tabulation out, which makes it `//elsewhere.example`.
    ['/\t/elsewhere.example', '/'],
  ] as const) {
    await page.context().clearCookies()
    await page.goto(`${at('fr', '/sign-in')}?next=${encodeURIComponent(next)}`)
    await field(page, 'fr', 'signIn.email').fill(account.email)
    await field(page, 'fr', 'signIn.password').fill(account.password)
    await press(page, 'fr', 'signIn.submit')
    await page.waitForURL((url) => !url.pathname.includes('connexion'))
    expect(page.url().startsWith(`${baseURL}${path}`), next).toBe(true)
  }
})

test('whoever is signed in finds their name on the sign-in page, and a way on', async ({ page, site }) => {
  const account = site.accounts.find(({ role }) => role === 'learner') ?? { email: '', password: '' }
  await signIn(page, 'en', account)
  await page.goto(at('en', '/sign-in'))
  await expect(page.getByText(account.email)).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await page.getByRole('link', { name: say('en', 'signIn.goOn') }).click()
  await page.waitForURL(`**${at('en', '/my-page')}`)
})
