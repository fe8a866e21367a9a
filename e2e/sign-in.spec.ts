import { at, expect, locales, moduleSlug, say, test } from './fixtures'
import { startQuiz } from './quiz-page'

for (const locale of locales) {
  test(`a guest who signs in brings everything along, in ${locale}`, async ({ page, site }) => {
    await page.goto(at(locale, `/modules/${moduleSlug}/naissance`))
    await page.getByRole('checkbox', { name: say(locale, 'section.markRead') }).check()
    await expect(page.getByRole('status').filter({ hasText: say(locale, 'section.saved') })).toBeVisible()
    await startQuiz(page, locale)
    const attempt = page.url()

    const account = site.accounts.find(({ role }) => role === (locale === 'fr' ? 'learner' : 'trainer'))
    await page.goto(at(locale, '/sign-in'))
    await page.getByLabel(say(locale, 'signIn.email')).fill(account?.email ?? '')
    await page.getByLabel(say(locale, 'signIn.password'), { exact: true }).fill('not the password')
    await page.getByRole('button', { name: say(locale, 'signIn.submit') }).click()
    await expect(page.getByText(say(locale, 'signIn.errors.wrong'))).toBeVisible()
    await expect(page.getByLabel(say(locale, 'signIn.email'))).toHaveValue(account?.email ?? '')
    await page.getByLabel(say(locale, 'signIn.password'), { exact: true }).fill(account?.password ?? '')
    await page.getByRole('button', { name: say(locale, 'signIn.submit') }).click()

    await page.waitForURL(`**${at(locale, '/my-page')}`)
    await expect(page.getByText(account?.email ?? '', { exact: false })).toBeVisible()
    await expect(page.getByRole('heading', { name: say(locale, 'me.resumeTitle') })).toBeVisible()
    await page.goto(attempt)
    await expect(page.getByText(say(locale, 'quiz.running'))).toBeVisible()

    await page.goto(at(locale, '/my-page'))
    await page.getByRole('button', { name: say(locale, 'me.signOut') }).click()
    await expect(page.getByText(say(locale, 'me.guest'))).toBeVisible()
    await page.goto(attempt)
    await expect(page.getByRole('heading', { name: say(locale, 'quiz.missing.title') })).toBeVisible()
  })
}

test('the sign-in form says what is missing, at the field', async ({ page }) => {
  await page.goto(at('fr', '/sign-in'))
  await page.getByRole('button', { name: say('fr', 'signIn.submit') }).click()
  await expect(page.getByText(say('fr', 'forms.errors.email'))).toBeVisible()
  await expect(page.getByLabel(say('fr', 'signIn.email'))).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel(say('fr', 'signIn.email'))).toBeFocused()
})
