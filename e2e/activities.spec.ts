import { randomUUID } from 'node:crypto'
import type { Browser, Locator, Page } from '@playwright/test'
import pg from 'pg'
import type { Locale } from '../i18n/routing'
import { tabTo } from './answer-by-keyboard'
import { at, expect, expectNoAxeFindings, locales, say } from './fixtures'
import { test } from './own-site'
import type { Site } from './site'

const charter = '/modules/amb-1-role-ethique/activities/charte'
const cards = '/modules/amb-2-verifier/activities/fiches-de-source'
type Person = { email: string; password: string }

const words = {
  fr: { act: 'Je m’engage à', sign: 'Signe que j’y manque', name: 'Mon nom', verb: 'Chaque ligne commence par un verbe d’action.', line: 'Ligne', title: 'Ma charte d’ambassadeur', claim: 'L’affirmation à vérifier', use: 'Pour quel usage\u202F?' },
  en: { act: 'I undertake to', sign: 'A sign that I am failing', name: 'My name', verb: 'Every line begins with a verb of action.', line: 'Line', title: 'My ambassador’s charter', claim: 'The claim to check', use: 'For what use?' },
} as const
const other = (locale: Locale): Locale => (locale === 'fr' ? 'en' : 'fr')

/** Somebody with an account of their own, whose address is confirmed. */
async function aPerson({ url, databaseUrl }: Site): Promise<Person> {
  const person = { email: `${randomUUID()}@demo.example`, password: 'a long enough password' }
  const headers = { Origin: url, 'Content-Type': 'application/json' }
  const made = await fetch(`${url}/api/auth/sign-up/email`, { method: 'POST', headers, body: JSON.stringify({ ...person, name: 'Camille Étale', locale: 'fr' }) })
  expect(made.status).toBe(200)
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  await database.query('update "User" set "emailVerified" = true where email = $1', [person.email])
  await database.end()
  return person
}

