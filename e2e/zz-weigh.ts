import { chromium } from 'playwright'
import { startSite } from './site'
const site = await startSite()
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] })
try {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  let page = await context.newPage()
  await page.goto(`${site.url}/fr/modules/edu-1-origines-financement/quiz`)
  await page.getByRole('button', { name: /Commencer/ }).click()
  await page.waitForURL(/\/quiz\/[0-9a-f-]{36}$/)
  const url = page.url()
  for (const what of ['running', 'result']) {
    const fresh = await browser.newContext({ viewport: { width: 390, height: 844 }, storageState: await context.storageState() })
    const p = await fresh.newPage()
    const session = await fresh.newCDPSession(p)
    await session.send('Network.enable')
    const kinds = new Map<string, string>()
    const sums: Record<string, number> = {}
    session.on('Network.responseReceived', ({ requestId, type }) => void kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => { const t = kinds.get(requestId) ?? ''; sums[t] = (sums[t] ?? 0) + encodedDataLength })
    await p.goto(url, { waitUntil: 'networkidle' })
    await p.waitForTimeout(2000)
    console.log(what, JSON.stringify(sums))
    await fresh.close()
    if (what === 'running') {
      await page.getByRole('button', { name: 'Terminer', exact: true }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Terminer et' }).click()
      await page.getByRole('heading', { name: 'Question par question' }).waitFor()
    }
  }
} finally { await browser.close(); await site.stop() }
