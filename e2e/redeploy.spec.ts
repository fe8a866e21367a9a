import { execFileSync } from 'node:child_process'
import { at, expect, moduleSlug, say, test } from './fixtures'
import { otherBuild } from './other-build'
import { answerRight, expectSaved, finish, questionItem, startQuiz } from './quiz-page'
import { startSite } from './site'
import { tsScript } from '../scripts/testing/commands.mjs'

test('a new deployment in the middle of an attempt breaks nothing: the open page saves, submits and shows its result', async ({ browser }) => {
  test.setTimeout(120_000)
  const site = await startSite({ durable: true })
  const { folder, forget } = otherBuild()
  // The policies name each page's scripts by what they say.
  execFileSync(process.execPath, tsScript('scripts/write-page-policies.ts'), { cwd: folder })
  const context = await browser.newContext({ baseURL: site.url })
  const page = await context.newPage()
  await startQuiz(page, 'fr')
  await answerRight(page, 1, 'fr')
  await expectSaved(page, [1], 'fr')
  const scripts = () => page.evaluate(() => [...document.scripts].map(({ src }) => src).filter(Boolean))
  const before = await scripts()

  await context.setOffline(true)
  await answerRight(page, 0, 'fr')
  await site.deploy(folder)
  for (const old of before) expect((await fetch(old)).status, old).toBe(404)
  await context.setOffline(false)
  await expectSaved(page, [0], 'fr')
  await answerRight(page, 2, 'fr')
  await expectSaved(page, [0, 1, 2], 'fr')
  expect(await scripts()).toEqual(before)
  await finish(page, 'fr')
  await expect(page.getByRole('heading', { name: say('fr', 'quiz.review') })).toBeVisible()

  // And from there to the new pages.
  await page.reload()
  await expect(page.getByRole('heading', { name: say('fr', 'quiz.review') })).toBeVisible()
  await page.goto(at('fr', `/modules/${moduleSlug}/quiz`))
  expect(await scripts()).not.toEqual(before)
  await expect(questionItem(page, 0)).toHaveCount(0)
  await context.close()
  await site.stop()
  forget()
})