async function signIn(page: Page, locale: Locale, { email, password }: Person): Promise<void> {
  await page.goto(at(locale, '/sign-in'))
  await page.getByLabel(say(locale, 'signIn.email'), { exact: true }).fill(email)
  await page.getByLabel(say(locale, 'signIn.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: say(locale, 'signIn.submit'), exact: true }).click()
  await page.waitForURL((reached) => reached.pathname !== at(locale, '/sign-in'))
}

const anotherDevice = async (browser: Browser, { url }: Site): Promise<Page> => (await browser.newContext({ baseURL: url })).newPage()

const box = (page: Page | Locator, label: string) => page.getByRole('textbox', { name: label, exact: true })
const row = (page: Page, locale: Locale, number: number) => page.getByRole('group', { name: `${words[locale].line} ${number}`, exact: true })
const expectSaved = (page: Page, locale: Locale) => expect(page.getByText(locale === 'fr' ? /^Enregistré à \d/ : /^Saved at \d/)).toBeVisible()
const expectOpen = (page: Page, locale: Locale) => expect(box(page, words[locale].name)).toBeEnabled()

async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(text)
}

test.describe('activities', () => {
  test.describe.configure({ mode: 'default', timeout: 180_000 })

  for (const locale of locales) {
    test(`the charter is filled in with the keyboard, survives the network, the language and the move to an account, and prints, in ${locale}`, async ({ page, context, own, browser }) => {
      const said = words[locale]
      await page.goto(at(locale, '/modules/amb-1-role-ethique'))
      await page.getByRole('link', { name: said.title }).focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${at(locale, charter)}`)
      await expect(page.getByText(say(locale, 'activity.save.untouched'))).toBeVisible()
      await expectNoAxeFindings(page)

      await typeInto(page, box(row(page, locale, 1), said.act), 'Dater chaque chiffre')
      await typeInto(page, box(row(page, locale, 1), said.sign), '« on dit que »')
      await expectSaved(page, locale)

      // One line more, two of the empty ones away, and one of them back.
      await tabTo(page, page.getByRole('button', { name: say(locale, 'activity.rows.add').replace('{label}', said.line) }))
      await page.keyboard.press('Enter')
      await expect(box(row(page, locale, 11), said.act)).toBeFocused()
      await page.keyboard.type('Rendre la parole')
      const remove = (number: number) => page.getByRole('button', { name: say(locale, 'activity.rows.remove').replace('{name}', `${said.line} ${number}`), exact: true })
      await tabTo(page, remove(11))
      await page.keyboard.press('Enter')
      await expect(row(page, locale, 11)).toHaveCount(0)
      await expect(page.getByRole('button', { name: say(locale, 'activity.rows.undo') })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(box(row(page, locale, 11), said.act)).toBeFocused()
      await expect(box(row(page, locale, 11), said.act)).toHaveValue('Rendre la parole')

      await tabTo(page, page.getByRole('checkbox', { name: said.verb }))
      await page.keyboard.press('Space')
      await expectSaved(page, locale)

      // Without a network: kept, said, and sent by itself.
      await context.setOffline(true)
      await typeInto(page, box(page, said.name), 'Camille')
      await expect(page.getByText(say(locale, 'activity.save.waiting'))).toBeVisible()
      await expectNoAxeFindings(page)
      await context.setOffline(false)
      await expectSaved(page, locale)

      // The other language has the same form, filled in.
      await page.locator(`header a[hreflang="${other(locale)}"]`).click()
      await page.waitForURL(`**${at(other(locale), charter)}`)
      await expect(box(page, words[other(locale)].name)).toHaveValue('Camille')
      await expect(box(row(page, other(locale), 1), words[other(locale)].act)).toHaveValue('Dater chaque chiffre')

      // Another device, once the guest has become an account.
      const person = await aPerson(own)
      await signIn(page, locale, person)
      const phone = await anotherDevice(browser, own)
      await signIn(phone, locale, person)
      await phone.goto(at(locale, charter))
      await expect(box(phone, said.name)).toHaveValue('Camille')
      await expect(phone.getByRole('checkbox', { name: said.verb })).toBeChecked()

      // Both change it, one of them without a network: the person chooses.
      await page.goto(at(locale, charter))
      await expectOpen(page, locale)
      await phone.context().setOffline(true)
      await box(phone, said.name).fill('Camille, du téléphone')
      await expect(phone.getByText(say(locale, 'activity.save.waiting'))).toBeVisible()
      await box(page, said.name).fill('Camille, du bureau')
      await expectSaved(page, locale)
      await phone.context().setOffline(false)
      await expect(phone.getByText(say(locale, 'activity.choice.title'))).toBeVisible()
      await phone.locator('details').filter({ hasText: 'Camille, du bureau' }).locator('summary').click()
      await expectNoAxeFindings(phone)
      await phone.getByRole('button', { name: say(locale, 'activity.choice.keepMine') }).click()
      await expectSaved(phone, locale)
      await phone.context().close()
      await page.reload()
      await expect(box(page, said.name)).toHaveValue('Camille, du téléphone')

      // On paper: the words, the name of the account, and nothing of the form.
      await page.emulateMedia({ media: 'print' })
      await expect(box(page, said.name)).toBeHidden()
      await expect(page.getByText('Camille, du téléphone').last()).toBeVisible()
      await expect(page.getByText('Camille Étale')).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(5_000)
      await page.emulateMedia({ media: 'screen' })
    })

    test(`a learner shows a form to a trainer, who reads it and changes nothing, and takes it back, in ${locale}`, async ({ page, own, browser }) => {
      const said = words[locale]
      await page.goto(at(locale, cards))
      await box(page, said.claim).fill('<img src=x onerror=alert(1)> 385 M€')
      await expectSaved(page, locale)
      await tabTo(page, page.getByRole('button', { name: say(locale, 'activity.show.show') }))
      await page.keyboard.press('Enter')
      const link = await page.getByLabel(say(locale, 'activity.show.link')).inputValue()
      await expectNoAxeFindings(page)
      expect((await page.request.get(link)).status()).toBe(404)

      const trainer = await anotherDevice(browser, own)
      await signIn(trainer, locale, own.accounts.find(({ role }) => role === 'trainer') ?? { email: '', password: '' })
      await trainer.goto(link)
      const work = trainer.getByRole('main')
      await expect(work.getByText('<img src=x onerror=alert(1)> 385 M€')).toBeVisible()
      await expect(work.getByRole('textbox')).toHaveCount(0)
      await expect(work.getByRole('button')).toHaveCount(0)
      await expectNoAxeFindings(trainer)

      await page.getByRole('button', { name: say(locale, 'activity.show.takeBack') }).click()
      await expect(page.getByText(say(locale, 'activity.show.takenBack'))).toBeVisible()
      expect((await trainer.goto(link))?.status()).toBe(404)
      await trainer.context().close()
    })
  }

  test('what is too long is said at its field and kept in the browser; the rest waits with it', async ({ page }) => {
    await page.goto(at('en', cards))
    const field = box(page, words.en.use)
    await field.fill('x'.repeat(301))
    await expect(page.getByText(say('en', 'activity.save.refused'))).toBeVisible()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(field).toHaveAccessibleDescription(/300 characters at most/)
    await expectNoAxeFindings(page)
    await page.reload()
    await expect(field).toHaveValue('x'.repeat(301))
    await field.fill('x'.repeat(300))
    await expectSaved(page, 'en')
  })

  test('what no form of ours sends is refused in words or not at all, and never an error of ours', async ({ page }) => {
    await page.goto(at('en', cards))
    const put = (values: unknown) =>
      page.request.put('/api/activities/fiches-de-source', { headers: { 'Idempotency-Key': randomUUID() }, data: { values, basedOn: 0, recordId: null, settled: [] } })
    const many = await put({ cards: Array.from({ length: 200 }, () => ({ claim: 'x' })) })
    expect([many.status(), await many.json()]).toEqual([422, { ok: false, error: 'VALUES_REFUSED', problems: [{ at: 'cards', problem: 'too-many-rows', limit: 10 }] }])
    for (const values of [{ cards: 'x'.repeat(70_000) }, { cards: [[1]] }, { 'not an id': 'x' }, null, []]) expect((await put(values)).status(), JSON.stringify(values).slice(0, 40)).toBe(400)
  })

  test('a session that ends loses nothing: the page says so, and what was typed is saved after signing in again', async ({ page, context, own }) => {
    const person = await aPerson(own)
    await signIn(page, 'fr', person)
    await page.goto(at('fr', charter))
    await box(page, words.fr.name).fill('Camille')
    await expectSaved(page, 'fr')
    await context.clearCookies()
    await box(page, words.fr.name).fill('Camille Étale, formatrice')
    await expect(page.getByText(say('fr', 'activity.signedOut.title'), { exact: true })).toBeVisible()
    await expectNoAxeFindings(page)
    await page.getByRole('link', { name: say('fr', 'activity.signedOut.link') }).click()
    await page.getByLabel(say('fr', 'signIn.email'), { exact: true }).fill(person.email)
    await page.getByLabel(say('fr', 'signIn.password'), { exact: true }).fill(person.password)
    await page.getByRole('button', { name: say('fr', 'signIn.submit'), exact: true }).click()
    await page.waitForURL(`**${at('fr', charter)}`)
    await expect(box(page, words.fr.name)).toHaveValue('Camille Étale, formatrice')
    await expectSaved(page, 'fr')
  })

  test('without scripts the form is there to be printed and filled in by hand', async ({ browser, own }) => {
    const context = await browser.newContext({ baseURL: own.url, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(at('fr', charter))
    await expect(page.getByText(say('fr', 'activity.noScript'))).toBeVisible()
    await expect(page.getByRole('button')).toHaveCount(0)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('row')).toHaveCount(11)
    await context.close()
  })
})
