import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { startEmbeddedPostgres } from '../scripts/launcher/embedded-postgres.mjs'
import { applyMigrations } from '../scripts/launcher/migrations.mjs'
import { memoryBounds, serverNode } from '../scripts/launcher/server-node.mjs'
import { tsScript } from '../scripts/testing/commands.mjs'

export type DemoAccount = { role: string; email: string; password: string }

/** A whole site of its own: the production build on a throw-away Postgres, migrated and loaded as shipped. */
export type Site = {
  url: string
  /** Where the site keeps its files; without a mail server, its mails too. */
  dataDir: string
  /** For a story that looks whether anything changed behind the pages. */
  databaseUrl: string
  /** What the server runs with: for scripts that work on the same database. */
  env: NodeJS.ProcessEnv
  serverPid: number
  /** Ends the server and serves another build, in a folder like the project's, at the same address: a new deployment. */
  deploy: (folder: string) => Promise<void>
  accounts: DemoAccount[]
  /** Ends Postgres at once, as a crash would. */
  stopDatabase: () => Promise<void>
  startDatabase: () => Promise<void>
  stop: () => Promise<void>
}

const root = path.resolve(import.meta.dirname, '..')

/** Resolved to this machine by the browser's own flag; see plain-http.spec.ts. */
export const ROOM_HOST = 'grand-large.test'

type SiteOptions = { durable?: boolean; settings?: Record<string, string> }

/**
 * `durable` for a story that kills Postgres: the fast settings of tests may then lose what was acknowledged. `settings`
 * are further environment variables, as an operator would set them.
 */
export async function startSite({ durable = false, settings = {} }: SiteOptions = {}): Promise<Site> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grand-large-site-'))
  const data = path.join(folder, 'postgres')
  const password = randomBytes(16).toString('hex')
  // Chosen here, because the server must find the database at the same place after a restart.
  const databasePort = await freePort()
  const startPostgres = () => startEmbeddedPostgres(data, { port: databasePort, password, durable })
  let postgres = await startPostgres()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: postgres.url,
    BETTER_AUTH_SECRET: randomBytes(32).toString('hex'),
    PUBLIC_URL: url,
    // Mails are written below it; see mailbox.ts.
    DATA_DIR: folder,
    // The name by which a story reaches the site as a phone in a room would: no secure context.
    TRUSTED_ORIGINS: `http://${ROOM_HOST}:${port}`,
    NEXT_TELEMETRY_DISABLED: '1',
    ...settings,
  } as NodeJS.ProcessEnv

  await applyMigrations(postgres.url, path.join(root, 'prisma/migrations'))
  const accounts = ['learner', 'trainer', 'admin'].map((role) => ({ role, email: `${role}@demo.example`, password: randomBytes(12).toString('hex') }))
  const accountsFile = path.join(folder, 'accounts.json')
  writeFileSync(accountsFile, JSON.stringify(accounts))
  await promisify(execFile)(process.execPath, tsScript('scripts/load-content.ts', '--demo-accounts', accountsFile), { cwd: root, env })

  const serve = async (cwd: string) => {
    const started = spawn(serverNode(root), [...memoryBounds(env), 'node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)], { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
    await untilServing(url, started)
    return started
  }
  const end = async (running: ChildProcess) => {
    running.kill('SIGTERM')
    await new Promise((resolve) => (running.exitCode === null && running.signalCode === null ? running.once('exit', resolve) : resolve(null)))
  }
  let server = await serve(root)
  return {
    url,
    dataDir: folder,
    databaseUrl: postgres.url,
    env,
    serverPid: Number(server.pid),
    deploy: async (other) => {
      await end(server)
      server = await serve(other)
    },
    accounts,
    stopDatabase: () => postgres.stop({ now: true }),
    startDatabase: async () => {
      postgres = await startPostgres()
    },
    stop: async () => {
      await end(server)
      await postgres.stop({ now: true })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A port of this machine that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const probe = net.createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as net.AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

async function untilServing(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    try {
      if ((await fetch(`${url}/api/health`)).ok) return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error(`the server ended with ${server.exitCode}: was the site built?`)
}
