import type { Page } from '@playwright/test'
import { typeset } from '../lib/typography'
import type { Locale } from '../i18n/routing'
import { readCourse, type CourseModule, type CourseTrack } from './course'
import { at, expect, locales, say, test } from './fixtures'
import { answerRight, expectSaved, finish, questionItem, questionsOf } from './quiz-page'

/** What a page said to the browser's console that it should not have, and what did not come. */
function watchTroubles(page: Page): string[] {
  const troubles: string[] = []
  page.on('console', (message) => message.type() === 'error' && troubles.push(`${page.url()}: ${message.text()}`))
  page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`))
  page.on('response', (response) => response.status() >= 400 && troubles.push(`${response.status()} ${response.url()}`))
  return troubles
}

/** Waits for a page to be the one at `path`, whole and in its language. */
async function expectPage(page: Page, locale: Locale, path: string): Promise<void> {
  await page.waitForURL((url) => url.pathname === at(locale, path))
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
  await expect(page.locator('html')).toHaveAttribute('lang', locale)
  expect((await page.request.get(page.url())).status(), path).toBe(200)
}

const next = (page: Page) => page.getByRole('main').locator('a[rel="next"]')

async function readSection(page: Page, locale: Locale, module: CourseModule, section: string): Promise<void> {
  const path = `/modules/${module.slug}/${section}`
  await expectPage(page, locale, path)
  const box = page.getByRole('checkbox', { name: say(locale, 'section.markRead') })
  await box.check()
  await expect(page.getByRole('status').filter({ hasText: say(locale, 'section.saved') })).toBeVisible()
  const own = module.tasks.filter((task) => task.section === section)
  for (const [index, task] of own.entries()) {
    await page.locator(`a[href="${at(locale, task.path)}"]`).click()
    await expectPage(page, locale, task.path)
    // The last one leads on by itself; from the others there is a way back.
    if (index === own.length - 1) break
    await page.getByRole('main').locator('a[rel="prev"]').click()
    await expectPage(page, locale, path)
  }
  await next(page).click()
}

async function takeQuiz(page: Page, locale: Locale, module: string): Promise<void> {
  const questions = questionsOf(module)
  await page.getByRole('button', { name: say(locale, 'quiz.start') }).click()
  await questionItem(page, 0).waitFor()
  for (const index of questions.keys()) await answerRight(page, index, locale, questions)
  await expectSaved(page, [...questions.keys()], locale)
  await finish(page, locale)
  await expect(page.getByText(say(locale, 'quiz.passed'), { exact: true })).toBeVisible()
}

async function walk(page: Page, locale: Locale, track: CourseTrack): Promise<void> {
  await page.goto(at(locale, '/modules'))
  const [first] = track.modules
  await page.getByRole('region', { name: track.title[locale] }).locator(`a[href="${at(locale, `/modules/${first?.slug}`)}"]`).click()
  for (const module of track.modules) {
    await expectPage(page, locale, `/modules/${module.slug}`)
    await page.getByRole('main').getByRole('link', { name: say(locale, 'module.start'), exact: true }).click()
    for (const section of module.sections) await readSection(page, locale, module, section)
    await expectPage(page, locale, `/modules/${module.slug}/quiz`)
    if (module === first) await takeQuiz(page, locale, module.slug)
    if (module !== track.modules.at(-1)) await next(page).click()
  }
}

for (const locale of locales)
  for (const track of readCourse())
    test(`the links of its pages lead through the track ${track.id} from first to last, and what was done is told, in ${locale}`, async ({ page }) => {
      test.setTimeout(300_000)
      const troubles = watchTroubles(page)
      await walk(page, locale, track)
      // The end of the track leads to the other one, and to what was done.
      const other = readCourse().find(({ id }) => id !== track.id)
      await expect(next(page)).toHaveAttribute('href', at(locale, `/modules/${other?.modules[0]?.slug}`))
      await page.getByRole('main').getByRole('link', { name: say(locale, 'way.myPage') }).click()
      await expectPage(page, locale, '/my-page')
      const rows = page.getByRole('region', { name: say(locale, 'me.modules') }).getByRole('listitem')
      for (const [index, module] of track.modules.entries()) {
        const row = rows.filter({ has: page.getByRole('link', { name: typeset(module.title[locale], locale), exact: true }) })
        await expect(row).toContainText(new RegExp(`${module.sections.length}\\D+${module.sections.length}\\D`))
        await expect(row).toContainText(say(locale, index === 0 ? 'me.complete' : 'me.quizNone'))
      }
      expect(troubles).toEqual([])
    })

test('labs and activities say how far they are, on the section’s page, the module’s and one’s own, to a guest too', async ({ page }) => {
  const lab = '/modules/edu-2-licences-apache/labs/licences-fiches'
  const form = '/modules/edu-2-licences-apache/activities/fiches-de-licence'
  await page.goto(at('en', form))
  await page.getByRole('main').getByRole('textbox').first().fill('Ministral')
  await expect(page.getByText(say('en', 'activity.save.saved').split('{')[0] ?? '')).toBeVisible()
  // What the bench sends once a step's checks have held; running Python is the story of the labs.
  const steps = (await (await page.request.get('/api/labs/licences-fiches')).json()) as { tests: Record<string, string> }
  const [step = ''] = Object.keys(steps.tests)
  const { origin } = new URL(page.url())
  const saved = await page.request.put(`/api/labs/licences-fiches/steps/${step}`, {
    headers: { Origin: origin, 'Idempotency-Key': crypto.randomUUID() },
    data: { code: 'x', isPassed: true, basedOn: 0, browserId: crypto.randomUUID(), sequence: 1 },
  })
  expect(saved.status()).toBe(200)
  // By the links: what was just saved is told without a reload.
  const told = async () => {
    await expect(page.getByText(say('en', 'progress.savedOn'))).toBeVisible()
    await expect(page.getByText(new RegExp(`${say('en', 'progress.stepsPassed').split('{')[0]}1`))).toBeVisible()
  }
  await page.getByRole('main').locator('a[rel="prev"]').click()
  await told()
  await page.getByRole('link', { name: say('en', 'section.toModule') }).or(page.getByRole('navigation', { name: say('en', 'section.contents') }).getByRole('link').first()).first().click()
  await page.waitForURL(`**${at('en', '/modules/edu-2-licences-apache')}`)
  await told()
  await page.goto(at('en', '/my-page'))
  for (const path of [lab, form]) await expect(page.getByRole('main').locator(`a[href="${at('en', path)}"]`)).toBeVisible()
  await expect(page.getByText(say('en', 'me.savedOn'))).toBeVisible()
})
