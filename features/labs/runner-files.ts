import 'server-only'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

/** Where each part of the runner lies. Nothing else is served of these folders. */
const PLACES = {
  'pyodide.mjs': 'node_modules/pyodide/pyodide.mjs',
  'pyodide.asm.mjs': 'node_modules/pyodide/pyodide.asm.mjs',
  'pyodide.asm.wasm': 'node_modules/pyodide/pyodide.asm.wasm',
  'python_stdlib.zip': 'node_modules/pyodide/python_stdlib.zip',
  'pyodide-lock.json': 'node_modules/pyodide/pyodide-lock.json',
  'worker.mjs': 'features/labs/runner-worker.mjs',
  'lab.py': 'features/labs/lab.py',
} as const
type RunnerFile = keyof typeof PLACES

const isRunnerFile = (name: string): name is RunnerFile => Object.hasOwn(PLACES, name)
// Read where they lie, and not traced: the whole project would be.
const read = (place: string) => readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), place))

let version: string | undefined

/** Of all files together: it is part of their addresses, so that browsers may keep them for ever. */
export const runnerVersion = (): string => {
  // While one works on them they change.
  if (version && process.env.NODE_ENV === 'production') return version
  const hash = createHash('sha256')
  for (const place of Object.values(PLACES)) hash.update(read(place))
  return (version = hash.digest('hex').slice(0, 16))
}

const compressed = new Map<string, Promise<Buffer>>()

/**
 * A part of the runner as a gzip file; null for any other name or an earlier version. The page unpacks it: Next lets no
 * handler say that its answer is compressed, and would compress 10 MB anew for each learner.
 */
export async function findRunnerFile(asked: string, name: string): Promise<Buffer | null> {
  if (asked !== runnerVersion() || !isRunnerFile(name)) return null
  const key = `${asked}/${name}`
  const ready = compressed.get(key) ?? promisify(gzip)(read(PLACES[name]))
  compressed.set(key, ready)
  return ready
}

/** The frame's document, and its script's hash as a policy wants it. */
export function runnerFrame(): { html: string; scriptHash: string } {
  const script = read('features/labs/runner-frame.mjs').toString('utf8')
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Python</title><script type="module">${script}</script></head><body></body></html>`
  return { html, scriptHash: `sha256-${createHash('sha256').update(script).digest('base64')}` }
}
