import sharp from 'sharp'
import { singleChoiceSample } from '../questions/single-choice/sample'
import { expect, expectNoAxeFindings, locales } from './fixtures'
import { test } from './own-site'
import { finish, questionItem, startQuiz } from './quiz-page'
import { publishWith } from './quiz-settings'

const bars = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="320"><g fill="#0b4f6c"><rect x="60" y="230" width="120" height="70"/><rect x="260" y="100" width="120" height="200"/><rect x="460" y="20" width="120" height="280"/></g></svg>'
const alt = { fr: 'Trois barres, de 105 à 600', en: 'Three bars, from 105 to 600' }

test.describe('an image of a question', () => {
  test.describe.configure({ mode: 'default', timeout: 120_000 })

  test('is stored by an admin alone, as what it is and not as what it is called', async ({ own, browser }) => {
    const context = await browser.newContext({ baseURL: own.url, extraHTTPHeaders: { Origin: own.url } })
    const send = async (data: Buffer) => {
      const response = await context.request.post('/api/images', { data, headers: { 'Content-Type': 'image/png' } })
      return [response.status(), ((await response.json()) as { error?: string }).error]
    }
    const png = await sharp(Buffer.from(bars)).png().toBuffer()
    expect(await send(png)).toEqual([401, 'SIGNED_OUT'])
    const { email, password } = own.accounts.find(({ role }) => role === 'admin') ?? { email: '', password: '' }
    await context.request.post('/api/auth/sign-in/email', { data: { email, password } })
    expect(await send(Buffer.from(bars))).toEqual([422, 'IMAGE_SVG'])
    expect(await send(Buffer.from('<!doctype html><script>alert(1)</script>'))).toEqual([422, 'IMAGE_KIND'])
    expect(await send(Buffer.concat([png, Buffer.alloc(2 * 1024 * 1024)]))).toEqual([422, 'IMAGE_TOO_LARGE'])
    const foreign = await context.request.post('/api/images', { data: png, headers: { Origin: 'https://elsewhere.example' } })
    expect(foreign.status()).toBe(403)

    const stored = (await (await context.request.post('/api/images', { data: png })).json()) as { reference: string; id: string }
    const { fr, en } = { fr: `![${alt.fr}](${stored.reference})`, en: `![${alt.en}](${stored.reference})` }
    const asked = {
      ...singleChoiceSample,
      stem: { fr: `${singleChoiceSample.stem.fr} ${fr}`, en: `${singleChoiceSample.stem.en} ${en}` },
      explanation: { fr: `Voir ${fr}`, en: `See ${en}` },
    }
    await publishWith(own, { questions: [asked] })
    const image = await fetch(`${own.url}/api/images/${stored.id}`)
    expect(Object.fromEntries(image.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    })
    await context.close()
  })

  for (const locale of locales) {
    test(`is shown with its place kept and its words read, before and after the answer, in ${locale}`, async ({ page }) => {
      let arrive = () => {}
      const late = new Promise<void>((resolve) => {
        arrive = resolve
      })
      await page.route('**/api/images/*', async (request) => {
        await late
        await request.continue()
      })
      await startQuiz(page, locale)
      const picture = questionItem(page, 0).getByRole('img', { name: alt[locale] })
      const before = await picture.boundingBox()
      expect(before?.height).toBeGreaterThan(100)
      arrive()
      await expect(picture).toHaveJSProperty('complete', true)
      expect(await picture.boundingBox()).toEqual(before)
      await expect(picture).toHaveJSProperty('naturalWidth', 640)
      await expectNoAxeFindings(page)
      await page.setViewportSize({ width: 320, height: 700 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
      await finish(page, locale)
      await expect(page.getByRole('img', { name: alt[locale] }).last()).toBeVisible()
      await expectNoAxeFindings(page)
    })
  }
})

