// `npm run bench`: the production build on its own Postgres, measured beside raw limits of the same run. README.md has
// the figures and says what each one means.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildSite, generateClient } from '../scripts/launcher/build.mjs'
import { live } from '../scripts/launcher/lifetime.mjs'
import { quiet } from '../scripts/launcher/say.mjs'
import { learnersFor, measureAttempts } from './attempts'
import { measureBank } from './bank'
import { startBenchSite, type BenchSite } from './bench-site'
import { CLASS_SIZE, measureClass } from './class'
import type { Figure } from './figure'
import { isReached } from './figure'
import { measureFirstVisit } from './first-visit'
import { measureKills } from './kill'
import { measureLighthouse } from './lighthouse'
import { describeMachine } from './machine'
import { measureMemory } from './memory'
import { WORKLOADS, parseOptions } from './options'
import { measurePages } from './pages'
import { renderTable } from './table'

/** A loop that is to find something rare is longer than a load. */
const KILL_LOOP = 12

const root = path.resolve(import.meta.dirname, '..')

await live(async ({ step, onStop }) => {
  const { only, seconds, json } = parseOptions(process.argv.slice(2))
  // The document alone may stand on the standard output.
  const isDocument = json === '-'
  if (isDocument) quiet()
  const machine = describeMachine(root)
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv

  step('build')
  await generateClient(root, env)
  await buildSite(root, env, null)
  let site: Promise<BenchSite> | undefined
  /** One for all workloads but the kill loop, which has its own. */
  const shared = () => {
    site ??= startBenchSite(root, { learners: only.includes('attempts') ? learnersFor(seconds) : 1, accounts: only.includes('class') ? CLASS_SIZE : 0 })
    return site
  }
  onStop(async () => (await site)?.stop())

  const measure = {
    pages: async () => measurePages(await shared(), seconds),
    attempts: async () => measureAttempts(await shared(), seconds),
    memory: async () => measureMemory(await shared()),
    'first-visit': async () => measureFirstVisit(await shared()),
    lighthouse: async () => measureLighthouse(await shared()),
    class: async () => measureClass(await shared()),
    bank: async () => measureBank(await shared(), seconds),
    kill: () => measureKills(root, seconds * KILL_LOOP),
  }
  const figures: Figure[] = []
  for (const workload of WORKLOADS.filter((name) => only.includes(name))) {
    step(`measuring: ${workload}`)
    figures.push(...(await measure[workload]()))
  }

  const { date, commit, cores, processor, memoryMb, system, node, loadBefore } = machine
  const about = `${date.slice(0, 16)} · commit ${commit} · ${cores} cores (${processor}), ${memoryMb} MB · ${system} · Node ${node} · load before ${loadBefore?.toFixed(1)}`
  const text = `\n${about}\nserver, database and client share the cores; ${seconds} s each\n\n${renderTable(figures)}\n`
  const document = `${JSON.stringify({ machine, seconds, figures: figures.map((figure) => ({ ...figure, isReached: isReached(figure) })) }, null, 2)}\n`
  ;(isDocument ? process.stderr : process.stdout).write(text)
  if (isDocument) process.stdout.write(document)
  else if (json) writeFileSync(json, document)
})
