import type { Page } from '@playwright/test'
import type { Locale } from '../i18n/routing'
import { at, expect, expectNoAxeFindings, locales, say } from './fixtures'
import { test } from './own-site'
import { questions } from './quiz-page'
import { publishWith } from './quiz-settings'
import type { Site } from './site'

async function signInAsAdmin(page: Page, { accounts, url }: Site) {
  const { email, password } = accounts.find(({ role }) => role === 'admin') ?? { email: '', password: '' }
  expect((await page.request.post('/api/auth/sign-in/email', { data: { email, password }, headers: { Origin: url } })).status()).toBe(200)
}

/** A question of its own for each language, since both stories may share a site. */
const questionOf = (locale: Locale) => {
  const question = questions[locale === 'fr' ? 0 : 1]
  if (!question) throw new Error('the quiz has no such question')
  return question
}

for (const locale of locales) {
  test(`an admin finds a question, tags it, is told why it stays, and restores an older version, in ${locale}`, async ({ page, own }) => {
    test.setTimeout(150_000)
    const t = (key: string) => say(locale, `admin.questions.${key}`)
    const question = questionOf(locale)
    const revised = { fr: 'Le zéphyr souffle-t-il au large ?', en: 'Does the zephyr blow at sea?' }
    await publishWith(own, { questions: questions.map((one) => (one === question ? { ...one, stem: revised } : one)) })
    await signInAsAdmin(page, own)

    await page.goto(at(locale, '/admin/people'))
    await page.getByRole('navigation').getByRole('link', { name: t('nav'), exact: true }).click()
    await page.waitForURL(`**${at(locale, '/admin/questions')}`)
    await expectNoAxeFindings(page)

    // As typed, without accents, in the page of either language; the keyboard stays in the field.
    const search = page.getByLabel(t('filter.search'), { exact: true })
    await search.pressSequentially('zephyr souf')
    await page.waitForURL('**?search=zephyr+souf')
    const list = page.getByRole('region', { name: '1 question' })
    await expect(list.getByRole('listitem').getByText(question.id)).toBeVisible()
    await expect(search).toBeFocused()

    // A listed quiz uses it.
    await list.getByRole('listitem').getByRole('checkbox').check()
    const bulk = page.getByRole('form', { name: t('bulk.label') })
    await bulk.getByLabel(t('bulk.act')).selectOption('archive')
    await bulk.getByRole('button', { name: t('bulk.submit') }).click()
    const said = page.getByRole('status').filter({ hasText: question.id })
    await expect(said).toBeVisible()
    await bulk.getByLabel(t('bulk.act')).selectOption('tag')
    await bulk.getByLabel(t('bulk.tag')).fill('À revoir')
    await expectNoAxeFindings(page)
    await page.keyboard.press('Enter')
    await expect(list.getByRole('listitem').filter({ hasText: /^a-revoir$/ })).toBeVisible()

    // A filter of the address alone, without a script.
    await page.goto(`${at(locale, '/admin/questions')}?tag=a-revoir&status=archived`)
    await expect(page.getByText(t('none.title'))).toBeVisible()
    await page.goto(`${at(locale, '/admin/questions')}?tag=a-revoir&status=used&search=${question.id}`)
    await page.getByRole('link', { name: revised[locale].slice(0, 12) }).click()
    await page.waitForURL(`**${at(locale, `/admin/questions/${question.id}`)}`)
    await expectNoAxeFindings(page)

    // As a learner sees it in the other language.
    const other = locale === 'fr' ? 'en' : 'fr'
    await page.getByRole('link', { name: say(locale, `admin.languages.${other}`), exact: true }).click()
    await page.waitForURL(`**?in=${other}#preview`)
    await expect(page.getByRole('region', { name: t('preview.title') }).getByText(revised[other].slice(0, 12)).first()).toBeVisible()

    // What changed reads old and new in both languages; what was comes back as one more version.
    const versions = page.getByRole('region', { name: t('history.title'), exact: true })
    await expect(versions.locator('del').first()).toBeVisible()
    await expect(versions.locator('ins').first()).toBeVisible()
    const before = await versions.locator('li:has(> h3)').count()
    await versions.getByRole('button').last().click()
    await expect(versions.locator('li:has(> h3)')).toHaveCount(before + 1)
    await expect(page.getByRole('region', { name: t('preview.title') }).getByText(revised[other].slice(0, 12))).toHaveCount(0)
    await expectNoAxeFindings(page)

    await page.goto(at(locale, '/admin/audit-log'))
    const act = page.getByRole('main').getByRole('listitem').filter({ hasText: say(locale, 'admin.auditLog.acts.question-restored') }).first()
    await expect(act.getByRole('link', { name: new RegExp(question.id) })).toBeVisible()
  })
}

test('the bank can be searched without scripts', async ({ browser, own }) => {
  const context = await browser.newContext({ baseURL: own.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await signInAsAdmin(page, own)
  await page.goto(at('fr', '/admin/questions'))
  await page.getByLabel(say('fr', 'admin.questions.filter.search'), { exact: true }).fill('levee')
  await page.getByLabel(say('fr', 'admin.questions.filter.type'), { exact: true }).selectOption('single-choice')
  await page.getByRole('button', { name: say('fr', 'admin.questions.filter.submit'), exact: true }).click()
  await page.waitForURL(/search=levee&.*type=single-choice|type=single-choice.*search=levee/)
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible()
  await context.close()
})
