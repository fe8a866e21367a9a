import { at, expect, expectNoAxeFindings, expectNoColourFindings, locales, say, test } from './fixtures'

const page33 = '/source-criticism'

for (const locale of locales) {
  test(`somebody finds a disagreement, works on it, opens the answer and goes to its lesson, in ${locale}`, async ({ page }) => {
    await page.goto(at(locale, '/articles'))
    await page.getByRole('main').getByRole('link', { name: say(locale, 'criticism.title') }).click()
    await page.waitForURL(`**${at(locale, page33)}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(say(locale, 'criticism.title'))
    await expect(page.getByRole('article')).toHaveCount(33)

    // By keyboard: a group of the contents, then the first card of it.
    const group = page.locator('nav a[href="#measure"]')
    await group.focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('#measure')).toBeInViewport()
    const card = page.locator('#K01')
    const answer = card.locator('details p')
    await expect(answer).toBeHidden()
    await card.locator('summary').focus()
    await page.keyboard.press('Enter')
    await expect(answer).toBeVisible()

    // Both sides lead to their claims, and the exercise to the lesson that holds it.
    for (const claim of ['sui-series-a-over-400m', 'sim-round-dec-2023', 'ref-series-a-385m'])
      await expect(card.locator(`a[href="${at(locale, `/claims/${claim}`)}"]`)).toHaveCount(1)
    await card.locator(`a[href="${at(locale, '/modules/edu-1-origines-financement/tours-de-table')}"]`).click()
    await expect(page.getByRole('heading', { name: /385, 415, 450, 487/ })).toBeVisible()
  })

  test(`an article leads to the cards that concern it, in ${locale}`, async ({ page }) => {
    await page.goto(at(locale, '/articles/la-tribune-news'))
    const cards = page.getByRole('region', { name: say(locale, 'articles.contradictions') })
    await cards.locator(`a[href="${at(locale, page33)}#K16"]`).click()
    await expect(page.locator('#K16')).toBeInViewport()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing with the answers open, in ${locale}, ${colorScheme}`, async ({ page }) => {
      test.setTimeout(120_000)
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(at(locale, page33))
      await page.locator('details').evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')))
      await (colorScheme === 'light' ? expectNoAxeFindings(page) : expectNoColourFindings(page))
    })
  }
}

test('without JavaScript an answer unfolds, and on paper it is there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto(at('fr', page33))
  const answer = page.locator('#K06 details p')
  await expect(answer).toBeHidden()
  await page.locator('#K06 summary').click()
  await expect(answer).toBeVisible()
  await page.reload()
  await page.emulateMedia({ media: 'print' })
  expect((await answer.boundingBox())?.height).toBeGreaterThan(10)
  await context.close()
})
