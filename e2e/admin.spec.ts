import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import type { Locale } from '../i18n/routing'
import { at, expect, expectNoAxeFindings, locales, say, test } from './fixtures'
import { mailTo } from './mailbox'
import { finish, questionItem, questions, startQuiz } from './quiz-page'
import type { DemoAccount } from './site'

const claim = 'ref-series-a-385m'

/** Asks to sign the page's browser in without the form, which has stories of its own. */
const trySignIn = (page: Page, { email, password }: Pick<DemoAccount, 'email' | 'password'>) =>
  page.request.post('/api/auth/sign-in/email', { data: { email, password }, headers: { Origin: process.env.SITE_URL ?? '' } })

async function signInAs(page: Page, role: string, accounts: DemoAccount[]) {
  const account = accounts.find((candidate) => candidate.role === role)
  expect((await trySignIn(page, account ?? { email: '', password: '' })).status()).toBe(200)
  return account?.email ?? ''
}

/** Finds a person by their address and opens what can be done to them. */
async function openPerson(page: Page, email: string, locale: Locale): Promise<Locator> {
  await page.goto(at(locale, '/admin/people'))
  const search = page.getByRole('search')
  await search.getByLabel(say(locale, 'admin.people.filter.search')).fill(email)
  await search.getByRole('button').click()
  const row = page.getByRole('listitem').filter({ hasText: email })
  await row.getByText(say(locale, 'admin.people.manage')).click()
  return row
}

/** Confirms the act that was asked for; types the person's name where that is wanted. */
async function confirm(page: Page, name?: string) {
  const dialog = page.getByRole('dialog')
  if (name) await dialog.getByRole('textbox').fill(name)
  await dialog.locator('[type=submit]').click()
  await expect(dialog).toBeHidden()
}

async function changeRole(page: Page, row: Locator, role: 'trainer' | 'admin', locale: Locale, name?: string) {
  await row.getByLabel(say(locale, 'admin.people.acts.role')).selectOption(role)
  await row.getByRole('button', { name: say(locale, 'admin.people.acts.changeRole') }).click()
  await confirm(page, name)
  await expect(row.getByRole('definition').filter({ hasText: say(locale, `admin.roles.${role}`) })).toBeVisible()
}

