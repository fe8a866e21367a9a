import { gzipSync } from 'node:zlib'
import { asciiPage } from '../lib/page-html'
import { at, expect, locales, moduleSlug, say, test } from './fixtures'

const lesson = `/modules/${moduleSlug}/tours-de-table`

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const locale of locales) {
    test(`a lesson reads well, and a citation is a plain link, in ${locale}`, async ({ page }) => {
      await page.goto(at(locale, lesson))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const citation = page.locator('a.citation').first()
      const id = await citation.getAttribute('data-claim')
      expect(await citation.getAttribute('href')).toBe(at(locale, `/claims/${id}`))
      await citation.click()
      await page.waitForURL(`**${at(locale, `/claims/${id}`)}`)
      await page.goto(at(locale, '/modules'))
      await page.locator(`a[href="${at(locale, `/modules/${moduleSlug}`)}"]`).first().click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })
  }
})

for (const locale of locales) {
  test(`a citation opens the claim's card in place, and Escape gives the focus back, in ${locale}`, async ({ page }) => {
    await page.goto(at(locale, lesson))
    const citation = page.locator('a.citation').first()
    await expect(citation).toHaveAttribute('aria-haspopup', 'dialog')
    await citation.focus()
    await page.keyboard.press('Enter')
    const card = page.getByRole('dialog')
    await expect(card).toBeVisible()
    await expect(card.getByRole('link').first()).toHaveAttribute('href', at(locale, `/claims/${await citation.getAttribute('data-claim')}`))
    expect(new URL(page.url()).pathname).toBe(at(locale, lesson))
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
    await expect(citation).toBeFocused()
  })

  test(`the language switch keeps the page, in ${locale}`, async ({ page }) => {
    const other = locale === 'fr' ? 'en' : 'fr'
    for (const path of [lesson, '/claims/ref-series-a-385m', '/glossary', '/articles/la-tribune-news', '/']) {
      await page.goto(at(locale, path))
      await page.getByRole('link', { name: say(locale, `nav.${other === 'fr' ? 'french' : 'english'}`) }).click()
      await page.waitForURL((url) => url.pathname === at(other, path))
      await expect(page.locator('html')).toHaveAttribute('lang', other)
    }
  })

  test(`each page names itself in both languages to search engines, in ${locale}`, async ({ page }) => {
    for (const path of [lesson, '/claims/ref-series-a-385m', '/glossary']) {
      await page.goto(at(locale, path))
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(`${at(locale, path)}$`))
      for (const language of locales) await expect(page.locator(`link[rel="alternate"][hreflang="${language}"]`)).toHaveAttribute('href', new RegExp(`${at(language, path)}$`))
    }
  })
}

test('what cannot be found is a real 404 in the language of its address, readable without JavaScript', async ({ request }) => {
  for (const locale of locales) {
    for (const path of ['/modules/nope', `/modules/${moduleSlug}/nope`, '/modules/nope/quiz', '/claims/nope', '/articles/nope', '/nowhere', '/a/b/c']) {
      const response = await request.get(at(locale, path))
      expect(response.status(), `${locale} ${path}`).toBe(404)
      const html = await response.text()
      expect(html, `${locale} ${path}`).toContain(`<html lang="${locale}"`)
      expect(html, `${locale} ${path}`).toContain(asciiPage(say(locale, 'notFound.title')))
    }
  }
  expect((await request.get('/de/modules', { headers: { 'Accept-Language': 'en' } })).status()).toBe(404)
})

test('a page has one address: its folder’s name and the other language’s word lead there, the query with them', async ({ request }) => {
  for (const [path, expected] of [
    ['/fr/claims/ref-series-a-385m?a=b', '/fr/affirmations/ref-series-a-385m?a=b'],
    ['/en/affirmations', '/en/claims'],
    ['/en/glossaire', '/en/glossary'],
    ['/fr/source-criticism', '/fr/critique-des-sources'],
    ['/fr/sign-up', '/fr/inscription'],
    ['/fr/my-page', '/fr/ma-page'],
    ['/fr/admin/people', '/fr/admin/personnes'],
  ] as const) {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status(), path).toBe(308)
    const { pathname, search } = new URL(response.headers().location ?? '', 'http://x')
    expect(pathname + search, path).toBe(expected)
  }
})

