import { at, expect, expectNoAxeFindings, locales, say, test } from './fixtures'
import { startSite, type Site } from './site'

const pages = [
  { path: '/legal-notice', link: 'legal.footer.notice' },
  { path: '/privacy', link: 'legal.footer.privacy' },
  { path: '/accessibility', link: 'legal.footer.accessibility' },
] as const

const unstated = {
  ...{ PUBLISHER_NAME: '', PUBLISHER_ADDRESS: '', PUBLISHER_REGISTRATION: '', PUBLICATION_DIRECTOR: '', CONTACT_EMAIL: '', CONTACT_PHONE: '' },
  ...{ HOSTING_NAME: '', HOSTING_ADDRESS: '', HOSTING_PHONE: '', DATA_PROTECTION_EMAIL: '', LOG_DAYS: '', BACKUP_DAYS: '' },
}

for (const locale of locales) {
  test(`each legal page is reached from the footer of a page and of the 404, in ${locale}`, async ({ page }) => {
    for (const from of ['/', '/nowhere']) {
      for (const { path, link } of pages) {
        await page.goto(at(locale, from))
        await page.getByRole('navigation', { name: say(locale, 'legal.footer.label') }).getByRole('link', { name: say(locale, link), exact: true }).click()
        await page.waitForURL((url) => url.pathname === at(locale, path))
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(locale, `legal.texts.${path.slice(1)}.title`))
        await expect(page.getByRole('main')).not.toContainText('{{')
      }
    }
  })

  test(`the links of the legal pages lead somewhere, and the language switch keeps the page, in ${locale}`, async ({ page, request }) => {
    const other = locale === 'fr' ? 'en' : 'fr'
    for (const { path } of pages) {
      await page.goto(at(locale, path))
      const hrefs = await page.locator('main a[href^="/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      for (const href of new Set(hrefs)) expect((await request.get(href)).status(), href).toBe(200)
      await page.getByRole('link', { name: say(locale, `nav.${other === 'fr' ? 'french' : 'english'}`) }).click()
      await page.waitForURL((url) => url.pathname === at(other, path))
    }
  })
}

test.describe('the operator’s particulars', () => {
  let site: Site | undefined
  test.describe.configure({ mode: 'serial' })

  test.beforeAll(async () => {
    test.setTimeout(120_000)
    site = await startSite({ settings: { ...unstated, PUBLISHER_NAME: 'Fils & <b>Filles</b>', CONTACT_EMAIL: 'contact@site.example', LOG_DAYS: '30' } })
  })
  test.afterAll(async () => site?.stop())

  for (const locale of locales) {
    test(`what is set is shown as it was written, in ${locale}`, async ({ page }) => {
      await page.goto(`${site?.url}${at(locale, '/legal-notice')}`)
      const main = page.getByRole('main')
      await expect(main).toContainText('Fils & <b>Filles</b>')
      await expect(main.getByRole('link', { name: 'contact@site.example' }).first()).toHaveAttribute('href', 'mailto:contact@site.example')
      await expect(main).toContainText(site?.url ?? '')
      await page.goto(`${site?.url}${at(locale, '/privacy')}`)
      // Without an address of its own, data protection is asked at the contact's.
      await expect(main.getByRole('link', { name: 'contact@site.example' }).first()).toBeVisible()
      await expect(main).toContainText(locale === 'fr' ? /30\sjours/ : '30 days')
    })

    test(`what is not set is said to be missing, above and in its place, in ${locale}`, async ({ page }) => {
      await page.goto(`${site?.url}${at(locale, '/legal-notice')}`)
      const main = page.getByRole('main')
      await expect(main.getByText(say(locale, 'legal.incomplete.title'))).toBeVisible()
      for (const name of ['PUBLISHER_ADDRESS', 'PUBLICATION_DIRECTOR', 'HOSTING_NAME', 'HOSTING_ADDRESS']) {
        const label = say(locale, `legal.settings.${name}`)
        await expect(main.locator('em', { hasText: `[${label}` })).toHaveCount(1)
      }
      // An optional line is left out.
      await expect(main).not.toContainText(locale === 'fr' ? 'immatriculation' : 'registration')
      await expectNoAxeFindings(page)
    })
  }
})
