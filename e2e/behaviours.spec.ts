import { answerByKeyboard, tabTo } from './answer-by-keyboard'
import { expect, expectNoAxeFindings, locales, moduleSlug, say } from './fixtures'
import { test } from './own-site'
import { answerRight, expectSaved, finish, questionItem, questions, startQuiz } from './quiz-page'
import { hints, publishWith } from './quiz-settings'

// A site of its own, one story after the other: each publishes the quiz anew with the settings that it is about.
test.describe('a quiz taken as its settings say', () => {
  test.describe.configure({ mode: 'default', timeout: 120_000 })

  const last = questions.length - 1
  const marks = questions.reduce((sum, question) => sum + question.marks, 0)
  const wrongOption = (index: number) => {
    const question = questions[index]
    if (question?.type !== 'single-choice') throw new Error(`question ${index} is no single choice`)
    return question.options.findIndex(({ id }) => id !== question.key)
  }

  for (const locale of locales) {
    const other = locale === 'fr' ? 'en' : 'fr'

    test(`one question a page: to and fro with the keyboard alone, the place and the answers stay through a change of language, in ${locale}`, async ({ page, own }) => {
      await publishWith(own, { layout: 'one-per-page' })
      await startQuiz(page, locale)
      const next = page.getByRole('button', { name: say(locale, 'quiz.turn.next') })
      await expect(page.getByRole('group')).toHaveCount(1)
      await expectNoAxeFindings(page)
      for (const [index, question] of questions.entries()) {
        await answerByKeyboard(page, questionItem(page, index), question, locale)
        await expectSaved(page, [index], locale)
        if (index === last) break
        await tabTo(page, next)
        await page.keyboard.press('Enter')
        await expect(questionItem(page, index + 1).getByRole('heading', { level: 2 })).toBeFocused()
      }
      await expect(next).toHaveCount(0)
      const overview = page.getByRole('navigation', { name: say(locale, 'quiz.overview') })
      await overview.getByRole('link').nth(1).focus()
      await page.keyboard.press('Enter')
      await expect(questionItem(page, 1).getByRole('textbox')).toBeVisible()
      await page.getByRole('link', { name: say(locale, `nav.${other === 'fr' ? 'french' : 'english'}`) }).click()
      await page.waitForURL(new RegExp(`/${other}/modules/.*/quiz/`))
      await expect(questionItem(page, 1).getByRole('textbox')).not.toHaveValue('')
      await page.reload()
      await expect(questionItem(page, 1).getByRole('textbox')).not.toHaveValue('')
      await finish(page, other)
      await expect(page.getByText(say(other, 'quiz.passed'))).toBeVisible()
    })

    test(`forward only: a warning before a blank question is left, and no way back, in ${locale}`, async ({ page, own }) => {
      await publishWith(own, { layout: 'one-per-page', navigation: 'forward-only' })
      await startQuiz(page, locale)
      const next = page.getByRole('button', { name: say(locale, 'quiz.turn.next') })
      await expect(page.getByText(say(locale, 'quiz.leave.warning'))).toBeVisible()
      await next.click()
      const dialog = page.getByRole('dialog')
      await expect(dialog.getByText(say(locale, 'quiz.leave.text'))).toBeVisible()
      await expectNoAxeFindings(page)
      await dialog.getByRole('button', { name: say(locale, 'quiz.leave.stay') }).click()
      await expect(questionItem(page, 0)).toBeVisible()
      await next.click()
      await dialog.getByRole('button', { name: say(locale, 'quiz.leave.go') }).click()
      await expect(questionItem(page, 1).getByRole('heading', { level: 2 })).toBeFocused()
      await questionItem(page, 1).getByRole('textbox').fill('1090')
      // Answered: it is stored before it is left, and nothing asks.
      await next.click()
      await expect(questionItem(page, 2)).toBeVisible()
      await page.reload()
      await expect(questionItem(page, 2)).toBeVisible()
      await expect(questionItem(page, 1)).toHaveCount(0)
      await finish(page, locale)
      await expect(questionItem(page, 1).getByText(say(locale, 'question.right'), { exact: true })).toBeVisible()
    })

    test(`immediate feedback: a checked answer is marked and locked, with the keyboard alone, in ${locale}`, async ({ page, own }) => {
      await publishWith(own, { behaviour: { kind: 'immediate' } })
      await startQuiz(page, locale)
      const first = questionItem(page, 0)
      const check = first.getByRole('button', { name: say(locale, 'quiz.check.check') })
      await check.click()
      await expect(first.getByText(say(locale, 'quiz.check.state.incomplete'))).toBeVisible()
      await answerByKeyboard(page, first, questions[0] ?? (undefined as never), locale)
      await tabTo(page, check)
      await page.keyboard.press('Enter')
      await expect(first.getByRole('heading', { level: 2 })).toBeFocused()
      await expect(first.getByText(say(locale, 'question.right'), { exact: true })).toBeVisible()
      await expect(first.getByText(say(locale, 'question.explanation'))).toBeVisible()
      await expect(first.getByRole('radio')).toHaveCount(0)
      await expectNoAxeFindings(page)
      await page.getByRole('link', { name: say(locale, `nav.${other === 'fr' ? 'french' : 'english'}`) }).click()
      await expect(questionItem(page, 0).getByText(say(other, 'question.right'), { exact: true })).toBeVisible()
      await answerRight(page, 1, other)
      await expectSaved(page, [1], other)
      await finish(page, other)
      await expect(questionItem(page, 1).getByText(say(other, 'question.right'), { exact: true })).toBeVisible()
    })

    test(`interactive: a wrong try brings a hint and another try, which earns less, in ${locale}`, async ({ page, own }) => {
      await publishWith(own, { behaviour: { kind: 'interactive' }, areOptionsShuffled: false, hasHints: true })
      await startQuiz(page, locale)
      const first = questionItem(page, 0)
      const check = first.getByRole('button', { name: say(locale, 'quiz.check.check') })
      await first.getByRole('radio').nth(wrongOption(0)).check()
      await check.click()
      await expect(first.getByText(hints[0]?.[locale] ?? '')).toBeVisible()
      await expect(first.getByText(say(locale, 'question.wrong'), { exact: true })).toBeVisible()
      await expect(first.getByRole('radio').first()).toBeDisabled()
      await expectNoAxeFindings(page)
      await page.reload()
      await expect(first.getByText(hints[0]?.[locale] ?? '')).toBeVisible()
      await first.getByRole('button', { name: say(locale, 'quiz.check.tryAgain') }).click()
      await answerRight(page, 0, locale)
      await check.click()
      await expect(first.getByText(say(locale, 'question.right'), { exact: true })).toBeVisible()
      await expect(first.getByText(locale === 'fr' ? '0,67 sur 1' : '0.67 out of 1')).toBeVisible()
      await finish(page, locale)
      await expect(page.getByText(locale === 'fr' ? `0,67 sur ${marks}` : `0.67 out of ${marks}`)).toBeVisible()
    })

    test(`certainty: each answer says how sure it is, and the result shows the calibration, in ${locale}`, async ({ page, own }) => {
      await publishWith(own, { behaviour: { kind: 'certainty' }, areOptionsShuffled: false })
      await startQuiz(page, locale)
      const level = (index: number, name: 'low' | 'middle' | 'high') => questionItem(page, index).getByRole('radio', { name: new RegExp(`^${say(locale, `quiz.certainty.${name}`)}`) })
      await expect(level(0, 'high')).toBeDisabled()
      await questionItem(page, 0).getByRole('radio').nth(wrongOption(0)).check()
      await level(0, 'high').check()
      await answerByKeyboard(page, questionItem(page, 1), questions[1] ?? (undefined as never), locale)
      await tabTo(page, level(1, 'low'))
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowRight')
      await expect(level(1, 'middle')).toBeChecked()
      await expectSaved(page, [0, 1], locale)
      await expectNoAxeFindings(page)
      await page.reload()
      await expect(level(0, 'high')).toBeChecked()
      await finish(page, locale)
      const calibration = page.getByRole('region', { name: say(locale, 'quiz.calibration.title') })
      await expect(calibration.getByRole('row')).toHaveCount(4)
      await expect(calibration.getByRole('link')).toHaveAttribute('href', '#question-1')
      await expectNoAxeFindings(page)
    })

    test(`a flag stays, the overview says what has become of each question, and the end names what is open, in ${locale}`, async ({ page, own }) => {
      await publishWith(own, {})
      await startQuiz(page, locale)
      const flag = (index: number) => questionItem(page, index).getByRole('button', { name: say(locale, 'quiz.flag.flagNumber').replace('{number}', String(index + 1)) })
      await answerRight(page, 0, locale)
      await flag(2).click()
      await expect(flag(2)).toHaveAttribute('aria-pressed', 'true')
      await expectSaved(page, [0], locale)
      await page.reload()
      await expect(flag(2)).toHaveAttribute('aria-pressed', 'true')
      const lines = page.getByRole('navigation', { name: say(locale, 'quiz.overview') }).getByRole('listitem')
      await expect(lines).toHaveCount(questions.length)
      await expect(lines.nth(0)).toContainText(say(locale, 'quiz.state.answered'))
      await expect(lines.nth(2)).toContainText(say(locale, 'quiz.flag.flagged'))
      await expect(lines.nth(2)).toContainText(say(locale, 'quiz.state.unanswered'))
      await page.getByRole('button', { name: say(locale, 'quiz.submit'), exact: true }).click()
      await expect(page.getByRole('dialog').getByRole('link')).toHaveCount(questions.length)
      await page.getByRole('dialog').getByRole('link').last().click()
      await expect(questionItem(page, 2).getByRole('heading', { level: 2 })).toBeFocused()
    })

    test(`when the time is over, what is saved is handed in without anybody doing anything, in ${locale}`, async ({ page, own }) => {
      await publishWith(own, { timeLimitSeconds: 12, attemptsAllowed: 1 })
      await startQuiz(page, locale)
      await expect(page.getByText(say(locale, 'quiz.time.oneMinute'))).toBeAttached()
      await answerRight(page, 1, locale)
      await expectNoAxeFindings(page)
      await expect(page.getByRole('heading', { name: say(locale, 'quiz.review') })).toBeVisible({ timeout: 60_000 })
      await expect(page.getByText(locale === 'fr' ? `1 sur ${marks} points` : `1 out of ${marks} marks`)).toBeVisible()
      // And only once.
      await expect(page.getByText(say(locale, 'quiz.refused.noneLeft'))).toBeVisible()
      await page.goto(`${own.url}/${locale}/modules/${moduleSlug}/quiz`)
      await page.getByRole('button', { name: say(locale, 'quiz.start') }).click()
      await expect(page.getByRole('status').filter({ hasText: say(locale, 'quiz.refused.noneLeft') })).toBeVisible()
    })
  }

  test('a score that is shown after closing is not in the result before', async ({ page, own }) => {
    const closesAt = new Date(Date.now() + 3_600_000).toISOString()
    await publishWith(own, { closesAt, shows: { score: 'after-closing', feedback: 'after-closing', key: 'after-closing' } })
    await startQuiz(page, 'en')
    await answerRight(page, 1, 'en')
    await finish(page, 'en')
    await expect(page.getByText(say('en', 'quiz.submitted'))).toBeVisible()
    await expect(page.getByText(say('en', 'question.right'), { exact: true })).toHaveCount(0)
    await expect(questionItem(page, 1).getByRole('textbox')).toHaveValue('1090')
    await expectNoAxeFindings(page)
  })
})
