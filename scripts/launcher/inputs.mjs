/** Has something changed since the last time? A hash of the inputs, compared with the one kept beside the result. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/**
 * @param {string} root @param {string[]} names files and folders below it; those that do not exist count as absent
 * @param {string[]} more anything else that the result depends on
 */
export function hashInputs(root, names, more = []) {
  const hash = createHash('sha256').update(JSON.stringify(more))
  for (const name of names) add(hash, root, name)
  return hash.digest('hex')
}

/** @param {import('node:crypto').Hash} hash @param {string} root @param {string} name */
function add(hash, root, name) {
  const file = path.join(root, name)
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat) return
  if (stat.isDirectory()) {
    for (const entry of fs.readdirSync(file).sort()) add(hash, root, path.join(name, entry))
  } else if (!/\.test\.tsx?$/.test(name)) {
    hash.update(`${name}\0${stat.size}\0`).update(fs.readFileSync(file))
  }
}

/** @param {string} file */
export const readStamp = (file) => {
  try { return fs.readFileSync(file, 'utf8').trim() } catch { return '' }
}

/** @param {string} file @param {string} hash */
export const writeStamp = (file, hash) => fs.writeFileSync(file, `${hash}\n`)
