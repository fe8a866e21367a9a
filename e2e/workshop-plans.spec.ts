import type { Page } from '@playwright/test'
import { at, expect, expectNoAxeFindings, expectNoColourFindings, locales, say, test, workshopSlug } from './fixtures'
import type { DemoAccount } from './site'

const plan = `/trainer/workshop-plans/${workshopSlug}`
const sheets = ['', '/pre-test', '/post-test', '/satisfaction', '/cards', '/answers'].map((sheet) => plan + sheet)

/** Signs the page's browser in without the form, which has stories of its own. */
async function signInAs(page: Page, role: string, { url, accounts }: { url: string; accounts: DemoAccount[] }): Promise<void> {
  const { email, password } = accounts.find((account) => account.role === role) ?? { email: '', password: '' }
  const response = await page.request.post('/api/auth/sign-in/email', { data: { email, password }, headers: { Origin: url } })
  expect(response.status()).toBe(200)
}

for (const locale of locales) {
  test(`a trainer finds the plan, reads the run sheet and prints what a room without a network needs, in ${locale}`, async ({ page, site }) => {
    await signInAs(page, 'trainer', site)
    await page.goto(at(locale, '/my-page'))
    await page.getByRole('link', { name: say(locale, 'me.workshopPlans') }).click()
    await expect(page.getByRole('heading', { level: 1, name: say(locale, 'workshopPlans.title') })).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: /Mistral AI/ }).click()

    // The run sheet: ninety minutes, the notes, the key of a live question.
    await expect(page.getByRole('row').last()).toContainText('90')
    await expect(page.getByText('0:00–0:05').first()).toBeVisible()
    await expect(page.getByText('1:27–1:30').first()).toBeVisible()
    await expect(page.getByText(say(locale, 'workshopPlans.activity.key')).first()).toBeVisible()

    // The test as everybody gets it: eight questions, boxes and no key.
    const nav = page.getByRole('navigation', { name: say(locale, 'workshopPlans.sheets') })
    await nav.getByRole('link', { name: say(locale, 'workshopPlans.sheet.pre-test') }).click()
    await page.waitForURL(at(locale, `${plan}/pre-test`))
    const items = page.getByRole('main').locator('ol:not(nav ol) > li')
    await expect(items).toHaveCount(8)
    await expect(page.getByText(say(locale, 'workshopPlans.paper.nickname'))).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('Lightspeed')

    // On paper: the sheet, without what is for the screen.
    await page.emulateMedia({ media: 'print' })
    await expect(nav).toBeHidden()
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(items.first()).toBeVisible()
    await page.emulateMedia({ media: 'screen' })

    // The keys are on a sheet of their own.
    await nav.getByRole('link', { name: say(locale, 'workshopPlans.sheet.answers') }).click()
    await page.waitForURL(at(locale, `${plan}/answers`))
    await expect(page.getByText(say(locale, 'workshopPlans.answers.note'))).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Lightspeed' }).first()).toContainText(/A ·/)

    // The same sheet in the other language, for a room that reads both.
    const other = locale === 'fr' ? 'en' : 'fr'
    await page.getByRole('link', { name: say(locale, other === 'fr' ? 'nav.french' : 'nav.english'), exact: true }).click()
    await page.waitForURL(at(other, `${plan}/answers`))
    await expect(page.getByText(say(other, 'workshopPlans.answers.note'))).toBeVisible()
  })

  test(`a learner is not told of plans, whose sheets hold the keys, in ${locale}`, async ({ page, site }) => {
    await signInAs(page, 'learner', site)
    await page.goto(at(locale, '/my-page'))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('link', { name: say(locale, 'me.workshopPlans') })).toHaveCount(0)
    for (const address of ['/trainer/workshop-plans', ...sheets]) {
      const response = await page.goto(at(locale, address))
      expect(response?.status(), address).toBe(404)
      await expect(page.getByText('Mistral AI')).toHaveCount(0)
    }
  })

  test(`axe finds nothing on the sheets of a plan, and none scrolls sideways on a phone, in ${locale}`, async ({ page, site }) => {
    test.setTimeout(180_000)
    await signInAs(page, 'admin', site)
    for (const address of ['/trainer/workshop-plans', ...sheets]) {
      await test.step(address, async () => {
        await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
        await page.goto(at(locale, address))
        await expectNoAxeFindings(page)
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
        await expectNoColourFindings(page)
        await page.setViewportSize({ width: 320, height: 640 })
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
        await page.setViewportSize({ width: 1280, height: 720 })
      })
    }
  })
}
