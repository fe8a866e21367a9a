import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import type { Locale } from '../i18n/routing'
import { at, expect, expectNoAxeFindings, locales, say, test } from './fixtures'
import type { DemoAccount } from './site'

async function signIn(page: Page, accounts: DemoAccount[]) {
  const { email, password } = accounts.find(({ role }) => role === 'admin') ?? { email: '', password: '' }
  expect((await page.request.post('/api/auth/sign-in/email', { data: { email, password }, headers: { Origin: process.env.SITE_URL ?? '' } })).status()).toBe(200)
}

const field = (page: Page, path: string) => page.locator(`[id="field-${path}"]`)

/** Goes forward with the Tab key until this has the focus, as far as the page goes. */
async function tabTo(page: Page, goal: Locator) {
  await goal.waitFor()
  for (let count = 0; count < 400; count += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('The Tab key does not lead there')
}

async function write(page: Page, path: string, text: string) {
  await tabTo(page, field(page, path))
  await page.keyboard.insertText(text)
}

const saved = (page: Page, locale: Locale) => expect(page.getByRole('status').filter({ hasText: say(locale, 'questionEditor.save.saved') })).toBeVisible()

/** The button that makes a version of this number. */
const freeze = (page: Page, locale: Locale, number: number) => page.getByRole('button', { name: say(locale, 'questionEditor.freeze.submit').replace('{number}', String(number)), exact: true })

const preview = (page: Page) => page.locator('[data-preview]')

for (const locale of locales) {
  test(`an admin writes a single-choice question in both languages with the keyboard alone, sees it, and makes a version, in ${locale}`, async ({ page, site }) => {
    test.setTimeout(150_000)
    const slug = `story-${randomUUID().slice(0, 8)}`
    await signIn(page, site.accounts)
    await page.goto(at(locale, '/admin/new-question'))
    await expectNoAxeFindings(page)
    const name = page.getByLabel(say(locale, 'questionEditor.start.name'), { exact: true })
    await tabTo(page, name)
    await page.keyboard.insertText('Été')
    await page.keyboard.press('Enter')
    await expect(name).toHaveAttribute('aria-invalid', 'true')
    await name.press('Control+a')
    await page.keyboard.insertText(slug)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${at(locale, `/admin/questions/${slug}/edit`)}`)

    // What is missing is said in one list, which leads to the fields.
    await tabTo(page, freeze(page, locale, 1))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.locator(':focus')).toHaveAttribute('aria-invalid', 'true')
    await expectNoAxeFindings(page)
    await page.reload()

    await write(page, 'stem.fr', 'Combien la série A a-t-elle rapporté en 2023 ?')
    await write(page, 'stem.en', 'How much did the Series A bring in 2023?')
    const amounts = [['Plus de 400 M€', 'More than €400m'], ['385 M€', '€385m'], ['600 M€', '€600m']] as const
    for (const [index, [fr, en]] of amounts.entries()) {
      if (index === 1) {
        await tabTo(page, field(page, 'options.1').getByRole('radio'))
        await page.keyboard.press('Space')
      }
      await write(page, `options.${index}.text.fr`, fr)
      await write(page, `options.${index}.text.en`, en)
      await write(page, `options.${index}.feedback.fr`, `À propos de ${fr}.`)
      await write(page, `options.${index}.feedback.en`, `About ${en}.`)
    }
    await expect(field(page, 'options.1').getByRole('radio')).toBeChecked()
    await tabTo(page, field(page, 'options.3').locator('[data-act=remove]'))
    await page.keyboard.press('Enter')
    await expect(field(page, 'options.3')).toHaveCount(0)
    await expect(field(page, 'options.2').locator('[data-act=remove]')).toBeFocused()
    await write(page, 'explanation.fr', 'Le tour de décembre est de 385 M€.')
    await write(page, 'explanation.en', 'The December round was €385m.')
    await tabTo(page, page.getByRole('searchbox'))
    await page.keyboard.insertText('385m ref-series-a')
    await tabTo(page, page.getByRole('button', { name: /ref-series-a-385m$/ }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await saved(page, locale)

    await expect(preview(page)).toContainText(amounts[0][locale === 'fr' ? 0 : 1])
    const other = page.getByRole('radio', { name: say(locale, `questionEditor.preview.${locale === 'fr' ? 'en' : 'fr'}`) })
    await tabTo(page, page.getByRole('radio', { name: say(locale, `questionEditor.preview.${locale}`) }))
    await page.keyboard.press(locale === 'fr' ? 'ArrowRight' : 'ArrowLeft')
    await expect(other).toBeChecked()
    await expect(preview(page)).toContainText(locale === 'fr' ? 'How much did the Series A' : 'Combien la série A')
    await expectNoAxeFindings(page)

    // Undone and done again, row and text, without leaving the keyboard.
    await field(page, 'stem.fr').focus()
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('button', { name: /ref-series-a-385m$/ })).toBeVisible()
    await expect(field(page, 'claims').getByRole('listitem').filter({ hasText: 'ref-series-a-385m' }).getByRole('button', { name: say(locale, 'questionEditor.claimPicker.add') })).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(page.getByText(say(locale, 'questionEditor.ready'))).toBeVisible()

    await freeze(page, locale, 1).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText(say(locale, 'questionEditor.freeze.done').replace('{number}', '1'))).toBeVisible()
    await expect(freeze(page, locale, 2)).toBeVisible()
    await page.reload()
    await expect(field(page, 'options.1.text.en')).toHaveValue('€385m')
    await expect(freeze(page, locale, 2)).toBeVisible()
  })

  test(`two admins who write one draft collide without loss, in ${locale}`, async ({ page, browser, baseURL, site }) => {
    test.setTimeout(120_000)
    const slug = `story-${randomUUID().slice(0, 8)}`
    const context = await browser.newContext({ baseURL })
    const second = await context.newPage()
    for (const each of [page, second]) await signIn(each, site.accounts)
    await page.goto(at(locale, '/admin/new-question'))
    await page.getByLabel(say(locale, 'questionEditor.start.name'), { exact: true }).fill(slug)
    await page.getByRole('button', { name: say(locale, 'questionEditor.start.submit') }).click()
    await page.waitForURL(`**${at(locale, `/admin/questions/${slug}/edit`)}`)
    await second.goto(at(locale, `/admin/questions/${slug}/edit`))

    await field(page, 'stem.fr').fill('De la première ?')
    await saved(page, locale)
    await field(second, 'stem.fr').fill('De la seconde ?')
    const conflict = second.getByRole('region', { name: say(locale, 'questionEditor.conflict.title') })
    await expect(conflict).toContainText('De la première ?')
    await expect(conflict).toContainText('De la seconde ?')
    await expectNoAxeFindings(second)
    await conflict.getByRole('button', { name: say(locale, 'questionEditor.conflict.keepMine') }).click()
    await saved(second, locale)

    // The first is told in their turn, takes the other version, and can still have their own back.
    await field(page, 'stem.en').fill('From the first?')
    const told = page.getByRole('region', { name: say(locale, 'questionEditor.conflict.title') })
    await expect(told).toContainText('De la seconde ?')
    await told.getByRole('button', { name: say(locale, 'questionEditor.conflict.takeTheirs') }).click()
    await expect(field(page, 'stem.fr')).toHaveValue('De la seconde ?')
    await expect(field(page, 'stem.en')).toHaveValue('')
    await page.getByRole('button', { name: say(locale, 'questionEditor.undo') }).click()
    await expect(field(page, 'stem.fr')).toHaveValue('De la première ?')
    await expect(field(page, 'stem.en')).toHaveValue('From the first?')
    await saved(page, locale)
    await context.close()
  })
}

test('the editor of every type has nothing that axe finds, and none scrolls sideways at 320 px', async ({ page, site }) => {
  test.setTimeout(150_000)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, site.accounts)
  const types = ['single-choice', 'multiple-response', 'true-false', 'numeric', 'short-text', 'cloze', 'matching', 'ordering', 'categorise', 'spot-the-error', 'open-answer', 'opinion']
  for (const type of types) {
    await page.goto(at('fr', '/admin/new-question'))
    await page.locator(`input[value=${type}]`).check()
    await page.getByLabel(say('fr', 'questionEditor.start.name'), { exact: true }).fill(`story-${randomUUID().slice(0, 8)}`)
    await page.getByRole('button', { name: say('fr', 'questionEditor.start.submit') }).click()
    await page.waitForURL(/modifier$/)
    await expect(preview(page).locator('fieldset').first()).toBeVisible()
    await expectNoAxeFindings(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), type).toBeLessThanOrEqual(320)
  }
})

test('a draft that the server cannot take waits in the page, and is sent when it answers again', async ({ page, site }) => {
  const slug = `story-${randomUUID().slice(0, 8)}`
  await signIn(page, site.accounts)
  await page.goto(at('en', '/admin/new-question'))
  await page.getByLabel(say('en', 'questionEditor.start.name'), { exact: true }).fill(slug)
  await page.getByRole('button', { name: say('en', 'questionEditor.start.submit') }).click()
  await page.waitForURL(/edit$/)
  await page.route('**/api/question-drafts/**', (route) => route.abort())
  await field(page, 'stem.en').fill('Who is waiting?')
  await expect(page.getByText(say('en', 'questionEditor.save.away'))).toBeVisible()
  let isWarned = false
  page.on('dialog', (dialog) => {
    isWarned = dialog.type() === 'beforeunload'
    void dialog.dismiss()
  })
  await page.close({ runBeforeUnload: true })
  await expect.poll(() => isWarned).toBe(true)
  await page.unroute('**/api/question-drafts/**')
  await page.getByRole('button', { name: say('en', 'questionEditor.save.again') }).click()
  await saved(page, 'en')
  await page.reload()
  await expect(field(page, 'stem.en')).toHaveValue('Who is waiting?')
})
