// The labs: done with the keyboard, kept, ended in time, and without a way out of their frame. Told with the first step of
// whichever lab comes first, by the files that it is made of.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { at, expect, expectNoAxeFindings, expectNoColourFindings, locales, say, test } from './fixtures'
import type { Locator, Page } from '@playwright/test'
import type { Locale } from '../i18n/routing'

type LabFile = { slug: string; module: string; title: Record<Locale, string>; usesModel?: boolean; steps: { id: string; file: string; checks: unknown[]; hints: unknown[] }[] }
const folder = path.resolve(import.meta.dirname, '../content/labs')
const labs = readdirSync(folder)
  .toSorted()
  .map((name) => parse(readFileSync(path.join(folder, name, 'lab.yaml'), 'utf8')) as LabFile)
const lab = labs[0] as LabFile
const step = lab.steps[0] as LabFile['steps'][number]
const solution = readFileSync(path.join(folder, lab.slug, 'solutions', `${step.id}.py`), 'utf8')

/** Python is 10 MB of WebAssembly, which a busy machine compiles in its own time. */
const PYTHON = { timeout: 90_000 }
test.setTimeout(240_000)

const labPath = ({ module, slug }: LabFile) => `/modules/${module}/labs/${slug}`
const benchOf = (page: Page, { file } = step) => page.locator('section').filter({ has: page.getByRole('heading', { level: 3, name: file, exact: true }) }).last()
const editorOf = (bench: Locator) => bench.getByRole('textbox')
const button = (bench: Locator, locale: Locale, key: string) => bench.getByRole('button', { name: say(locale, `lab.${key}`), exact: true })

async function openLab(page: Page, locale: Locale): Promise<Locator> {
  await page.goto(at(locale, labPath(lab)))
  const bench = benchOf(page)
  await expect(editorOf(bench)).toBeVisible()
  return bench
}

/** Puts a text in place of what the editor holds, as somebody would who pastes it. */
async function write(page: Page, bench: Locator, code: string) {
  await editorOf(bench).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(code)
}

async function run(page: Page, bench: Locator, code: string): Promise<string> {
  await write(page, bench, code)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(bench.getByRole('status')).toHaveText(say('en', 'lab.ended.done'), PYTHON)
  return bench.locator('pre').last().innerText()
}

const saved = (locale: Locale) => new RegExp(say(locale, 'lab.save.savedAt').replace('{time}', '\\d{1,2}:\\d{2}'))