for (const locale of locales) {
  test(`an invited person becomes a trainer; a new role and a disabled account hold from the next request, in ${locale}`, async ({ page, browser, baseURL, site }) => {
    test.setTimeout(120_000)
    const email = `${randomUUID()}@example.org`
    const name = `Noé d’Aubigné ${email.slice(0, 4)}`
    const password = randomUUID()
    await signInAs(page, 'admin', site.accounts)
    await page.goto(at(locale, '/admin/people'))
    await page.getByText(say(locale, 'admin.people.invite.open')).click()
    await page.getByLabel(say(locale, 'admin.people.invite.email')).fill(email)
    await page.getByLabel(say(locale, 'admin.people.invite.name'), { exact: true }).fill(name)
    await page.locator('details').getByLabel(say(locale, 'admin.people.invite.role')).first().selectOption('trainer')
    await page.getByRole('button', { name: say(locale, 'admin.people.invite.submit') }).click()
    await expect(page.getByRole('status').filter({ hasText: email })).toBeVisible()

    const context = await browser.newContext({ baseURL })
    const invited = await context.newPage()
    await invited.goto((await mailTo(email)).link)
    await invited.getByLabel(say(locale, 'forms.newPassword'), { exact: true }).fill(password)
    await invited.getByRole('button', { name: say(locale, 'password.save') }).click()
    await invited.waitForURL(`**${at(locale, '/my-page')}`)
    expect((await invited.goto(at(locale, '/admin/people')))?.status()).toBe(404)

    const row = await openPerson(page, email, locale)
    await expect(row.getByText(say(locale, 'admin.people.states.active'))).toBeVisible()
    await expect(row.getByRole('definition').filter({ hasText: say(locale, 'admin.roles.trainer') })).toBeVisible()
    await changeRole(page, row, 'admin', locale, name.toUpperCase())
    expect((await invited.goto(at(locale, '/admin/people')))?.status()).toBe(200)
    await changeRole(page, row, 'trainer', locale)
    expect((await invited.goto(at(locale, '/admin/people')))?.status()).toBe(404)

    await row.getByRole('button', { name: say(locale, 'admin.people.acts.disable') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('somebody else')
    await dialog.locator('[type=submit]').click()
    await expect(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
    await expectNoAxeFindings(page)
    await confirm(page, name)
    await expect(row.getByText(say(locale, 'admin.people.states.disabled'))).toBeVisible()
    await expect(row.getByRole('button', { name: say(locale, 'admin.people.acts.enable') })).toBeFocused()
    await expectNoAxeFindings(page)
    expect(await (await trySignIn(invited, { email, password })).json()).toMatchObject({ error: 'ACCOUNT_DISABLED' })
    await invited.goto(at(locale, '/my-page'))
    await expect(invited.getByText(email)).toHaveCount(0)

    await row.getByRole('link', { name: say(locale, 'admin.people.auditLog') }).click()
    await page.waitForURL(`**${at(locale, '/admin/audit-log')}?person=*`)
    const log = page.getByRole('main').getByRole('listitem')
    for (const [index, act] of (['person-disabled', 'role-changed', 'role-changed', 'person-invited'] as const).entries())
      await expect(log.filter({ hasText: email }).nth(index)).toContainText(say(locale, `admin.auditLog.acts.${act}`))
    await expectNoAxeFindings(page)

    // The filter holds for the list and for the file.
    await page.getByLabel(say(locale, 'admin.auditLog.filter.act')).selectOption('person-disabled')
    await page.getByRole('button', { name: say(locale, 'admin.auditLog.filter.submit') }).click()
    await page.waitForURL('**act=person-disabled*')
    await expect(log.filter({ hasText: email })).toHaveCount(1)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: say(locale, 'admin.auditLog.export.link') }).click()])
    const lines = readFileSync(await download.path(), 'utf8').trimEnd().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain(email)
    await context.close()
  })

  test(`a guest reports an error in a claim and in a question; an admin reads both and closes one, in ${locale}`, async ({ page, browser, baseURL, site }) => {
    test.setTimeout(120_000)
    const [aboutClaim, aboutQuestion] = [`${randomUUID()} : la date est fausse.`, `${randomUUID()} : deux réponses sont justes.`]
    const link = { name: say(locale, 'reportError.link') }
    await page.goto(at(locale, `/claims/${claim}`))
    await page.getByRole('link', link).click()
    await page.waitForURL(`**${at(locale, '/report-error')}?claim=${claim}`)
    await expect(page.getByRole('main').getByText(claim)).toBeVisible()
    await expectNoAxeFindings(page)

    // What is typed stays: refused as too short, in the other language and back.
    const message = page.getByRole('textbox')
    await message.fill('Faux')
    await page.getByRole('button', { name: say(locale, 'reportError.submit') }).click()
    await expect(message).toBeFocused()
    await expect(message).toHaveAttribute('aria-invalid', 'true')
    await message.fill(aboutClaim)
    const other = locale === 'fr' ? 'en' : 'fr'
    await page.getByRole('banner').locator(`a[hreflang=${other}]`).click()
    await page.waitForURL(`**${at(other, '/report-error')}?claim=${claim}`)
    await expect(message).toHaveValue(aboutClaim)
    await page.getByRole('banner').locator(`a[hreflang=${locale}]`).click()
    await page.waitForURL(`**${at(locale, '/report-error')}?claim=${claim}`)
    await expect(message).toHaveValue(aboutClaim)
    await page.getByRole('button', { name: say(locale, 'reportError.submit') }).click()
    await expect(page.getByText(say(locale, 'reportError.sent.title'))).toBeVisible()
    await expectNoAxeFindings(page)
    expect(await page.context().cookies()).toEqual([])
    await page.getByRole('link', { name: say(locale, 'reportError.backToClaim') }).click()
    await page.waitForURL(`**${at(locale, `/claims/${claim}`)}`)

    await startQuiz(page, locale)
    await finish(page, locale)
    await questionItem(page, 2).getByRole('link', link).click()
    await message.fill(aboutQuestion)
    await page.getByRole('button', { name: say(locale, 'reportError.submit') }).click()
    await page.getByRole('link', { name: say(locale, 'reportError.backToQuestion') }).click()
    await page.waitForURL(/#question-3$/)
    await expect(questionItem(page, 2)).toBeInViewport()

    const context = await browser.newContext({ baseURL })
    const admin = await context.newPage()
    expect((await mailTo(await signInAs(admin, 'admin', site.accounts))).link).toContain('/admin/')
    await admin.goto(at(locale, '/admin/error-reports'))
    await expectNoAxeFindings(admin)
    const reports = admin.getByRole('main').getByRole('listitem')
    await expect(reports.filter({ hasText: aboutQuestion })).toContainText(questions[2]?.id ?? '')
    const report = reports.filter({ hasText: aboutClaim })
    await expect(report.getByRole('link').first()).toHaveAttribute('href', at(locale, `/claims/${claim}`))
    await report.getByText(say(locale, 'admin.errorReports.close')).first().click()
    await report.getByLabel(say(locale, 'admin.errorReports.resolution')).fill('Corrigé le jour même.')
    await report.getByRole('button', { name: say(locale, 'admin.errorReports.submit') }).click()
    await expect(admin.getByRole('status').filter({ hasText: say(locale, 'admin.errorReports.done') })).toBeVisible()
    await expect(report).toHaveCount(0)
    await admin.getByRole('main').getByRole('link', { name: say(locale, 'admin.errorReports.states.closed'), exact: true }).click()
    await expect(report).toContainText('Corrigé le jour même.')
    await expectNoAxeFindings(admin)
    await context.close()
  })
}

