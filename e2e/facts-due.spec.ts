import { calendarDate } from '../components/calendar-date'
import { at, expect, expectNoAxeFindings, locales, say, test } from './fixtures'

const claim = 'ref-prices-2026'
const section = '/modules/amb-1-role-ethique/idee'
const moving = 'ref-debt-830m'

for (const locale of locales) {
  test(`an admin sees which facts are due by a day, and what rests on them, in ${locale}`, async ({ page, baseURL, site }) => {
    test.setTimeout(120_000)
    const { email, password } = site.accounts.find(({ role }) => role === 'admin') ?? { email: '', password: '' }
    expect((await page.request.post('/api/auth/sign-in/email', { data: { email, password }, headers: { Origin: baseURL ?? '' } })).status()).toBe(200)

    await page.goto(at(locale, '/admin/people'))
    await page.getByRole('navigation').getByRole('link', { name: say(locale, 'admin.factsDue.title') }).click()
    await page.waitForURL(`**${at(locale, '/admin/facts-due')}`)
    await expectNoAxeFindings(page)

    const by = page.getByLabel(say(locale, 'admin.factsDue.by'))
    await by.fill('2027-03-01')
    await page.getByRole('button', { name: say(locale, 'admin.factsDue.submit') }).click()
    await page.waitForURL('**?by=2027-03-01')
    await expect(by).toHaveValue('2027-03-01')
    const fact = page.getByRole('listitem').filter({ has: page.locator(`h3 a[href$="/${claim}"]`) })
    await expect(fact).toContainText(calendarDate('2026-12-31', locale))
    await expect(fact.locator('a[href*="/modules/edu-4-tester-comparer/"]').first()).toBeVisible()
    // Soonest first: what says its own day comes before what follows from the check.
    const days = await page.locator('main ol > li > p:first-child').allTextContents()
    expect(days.length).toBeGreaterThan(14)
    expect(days[0]).toContain(calendarDate('2026-12-31', locale))
    expect(days.at(-1)).toContain(calendarDate('2027-02-22', locale))
    await expectNoAxeFindings(page)

    await page.goto(`${at(locale, '/admin/facts-due')}?by=2026-11-22`)
    await expect(page.getByText(say(locale, 'admin.factsDue.empty.title'))).toBeVisible()
    await expectNoAxeFindings(page)

    await page.goto(`${at(locale, '/admin/facts-due')}?by=2027-03-01`)
    await fact.locator('h3 a').click()
    await page.waitForURL(`**${at(locale, `/claims/${claim}`)}`)
    await expect(page.getByRole('main')).toContainText(calendarDate('2026-12-31', locale))
  })

  test(`a lesson says without scripts as of when a fact is that may change, in ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(at(locale, section))
    await expect(page.locator(`#source-${moving}`)).toContainText(calendarDate('2026-03', locale))
    await expect(page.locator(`#source-${moving}`)).toContainText(say(locale, 'freshness.mayChange').split(' ·')[0] ?? '')
    await context.close()
  })
}
