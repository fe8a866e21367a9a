import { randomUUID } from 'node:crypto'
import { at, expect, moduleSlug, say, test } from './fixtures'
import { answerRight, expectSaved, finish, questionItem, questions, startQuiz } from './quiz-page'

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
    expect(all).not.toContain(question.explanation.fr.slice(0, 50))
    if ('options' in question) for (const { feedback } of question.options) expect(all).not.toContain(feedback.fr.slice(0, 30))
  }
  expect(all).not.toMatch(/misconceptions|tolerance|\\?"keys?\\?":[^n]/)
})

test('a double click, a second tab and a repeated request start one attempt', async ({ page, context }) => {
  await page.goto(at('fr', `/modules/${moduleSlug}/quiz`))
  await page.getByRole('button', { name: say('fr', 'quiz.start') }).dblclick()
  await page.waitForURL(/\/quiz\/[0-9a-f-]{36}$/)
  const second = await context.newPage()
  await startQuiz(second, 'en')
  expect(attemptIdOf(second.url())).toBe(attemptIdOf(page.url()))
})

test('two tabs that change the same answer lose neither: the person chooses', async ({ page, context }) => {
  await startQuiz(page, 'fr')
  await questionItem(page, 1).getByRole('textbox').fill('100')
  await expectSaved(page, [1], 'fr')
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(questionItem(second, 1).getByRole('textbox')).toHaveValue('100')
  await questionItem(second, 1).getByRole('textbox').fill('200')
  await expectSaved(second, [1], 'fr')

  await questionItem(page, 1).getByRole('textbox').fill('300')
  await expect(page.getByText(say('fr', 'quiz.conflict.title'))).toBeVisible()
  await page.getByRole('button', { name: say('fr', 'quiz.conflict.takeTheirs') }).click()
  await expect(questionItem(page, 1).getByRole('textbox')).toHaveValue('200')

  await questionItem(second, 1).getByRole('textbox').fill('400')
  await expectSaved(second, [1], 'fr')
  await questionItem(page, 1).getByRole('textbox').fill('500')
  await page.getByRole('button', { name: say('fr', 'quiz.conflict.keepMine') }).click()
  await expectSaved(page, [1], 'fr')
  await second.reload()
  await expect(questionItem(second, 1).getByRole('textbox')).toHaveValue('500')
})

test('an attempt submitted in one tab shows its result in the other, and takes no more answers', async ({ page, context }) => {
  await startQuiz(page, 'en')
  const second = await context.newPage()
  await second.goto(page.url())
  await second.getByRole('button', { name: say('en', 'quiz.submit'), exact: true }).waitFor()
  await finish(page, 'en')
  await questionItem(second, 1).getByRole('textbox').fill('1090')
  await expect(second.getByRole('heading', { name: say('en', 'quiz.review') })).toBeVisible()
  await page.reload()
  await expect(page.getByText('0 out of 7 marks')).toBeVisible()
})

test("somebody else's attempt, a malformed id and an id of another module are not found", async ({ page, browser, baseURL }) => {
  await startQuiz(page, 'fr')
  const url = page.url()
  const stranger = await browser.newContext({ baseURL })
  const theirs = await stranger.newPage()
  expect((await theirs.goto(url))?.status()).toBe(404)
  await startQuiz(theirs, 'fr') // now a guest of their own
  expect((await theirs.goto(url))?.status()).toBe(404)
  const save = await theirs.request.put(`/api/attempts/${attemptIdOf(url)}/answers/${questions[1]?.id}`, {
    headers: { 'Idempotency-Key': randomUUID() },
    data: { answer: { text: '1' }, basedOn: 0 },
  })
  expect(save.status()).toBe(404)
  expect((await theirs.request.post(`/api/attempts/${attemptIdOf(url)}/submission`, { headers: { 'Idempotency-Key': randomUUID() }, data: {} })).status()).toBe(404)
  for (const id of ['abc', '%00', "1'or'1", randomUUID()])
    expect((await theirs.request.get(at('fr', `/modules/${moduleSlug}/quiz/${id}`))).status(), id).toBe(404)
  expect((await page.request.get(at('fr', `/modules/edu-2-licences-apache/quiz/${attemptIdOf(url)}`))).status()).toBe(404)
  await stranger.close()
})

test('writes from another site are refused, whatever cookies come along', async ({ page, baseURL }) => {
  await startQuiz(page, 'fr')
  const id = attemptIdOf(page.url())
  const writes = [
    ['post', '/api/attempts', { quiz: moduleSlug }],
    ['put', `/api/attempts/${id}/answers/${questions[1]?.id}`, { answer: { text: '1' }, basedOn: 0 }],
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
  expect((await page.request.put(path, { data: { answer: { text: '1' }, basedOn: 0 } })).status()).toBe(400)
  expect((await page.request.put(path, { headers: { ...key, ...json }, data: 'not json' })).status()).toBe(400)
  expect((await page.request.put(path, { headers: key, data: { answer: { text: '1' }, basedOn: -1 } })).status()).toBe(400)
  expect((await page.request.put(path, { headers: key, data: { answer: { text: '1' }, basedOn: 0, userId: 'x' } })).status()).toBe(400)
  expect((await page.request.put(path, { headers: key, data: { answer: { optionId: 'a' }, basedOn: 0 } })).status()).toBe(422)
  expect((await page.request.put(path, { headers: key, data: { answer: { text: 'x'.repeat(100_000) }, basedOn: 0 } })).status()).toBe(400)
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
