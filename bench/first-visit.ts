import { chromium } from 'playwright'
import { findVisiblePath } from '../e2e/paths'
import { findBrowser } from '../scripts/testing/debian-package.mjs'
import type { BenchSite } from './bench-site'
import type { Figure } from './figure'
import { sum } from './statistics'

/** 'Script' and the like are CDP's words; the rest of them count in the total only. */
const KINDS = { Document: 'HTML', Script: 'JavaScript', Stylesheet: 'CSS', Font: 'fonts' } as const
/** Prefetches start when the page is idle. */
const IDLE_MS = 2_000

type Weight = { requests: number; bytes: number; byKind: Record<string, number> }

/** Bytes on the wire, compressed, headers included, and requests of a first visit with an empty cache. */
export async function measureFirstVisit({ url, module }: BenchSite): Promise<Figure[]> {
  const pages = {
    'landing': '/',
    'module page': `/modules/${module}`,
    'lesson': `/modules/${module}/chercheurs`,
    'quiz': `/modules/${module}/quiz`,
  }
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'] })
  try {
    const figures: Figure[] = []
    for (const [name, path] of Object.entries(pages)) {
      const weight = await weigh(browser, url + findVisiblePath('fr', path))
      const limits = name === 'module page'
      const kinds = Object.entries(weight.byKind).map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(1)}`)
      figures.push(
        { workload: 'first-visit', name: `${name}, all`, value: weight.bytes / 1000, unit: 'kB', ...(limits ? { goal: { atMost: 300 } } : {}), note: `${weight.requests} requests; kB: ${kinds.join(', ')}` },
        { workload: 'first-visit', name: `${name}, JavaScript`, value: (weight.byKind.JavaScript ?? 0) / 1000, unit: 'kB', ...(limits ? { goal: { atMost: 165 } } : {}) },
      )
    }
    return figures
  } finally {
    await browser.close()
  }
}

async function weigh(browser: Awaited<ReturnType<typeof chromium.launch>>, address: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  const kinds = new Map<string, string>()
  const loaded: { kind: string; bytes: number }[] = []
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = kinds.get(requestId) ?? ''
    loaded.push({ kind: KINDS[type as keyof typeof KINDS] ?? 'other', bytes: encodedDataLength })
  })
  const response = await page.goto(address, { waitUntil: 'networkidle' })
  if (response?.status() !== 200) throw new Error(`${address} answers ${response?.status()}`)
  await page.waitForTimeout(IDLE_MS)
  await context.close()
  const byKind: Record<string, number> = {}
  for (const { kind, bytes } of loaded) byKind[kind] = (byKind[kind] ?? 0) + bytes
  return { requests: loaded.length, bytes: sum(Object.values(byKind)), byKind }
}
