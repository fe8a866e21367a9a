import type { Locator, Page } from '@playwright/test'
import type { Locale } from '../i18n/routing'
import { typeset } from '../lib/typography'
import type { Question } from '../questions/question'
import { rightNumber } from '../questions/numeric/tolerance'
import { wholeAnswers } from '../questions/short-text/judge-text'
import { wordsOf } from '../questions/spot-the-error/segments'
import { say } from './fixtures'

/** Presses Tab until this has the focus; a control that cannot be reached so fails the story. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await target.waitFor()
  for (let press = 0; press < 200; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`not reached with ${key}: ${String(target)}`)
}

/** Presses Tab until the focus is inside of a group of radios, then an arrow key until this one is chosen. */
async function chooseRadio(page: Page, item: Locator, wanted: Locator): Promise<void> {
  // The Tab key leads to the chosen radio, or to the first one where none is.
  const checked = item.getByRole('radio', { checked: true })
  await tabTo(page, (await checked.count()) > 0 ? checked.first() : item.getByRole('radio').first())
  await page.keyboard.press('Space')
  for (let press = 0; press < 20 && !(await wanted.isChecked()); press += 1) await page.keyboard.press('ArrowDown')
}

/** The words of an option as the page shows them. */
const shown = (text: string, locale: Locale) => typeset(text, locale).replaceAll(/[*`]/g, '')

/**
 * Gives the answer that earns every mark with the keyboard alone; the focus stays in the question. A new type adds its
 * case: which control Tab leads to, and which keys then answer.
 */
export async function answerByKeyboard(page: Page, item: Locator, question: Question, locale: Locale): Promise<void> {
  switch (question.type) {
    case 'single-choice': {
      const text = question.options.find(({ id }) => id === question.key)?.text[locale] ?? ''
      await chooseRadio(page, item, item.getByRole('radio', { name: shown(text, locale), exact: true }))
      break
    }
    case 'multiple-response':
      for (const option of question.options) {
        const box = item.getByRole('checkbox', { name: shown(option.text[locale], locale), exact: true })
        if (question.keys.includes(option.id) !== (await box.isChecked())) await tick(page, item, box)
      }
      break
    case 'true-false':
      await chooseRadio(page, item, item.getByRole('radio', { name: say(locale, question.key ? 'question.true' : 'question.false'), exact: true }))
      break
    case 'numeric':
      await typeInto(page, item.getByRole('textbox'), numberIn(locale, rightNumber(question)))
      break
    case 'short-text':
      await typeInto(page, item.getByRole('textbox'), wholeAnswers(question.accepted, locale)[0] ?? '')
      break
    case 'cloze':
      for (const gap of question.gaps) {
        const field = item.locator(`[name$="-${gap.id}"]`)
        if (gap.kind === 'choice') await select(page, field, gap.key)
        else await typeInto(page, field, gap.kind === 'text' ? (wholeAnswers(gap.accepted, locale)[0] ?? '') : numberIn(locale, rightNumber(gap)))
      }
      break
    case 'matching':
      for (const { id, text } of question.prompts) {
        const choice = question.key[id]
        if (choice) await select(page, item.getByLabel(shown(text[locale], locale), { exact: true }), choice)
      }
      break
    case 'ordering':
      await arrange(page, item, question, locale)
      break
    case 'categorise':
      for (const { id, text } of question.items) {
        const group = item.getByRole('group', { name: shown(text[locale], locale), exact: true })
        const category = question.categories.find((candidate) => candidate.id === question.key[id])?.text[locale] ?? ''
        await chooseRadio(page, group, group.getByRole('radio', { name: shown(category, locale), exact: true }))
      }
      break
    case 'spot-the-error':
      for (const { id } of question.errors) {
        await tabTo(page, item.getByRole('checkbox', { name: typeset(wordsOf(question.text[locale], id), locale), exact: true }))
        await page.keyboard.press('Space')
      }
      break
    case 'open-answer':
      await typeInto(page, item.getByRole('textbox'), 'A text.')
      break
    case 'opinion':
      await tabTo(page, item.getByRole('radio').first())
      await page.keyboard.press('Space')
      break
  }
}

const numberIn = (locale: Locale, value: number) => new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 }).format(value)

async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(text)
}

async function select(page: Page, field: Locator, value: string): Promise<void> {
  await tabTo(page, field)
  for (let press = 0; press < 20 && (await field.inputValue()) !== value; press += 1) await page.keyboard.press('ArrowDown')
}

/** Moves each item up until all stand in the order of the key: from the first of the key, as far as it goes, to the last. */
async function arrange(page: Page, item: Locator, question: Extract<Question, { type: 'ordering' }>, locale: Locale): Promise<void> {
  let isMoved = false
  for (const [place, id] of question.key.entries()) {
    const text = shown(question.items.find((candidate) => candidate.id === id)?.text[locale] ?? '', locale)
    const now = (await item.getByRole('listitem').allInnerTexts()).findIndex((words) => words.includes(text))
    for (let step = now; step > place; step -= 1) {
      await tabTo(page, item.getByRole('button', { name: `${say(locale, 'question.moveUp')} ${text}`, exact: true }))
      await page.keyboard.press('Enter')
      isMoved = true
    }
  }
  if (isMoved) return
  await tabTo(page, item.getByRole('button', { name: say(locale, 'question.keepThisOrder') }))
  await page.keyboard.press('Enter')
}

/** Options are in the order of the attempt: this one may be before the focus or behind it. */
async function tick(page: Page, item: Locator, box: Locator): Promise<void> {
  const boxes = item.getByRole('checkbox')
  const isBefore = await box.evaluate((element) => (document.activeElement?.compareDocumentPosition(element) ?? 0) & Node.DOCUMENT_POSITION_PRECEDING)
  const isInside = await boxes.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement))
  await tabTo(page, box, isInside && isBefore ? 'Shift+Tab' : 'Tab')
  await page.keyboard.press('Space')
}
