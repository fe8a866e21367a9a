import type { Page } from '@playwright/test'
import { at, expect, locales, moduleSlug, say, test } from './fixtures'
import { answerRight, expectSaved, finish, questions, startQuiz } from './quiz-page'

const prerendered = [
  '/',
  '/modules',
  `/modules/${moduleSlug}`,
  `/modules/${moduleSlug}/tours-de-table`,
  `/modules/${moduleSlug}/quiz`,
  '/modules/edu-3-executer-local/labs/memoire-quantification',
  '/claims',
  '/claims/ref-series-a-385m',
  '/articles',
  '/articles/la-tribune-news',
  '/source-criticism',
  '/glossary',
  '/404',
]

const directive = (policy: string | undefined, name: string) => (policy ?? '').split('; ').find((part) => part.startsWith(`${name} `)) ?? ''

/** Everything that ASVS asks of a page, but for its scripts. */
function expectHeaders(headers: Record<string, string>, what: string): void {
  const policy = headers['content-security-policy']
  expect(policy, what).toBeDefined()
  expect(policy, what).not.toContain('unsafe')
  // Two policies would come as one value with a comma.
  expect(policy, what).not.toContain(',')
  expect(directive(policy, 'default-src'), what).toBe("default-src 'none'")
  expect(directive(policy, 'frame-ancestors'), what).toBe("frame-ancestors 'none'")
  expect(directive(policy, 'base-uri'), what).toBe("base-uri 'none'")
  expect(headers, what).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=()'),
  })
  expect(headers['x-powered-by'], what).toBeUndefined()
  // The test's address is http.
  expect(headers['strict-transport-security'], what).toBeUndefined()
}

/** What the browser says against a page from now on, refusals of the policy above all; an answer 404 is not against it. */
function watch(page: Page): string[] {
  const said: string[] = []
  page.on('console', (message) => {
    const isAgainst = ['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')
    if (isAgainst) said.push(`${new URL(page.url()).pathname}: ${message.text()}`)
  })
  page.on('pageerror', (error) => said.push(error.message))
  return said
}

/** Does what an injection would do, and says whether it ran. */
const injects = (page: Page) =>
  page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    const holder = document.createElement('div')
    holder.innerHTML = '<img src="/nowhere.png" onerror="window.injected = true">'
    document.body.append(holder)
    return new Promise<boolean>((resolve) => setTimeout(() => resolve('injected' in window), 300))
  })

for (const locale of locales) {
  test(`every kind of prerendered page names its scripts by hash, and the browser refuses nothing of it, in ${locale}`, async ({ page }) => {
    const said = watch(page)
    for (const path of prerendered) {
      const response = await page.goto(at(locale, path), { waitUntil: 'networkidle' })
      expectHeaders(response?.headers() ?? {}, path)
      const scripts = directive(response?.headers()['content-security-policy'], 'script-src')
      expect(scripts, path).toMatch(/^script-src 'self'( 'sha256-[\w+/]+=*')+$/)
      expect(response?.headers()['cache-control'], path).toContain('s-maxage')
      // The inline scripts have run: Next's data arrive through them.
      expect(await page.evaluate(() => 'next' in window && '__next_f' in window), path).toBe(true)
    }
    expect(said).toEqual([])
  })

  test(`every kind of page that is made for one reader has a nonce of its own, is kept by nobody, and works, in ${locale}`, async ({ page }) => {
    const said = watch(page)
    const nonces: string[] = []
    page.on('response', (response) => {
      if (!response.request().isNavigationRequest() || !/\/(?:ma-page|my-page)$/.test(new URL(response.url()).pathname)) return
      expectHeaders(response.headers(), response.url())
      const scripts = directive(response.headers()['content-security-policy'], 'script-src')
      expect(scripts).toMatch(/^script-src 'self' 'nonce-[\w+/]+=*'$/)
      expect(response.headers()['cache-control']).toContain('no-store')
      nonces.push(scripts)
    })
    await page.goto(at(locale, '/my-page'), { waitUntil: 'networkidle' })
    await startQuiz(page, locale)
    await page.reload()
    for (const index of questions.keys()) await answerRight(page, index, locale)
    await expectSaved(page, [...questions.keys()], locale)
    await finish(page, locale)
    await page.reload({ waitUntil: 'networkidle' })
    await page.goto(at(locale, '/my-page'), { waitUntil: 'networkidle' })
    await page.reload({ waitUntil: 'networkidle' })
    expect(nonces).toHaveLength(3)
    expect(new Set(nonces).size).toBe(nonces.length)
    expect(said).toEqual([])
  })

  test(`the language switch and an unknown address work under the policy, in ${locale}`, async ({ page }) => {
    const said = watch(page)
    const other = locale === 'fr' ? 'en' : 'fr'
    for (const path of ['/glossary', '/my-page', '/sign-in']) {
      await page.goto(at(locale, path))
      await page.getByRole('link', { name: say(locale, `nav.${other === 'fr' ? 'french' : 'english'}`) }).click()
      await page.waitForURL((url) => url.pathname === at(other, path))
      await expect(page.locator('html')).toHaveAttribute('lang', other)
    }
    const response = await page.goto(at(locale, '/nowhere'))
    expect(response?.status()).toBe(404)
    expectHeaders(response?.headers() ?? {}, '/nowhere')
    expect(directive(response?.headers()['content-security-policy'], 'script-src')).toContain("'sha256-")
    expect(said).toEqual([])
  })

  test(`a script that somebody got into a page does not run, in ${locale}`, async ({ page }) => {
    for (const path of [`/modules/${moduleSlug}/tours-de-table`, '/sign-in', '/my-page', '/nowhere']) {
      await page.goto(at(locale, path))
      expect(await injects(page), path).toBe(false)
    }
    await startQuiz(page, locale)
    expect(await injects(page), 'attempt').toBe(false)
  })
}

