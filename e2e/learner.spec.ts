import type { QuestionType } from '../questions/question'
import { at, expect, locales, moduleSlug, say, test } from './fixtures'
import { answerRight, expectSaved, finish, questionItem, questions, startQuiz } from './quiz-page'

const sections = ['chercheurs', 'naissance', 'tours-de-table', 'qui-paie', 'ordres-de-grandeur']
const everyQuestion = questions.map((_, index) => index)

/** What Tab leads to in a question of each type, and the keys that then give an answer. */
const controls: Record<QuestionType, [role: 'radio' | 'checkbox' | 'textbox' | 'combobox' | 'button', keys: 'Space' | 'ArrowDown' | 'a number']> = {
  'single-choice': ['radio', 'Space'],
  'multiple-response': ['checkbox', 'Space'],
  'true-false': ['radio', 'Space'],
  numeric: ['textbox', 'a number'],
  'short-text': ['textbox', 'a number'],
  cloze: ['textbox', 'a number'],
  matching: ['combobox', 'ArrowDown'],
  ordering: ['button', 'Space'],
  categorise: ['radio', 'Space'],
  'spot-the-error': ['checkbox', 'Space'],
  'open-answer': ['textbox', 'a number'],
  opinion: ['radio', 'Space'],
}

for (const locale of locales) {
  test(`a newcomer gets from the landing page to a complete module, in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}`)
    await page.getByRole('main').getByRole('link', { name: say(locale, 'landing.start') }).first().click()
    await page.waitForURL(`**${at(locale, `/modules/${moduleSlug}/${sections[0]}`)}`)

    for (const section of sections) {
      await page.goto(at(locale, `/modules/${moduleSlug}/${section}`))
      await page.getByRole('checkbox', { name: say(locale, 'section.markRead') }).check()
      await expect(page.getByRole('status').filter({ hasText: say(locale, 'section.saved') })).toBeVisible()
    }

    await startQuiz(page, locale)
    for (const index of everyQuestion) await answerRight(page, index, locale)
    await expectSaved(page, everyQuestion, locale)
    await finish(page, locale)
    await expect(page.getByText(say(locale, 'quiz.passed'))).toBeVisible()
    await expect(page.getByText('100').first()).toBeVisible()

    await page.goto(at(locale, '/my-page'))
    await expect(page.getByText(say(locale, 'me.complete'))).toBeVisible()
    await expect(page.getByRole('row')).toHaveCount(2)
  })

  test(`tomorrow everything is where it was, and in the other language too, beginning in ${locale}`, async ({ page, browser, baseURL }) => {
    await page.goto(at(locale, `/modules/${moduleSlug}/${sections[0]}`))
    await page.getByRole('checkbox', { name: say(locale, 'section.markRead') }).check()
    await expect(page.getByRole('status').filter({ hasText: say(locale, 'section.saved') })).toBeVisible()
    await startQuiz(page, locale)
    await answerRight(page, 0, locale)
    await answerRight(page, 1, locale)
    await expectSaved(page, [0, 1], locale)
    const attempt = page.url()
    const storageState = await page.context().storageState()
    const session = storageState.cookies.find(({ name }) => name.endsWith('session_token'))
    expect((session?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(399 * 24 * 3600)
    await page.context().close()

    // Only what the browser keeps: its cookies. Not the tab, not its memory, not its storage.
    const tomorrow = await browser.newContext({ baseURL, storageState: { cookies: storageState.cookies, origins: [] } })
    const again = await tomorrow.newPage()
    const other = locale === 'fr' ? 'en' : 'fr'
    await again.goto(at(other, '/my-page'))
    await again.getByRole('link', { name: say(other, 'me.resume') }).click()
    await again.waitForURL(new RegExp(`/${other}/.*${attempt.split('/').pop()}`))
    await expect(questionItem(again, 0).getByRole('radio', { checked: true })).toHaveCount(1)
    await expect(questionItem(again, 1).getByRole('textbox')).toHaveValue(String((questions[1] as { key: unknown }).key))
    await again.goto(at(other, `/modules/${moduleSlug}/${sections[0]}`))
    await expect(again.getByRole('checkbox', { name: say(other, 'section.markRead') })).toBeChecked()
    await tomorrow.close()
  })

  test(`the language is switched in the middle of a quiz and nothing typed is lost, from ${locale}`, async ({ page }) => {
    const other = locale === 'fr' ? 'en' : 'fr'
    await startQuiz(page, locale)
    await answerRight(page, 0, locale)
    await questionItem(page, 1).getByRole('textbox').fill('12')
    // At once, before the pause after typing is over.
    await page.getByRole('link', { name: say(locale, `nav.${other === 'fr' ? 'french' : 'english'}`) }).click()
    await page.waitForURL(new RegExp(`/${other}/modules/.*/quiz/`))
    await expect(page.locator('html')).toHaveAttribute('lang', other)
    await expect(questionItem(page, 1).getByRole('textbox')).toHaveValue('12')
    await expect(questionItem(page, 0).getByRole('radio', { checked: true })).toHaveCount(1)
    await expectSaved(page, [0, 1], other)
    await page.reload()
    await expect(questionItem(page, 1).getByRole('textbox')).toHaveValue('12')
  })

  test(`a quiz is taken with the keyboard alone, in ${locale}`, async ({ page }) => {
    await page.goto(at(locale, `/modules/${moduleSlug}/quiz`))
    await page.getByRole('button', { name: say(locale, 'quiz.start') }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/quiz\/[0-9a-f-]{36}$/)
    for (const [index, { type }] of questions.entries()) {
      const [role, keys] = controls[type]
      const item = questionItem(page, index)
      const first = type === 'ordering' ? item.getByRole(role, { name: say(locale, 'question.keepThisOrder') }) : item.getByRole(role).first()
      while (!(await first.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab')
      if (keys === 'a number') await page.keyboard.type(locale === 'fr' ? '1 090' : '1,090')
      else await page.keyboard.press(keys)
    }
    await expectSaved(page, everyQuestion, locale)
    const submit = page.getByRole('button', { name: say(locale, 'quiz.submit'), exact: true })
    while (!(await submit.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const confirm = page.getByRole('dialog').getByRole('button', { name: say(locale, 'quiz.dialog.submit') })
    while (!(await confirm.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: say(locale, 'quiz.review') })).toBeVisible()
  })
}

test('the result shows the key, the feedback, and each claim with its date; trying again begins anew', async ({ page }) => {
  await startQuiz(page, 'en')
  await questionItem(page, 0).getByLabel('€450m', { exact: true }).check()
  await questionItem(page, 1).getByRole('textbox').fill('1105')
  await expectSaved(page, [0, 1], 'en')
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByRole('dialog').getByText(`${questions.length - 2} questions have no answer:`)).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: say('en', 'quiz.dialog.submit') }).click()
  await expect(page.getByText(say('en', 'quiz.failed'))).toBeVisible()

  const reviewed = page.getByRole('main').getByRole('listitem').filter({ has: page.getByRole('article') })
  await expect(reviewed).toHaveCount(questions.length)
  const first = reviewed.nth(0)
  await expect(first.getByText(say('en', 'question.wrong'), { exact: true })).toBeVisible()
  await expect(first.getByText('an estimate Bloomberg published', { exact: false })).toBeVisible()
  await expect(first.getByRole('listitem').filter({ hasText: say('en', 'question.expected') })).toContainText('€385m')
  await expect(first.getByText('December 2023', { exact: false }).first()).toBeVisible()
  await expect(first.locator('a[href*="/en/claims/ref-series-a-385m"]').first()).toBeAttached()
  await expect(reviewed.nth(1).getByText("Microsoft's €15m", { exact: false }).or(reviewed.nth(1).getByText('Microsoft’s €15m', { exact: false })).first()).toBeVisible()

  const result = page.url()
  await page.getByRole('button', { name: say('en', 'quiz.tryAgain') }).click()
  await page.waitForURL((url) => /\/quiz\//.test(url.href) && url.href !== result)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})
