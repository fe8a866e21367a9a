/**
 * One command at a time on a tree: `.data/launcher.json` names the process that holds it and the children that
 * it started. What a launcher killed with -9 left running is ended by the next one.
 */
import fs from 'node:fs'
import path from 'node:path'
import { endGroup, identityOf, isAlive, onChildrenChange, sleep } from './processes.mjs'
import { fail } from './say.mjs'

/** @typedef {import('./processes.mjs').Identity} Identity */
/** @typedef {Identity & { command: string, children: Identity[] }} Holder */

/** @param {string} dataDir */
const lockFile = (dataDir) => path.join(dataDir, 'launcher.json')

/**
 * Makes `.data`, closed to other users. Its "pass through" bits are left alone: where Postgres must run as
 * another user (see embedded-postgres.mjs) it needs them.
 * @param {string} dataDir
 */
export function openDataFolder(dataDir) {
  try {
    fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const { mode } = fs.statSync(dataDir)
    if (mode & 0o066) fs.chmodSync(dataDir, mode & 0o711)
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK)
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error
    fail(`This user may not write in ${dataDir}: start as the user who owns it, or give it to this one with chown -R.`)
  }
}

/** Who holds the tree now, or null. @param {string} dataDir @returns {Holder | null} */
export function findHolder(dataDir) {
  const holder = read(lockFile(dataDir))?.holder ?? null
  return isAlive(holder ?? undefined) ? holder : null
}

/**
 * Takes the tree for this process and ends the children of a dead holder.
 * @param {string} dataDir @param {string} command what the operator typed, for the second one's sentence
 * @returns {Promise<() => void>} gives the tree back
 */
export async function takeLock(dataDir, command) {
  const file = lockFile(dataDir)
  /** @type {Holder} */ const mine = { ...identityOf(process.pid), command, children: [] }
  for (let tries = 0; !create(file, mine); tries++) {
    if (tries > 20) fail(`${file} cannot be taken: remove it if no other Grand Large runs in this folder.`)
    const found = read(file)
    if (!found) continue // gone since
    if (!found.holder && tries < 5) await sleep(100) // being written
    else if (found.holder && isAlive(found.holder)) fail(`Grand Large already runs in this folder (${found.holder.command}, process ${found.holder.pid}): stop that one first, or use it.`)
    else await removeStale(file, found)
  }
  onChildrenChange((children) => {
    try {
      fs.writeFileSync(`${file}.new`, JSON.stringify({ ...mine, children }))
      fs.renameSync(`${file}.new`, file)
    } catch { /* A full disk: the record is for the case that we are killed, and no reason to stop. */ }
  })
  return () => {
    onChildrenChange(() => {})
    if (read(file)?.holder?.pid === process.pid) fs.rmSync(file, { force: true })
  }
}

/** @param {string} file @param {Holder} holder */
function create(file, holder) {
  try {
    fs.writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file @returns {{ text: string, holder: Holder | null } | null} null: there is no such file */
function read(file) {
  let text
  try { text = fs.readFileSync(file, 'utf8') } catch { return null }
  try { return { text, holder: JSON.parse(text) } } catch { return { text, holder: null } }
}

/**
 * Two launchers may find the same stale file. Renaming is what only one can do; the other may then have renamed
 * the winner's new file, sees that it is not the stale one, and puts it back.
 * @param {string} file @param {{ text: string, holder: Holder | null }} stale
 */
async function removeStale(file, stale) {
  const aside = `${file}.${process.pid}`
  try { fs.renameSync(file, aside) } catch { return }
  if (fs.readFileSync(aside, 'utf8') !== stale.text) return fs.renameSync(aside, file)
  fs.rmSync(aside)
  // An identity is a pid and its start, so a pid that was given out again is never touched.
  for (const child of stale.holder?.children ?? []) if (isAlive(child)) await endGroup(child)
}
