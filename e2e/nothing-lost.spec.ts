import type { Browser, Page } from '@playwright/test'
import pg from 'pg'
import { at, expect, expectNoAxeFindings, locales, say, test } from './fixtures'
import { expectSaved, finish, questionItem, questions, startQuiz } from './quiz-page'

const attemptIdOf = (page: Page) => page.url().split('/').pop() ?? ''
const numberField = (page: Page) => questionItem(page, 1).getByRole('textbox')
const firstChoice = (page: Page) => questionItem(page, 0).getByRole('radio').first()

/** Another device of the same learner: their session, and nothing else of their browser. */
async function secondDevice(browser: Browser, page: Page): Promise<Page> {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  await context.addCookies(await page.context().cookies())
  const other = await context.newPage()
  await other.goto(page.url())
  return other
}

/** What happened to the deadline while this browser was away. */
async function endTime(attemptId: string, secondsAgo: number) {
  const database = new pg.Client({ connectionString: process.env.SITE_DATABASE_URL })
  await database.connect()
  await database.query(`update "Attempt" set "deadlineAt" = now() - make_interval(secs => $2) where id = $1`, [attemptId, secondsAgo])
  await database.end()
}

test('answers given without a network wait, say so, and go out by themselves when it is back', async ({ page, context }) => {
  await startQuiz(page, 'fr')
  await context.setOffline(true)
  await numberField(page).fill('1090')
  await firstChoice(page).check()
  await expect(questionItem(page, 1).getByText(say('fr', 'quiz.save.waiting'))).toBeVisible()
  await expect(questionItem(page, 0).getByText(say('fr', 'quiz.save.waiting'))).toBeVisible()
  await page.getByRole('button', { name: say('fr', 'quiz.submit'), exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: say('fr', 'quiz.dialog.submit') }).click()
  await expect(page.getByText(say('fr', 'quiz.submitProblem.unsaved.title'))).toBeVisible()
  await expectNoAxeFindings(page)
  await context.setOffline(false)
  await expectSaved(page, [0, 1], 'fr')
  await page.reload()
  await expect(numberField(page)).toHaveValue('1090')
  await expect(firstChoice(page)).toBeChecked()
})

test('answers given without a network survive the closing of the tab, and the next page of the site sends them', async ({ page, context }) => {
  await startQuiz(page, 'en')
  const url = page.url()
  await context.setOffline(true)
  await numberField(page).fill('77')
  await firstChoice(page).check()
  await expect(questionItem(page, 0).getByText(say('en', 'quiz.save.waiting'))).toBeVisible()
  await page.close({ runBeforeUnload: false })
  await context.setOffline(false)

  const elsewhere = await context.newPage()
  const sent = elsewhere.waitForResponse((response) => response.url().includes('/answers') && response.ok())
  await elsewhere.goto(at('en', '/my-page'))
  await sent
  const again = await context.newPage()
  await again.goto(url)
  await expect(numberField(again)).toHaveValue('77')
  await expect(firstChoice(again)).toBeChecked()
  await expectSaved(again, [0, 1], 'en')
})

for (const locale of locales)
  test(`two devices that change the same answer lose neither: the person chooses (${locale})`, async ({ page, browser }) => {
    await startQuiz(page, locale)
    await numberField(page).fill('100')
    await expectSaved(page, [1], locale)
    const other = await secondDevice(browser, page)
    await expect(numberField(other)).toHaveValue('100')
    await other.context().setOffline(true)
    await numberField(other).fill('200')
    await numberField(page).fill('300')
    await expectSaved(page, [1], locale)
    await other.context().setOffline(false)

    await expect(other.getByText(say(locale, 'quiz.conflict.title'))).toBeVisible()
    await expect(numberField(other).first()).toHaveValue('200')
    await expectNoAxeFindings(other)
    await other.getByRole('button', { name: say(locale, 'quiz.conflict.keepMine') }).click()
    await expectSaved(other, [1], locale)

    await numberField(page).fill('400')
    await expect(page.getByText(say(locale, 'quiz.conflict.title'))).toBeVisible()
    await page.getByRole('button', { name: say(locale, 'quiz.conflict.takeTheirs') }).click()
    await expect(page.getByText(say(locale, 'quiz.conflict.title'))).toHaveCount(0)
    await expect(numberField(page)).toHaveValue('200')
    await finish(other, locale)
    await other.context().close()
  })

test('what arrives after the deadline is kept as late and not counted, and the result says so', async ({ page, context }) => {
  await startQuiz(page, 'en')
  await context.setOffline(true)
  // The right answer, given while the learner could not know that the trainer had set an end.
  await numberField(page).fill(String(questions[1]?.type === 'numeric' ? questions[1].key : ''))
  await expect(questionItem(page, 1).getByText(say('en', 'quiz.save.waiting'))).toBeVisible()
  await endTime(attemptIdOf(page), 120)
  await context.setOffline(false)
  await expect(page.getByText(say('en', 'quiz.late.title'))).toBeVisible()
  await expect(page.getByText(say('en', 'quiz.late.answerText'))).toBeVisible()
  await expectNoAxeFindings(page)
  await page.reload()
  await expect(page.getByText(say('en', 'quiz.late.answerText'))).toBeVisible()
})

test('what is still on its way when the time is over counts: the grace is for the network', async ({ page, context }) => {
  await startQuiz(page, 'fr')
  await context.setOffline(true)
  await numberField(page).fill('1090')
  await expect(questionItem(page, 1).getByText(say('fr', 'quiz.save.waiting'))).toBeVisible()
  await endTime(attemptIdOf(page), 2)
  await context.setOffline(false)
  await expectSaved(page, [1], 'fr')
})

test('a browser that forbids IndexedDB says nothing and loses nothing; one that forbids all storage says so', async ({ browser, baseURL }) => {
  for (const isAllForbidden of [false, true]) {
    const context = await browser.newContext(baseURL ? { baseURL } : {})
    await context.addInitScript((isAll) => {
      const forbid = (name: string) =>
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('forbidden', 'SecurityError')
          },
        })
      forbid('indexedDB')
      if (isAll) forbid('localStorage')
    }, isAllForbidden)
    const page = await context.newPage()
    await startQuiz(page, 'fr')
    await expect(page.getByText(say('fr', 'quiz.notKept.title'))).toHaveCount(isAllForbidden ? 1 : 0)
    await numberField(page).fill('5')
    await expectSaved(page, [1], 'fr')
    if (!isAllForbidden) {
      await context.setOffline(true)
      await numberField(page).fill('6')
      await expect(questionItem(page, 1).getByText(say('fr', 'quiz.save.waiting'))).toBeVisible()
      const url = page.url()
      await page.close({ runBeforeUnload: false })
      await context.setOffline(false)
      const again = await context.newPage()
      await again.goto(url)
      await expect(numberField(again)).toHaveValue('6')
      await expectSaved(again, [1], 'fr')
    }
    await context.close()
  }
})

test('what the earlier version of the site had left in the browser is taken up', async ({ page, context }) => {
  await startQuiz(page, 'en')
  const url = page.url()
  await page.evaluate(
    ([attempt, question]) => localStorage.setItem(`grand-large:attempt:${attempt}:${question}`, JSON.stringify({ answer: { text: '42' }, revision: 0, saveKey: null, sentKeys: [] })),
    [attemptIdOf(page), questions[1]?.id],
  )
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(url)
  await expect(numberField(again)).toHaveValue('42')
  await expectSaved(again, [1], 'en')
  expect(await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('grand-large:attempt:')))).toEqual([])
})
