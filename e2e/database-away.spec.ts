import errorPage from '../messages/error-page.json' with { type: 'json' }
import { at, expect, moduleSlug, say, test } from './fixtures'
import { expectSaved, finish, questionItem, startQuiz } from './quiz-page'
import { startSite } from './site'

// A site of its own, whose database may be pulled away.
test.describe('when the database is away', () => {
  // Saving waits up to a quarter of a minute between two tries.
  test.describe.configure({ timeout: 180_000 })

  let site: Awaited<ReturnType<typeof startSite>>
  test.beforeAll(async () => {
    site = await startSite({ durable: true })
  })
  test.afterAll(() => site.stop())

  test('pages still read, saving says that it waits and retries, and nothing typed is lost', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: site.url })
    const page = await context.newPage()
    await startQuiz(page, 'fr')
    await questionItem(page, 1).getByRole('textbox').fill('10')
    await expectSaved(page, [1], 'fr')

    await site.stopDatabase()
    await questionItem(page, 1).getByRole('textbox').fill('1090')
    await expect(questionItem(page, 1).getByText(say('fr', 'quiz.save.waiting'))).toBeVisible({ timeout: 20_000 })
    await questionItem(page, 0).getByRole('radio').first().check()

    const reader = await context.newPage()
    expect((await reader.goto(at('en', `/modules/${moduleSlug}/chercheurs`)))?.status()).toBe(200)
    await reader.getByRole('checkbox', { name: say('en', 'section.markRead') }).check()
    await expect(reader.getByRole('status').filter({ hasText: say('en', 'section.waiting') })).toBeVisible({ timeout: 20_000 })
    const health = await reader.request.get('/api/health')
    expect(health.status()).toBe(503)
    await reader.goto(at('fr', '/my-page'))
    await expect(reader.getByRole('heading', { name: errorPage.fr.title.replaceAll("'", '’') })).toBeVisible()

    await site.startDatabase()
    await expectSaved(page, [0, 1], 'fr')
    await page.reload()
    await expect(questionItem(page, 1).getByRole('textbox')).toHaveValue('1090')
    await expect(questionItem(page, 0).getByRole('radio', { checked: true })).toHaveCount(1)
    await reader.goto(at('en', `/modules/${moduleSlug}/chercheurs`))
    await expect(reader.getByRole('checkbox', { name: say('en', 'section.markRead') })).toBeChecked()
    await finish(page, 'fr')
    await context.close()
  })

  test('an answer that could not be sent survives the closing of the page', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: site.url })
    const page = await context.newPage()
    await startQuiz(page, 'en')
    const url = page.url()
    await site.stopDatabase()
    await questionItem(page, 1).getByRole('textbox').fill('77')
    await expect(questionItem(page, 1).getByText(say('en', 'quiz.save.waiting'))).toBeVisible({ timeout: 20_000 })
    await page.close({ runBeforeUnload: false })
    await site.startDatabase()
    const again = await context.newPage()
    await again.goto(url)
    await expect(questionItem(again, 1).getByRole('textbox')).toHaveValue('77')
    await expectSaved(again, [1], 'en')
    await context.close()
  })
})
