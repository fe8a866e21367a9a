import type { Page } from '@playwright/test'
import { at, expect, expectNoAxeFindings, expectNoColourFindings, locales, moduleSlug, say, test } from './fixtures'

const first = `/modules/${moduleSlug}/chercheurs`
const second = `/modules/${moduleSlug}/naissance`
const printed = `/modules/${moduleSlug}/print`

/** A word of the content, typed without its accents, with a plain apostrophe or in capitals. */
const wanted = { fr: ['l\'ECOLE', 'école'], en: ['RESEARCH', 'research'] } as const

const field = (page: Page) => page.getByRole('searchbox')
/** Counts what asks for the index. */
function watchIndex(page: Page): string[] {
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/api/search-index/')) asked.push(request.url())
  })
  return asked
}

for (const locale of locales) {
  const other = locale === 'fr' ? 'en' : 'fr'

  test(`a search by keyboard leads to a passage, and the back key to the search, in ${locale}`, async ({ page }) => {
    const asked = watchIndex(page)
    await page.goto(at(locale, first))
    await page.getByRole('link', { name: say(locale, 'nav.search'), exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${at(locale, '/search')}`)
    await expect(page.getByRole('heading', { name: say(locale, 'search.startTitle') })).toBeVisible()
    expect(asked).toEqual([])

    await field(page).focus()
    await page.keyboard.type(wanted[locale][0])
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status')).toContainText(wanted[locale][0])
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === wanted[locale][0])
    const lessons = page.getByRole('region', { name: new RegExp(say(locale, 'search.groups.lesson')) })
    await expect(lessons.locator('mark').first()).toHaveText(new RegExp(`^${wanted[locale][1]}`, 'i'))
    expect(new Set(asked).size).toBe(1)

    const passage = lessons.locator('a[href*="#"]').first()
    const target = await passage.getAttribute('href')
    await passage.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${target}`)
    await expect(page.locator(':target')).toBeInViewport()
    await page.goBack()
    await expect(field(page)).toHaveValue(wanted[locale][0])
    await expect(lessons.locator('mark').first()).toBeVisible()
  })

  test(`a search has its address, finds labs, claims, cards, articles and terms too, and says what to do where there is nothing, in ${locale}`, async ({ page }) => {
    await page.goto(`${at(locale, '/search')}?q=licen`)
    for (const group of ['lesson', 'practice', 'claim', 'card', 'article', 'term']) await expect(page.getByRole('heading', { name: new RegExp(`^${say(locale, `search.groups.${group}`)}`) })).toBeVisible()
    await field(page).fill('mistral')
    await expect(page.getByRole('status')).toContainText('mistral')
    await page.goBack()
    await expect(field(page)).toHaveValue('licen')
    await field(page).fill('xyzzy')
    await expect(page.getByRole('heading', { name: say(locale, 'search.nothingTitle') })).toBeVisible()
    await page.getByRole('link', { name: say(locale, `nav.${other === 'fr' ? 'french' : 'english'}`) }).click()
    await page.waitForURL((url) => url.pathname === at(other, '/search') && url.searchParams.get('q') === 'xyzzy')
    await expect(page.getByRole('heading', { name: say(other, 'search.nothingTitle') })).toBeVisible()
  })

  test(`an index that does not come can be asked for again, in ${locale}`, async ({ page }) => {
    await page.route('**/api/search-index/**', (route) => route.abort())
    await page.goto(`${at(locale, '/search')}?q=licence`)
    await expect(page.getByRole('status')).toHaveText(say(locale, 'search.failed'))
    await page.unroute('**/api/search-index/**')
    await page.getByRole('button', { name: say(locale, 'search.retry') }).click()
    await expect(page.getByRole('status')).toContainText('licence')
  })

  test(`the ¶ links are in nobody's way until they are asked for, in ${locale}`, async ({ page }) => {
    await page.goto(at(locale, first))
    const link = page.locator('.prose p .anchor').nth(1)
    await expect(link).toBeHidden()
    await page.locator('.prose p').nth(1).hover()
    await expect(link).toBeVisible()
    await page.mouse.move(0, 0)
    await expect(link).toBeHidden()

    const box = page.getByRole('checkbox', { name: say(locale, 'section.passages') })
    await box.focus()
    await page.keyboard.press('Space')
    await expect(link).toBeVisible()
    await page.keyboard.press('Shift+Tab')
    const focused = page.locator('.anchor:focus')
    await expect(focused).toHaveAccessibleName(say(locale, 'lesson.passage'))
    const href = await focused.getAttribute('href')
    await page.keyboard.press('Enter')
    expect(new URL(page.url()).hash).toBe(href)
    await expect(page.locator(':target')).toHaveCount(1)
    await expectNoAxeFindings(page)
  })

  test(`single keys turn pages and open the search, not while one writes, and can be turned off, in ${locale}`, async ({ page }) => {
    const opener = page.getByRole('button', { name: say(locale, 'shortcuts.open') })
    const workOn = async (path: string) => {
      await page.waitForURL(`**${at(locale, path)}`)
      await expect(opener).toHaveAttribute('aria-keyshortcuts', '?')
    }
    await page.goto(at(locale, first))
    await workOn(first)
    await page.keyboard.press('n')
    await workOn(second)
    await page.keyboard.press('p')
    await workOn(first)
    await page.keyboard.press('?')
    const dialog = page.getByRole('dialog', { name: say(locale, 'shortcuts.title') })
    const use = dialog.getByRole('checkbox')
    await expect(use).toBeFocused()
    await expectNoAxeFindings(page)
    await page.keyboard.press('Space')
    await expect(use).not.toBeChecked()
    await expect(opener).not.toHaveAttribute('aria-keyshortcuts')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await page.keyboard.press('?')
    await page.keyboard.press('n')
    await expect(dialog).toBeHidden()

    await page.reload({ waitUntil: 'networkidle' })
    await page.keyboard.press('/')
    await page.keyboard.press('n')
    expect(new URL(page.url()).pathname).toBe(at(locale, first))
    await opener.focus()
    await page.keyboard.press('Enter')
    await expect(use).not.toBeChecked()
    await expect(use).toBeFocused()
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await expect(opener).toBeFocused()
    await expect(opener).toHaveAttribute('aria-keyshortcuts', '?')
    await page.keyboard.press('/')
    await page.waitForURL(`**${at(locale, '/search')}`)
    await field(page).focus()
    await page.keyboard.type('n/p?')
    await expect(field(page)).toHaveValue('n/p?')
  })

  test(`a whole module can be printed from one page, without its navigation, in ${locale}`, async ({ page }) => {
    await page.goto(at(locale, `/modules/${moduleSlug}`))
    await page.getByRole('link', { name: say(locale, 'module.print') }).click()
    await page.waitForURL(`**${at(locale, printed)}`)
    await expectNoAxeFindings(page)
    const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await expect(page.locator('nav:visible, .no-print:visible, body > header:visible, body > footer:visible')).toHaveCount(0)
    await expect(page.locator('.exhibit').first()).toBeVisible()
    await expect(page.getByRole('heading', { name: say(locale, 'section.sources') })).toBeVisible()
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)')
  })

  test(`axe finds nothing in results, in the dark either, in ${locale}`, async ({ page }) => {
    await page.goto(`${at(locale, '/search')}?q=mistral`)
    await expect(page.locator('mark').first()).toBeVisible()
    await expectNoAxeFindings(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectNoColourFindings(page)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of locales) {
    test(`the search page says what it needs and leads to the lists, and ¶ links work, in ${locale}`, async ({ page }) => {
      await page.goto(`${at(locale, '/search')}?q=mistral`)
      // Playwright's own search for a text passes over noscript.
      await expect(page.locator('noscript p')).toHaveText(say(locale, 'search.noScript'))
      await expect(page.locator('noscript p')).toBeVisible()
      await expect(field(page)).toBeHidden()
      await page.getByRole('link', { name: say(locale, 'search.lists.glossary') }).click()
      await page.waitForURL(`**${at(locale, '/glossary')}`)
      await page.goto(at(locale, first))
      await page.getByRole('checkbox', { name: say(locale, 'section.passages') }).check()
      await page.locator('.prose .anchor').first().click()
      await expect(page.locator(':target')).toHaveCount(1)
    })
  }
})
