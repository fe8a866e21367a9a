import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findVisiblePath } from '../e2e/paths'
import { tsScript } from '../scripts/testing/commands.mjs'
import type { BankJob, BankLoad } from './bank-client'
import type { BenchSite } from './bench-site'
import type { Figure } from './figure'
import { inProcess } from './in-process'

const QUESTIONS = 10_000
const LEVELS = [1, 4]

/** As they are typed: a letter or two more each time, words in either language, some that nearly every question has. */
const SEARCHES = ['le', 'lev', 'levée', 'levée de', 'mistral', 'Mistral 7B', 'licence', 'round', 'funding ro', 'affirmation', 'modèle ouvert', 'open', 'de', '2023', 'the', 'licence apache']

/** Searches in a bank of 10,000 questions, as an admin's page answers them, beside the bare search in Postgres. */
export async function measureBank({ root, env, url, databaseUrl, admin }: BenchSite, seconds: number): Promise<Figure[]> {
  await promisify(execFile)(process.execPath, tsScript('bench/bank-seed.ts', '--questions', String(QUESTIONS)), { cwd: root, env })
  const path = findVisiblePath('fr', '/admin/questions')
  const run = (atOnce: number, forSeconds: number) =>
    inProcess<BankLoad>('bank-client.ts', { url, path, admin, databaseUrl, atOnce, seconds: forSeconds, searches: SEARCHES } satisfies BankJob)
  await run(1, 2)
  const figures: Figure[] = []
  for (const atOnce of LEVELS) {
    const { searches, p50Ms, p95Ms, rawP95Ms } = await run(atOnce, seconds)
    const figure: Figure = {
      workload: 'bank',
      name: `a search of ${QUESTIONS} questions, ${atOnce} at once, the whole page, p95`,
      value: p95Ms,
      unit: 'ms',
      beside: { name: 'the bare search in Postgres, p95', value: rawP95Ms },
      note: `p50 ${p50Ms.toFixed(0)} ms; ${searches} searches`,
    }
    if (atOnce === 1) figure.goal = { atMost: 300 }
    figures.push(figure)
  }
  return figures
}
