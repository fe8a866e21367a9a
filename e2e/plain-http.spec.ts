import { at, expect, locales, moduleSlug, say, test } from './fixtures'
import { answerRight, expectSaved, finish, questions, startQuiz } from './quiz-page'
import { ROOM_HOST } from './site'

// `npm start -- --lan` serves phones over plain http: a page there is no secure context, without crypto.randomUUID and
// locks. 127.0.0.1 counts as secure, so the browser is told another name for it.
for (const locale of locales) {
  test(`a phone in the room, on plain http, reads, answers and submits, in ${locale}`, async ({ playwright, launchOptions, site }) => {
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${ROOM_HOST} 127.0.0.1`],
    })
    const { port } = new URL(site.url)
    const page = await browser.newPage({ baseURL: `http://${ROOM_HOST}:${port}`, viewport: { width: 390, height: 844 } })
    await page.goto(at(locale, `/modules/${moduleSlug}/naissance`))
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false)
    await page.getByRole('checkbox', { name: say(locale, 'section.markRead') }).check()
    await expect(page.getByRole('status').filter({ hasText: say(locale, 'section.saved') })).toBeVisible()

    await startQuiz(page, locale)
    for (const index of questions.keys()) await answerRight(page, index, locale)
    await expectSaved(page, [...questions.keys()], locale)
    await finish(page, locale)
    await page.goto(at(locale, '/my-page'))
    await expect(page.getByRole('row')).toHaveCount(2)
    await browser.close()
  })
}
