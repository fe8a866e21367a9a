/**
 * The embedded Postgres. Its data are made once, whole or not at all; only the role `app`, with its password and
 * from this machine, may connect, so other users of the machine cannot.
 */
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { refuseFullDisk } from './machine.mjs'
import { postgresPrograms } from './postgres-binaries.mjs'
import { commandLineOf, sleep } from './processes.mjs'
import { fail } from './say.mjs'

const HBA = `# Written by Grand Large: only its own role, from this machine, with a password.
host all app 127.0.0.1/32 scram-sha-256
`
const DURABLE = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on']
/** For tests, whose data nobody misses. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'shared_buffers=32MB', 'max_wal_size=128MB']
const START_SECONDS = 60

/**
 * Starts Postgres on the data in `dir`, made at the first start. A server that still runs there is stopped
 * first: the caller holds the tree's lock, so it was left by a launcher that was killed.
 * @param {string} dir
 * @param {{ port?: number, password?: string, durable?: boolean }} [options]
 *   port: a free one when left out; password: of the role app, compulsory once the data exist
 * @returns {Promise<{ url: string, port: number, pid: number, onExit: (listener: (how: string) => void) => void, stop: (options?: { now?: boolean }) => Promise<void> }>}
 */
export async function startEmbeddedPostgres(dir, { port, password = randomBytes(24).toString('base64url'), durable = true } = {}) {
  dir = path.resolve(dir)
  if (!fs.existsSync(path.join(dir, 'PG_VERSION'))) createData(dir, password, durable)
  await endLeftover(dir)

  const programs = postgresPrograms(dir)
  refuseOtherVersion(dir, programs)
  port ??= await freePort()
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...(durable ? DURABLE : FAST)]
  const log = path.join(dir, 'server.log')
  const output = fs.openSync(log, 'w', 0o600)
  // A group of its own: Ctrl-C in the terminal is not for Postgres, which outlives the web server.
  const [command, args] = programs.command('postgres', ['-D', dir, ...settings.flatMap((setting) => ['-c', setting])])
  const child = spawn(command, args, { ...programs.spawnOptions, cwd: '/', stdio: ['ignore', output, output], detached: true })
  fs.closeSync(output)

  /** @type {string | null} */ let ended = null
  const exited = new Promise((resolve) => {
    const end = (/** @type {string} */ how) => resolve((ended = how))
    child.once('error', (error) => end(error.message))
    child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`))
  })
  for (const until = Date.now() + START_SECONDS * 1000; !isReady(dir); await sleep(20)) {
    if (ended === null && Date.now() < until) continue
    child.kill('SIGQUIT')
    const said = fs.readFileSync(log, 'utf8').trimEnd().split('\n')
    fail(refuseFullDisk(said.join('\n'), 'starting the database') ?? `The embedded Postgres does not start (${said.findLast((line) => /FATAL|PANIC/.test(line)) ?? ended ?? `not ready after ${START_SECONDS} s`}): see ${log}.`)
  }

  return {
    url: databaseUrl(port, password),
    port,
    pid: Number(child.pid),
    onExit: (listener) => void exited.then(() => listener(ended ?? '')),
    // SIGINT: disconnect everyone and save. SIGQUIT: leave at once; the next start recovers from the log.
    stop: async ({ now = false } = {}) => {
      if (ended === null) child.kill(now ? 'SIGQUIT' : 'SIGINT')
      for (const [after, signal] of /** @type {[number, NodeJS.Signals][]} */ ([[30_000, 'SIGQUIT'], [5000, 'SIGKILL']])) {
        await Promise.race([exited, sleepUnref(after)])
        if (ended === null) child.kill(signal)
      }
      await exited
    },
  }
}

/** The address of a running embedded database, or null; for commands beside the launcher. @param {string} dir @param {string} password */
export function findRunningDatabase(dir, password) {
  const server = readServer(path.resolve(dir))
  return server && isReady(path.resolve(dir)) ? databaseUrl(server.port, password) : null
}

/** @param {number} port @param {string} password */
const databaseUrl = (port, password) => `postgresql://app:${encodeURIComponent(password)}@127.0.0.1:${port}/app`

/** Makes the data beside their place and moves them there when they are whole. @param {string} dir @param {string} password @param {boolean} durable */
function createData(dir, password, durable) {
  const draft = `${dir}.new`
  if (fs.existsSync(dir) && fs.readdirSync(dir).length) fail(`${dir} holds something that is not a database: move it away and start again.`)
  fs.rmSync(dir, { recursive: true, force: true })
  fs.rmSync(draft, { recursive: true, force: true })
  const { command, spawnOptions } = postgresPrograms(draft)
  const run = (/** @type {string} */ name, /** @type {string[]} */ args, input = '') => {
    const [program, words] = command(name, args)
    const { status, error, stderr, stdout } = spawnSync(program, words, { ...spawnOptions, cwd: '/', input, encoding: 'utf8' })
    const said = `${stdout}${stderr}${error ?? ''}`
    // In single-user mode an error does not change the exit code.
    if (status === 0 && !/^.*(ERROR|FATAL|PANIC):/m.test(said)) return
    fs.rmSync(draft, { recursive: true, force: true })
    fail(refuseFullDisk(said, 'making the database') ?? `The embedded Postgres could not make its data (${said.trim().split('\n').pop() || name}): set DATABASE_URL to use a database of your own.`)
  }
  // The superuser has no way in but single-user mode, hence "reject" and no password for it.
  run('initdb', ['-D', draft, '-U', 'postgres', '-A', 'reject', '-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...(durable ? [] : ['-N'])])
  run('postgres', ['--single', '-D', draft, 'postgres'], `create role app login createdb password '${password.replaceAll("'", "''")}'\ncreate database app owner app\n`)
  fs.writeFileSync(path.join(draft, 'pg_hba.conf'), HBA)
  fs.renameSync(draft, dir)
}

/** @param {string} dir @param {ReturnType<typeof postgresPrograms>} programs */
function refuseOtherVersion(dir, programs) {
  const [command, args] = programs.command('postgres', ['--version'])
  const { stdout, stderr, error } = spawnSync(command, args, { ...programs.spawnOptions, cwd: '/', encoding: 'utf8' })
  const ours = /(\d+)\./.exec(stdout ?? '')?.[1]
  if (!ours) fail(`The embedded Postgres does not run on this system (${String(error ?? stderr).trim().split('\n')[0]}): set DATABASE_URL to use a database of your own.`)
  const theirs = fs.readFileSync(path.join(dir, 'PG_VERSION'), 'utf8').trim()
  if (ours !== theirs) fail(`${dir} was made by Postgres ${theirs} and this version brings Postgres ${ours}: see "Upgrade" in docs/operator.md.`)
}

/** postmaster.pid: pid, folder, start, port, socket folder, address, memory key, status. @param {string} dir */
function readServer(dir) {
  try {
    const lines = fs.readFileSync(path.join(dir, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? '').trim() }
  } catch {
    return null
  }
}

/** @param {string} dir */
function isReady(dir) {
  const server = readServer(dir)
  return server?.status === 'ready' && isServerOf(server.pid, dir)
}

/** Pids are given out again, and a container's start over: only the command line says whose server this is. @param {number} pid @param {string} dir */
const isServerOf = (pid, dir) => commandLineOf(pid).includes(`postgres -D ${dir} `)

/** Stops a server that was left behind, and removes the lock of one that was killed. @param {string} dir */
async function endLeftover(dir) {
  const server = readServer(dir)
  if (!server) return
  for (const [signal, seconds] of /** @type {[NodeJS.Signals, number][]} */ ([['SIGINT', 10], ['SIGQUIT', 5], ['SIGKILL', 5]])) {
    if (!isServerOf(server.pid, dir)) break
    process.kill(server.pid, signal)
    for (const until = Date.now() + seconds * 1000; Date.now() < until && isServerOf(server.pid, dir); ) await sleep(20)
  }
  fs.rmSync(path.join(dir, 'postmaster.pid'), { force: true })
}

/** @returns {Promise<number>} */
const freePort = () => new Promise((resolve, reject) => {
  const server = net.createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = /** @type {net.AddressInfo} */ (server.address())
    server.close(() => resolve(port))
  })
})

/** @param {number} milliseconds */
const sleepUnref = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
