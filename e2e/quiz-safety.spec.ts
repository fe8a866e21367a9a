import { randomUUID } from 'node:crypto'
import { at, expect, moduleSlug, say, test } from './fixtures'
import { answerRight, expectSaved, finish, questionItem, questions, startQuiz } from './quiz-page'

const saveOf = (answer: unknown, basedOn = 0) => ({ answer, basedOn, browserId: randomUUID(), sequence: 1 })
const attemptIdOf = (url: string) => url.split('/').pop() ?? ''

test('the browser never receives a key, a feedback or an explanation before the attempt is submitted', async ({ page }) => {
  const received: string[] = []
  page.on('response', async (response) => {
    // The content pages are about the same facts; what counts here is what the attempt and the API send.
    if (/\/(api|quiz)\//.test(new URL(response.url()).pathname)) received.push(await response.text().catch(() => ''))
  })
  await startQuiz(page, 'fr')
  await page.reload()
  await answerRight(page, 0, 'fr')
  await expectSaved(page, [0], 'fr')
  const all = received.join('\n')
  expect(all).toContain(questions[0]?.id)
  for (const question of questions) {
    if (question.explanation) expect(all).not.toContain(question.explanation.fr.slice(0, 50))
    if ('options' in question) for (const { feedback } of question.options) expect(all).not.toContain(feedback.fr.slice(0, 30))
  }
  // When a key may be shown is no key.
  expect(all).not.toMatch(/misconceptions|tolerance|\\?"keys?\\?":(?!n|\\?"(?:after-|never))/)
})

test('a double click, a second tab and a repeated request start one attempt', async ({ page, context }) => {
  await page.goto(at('fr', `/modules/${moduleSlug}/quiz`))
  await page.getByRole('button', { name: say('fr', 'quiz.start') }).dblclick()
  await page.waitForURL(/\/quiz\/[0-9a-f-]{36}$/)
  const second = await context.newPage()
  await startQuiz(second, 'en')
  expect(attemptIdOf(second.url())).toBe(attemptIdOf(page.url()))
})

test('two first writes at once, from two tabs, are of one guest', async ({ page, context }) => {
  const reader = await context.newPage()
  await reader.goto(at('fr', `/modules/${moduleSlug}/chercheurs`))
  await page.goto(at('fr', `/modules/${moduleSlug}/quiz`))
  await Promise.all([
    reader.getByRole('checkbox', { name: say('fr', 'section.markRead') }).check(),
    page.getByRole('button', { name: say('fr', 'quiz.start') }).click(),
  ])
  await page.waitForURL(/\/quiz\/[0-9a-f-]{36}$/)
  await expect(reader.getByRole('status').filter({ hasText: say('fr', 'section.saved') })).toBeVisible()
  const { modules } = (await (await page.request.get('/api/progress')).json()) as { modules: Record<string, unknown> }
  expect(modules[moduleSlug]).toMatchObject({ readSections: ['chercheurs'], openAttemptId: attemptIdOf(page.url()) })
})

test('two tabs show the same: what is given in one is there in the other, and the later answer counts', async ({ page, context }) => {
  await startQuiz(page, 'fr')
  const second = await context.newPage()
  await second.goto(page.url())
  await questionItem(page, 1).getByRole('textbox').fill('100')
  await expect(questionItem(second, 1).getByRole('textbox')).toHaveValue('100')
  await expectSaved(second, [1], 'fr')
  await questionItem(second, 1).getByRole('textbox').fill('200')
  await expect(questionItem(page, 1).getByRole('textbox')).toHaveValue('200')
  await questionItem(page, 1).getByRole('textbox').fill('300')
  await expectSaved(page, [1], 'fr')
  await expectSaved(second, [1], 'fr')
  for (const tab of [page, second]) {
    await tab.reload()
    await expect(questionItem(tab, 1).getByRole('textbox')).toHaveValue('300')
    await expect(tab.getByText(say('fr', 'quiz.conflict.title'))).toHaveCount(0)
  }
})

test('an attempt submitted in one tab shows its result in the other, and takes no more answers', async ({ page, context }) => {
  await startQuiz(page, 'en')
  const second = await context.newPage()
  await second.goto(page.url())
  await second.getByRole('button', { name: say('en', 'quiz.submit'), exact: true }).waitFor()
  await finish(page, 'en')
  await expect(second.getByRole('heading', { name: say('en', 'quiz.review') })).toBeVisible()
  const save = await page.request.put(`/api/attempts/${attemptIdOf(page.url())}/answers/${questions[1]?.id}`, {
    headers: { 'Idempotency-Key': randomUUID() },
    data: { answer: { text: '1090' }, basedOn: 0, browserId: randomUUID(), sequence: 1 },
  })
  expect(await save.json()).toEqual({ ok: false, error: 'ATTEMPT_SUBMITTED' })
  await page.reload()
  await expect(page.getByText(`0 out of ${questions.length} marks`)).toBeVisible()
})

test("somebody else's attempt, a malformed id and an id of another module are not found, and the page says what to do", async ({ page, browser, baseURL }) => {
  await startQuiz(page, 'fr')
  const url = page.url()
  const stranger = await browser.newContext({ baseURL })
  const theirs = await stranger.newPage()
  const missing = theirs.getByRole('heading', { name: say('fr', 'quiz.missing.title') })
  // The page is the same for everybody, and has nothing of the attempt in it.
  const response = await theirs.goto(url)
  expect(response?.status()).toBe(200)
  expect(await response?.text()).not.toContain(questions[0]?.id)
  await expect(missing).toBeVisible()
  await expect(theirs.getByText(say('fr', 'quiz.missing.signedOut'))).toBeVisible()
  await expect(theirs).toHaveTitle(new RegExp(say('fr', 'quiz.missing.title')))
  expect((await theirs.request.get(`/api/attempts/${attemptIdOf(url)}?locale=fr`)).status()).toBe(401)
  await startQuiz(theirs, 'fr') // now a guest of their own
  await theirs.goto(url)
  await expect(theirs.getByText(say('fr', 'quiz.missing.notYours'))).toBeVisible()
  await expect(theirs.getByRole('listitem').filter({ has: theirs.getByRole('group') })).toHaveCount(0)
  expect((await theirs.request.get(`/api/attempts/${attemptIdOf(url)}?locale=fr`)).status()).toBe(404)
  const save = await theirs.request.put(`/api/attempts/${attemptIdOf(url)}/answers/${questions[1]?.id}`, {
    headers: { 'Idempotency-Key': randomUUID() },
    data: saveOf({ text: '1' }),
  })
  expect(save.status()).toBe(404)
  expect((await theirs.request.post(`/api/attempts/${attemptIdOf(url)}/submission`, { headers: { 'Idempotency-Key': randomUUID() }, data: {} })).status()).toBe(404)
  for (const id of ['abc', '%00', "1'or'1", `${randomUUID()}0`])
    expect((await theirs.request.get(at('fr', `/modules/${moduleSlug}/quiz/${id}`))).status(), id).toBe(404)
  for (const other of [url.replace(moduleSlug, 'edu-2-licences-apache'), url.replace(attemptIdOf(url), randomUUID())]) {
    await page.goto(other)
    await expect(page.getByRole('heading', { name: say('fr', 'quiz.missing.title') })).toBeVisible()
  }
  expect((await page.request.get(url.replace(moduleSlug, 'nowhere'))).status()).toBe(404)
  await stranger.close()
})

test('writes from another site are refused, whatever cookies come along', async ({ page, baseURL }) => {
  await startQuiz(page, 'fr')
  const id = attemptIdOf(page.url())
  const writes = [
    ['post', '/api/attempts', { quiz: moduleSlug }],
    ['put', `/api/attempts/${id}/answers/${questions[1]?.id}`, saveOf({ text: '1' })],
    ['post', `/api/attempts/${id}/submission`, {}],
    ['put', `/api/progress/${moduleSlug}/chercheurs`, { isRead: true }],
  ] as const
  const foreign: Record<string, string>[] = [{ Origin: 'https://evil.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }]
  for (const [method, path, data] of writes) {
    for (const headers of foreign) {
      const response = await page.request[method](path, { headers: { 'Idempotency-Key': randomUUID(), ...headers }, data })
      expect(response.status(), `${method} ${path} ${JSON.stringify(headers)}`).toBe(403)
    }
  }
  expect((await page.request.post('/api/attempts', { headers: { Origin: baseURL ?? '', 'Sec-Fetch-Site': 'same-origin', 'Idempotency-Key': randomUUID() }, data: { quiz: moduleSlug } })).status()).toBe(200)
})

test('malformed commands are refused in words and write nothing', async ({ page }) => {
  await startQuiz(page, 'fr')
  const id = attemptIdOf(page.url())
  const path = `/api/attempts/${id}/answers/${questions[1]?.id}`
  const key = { 'Idempotency-Key': randomUUID() }
  const json = { 'Content-Type': 'application/json' }
  expect((await page.request.put(path, { data: saveOf({ text: '1' }) })).status()).toBe(400)
  expect((await page.request.put(path, { headers: { ...key, ...json }, data: 'not json' })).status()).toBe(400)
  expect((await page.request.put(path, { headers: key, data: saveOf({ text: '1' }, -1) })).status()).toBe(400)
  expect((await page.request.put(path, { headers: key, data: saveOf({ text: '1' }, 2 ** 31) })).status()).toBe(400)
  expect((await page.request.put(path, { headers: key, data: { ...saveOf({ text: '1' }), userId: 'x' } })).status()).toBe(400)
  for (const text of ['1\0', '\ud83d']) expect((await page.request.put(path, { headers: { ...key, ...json }, data: JSON.stringify(saveOf({ text })) })).status()).toBe(422)
  expect((await page.request.put(path, { headers: key, data: saveOf({ optionId: 'a' }) })).status()).toBe(422)
  expect((await page.request.put(path, { headers: key, data: saveOf({ text: 'x'.repeat(100_000) }) })).status()).toBe(400)
  expect((await page.request.post('/api/attempts', { headers: key, data: { quiz: 'nowhere' } })).status()).toBe(404)
  expect((await page.request.put(`/api/progress/${moduleSlug}/nowhere`, { data: {} })).status()).toBe(404)
  await page.reload()
  await expect(questionItem(page, 1).getByRole('textbox')).toHaveValue('')
})

test('what a person types is shown as text, never run', async ({ page }) => {
  await startQuiz(page, 'fr')
  await questionItem(page, 1).getByRole('textbox').fill('<img src=x onerror=alert(1)>')
  page.on('dialog', (dialog) => expect(dialog.message()).toBe('no dialog may open'))
  await expectSaved(page, [1], 'fr')
  await finish(page, 'fr')
  await expect(page.getByText('<img src=x onerror=alert(1)>', { exact: false })).toBeVisible()
  await expect(page.locator('main img')).toHaveCount(0)
})

test('a browser storage with nonsense in it breaks no quiz', async ({ page }) => {
  await startQuiz(page, 'en')
  const id = attemptIdOf(page.url())
  for (const kept of ['null', '"x"', '[]', '{"answer":{"text":7},"revision":0,"saveKey":null,"sentKeys":[]}', '{"answer":{"optionIds":5},"revision":"1"}', '{']) {
    await page.evaluate(({ keys, value }) => keys.forEach((key) => localStorage.setItem(key, value)), {
      keys: ['grand-large:reading', `grand-large:attempt:${id}`, ...questions.map((question) => `grand-large:attempt:${id}:${question.id}`)],
      value: kept,
    })
    await page.reload()
    await expect(page.getByText(`Answered: 0 of ${questions.length}`)).toBeVisible()
  }
  await answerRight(page, 1, 'en')
  await expectSaved(page, [1], 'en')
})

test('a page that is killed while a save is under way loses neither that answer nor the one typed after it', async ({ page, context }) => {
  await startQuiz(page, 'fr')
  const url = page.url()
  // The server stores the first answer; nobody hears of it.
  await page.route('**/answers/**', async (route) => void (await route.fetch()))
  const sent = page.waitForRequest('**/answers/**')
  await questionItem(page, 1).getByRole('textbox').fill('111')
  await sent
  await questionItem(page, 1).getByRole('textbox').fill('222')
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(url)
  await expect(questionItem(again, 1).getByRole('textbox')).toHaveValue('222')
  await expectSaved(again, [1], 'fr')
  await again.reload()
  await expect(questionItem(again, 1).getByRole('textbox')).toHaveValue('222')
  await expect(again.getByText(say('fr', 'quiz.conflict.title'))).toHaveCount(0)
})

test('a session that ends half-way costs no answer: it is kept, and stored once the session is back', async ({ page, context }) => {
  await startQuiz(page, 'en')
  const cookies = await context.cookies()
  await context.clearCookies()
  await questionItem(page, 1).getByRole('textbox').fill('1090')
  await expect(questionItem(page, 1).getByText(say('en', 'quiz.save.lost'))).toBeVisible()
  await page.getByRole('button', { name: say('en', 'quiz.submit'), exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: say('en', 'quiz.dialog.submit') }).click()
  await expect(page.getByText(say('en', 'quiz.submitProblem.lost.title'))).toBeVisible()
  await context.addCookies(cookies)
  await finish(page, 'en')
  await expect(page.getByText(`1 out of ${questions.length} marks`)).toBeVisible()
})

test('a quiz goes on in its tab while its guest signs in to an account in another', async ({ page, context, site }) => {
  await startQuiz(page, 'fr')
  await questionItem(page, 1).getByRole('textbox').fill('1')
  await expectSaved(page, [1], 'fr')
  const account = site.accounts.find(({ role }) => role === 'admin')
  const other = await context.newPage()
  await other.goto(at('fr', '/sign-in'))
  await other.getByLabel(say('fr', 'signIn.email')).fill(account?.email ?? '')
  await other.getByLabel(say('fr', 'signIn.password')).fill(account?.password ?? '')
  await other.getByRole('button', { name: say('fr', 'signIn.submit') }).click()
  await other.waitForURL(`**${at('fr', '/my-page')}`)
  await questionItem(page, 1).getByRole('textbox').fill('1090')
  await expectSaved(page, [1], 'fr')
  await finish(page, 'fr')
  await other.goto(page.url())
  await expect(other.getByRole('heading', { name: say('fr', 'quiz.review') })).toBeVisible()
})

test('the session cookie cannot be had by scripts, nor asked of the server, and nothing but signing in and out is open', async ({ page, context, baseURL }) => {
  await startQuiz(page, 'fr')
  expect(await page.evaluate(() => document.cookie)).toBe('')
  const [session] = (await context.cookies()).filter(({ name }) => name.endsWith('session_token'))
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  for (const path of ['get-session', 'list-sessions', 'list-accounts', 'error', 'ok', 'callback/x']) {
    const response = await page.request.get(`/api/auth/${path}`, { maxRedirects: 0 })
    expect(response.status(), path).toBeGreaterThanOrEqual(400)
    expect(await response.text()).not.toContain(decodeURIComponent(session?.value ?? 'no cookie').split('.')[0])
  }
  for (const path of ['update-user', 'sign-up/email', 'sign-in/anonymous', 'delete-user', 'delete-anonymous-user', 'sign-out/../get-session', 'sign-in/email/'])
    expect((await page.request.post(`/api/auth/${path}`, { headers: { Origin: baseURL ?? '' }, data: { name: 'x', role: 'admin' }, maxRedirects: 0 })).status(), path).toBeGreaterThanOrEqual(300)
})

test('a tampered session cookie is nobody, and reaches nothing', async ({ page, context, baseURL }) => {
  await startQuiz(page, 'fr')
  const url = page.url()
  const [session] = (await context.cookies()).filter(({ name }) => name.endsWith('session_token'))
  const name = session?.name ?? ''
  for (const value of ['', '%', '%E0%A4%A', '%00', 'a.b', `${session?.value.slice(0, -8)}AAAAAAAA`, 'x'.repeat(6000)]) {
    const headers = { Cookie: `${name}=${value}` }
    expect((await fetch(`${baseURL}/api/attempts/${attemptIdOf(url)}?locale=fr`, { headers })).status, value).toBe(401)
    expect(await (await fetch(`${baseURL}/api/progress`, { headers })).json(), value).toEqual({ viewer: 'none', modules: {} })
  }
})

test('an attempt is kept by no cache', async ({ page }) => {
  await startQuiz(page, 'fr')
  for (const path of [`/api/attempts/${attemptIdOf(page.url())}?locale=fr`, '/api/progress', at('fr', '/my-page')])
    expect((await page.request.get(path)).headers()['cache-control'], path).toContain('no-store')
})
