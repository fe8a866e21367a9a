/** The web server as a child, and the words that say that it is open. */
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { endGroup, identityOf, sleep, startGroup } from './processes.mjs'
import { sayPlain } from './say.mjs'
import { memoryBounds, serverNode } from './server-node.mjs'

/** @typedef {import('./options.mjs').Options} Options */

const DIE_WITH_PARENT = pathToFileURL(path.join(path.dirname(fileURLToPath(import.meta.url)), 'die-with-parent.mjs')).href
/** Event streams never end by themselves; after this they are cut. */
const STOP_MS = 4000

/**
 * @param {string} root @param {NodeJS.ProcessEnv} env @param {Options} options
 * @returns {import('./supervise.mjs').Running & { opened: () => void }} opened: from now on pass on what it says
 */
export function startServer(root, env, { dev, host, port }) {
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const { pid, child, exited } = startGroup(serverNode(root), [...(dev ? [] : memoryBounds(env)), '--import', DIE_WITH_PARENT, next, dev ? 'dev' : 'start', '-H', host, '-p', String(port)], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] })
  // Next's own banner names addresses that may not be ours; it is shown only if the server dies before opening.
  let kept = ''
  let open = dev
  child.stdout?.on('data', (text) => { if (open) process.stdout.write(text); else kept += text })
  exited.then(() => { if (!open) sayPlain(kept.trimEnd()) }, () => {})
  return {
    pid,
    opened: () => { open = true },
    onExit: (listener) => void exited.then(({ code, signal }) => listener(signal ?? `exit code ${code}`), (error) => listener(error.message)),
    stop: async ({ now = false } = {}) => {
      await endGroup(identityOf(pid), now ? 0 : STOP_MS)
      await exited.catch(() => {})
    },
  }
}

/** Resolves when the server answers, whatever it answers. @param {Options} options @param {() => boolean} given whether to give up waiting */
export async function waitUntilServing({ host, port }, given) {
  const address = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  while (!given()) {
    try {
      const answer = await fetch(`http://${address}:${port}/api/health`, { redirect: 'manual', signal: AbortSignal.timeout(30_000) })
      await answer.body?.cancel()
      return
    } catch {
      await sleep(100)
    }
  }
}

/**
 * @param {Options} options
 * @param {{ accounts: import('./secrets.mjs').DemoAccount[], dataDir: string, embedded: boolean, lanAsked: boolean }} about
 */
export async function sayOpen(options, { accounts, dataDir, embedded, lanAsked }) {
  sayPlain()
  sayPlain('Grand Large is open.')
  sayPlain()
  const address = options.roomUrl ? options.localUrl : options.publicUrl
  sayPlain(`  Address   ${address}`)
  if (options.roomUrl) {
    const { default: qrcode } = await import('qrcode')
    sayPlain(`  Room      ${options.roomUrl}`)
    sayPlain()
    // Black on white whatever the terminal's colours: many phones do not read a negative.
    const ink = process.stdout.isTTY ? ['\x1b[30;107m', '\x1b[0m'] : ['', '']
    for (const line of (await qrcode.toString(options.roomUrl, { type: 'utf8', margin: 2 })).split('\n')) sayPlain(`  ${ink[0]}${line}${ink[1]}`)
    sayPlain()
  } else if (lanAsked) {
    sayPlain('  Room      this machine has no network address now: join a network and start again')
  }
  accounts.forEach(({ role, email, password }, index) => sayPlain(`  ${index ? '        ' : 'Accounts'}  ${role.padEnd(8)} ${email}  ${password}`))
  sayPlain(embedded ? `  Data      ${dataDir} (database, secrets, accounts: keep this folder)` : '  Data      in the database that DATABASE_URL names')
  sayPlain('  Stop      Ctrl-C')
  sayPlain()
}