test('an address without a language leads to the reader’s own', async ({ request }) => {
  for (const [accepted, expected] of [['fr-CA,fr;q=0.9', '/fr'], ['en-GB', '/en'], ['de', '/fr']] as const) {
    const response = await request.get('/', { headers: { 'Accept-Language': accepted }, maxRedirects: 0 })
    expect(new URL(response.headers().location ?? '', 'http://x').pathname).toBe(expected)
  }
})

test('reading pages are static: cacheable by anyone, without cookies', async ({ request }) => {
  for (const path of ['/', '/modules', `/modules/${moduleSlug}`, lesson, `/modules/${moduleSlug}/print`, '/claims', '/articles', '/source-criticism', '/glossary', '/search']) {
    const response = await request.get(at('fr', path))
    expect(response.headers()['cache-control'], path).toContain('s-maxage')
    expect(response.headers()['set-cookie'], path).toBeUndefined()
  }
})

test('somebody who only reads leaves no row: no session is made by opening pages', async ({ page, context }) => {
  await page.goto(at('fr', '/'))
  await page.goto(at('fr', '/modules'))
  await page.goto(at('fr', '/my-page'))
  await expect(page.getByText(say('fr', 'me.empty.title'))).toBeVisible()
  expect((await context.cookies()).map(({ name }) => name)).toEqual([])
})

test('the browser asks no other host', async ({ page, baseURL }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  for (const path of ['/', '/modules', lesson, '/claims', '/glossary', `/modules/${moduleSlug}/quiz`]) await page.goto(at('fr', path), { waitUntil: 'networkidle' })
  expect([...hosts]).toEqual([baseURL])
})

test('French punctuation has its thin spaces, in lessons, claims, questions and messages alike', async ({ page }) => {
  for (const path of [lesson, '/claims/sui-series-a-over-400m', '/', `/modules/${moduleSlug}/quiz`]) {
    await page.goto(at('fr', path))
    const text = await page.getByRole('main').innerText()
    expect(text.match(/.{0,20}[\p{L})»] [;!?»].{0,10}/gu), path).toBeNull()
    expect(text.match(/.{0,20}[\p{L}»][;!?](?:\s|$)/gu), path).toBeNull()
    expect(text.match(/.{0,20} :\s/g), path).toBeNull()
    expect(text.match(/« /g), path).toBeNull()
  }
})

test('reading to the end, and long enough, marks a section as read by itself', async ({ page }) => {
  await page.clock.install()
  await page.goto(at('en', `/modules/${moduleSlug}/naissance`))
  const isRead = page.getByRole('checkbox', { name: say('en', 'section.markRead') })
  await page.keyboard.press('End')
  await page.clock.runFor(4_000)
  await expect(isRead).not.toBeChecked()
  await page.clock.runFor(10 * 60_000)
  await expect(isRead).toBeChecked()
})

test('progress appears afterwards without moving the page', async ({ page }) => {
  await page.goto(at('fr', `/modules/${moduleSlug}/chercheurs`))
  await page.getByRole('checkbox', { name: say('fr', 'section.markRead') }).check()
  await expect(page.getByRole('status').filter({ hasText: say('fr', 'section.saved') })).toBeVisible()
  for (const path of ['/modules', `/modules/${moduleSlug}`, `/modules/${moduleSlug}/chercheurs`]) {
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(at('fr', path), { waitUntil: 'networkidle' })
    const total = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0))
    expect(total, path).toBeLessThan(0.01)
  }
})

/** What the framework itself needs for a minimal page, and fifteen more. */
const SCRIPT_BYTES = 165_000

test('a page that is read ships no more scripts than its budget', async ({ request }) => {
  for (const path of ['/', `/modules/${moduleSlug}`, lesson, `/modules/${moduleSlug}/quiz`, '/claims', '/source-criticism']) {
    const html = await (await request.get(at('en', path))).text()
    // Browsers that know modules leave out what is for those that do not.
    const scripts = new Set([...html.matchAll(/<script(?![^>]*\snomodule)[^>]+src="([^"]+)"/gi)].map(([, address]) => String(address)))
    expect(scripts.size, path).toBeGreaterThan(3)
    let bytes = 0
    for (const address of scripts) bytes += gzipSync(await (await request.get(address)).body()).length
    expect(bytes, path).toBeLessThanOrEqual(SCRIPT_BYTES)
  }
})
