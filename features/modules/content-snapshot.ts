import 'server-only'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Next empties its folder when it builds, except this one. */
const fileOf = (name: string) => `.next/cache/${name}.json`

/**
 * Keeps content that was read and found right, for the processes of this build: reading the files again takes seconds,
 * in which a server answers nobody. `stamp` says which state of the files it is.
 */
export function writeSnapshot(name: string, stamp: string, content: unknown): void {
  const file = fileOf(name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify({ stamp, content }))
  renameSync(`${file}.new`, file)
}

/**
 * What was kept under this name of the files in this state, or null. Only a build, and a run of tests that has just kept
 * it, ask: what an older state of our code made of the same files may be another thing.
 */
export function readSnapshot(name: string, stamp: string): unknown {
  if (process.env.NODE_ENV !== 'production' && process.env.CONTENT_JUST_KEPT !== 'yes') return null
  try {
    const kept = JSON.parse(readFileSync(fileOf(name), 'utf8')) as { stamp: string; content: unknown }
    return kept.stamp === stamp ? kept.content : null
  } catch {
    return null
  }
}