for (const locale of locales) {
  test(`a step is done with the keyboard: run, fail, hint, pass; it is kept, and there on another device, in ${locale}`, async ({ page, browser }) => {
    // By its link: the document keeps the policy of the page that was loaded first, and the frame must be let in.
    await page.goto(at(locale, `/modules/${lab.module}`))
    await page.locator(`main a[href="${at(locale, labPath(lab))}"]`).press('Enter')
    const bench = benchOf(page)
    await expect(editorOf(bench)).toBeVisible()
    await expect(bench.getByText(say(locale, 'lab.checkState.open'), { exact: true })).toHaveCount(step.checks.length)

    await editorOf(bench).focus()
    // Tab indents; Esc frees it.
    await page.keyboard.press('Escape')
    await expect(bench.getByRole('status')).toHaveText(say(locale, 'lab.tabFreed'))
    await page.keyboard.press('Tab')
    await expect(button(bench, locale, 'check')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(bench.getByText(say(locale, 'lab.checkState.fails')).or(bench.getByText(say(locale, 'lab.checkState.not-reached'))).first()).toBeVisible(PYTHON)
    await expectNoAxeFindings(page)

    await bench.getByRole('button', { name: new RegExp(`^${say(locale, 'lab.hint').split(' ')[0]}`) }).focus()
    await page.keyboard.press('Enter')
    await expect(bench.getByRole('heading', { name: say(locale, 'lab.hints') })).toBeVisible()

    await write(page, bench, solution)
    await expect(bench.getByText(saved(locale))).toBeVisible()
    await button(bench, locale, 'check').focus()
    await page.keyboard.press('Enter')
    await expect(bench.getByRole('status')).toHaveText(say(locale, 'lab.allHold'), PYTHON)
    await expect(bench.getByText(say(locale, 'lab.checkState.holds'), { exact: true })).toHaveCount(step.checks.length)
    await expect(bench.getByText(say(locale, 'lab.stepDone'))).toBeVisible()
    await expectNoAxeFindings(page)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expectNoColourFindings(page)

    await page.reload()
    await expect(editorOf(bench)).toContainText(solution.split('\n').find((line) => line.startsWith('def')) ?? '')
    await expect(bench.getByText(say(locale, 'lab.stepDone'))).toBeVisible()

    const device = await browser.newContext({ baseURL: new URL(page.url()).origin })
    await device.addCookies(await page.context().cookies())
    const there = await openLab(await device.newPage(), locale)
    await expect(there.getByText(say(locale, 'lab.stepDone'))).toBeVisible()
    await device.close()
  })

  test(`the text, the checks and the given files read without scripts, in ${locale}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) })
    const page = await context.newPage()
    await page.goto(at(locale, labPath(lab)))
    await expect(page.locator('main noscript p')).toContainText(say(locale, 'lab.noScript'))
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expect(benchOf(page).locator('pre')).toContainText('def ')
    await expect(benchOf(page).getByText(say(locale, 'lab.checkState.open')).first()).toBeVisible()
    await context.close()
  })
}

test('starting again is undone with one button, and loses nothing', async ({ page }) => {
  const bench = await openLab(page, 'en')
  await write(page, bench, 'mine = 1')
  await button(bench, 'en', 'reset').click()
  await expect(editorOf(bench)).toContainText('def ')
  await button(bench, 'en', 'undo').click()
  await expect(editorOf(bench)).toHaveText('mine = 1')
})

test('what is written without a network waits in the browser, says so, and goes out when it is back', async ({ page, context }) => {
  const bench = await openLab(page, 'fr')
  await context.setOffline(true)
  await write(page, bench, '# hors ligne')
  await expect(bench.getByText(say('fr', 'lab.save.waiting'))).toBeVisible()
  await context.setOffline(false)
  await expect(bench.getByText(saved('fr'))).toBeVisible()
  await page.reload()
  await expect(editorOf(bench)).toHaveText('# hors ligne')
})

test('a change on another device is shown, and the person chooses', async ({ page, browser }) => {
  const bench = await openLab(page, 'en')
  await write(page, bench, '# first')
  await expect(bench.getByText(saved('en'))).toBeVisible()
  const device = await browser.newContext({ baseURL: new URL(page.url()).origin })
  await device.addCookies(await page.context().cookies())
  const there = await openLab(await device.newPage(), 'en')
  await write(there.page(), there, '# from the other device')
  await expect(there.getByText(saved('en'))).toBeVisible()
  await write(page, bench, '# from here')
  await expect(bench.getByText(say('en', 'lab.conflict.title'))).toBeVisible()
  await expect(bench.getByText('# from the other device')).toBeVisible()
  await expectNoAxeFindings(page)
  await button(bench, 'en', 'conflict.other').click()
  await expect(editorOf(bench)).toHaveText('# from the other device')
  await expect(bench.getByText(saved('en'))).toBeVisible()
  await device.close()
})

test('an endless loop is ended when its time is up, and what it printed before is there', async ({ page }) => {
  const bench = await openLab(page, 'en')
  await write(page, bench, 'print("before")\nwhile True:\n    pass')
  await button(bench, 'en', 'run').click()
  await expect(bench.getByRole('status')).toHaveText(say('en', 'lab.ended.time'), PYTHON)
  await expect(bench.locator('pre').last()).toHaveText(/before/)
  // And the next run has an interpreter of its own.
  expect(await run(page, bench, 'print("again", "loop" in globals())')).toContain('again False')
})

test('a run is ended by its button', async ({ page }) => {
  const bench = await openLab(page, 'en')
  await write(page, bench, 'print("on")\nwhile True:\n    pass')
  await button(bench, 'en', 'run').click()
  await expect(bench.getByText('on', { exact: true })).toBeVisible(PYTHON)
  await button(bench, 'en', 'stop').click()
  await expect(bench.getByRole('status')).toHaveText(say('en', 'lab.ended.stopped'))
})

test('enormous output is cut, a flood of messages ends its run, and the page answers all the while', async ({ page }) => {
  const bench = await openLab(page, 'en')
  const output = await run(page, bench, 'for number in range(200_000):\n    print("x" * 100)')
  expect(output.length).toBeLessThan(60_000)
  await expect(bench.getByText(say('en', 'lab.cut'))).toBeVisible()
  await write(page, bench, 'import js\nwhile True:\n    js.postMessage("x" * 1000)')
  await button(bench, 'en', 'run').click()
  await expect(bench.getByRole('status')).toHaveText(say('en', 'lab.ended.flood'), PYTHON)
  await button(bench, 'en', 'reset').click()
  await expect(editorOf(bench)).toContainText('def ')
})

/** Everything that Python could try, from inside; each try says what came of it. */
const TRIES = `
import js, json, urllib.request
from pyodide.http import open_url, pyfetch

async def tried(name, work):
    try:
        result = work()
        if hasattr(result, "__await__"):
            result = await result
        print(name, "REACHED", str(result)[:200])
    except BaseException as error:
        print(name, "refused", type(error).__name__)

site = "__SITE__"
for address in [site + "/api/account/export", site + "/api/progress", site + "/api/labs/frame", "https://example.com/", "http://127.0.0.1:1/", "data:text/plain,x"]:
    await tried("js.fetch " + address, lambda: js.fetch(address))
    await tried("pyfetch " + address, lambda: pyfetch(address))
    await tried("open_url " + address, lambda: open_url(address))
    await tried("urlopen " + address, lambda: urllib.request.urlopen(address))
from pyodide.ffi import to_js
post = to_js({"method": "POST", "mode": "no-cors", "credentials": "include", "body": "{}"}, dict_converter=js.Object.fromEntries)
await tried("post", lambda: js.fetch(site + "/api/attempts", post))
for name in ["document", "window", "parent", "top", "localStorage", "sessionStorage", "cookieStore", "caches"]:
    print(name, "REACHED" if hasattr(js, name) else "absent")
def database():
    raise RuntimeError("refused") if js.indexedDB is None else None
    return js.indexedDB.open("grand-large")
await tried("indexedDB", database)
await tried("eval", lambda: js.eval("1"))
await tried("Function", lambda: js.Function.new("return 1")())
await tried("WebSocket", lambda: js.WebSocket.new(site.replace("http", "ws") + "/api/health").readyState == 1 or 1 / 0)
await tried("XMLHttpRequest", lambda: (lambda x: (x.open("GET", site + "/api/progress", False), x.send(), x.responseText))(js.XMLHttpRequest.new()))
await tried("import", lambda: js.importScripts(site + "/api/health"))
await tried("worker", lambda: js.Worker.new(site + "/api/health"))
print("origin", js.origin)
print("cookies", getattr(js, "cookie", "none"))
print("end of tries")
`

test('Python reaches nothing: not our API, not cookies or storage, no other host', async ({ page, site }) => {
  const learner = site.accounts.find(({ role }) => role === 'learner')
  await page.goto(at('en', '/sign-in'))
  await page.getByLabel(say('en', 'signIn.email')).fill(learner?.email ?? '')
  await page.getByLabel(say('en', 'signIn.password')).fill(learner?.password ?? '')
  await page.getByRole('button', { name: say('en', 'signIn.submit') }).click()
  await page.waitForURL((url) => url.pathname === at('en', '/my-page'))
  const bench = await openLab(page, 'en')
  await page.evaluate(() => localStorage.setItem('grand-large:secret', 'found'))
  await run(page, bench, 'print("ready")')
  const answered: string[] = []
  page.on('response', (response) => answered.push(response.url()))
  const output = await run(page, bench, TRIES.replaceAll('__SITE__', new URL(page.url()).origin))
  expect(output).toContain('end of tries')
  expect(output).toContain('origin null')
  // Python unpacks a data: address by itself, and asks nobody.
  expect(output.split('\n').filter((line) => line.includes('REACHED') && !line.startsWith('urlopen data:'))).toEqual([])
  // No answer came from anywhere either, but for what the page itself saved.
  expect(answered.filter((url) => !url.includes(`/api/labs/${lab.slug}/steps/`) && !url.startsWith('blob:') && !url.startsWith('data:'))).toEqual([])
})

test('the frame has an opaque origin however it is opened, and no other site may frame it', async ({ page, request }) => {
  const response = await request.get('/api/labs/frame')
  const policy = response.headers()['content-security-policy'] ?? ''
  for (const part of ["default-src 'none'", 'sandbox allow-scripts', "frame-ancestors 'self'", "form-action 'none'", "base-uri 'none'"]) expect(policy).toContain(part)
  expect(policy).not.toMatch(/connect-src|'unsafe-(?:inline|eval)'|https?:/)
  await page.goto('/api/labs/frame').catch(() => null)
  const reached = await page.evaluate(() => {
    try {
      return window.origin !== 'null' || Boolean(localStorage) || document.cookie !== undefined
    } catch {
      return false
    }
  })
  expect(reached).toBe(false)
})

test('only the named files of the runtime are served, of this version, and may be kept for ever', async ({ page, request }) => {
  const files: string[] = []
  page.on('request', (made) => {
    if (made.url().includes('/api/labs/runtime/')) files.push(new URL(made.url()).pathname)
  })
  const bench = await openLab(page, 'en')
  expect(files).toEqual([])
  await run(page, bench, 'print(1)')
  expect(files.map((file) => file.split('/').pop() ?? '').toSorted()).toEqual(['lab.py', 'pyodide-lock.json', 'pyodide.asm.mjs', 'pyodide.asm.wasm', 'pyodide.mjs', 'python_stdlib.zip', 'worker.mjs'])
  const [first = ''] = files
  const answer = await request.get(first)
  expect(answer.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
  const base = first.slice(0, first.lastIndexOf('/'))
  for (const bad of [`${base}/package.json`, `${base}/..%2fpackage.json`, `${base}/constructor`, '/api/labs/runtime/0000000000000000/pyodide.mjs']) expect((await request.get(bad)).status(), bad).toBeGreaterThanOrEqual(400)
})

const asking = labs.find(({ usesModel }) => usesModel)
test('where no model is configured, an answer says that it is constructed', async ({ page }) => {
  if (!asking) throw new Error('no lab asks a model')
  const { examples, chatPath } = { examples: parse(readFileSync(path.join(folder, asking.slug, 'examples.yaml'), 'utf8')) as { when: string[]; content: Record<Locale, string> }[], chatPath: `/api/labs/${asking.slug}/chat` }
  await page.goto(at('en', labPath(asking)))
  const first = asking.steps[0] as LabFile['steps'][number]
  const bench = benchOf(page, first)
  await expect(editorOf(bench)).toBeVisible()
  const words = examples[0]?.when.join(' ') || 'x'
  const asked = page.waitForRequest((request) => request.url().endsWith(chatPath))
  await run(page, bench, `from lab import ask\nprint(await ask([{"role": "user", "content": ${JSON.stringify(words)}}]))`)
  await asked
  await expect(bench.getByText(new RegExp(say('en', 'lab.model.example').replace(/\(\{model\}\)/, '.*')))).toBeVisible()
  await expectNoAxeFindings(page)
})
