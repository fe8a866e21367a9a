import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { findVisiblePath } from '../e2e/paths'
import { startSite } from '../e2e/site'
import { tsScript } from '../scripts/testing/commands.mjs'
import type { Seeded } from './seed'

/** The module whose page is read and whose quiz is taken. */
const MODULE = 'edu-1-origines-financement'

export type BenchSite = Seeded & {
  root: string
  /** Of the server, and of what fills its database. */
  env: NodeJS.ProcessEnv
  url: string
  databaseUrl: string
  admin: { email: string; password: string }
  serverPid: number
  module: string
  modulePath: string
  stop: () => Promise<void>
}

/** The production build on a durable Postgres of its own, seeded and analysed. `learners` are made for as many attempts. */
export async function startBenchSite(root: string, { learners, accounts }: { learners: number; accounts: number }): Promise<BenchSite> {
  const site = await startSite({ durable: true })
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grand-large-bench-'))
  try {
    const file = path.join(folder, 'seeded.json')
    const seed = tsScript('bench/seed.ts', '--quiz', MODULE, '--learners', String(learners), '--accounts', String(accounts), '--to', file)
    await promisify(execFile)(process.execPath, seed, { cwd: root, env: site.env })
    const seeded = JSON.parse(readFileSync(file, 'utf8')) as Seeded
    const admin = site.accounts.find(({ role }) => role === 'admin') ?? { email: '', password: '' }
    return { ...seeded, root, env: site.env, admin, url: site.url, databaseUrl: site.databaseUrl, serverPid: site.serverPid, module: MODULE, modulePath: findVisiblePath('fr', `/modules/${MODULE}`), stop: site.stop }
  } catch (error) {
    await site.stop()
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
