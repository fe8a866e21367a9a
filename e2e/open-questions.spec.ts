import type { Browser, Page } from '@playwright/test'
import pg from 'pg'
import type { Locale } from '../i18n/routing'
import { openAnswerSample } from '../questions/open-answer/sample'
import { opinionChoiceSample, opinionSample } from '../questions/opinion/sample'
import type { Question } from '../questions/question'
import { trueFalseSample } from '../questions/true-false/sample'
import { answerByKeyboard, tabTo } from './answer-by-keyboard'
import { at, expect, expectNoAxeFindings, locales, say } from './fixtures'
import { test } from './own-site'
import { expectSaved, finish, questionItem, startQuiz } from './quiz-page'
import { publishWith } from './quiz-settings'
import type { Site } from './site'

const forTrainer = { ...openAnswerSample, id: 'independence-for-the-trainer', review: 'trainer' as const }
const attemptIdOf = (url: string) => url.split('/').at(-1) ?? ''
const asked: Question[] = [trueFalseSample, openAnswerSample, forTrainer, opinionSample, opinionChoiceSample]
const criterion = openAnswerSample.rubric[0]?.text ?? { fr: '', en: '' }

async function trainersPage(browser: Browser, { url, accounts }: Site, locale: Locale): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: url })).newPage()
  const { email, password } = accounts.find(({ role }) => role === 'trainer') ?? { email: '', password: '' }
  await page.goto(at(locale, '/sign-in'))
  await page.getByLabel(say(locale, 'signIn.email'), { exact: true }).fill(email)
  await page.getByLabel(say(locale, 'signIn.password'), { exact: true }).fill(password)
  await page.getByRole('button', { name: say(locale, 'signIn.submit'), exact: true }).click()
  await page.waitForURL((reached) => reached.pathname !== at(locale, '/sign-in'))
  return page
}

/** The deadline was two minutes ago: longer than the grace. */
async function endTime(databaseUrl: string, attemptId: string) {
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  await database.query(`update "Attempt" set "deadlineAt" = now() - interval '2 minutes' where id = $1`, [attemptId])
  await database.end()
}

test.describe('questions that no machine marks', () => {
  test.describe.configure({ mode: 'default', timeout: 120_000 })

  for (const locale of locales) {
    test(`open answers and opinions count for nothing; their writer and a trainer tick the rubric, in ${locale}`, async ({ page, own, browser }) => {
      await publishWith(own, { questions: asked })
      await startQuiz(page, locale)
      for (const [index, question] of asked.entries()) await answerByKeyboard(page, questionItem(page, index), question, locale)
      await expectSaved(page, [...asked.keys()], locale)
      await expectNoAxeFindings(page)
      await finish(page, locale)
      await expect(page.getByText(locale === 'fr' ? '1 sur 1 point' : '1 out of 1 mark')).toBeVisible()
      await expect(questionItem(page, 3).getByText(say(locale, 'question.opinionGiven'))).toBeVisible()
      for (const verdict of ['question.right', 'question.wrong']) await expect(questionItem(page, 3).getByText(say(locale, verdict), { exact: true })).toHaveCount(0)

      const own1 = questionItem(page, 1)
      await tabTo(page, own1.getByRole('checkbox').first())
      await page.keyboard.press('Space')
      await expect(own1.getByText(say(locale, 'quiz.rubric.saved'), { exact: true })).toBeVisible()
      await expect(questionItem(page, 2).getByText(say(locale, 'quiz.rubric.waits'))).toBeVisible()
      await expectNoAxeFindings(page)
      await page.reload()
      await expect(own1.getByRole('checkbox').first()).toBeChecked()

      await page.getByText(say(locale, 'quiz.trainer.title')).click()
      const link = await page.getByLabel(say(locale, 'quiz.trainer.link')).inputValue()
      expect((await page.request.get(link)).status()).toBe(404)
      const trainer = await trainersPage(browser, own, locale)
      await trainer.goto(link)
      const item = trainer.getByRole('listitem').filter({ has: trainer.getByRole('checkbox') })
      await expect(item).toHaveCount(1)
      await item.getByRole('checkbox').first().check()
      await item.getByRole('button', { name: say(locale, 'trainer.open.submit') }).click()
      await expect(trainer.getByText(say(locale, 'trainer.open.done'))).toBeVisible()
      await expectNoAxeFindings(trainer)
      await page.reload()
      await expect(questionItem(page, 2).getByText(criterion[locale]).first()).toBeVisible()
      await expect(questionItem(page, 2).getByText(say(locale, 'quiz.rubric.waits'))).toHaveCount(0)
      await trainer.context().close()
    })

    test(`a trainer gives one person more time, and nobody else, in ${locale}`, async ({ page, own, browser }) => {
      await publishWith(own, { questions: asked, timeLimitSeconds: 600 })
      await startQuiz(page, locale)
      const path = `/api/attempts/${attemptIdOf(page.url())}?locale=${locale}`
      const deadline = async () => Date.parse(((await (await page.request.get(path)).json()) as { running: { deadlineAt: string } }).running.deadlineAt)
      const before = await deadline()
      const trainer = await trainersPage(browser, own, locale)
      await trainer.goto(at(locale, `/trainer/attempts/${attemptIdOf(page.url())}`))
      await trainer.getByLabel(say(locale, 'trainer.extraTime.minutes')).fill('5')
      await trainer.getByRole('button', { name: say(locale, 'trainer.extraTime.submit') }).click()
      await expect.poll(deadline).toBe(before + 5 * 60_000)
      await expectNoAxeFindings(trainer)
      await trainer.context().close()
    })

    test(`a trainer accepts an answer that came too late, and it counts, in ${locale}`, async ({ page, context, own, browser }) => {
      await publishWith(own, { questions: [trueFalseSample], timeLimitSeconds: 600 })
      await startQuiz(page, locale)
      await context.setOffline(true)
      await answerByKeyboard(page, questionItem(page, 0), trueFalseSample, locale)
      await expect(questionItem(page, 0).getByText(say(locale, 'quiz.save.waiting'))).toBeVisible()
      await endTime(own.databaseUrl, attemptIdOf(page.url()))
      await context.setOffline(false)
      await expect(page.getByText(say(locale, 'quiz.late.answerText'))).toBeVisible()

      const trainer = await trainersPage(browser, own, locale)
      await trainer.goto(at(locale, `/trainer/attempts/${attemptIdOf(page.url())}`))
      await expectNoAxeFindings(trainer)
      await trainer.getByRole('button', { name: locale === 'fr' ? 'Accepter cette réponse' : 'Accept this answer' }).click()
      await expect(trainer.getByText(say(locale, 'trainer.late.done'))).toBeVisible()
      await trainer.context().close()
      await page.reload()
      await expect(page.getByText(locale === 'fr' ? '1 sur 1 point' : '1 out of 1 mark')).toBeVisible()
      await expect(page.getByText(say(locale, 'quiz.late.answerText'))).toHaveCount(0)
    })
  }
})
