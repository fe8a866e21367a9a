import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { findVisiblePath } from '../e2e/paths'
import { findBrowser } from '../scripts/testing/debian-package.mjs'
import type { BenchSite } from './bench-site'
import { startEmptyPage } from './empty-page'
import type { Figure } from './figure'
import { median } from './statistics'

/** Fetched when asked for, and no dependency: it is large, and wants a newer Node than we do. */
const LIGHTHOUSE = 'lighthouse@13.5.0'
const NODE = `node-${process.platform}-${process.arch}@24.21.0`
const RUNS = 3
const GOALS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof GOALS
const CATEGORIES = Object.keys(GOALS) as Category[]

type Report = { categories: Record<Category, { score: number | null }>; runtimeError?: { message: string } }

/**
 * Lighthouse's mobile profile on the public pages, the median of three runs; beside the performance, that of an empty page
 * of the same framework. Says so where it cannot be fetched.
 */
export async function measureLighthouse({ root, url, module }: BenchSite): Promise<Figure[]> {
  const pages = { landing: '/', 'module page': `/modules/${module}`, quiz: `/modules/${module}/quiz` }
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grand-large-lighthouse-'))
  const empty = await startEmptyPage(root)
  const scores = async (address: string) => {
    const reports: Report[] = []
    for (let run = 0; run < RUNS; run += 1) reports.push(await audit(address, folder))
    return (category: Category) => median(reports.map(({ categories }) => (categories[category].score ?? 0) * 100))
  }
  try {
    const emptyScore = (await scores(empty.url))('performance')
    const figures: Figure[] = []
    for (const [name, page] of Object.entries(pages)) {
      const score = await scores(url + findVisiblePath('fr', page))
      for (const category of CATEGORIES) {
        const figure: Figure = { workload: 'lighthouse', name: `${name}, ${category}`, value: score(category), unit: 'of 100', goal: { atLeast: GOALS[category] } }
        if (category === 'performance') figure.beside = { name: 'empty static page', value: emptyScore }
        figures.push(figure)
      }
    }
    return figures
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).trim().split('\n').slice(0, 2).join(' ').slice(0, 160)
    return [{ workload: 'lighthouse', name: 'mobile profile', value: null, unit: '', note: `not measured: ${reason}` }]
  } finally {
    await empty.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function audit(address: string, folder: string): Promise<Report> {
  const file = path.join(folder, 'report.json')
  const packages = ['-p', NODE, '-p', LIGHTHOUSE]
  const flags = ['--quiet', '--output=json', `--output-path=${file}`, `--only-categories=${CATEGORIES.join(',')}`, '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run']
  await promisify(execFile)('npx', ['-y', ...packages, 'lighthouse', address, ...flags], { env: { ...process.env, CHROME_PATH: await findBrowser() }, timeout: 300_000 })
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  if (report.runtimeError) throw new Error(report.runtimeError.message)
  return report
}
