import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'yaml'
import { typeset } from '../lib/typography'
import type { Locale } from '../i18n/routing'
import { rightNumber } from '../questions/numeric/tolerance'
import { questionSchema, type Question } from '../questions/question'
import { wholeAnswers } from '../questions/short-text/judge-text'
import { wordsOf } from '../questions/spot-the-error/segments'
import { at, moduleSlug, say } from './fixtures'

/** The questions of a module's quiz, as their author wrote them. */
export function questionsOf(module: string): Question[] {
  const file = new URL(`../content/modules/${module}/quiz.yaml`, import.meta.url)
  return (parse(readFileSync(file, 'utf8')) as { questions: unknown[] }).questions.map((question) => questionSchema.parse(question))
}

/** Those of the funding module. */
export const questions = questionsOf(moduleSlug)

/** Starts, or resumes, the quiz from its own page; ends on the attempt. */
export async function startQuiz(page: Page, locale: Locale): Promise<void> {
  await page.goto(at(locale, `/modules/${moduleSlug}/quiz`))
  await page.getByRole('button', { name: say(locale, 'quiz.start') }).click()
  await page.waitForURL(/\/quiz\/[0-9a-f-]{36}$/)
  // The page is there before the attempt is.
  await questionItem(page, 0).waitFor()
}

/** The part of the page that holds one question. */
export const questionItem = (page: Page, index: number) => page.locator(`#question-${index + 1}`)

/** A text as it stands in the page, without the marks of its Markdown. */
const shown = (text: string, locale: Locale) => typeset(text, locale).replaceAll(/[*`]/g, '')

const option = (item: Locator, text: string, locale: Locale) => item.getByLabel(shown(text, locale), { exact: true })

/** Moves each item up until all stand in the order of the key: from the first of the key, as far as it goes, to the last. */
async function arrange(item: Locator, question: Extract<Question, { type: 'ordering' }>, locale: Locale): Promise<void> {
  for (const [place, id] of question.key.entries()) {
    const text = shown(textOf(question.items, id, locale), locale)
    const row = item.getByRole('listitem').filter({ has: item.page().getByText(text, { exact: true }) })
    const now = (await item.getByRole('listitem').allInnerTexts()).findIndex((words) => words.includes(text))
    const up = row.getByRole('button', { name: `${say(locale, 'question.moveUp')} ${text}`, exact: true })
    for (let step = now; step > place; step -= 1) await up.click()
  }
}

/** Gives the answer that earns every mark, with the mouse or touch. */
export async function answerRight(page: Page, index: number, locale: Locale, all: readonly Question[] = questions): Promise<void> {
  const question = all[index]
  const item = questionItem(page, index)
  if (!question) throw new Error(`no question ${index}`)
  switch (question.type) {
    case 'single-choice':
      await option(item, textOf(question.options, question.key, locale), locale).check()
      break
    case 'multiple-response':
      for (const key of question.keys) await option(item, textOf(question.options, key, locale), locale).check()
      break
    case 'true-false':
      await item.getByLabel(say(locale, question.key ? 'question.true' : 'question.false'), { exact: true }).check()
      break
    case 'numeric':
      await item.getByRole('textbox').fill(String(rightNumber(question)))
      break
    case 'short-text':
      await item.getByRole('textbox').fill(wholeAnswers(question.accepted, locale)[0] ?? '')
      break
    case 'cloze':
      for (const gap of question.gaps) {
        const field = item.locator(`[name$="-${gap.id}"]`)
        if (gap.kind === 'choice') await field.selectOption(gap.key)
        else await field.fill(gap.kind === 'text' ? (wholeAnswers(gap.accepted, locale)[0] ?? '') : String(rightNumber(gap)))
      }
      break
    case 'matching':
      for (const [prompt, choice] of Object.entries(question.key))
        await option(item, textOf(question.prompts, prompt, locale), locale).selectOption(choice)
      break
    case 'ordering':
      await arrange(item, question, locale)
      break
    case 'categorise':
      for (const [placed, category] of Object.entries(question.key)) {
        const group = item.getByRole('group', { name: shown(textOf(question.items, placed, locale), locale), exact: true })
        await option(group, textOf(question.categories, category, locale), locale).check()
      }
      break
    case 'spot-the-error':
      // Words that run over two lines have no middle to click on.
      for (const { id } of question.errors) await item.getByRole('checkbox', { name: typeset(wordsOf(question.text[locale], id), locale), exact: true }).press('Space')
      break
    case 'open-answer':
      await item.getByRole('textbox').fill('A text.')
      break
    case 'opinion':
      await item.getByRole('radio').first().check()
      break
  }
}

const textOf = (options: readonly { id: string; text: Record<Locale, string> }[], id: string, locale: Locale): string =>
  options.find((candidate) => candidate.id === id)?.text[locale] ?? ''

/** Waits until each of these answers says that the server has it. */
export async function expectSaved(page: Page, indexes: number[], locale: Locale): Promise<void> {
  const saved = say(locale, 'quiz.save.savedAt').split('{')[0]?.trim() ?? ''
  for (const index of indexes) await questionItem(page, index).getByRole('status').filter({ hasText: saved }).waitFor()
}

/** Submits through the dialog and waits for the result. */
export async function finish(page: Page, locale: Locale): Promise<void> {
  await page.getByRole('button', { name: say(locale, 'quiz.submit'), exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: say(locale, 'quiz.dialog.submit') }).click()
  await page.getByRole('heading', { name: say(locale, 'quiz.review') }).waitFor()
}
