import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const TEXT = /\.(?:js|json|html|rsc|txt|css|map|meta|segment\.rsc)$|(?:^|\/)(?:BUILD_ID|[^./]+)$/

/**
 * A folder like the project's with a build that is another one to every browser: another build id, and all scripts and
 * styles under other names, the old ones gone. Its code is the same, because a second compilation would take longer than
 * all the stories of an attempt together.
 */
export function otherBuild(): { folder: string; forget: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grand-large-build-'))
  for (const name of readdirSync(root)) if (name !== '.next' && name !== '.git' && name !== '.data') symlinkSync(path.join(root, name), path.join(folder, name))
  const build = path.join(folder, '.next')
  // What the running site keeps for itself is left behind, as a build would: it has the old pages.
  cpSync(path.join(root, '.next'), build, { recursive: true, verbatimSymlinks: true, filter: (from) => !/\/\.next\/(?:cache|trace|diagnostics|types|server\/route-cache)/.test(from) })

  const id = readFileSync(path.join(build, 'BUILD_ID'), 'utf8')
  const chunks = readdirSync(path.join(build, 'static/chunks')).filter((name) => /^[\w.~-]{8,}\.(?:js|css)$/.test(name))
  // Of the same length: some of the files say how long their parts are.
  const names = new Map([[id, turned(id)], ...chunks.map((name): [string, string] => [name, turned(name)])])
  const known = new RegExp([...names.keys()].map((name) => name.replaceAll(/[.~-]/g, '\\$&')).join('|'), 'g')
  for (const entry of readdirSync(build, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (!entry.isFile() || !TEXT.test(file)) continue
    const text = readFileSync(file, 'utf8')
    const changed = text.replaceAll(known, (name) => names.get(name) ?? name)
    if (changed !== text) writeFileSync(file, changed)
  }
  for (const name of chunks) renameSync(path.join(build, 'static/chunks', name), path.join(build, 'static/chunks', turned(name)))
  renameSync(path.join(build, 'static', id), path.join(build, 'static', turned(id)))
  return { folder, forget: () => rmSync(folder, { recursive: true, force: true }) }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const alphabet = `${letters}${letters.toUpperCase()}0123456789`

/** The name with each letter and digit of its stem replaced by the next one. */
const turned = (name: string) => name.replace(/^[^.]+/, (stem) => stem.replaceAll(/[a-z\d]/gi, (sign) => alphabet[(alphabet.indexOf(sign) + 1) % alphabet.length] ?? sign))
