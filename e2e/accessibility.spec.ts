import { at, expect, expectNoAxeFindings, expectNoColourFindings, locales, moduleSlug, say, test } from './fixtures'
import { answerRight, expectSaved, finish, startQuiz } from './quiz-page'

const groups = {
  'what is learned from': [
    '/',
    '/modules',
    `/modules/${moduleSlug}`,
    '/modules/edu-2-licences-apache',
    '/modules/edu-3-executer-local/labs/memoire-quantification',
    `/modules/${moduleSlug}/chercheurs`,
    `/modules/${moduleSlug}/tours-de-table`,
    `/modules/${moduleSlug}/quiz`,
    `/modules/${moduleSlug}/print`,
    '/modules/amb-1-role-ethique/activities/charte',
    '/modules/amb-2-verifier/activities/fiches-de-source',
  ],
  'what is looked up': [
    '/articles',
    '/articles/simseo-newsletter',
    '/claims',
    '/claims/sui-series-a-over-400m',
    '/claims/ref-series-a-385m',
    '/source-criticism',
    '/glossary',
    '/search',
    '/my-page',
    '/nowhere',
  ],
  'who signs in, and what is said to them': [
    '/sign-in',
    '/sign-in?error=oidc',
    '/sign-up',
    '/forgotten-password',
    '/new-password',
    '/confirm-address',
    '/account',
    '/legal-notice',
    '/privacy',
    '/accessibility',
  ],
}

for (const locale of locales) {
  for (const [group, pages] of Object.entries(groups)) {
    test(`axe finds nothing on ${group}, light or dark, in ${locale}`, async ({ page }) => {
      test.setTimeout(300_000)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      for (const path of pages) {
        await test.step(path, async () => {
          await page.emulateMedia({ colorScheme: 'light' })
          await page.goto(at(locale, path))
          await expectNoAxeFindings(page)
          await page.emulateMedia({ colorScheme: 'dark' })
          await expectNoColourFindings(page)
        })
      }
    })
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    const expectNothing = colorScheme === 'light' ? expectNoAxeFindings : expectNoColourFindings
    test(`axe finds nothing while a quiz is taken, submitted and looked back on, in ${locale}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await startQuiz(page, locale)
      await expectNothing(page)
      await answerRight(page, 0, locale)
      await answerRight(page, 3, locale)
      await expectSaved(page, [0, 3], locale)
      await page.getByRole('button', { name: say(locale, 'quiz.submit'), exact: true }).click()
      await expectNothing(page)
      await page.keyboard.press('Escape')
      await finish(page, locale)
      await expectNothing(page)
      await page.goto(at(locale, '/my-page'))
      await expectNothing(page)
    })
  }

  test(`the bar at the bottom of a quiz never hides what has the focus, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 640 })
    await startQuiz(page, locale)
    const bar = page.locator('.sticky-actions')
    for (let press = 0; press < 25; press += 1) {
      await page.keyboard.press('Tab')
      const focused = page.locator('ol :focus')
      if ((await focused.count()) === 0) continue
      const [control, limit] = [await focused.boundingBox(), await bar.boundingBox()]
      expect((control?.y ?? 0) + (control?.height ?? 0)).toBeLessThanOrEqual(limit?.y ?? 0)
    }
  })

  test(`no page scrolls sideways at 320 px, in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    for (const path of Object.values(groups).flat()) {
      await page.goto(at(locale, path))
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320)
    }
    await startQuiz(page, locale)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await finish(page, locale)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}