test('signing in works under the policy', async ({ page, site }) => {
  const said = watch(page)
  const learner = site.accounts.find(({ role }) => role === 'learner')
  await page.goto(at('en', '/sign-in'))
  await page.getByLabel(say('en', 'signIn.email')).fill(learner?.email ?? '')
  await page.getByLabel(say('en', 'signIn.password')).fill(learner?.password ?? '')
  await page.getByRole('button', { name: say('en', 'signIn.submit') }).click()
  await page.waitForURL((url) => url.pathname === at('en', '/my-page'))
  expect(said).toEqual([])
})

test('what is no page runs nothing and is not taken for one: the API, files, unknown addresses outside the languages', async ({ request }) => {
  for (const path of ['/api/health', '/api/attempts', '/api/nope', '/icon.svg', '/robots.txt', '/sitemap.xml', '/_next/nope', '/_next/static/nope.js']) {
    const headers = (await request.get(path)).headers()
    expectHeaders(headers, path)
    expect(headers['content-security-policy'], path).toBe("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
    expect(headers['content-type'] ?? '', path).not.toContain('html')
  }
  for (const path of ['/api/health', '/api/nope']) expect((await request.get(path)).headers()['cache-control'], path).toContain('no-store')
  expect((await request.get('/api/health')).headers()['content-disposition']).toContain('attachment')
  const refused = await request.post('/api/auth/sign-in/email', { data: { email: 'nobody@demo.example', password: 'not the password' } })
  expect(refused.status()).toBe(401)
  expect(refused.headers()).toMatchObject({ 'cache-control': 'no-store', 'content-disposition': expect.stringContaining('attachment') })
})

test('a page that has not changed keeps its policy and its tag, for whatever caches in front', async ({ request }) => {
  const [first, second] = [await request.get(at('fr', '/glossary')), await request.get(at('fr', '/glossary'))]
  expect(first.headers().etag).toMatch(/^W\/"[\w-]{22}"$/)
  for (const name of ['etag', 'content-security-policy']) expect(second.headers()[name]).toBe(first.headers()[name])
  expect((await request.get(at('en', '/glossary'))).headers().etag).not.toBe(first.headers().etag)
})

test('an address has one spelling, and none leads around the policy', async ({ request }) => {
  for (const [path, expected] of [
    ['/fr/MA-PAGE', '/fr/ma-page'],
    ['/fr/ma%2Dpage', '/fr/ma-page'],
    ['/%66r/ma-page', '/fr/ma-page'],
    ['/FR/Glossaire', '/fr/glossaire'],
    ['/de.x/modules', '/fr/de.x/modules'],
    ['/apiary', '/fr/apiary'],
    ['/nowhere.php', '/fr/nowhere.php'],
  ] as const) {
    const response = await request.get(path, { maxRedirects: 0, headers: { 'Accept-Language': 'fr' } })
    expect([307, 308], path).toContain(response.status())
    expect(new URL(response.headers().location ?? '', 'http://x').pathname, path).toBe(expected)
  }
  for (const path of ['/fr/%E0%A4%A', '/%E0%A4%A', '/en/modules/%ff', '/api/%E0%A4%A']) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(400)
    expectHeaders(response.headers(), path)
  }
  for (const path of ['/fr/%C3%A9t%C3%A9', `/fr/modules/${moduleSlug}/quiz/%C3%A9`]) {
    const response = await request.get(path)
    expect(response.status(), path).toBe(404)
    expectHeaders(response.headers(), path)
  }
})