for (const locale of locales) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing on an admin's pages, and none scrolls sideways at 320 px, in ${locale}, ${colorScheme}`, async ({ page, site }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width: 320, height: 640 })
      await signInAs(page, 'admin', site.accounts)
      const paths = [at(locale, '/admin/people'), at(locale, '/admin/audit-log'), at(locale, '/admin/error-reports'), `${at(locale, '/report-error')}?claim=${claim}`]
      for (const path of paths) {
        await page.goto(path)
        // Everything that is behind a disclosure too.
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
        await expectNoAxeFindings(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
      }
    })
  }
}

test('the administration does not exist for anyone but an admin, and an error report only of what exists', async ({ page, site }) => {
  const paths = ['/admin', '/admin/people', '/admin/audit-log', '/admin/error-reports']
  for (const role of [null, 'learner', 'trainer']) {
    if (role) await signInAs(page, role, site.accounts)
    for (const path of paths) {
      expect((await page.goto(at('fr', path)))?.status(), `${role} ${path}`).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'notFound.title'))
    }
  }
  for (const query of ['', '?claim=nobody', '?question=nobody', `?claim=${claim}&claim=${claim}`, `?claim=${claim}&question=${questions[0]?.id}`])
    expect((await page.goto(at('en', '/report-error') + query))?.status(), query).toBe(404)
})

test('an admin gets through the list of people and their dialog with the keyboard alone', async ({ page, site }) => {
  await signInAs(page, 'admin', site.accounts)
  await page.goto(`${at('en', '/admin/people')}?search=${encodeURIComponent(site.accounts.find(({ role }) => role === 'learner')?.email ?? '')}`)
  const summary = page.getByText(say('en', 'admin.people.manage'))
  await summary.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel(say('en', 'admin.people.acts.role')).last()).toBeFocused()
  const disable = page.getByRole('button', { name: say('en', 'admin.people.acts.disable') })
  await disable.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(disable).toBeFocused()
})
