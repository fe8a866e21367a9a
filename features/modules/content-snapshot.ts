import 'server-only'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Content } from './content'

// Next empties its folder when it builds, except this one.
const FILE = '.next/cache/content.json'

/**
 * Keeps content that was read and found right, for the processes of this build: reading the files again takes seconds,
 * in which a server answers nobody. `stamp` says which state of the files it is.
 */
export function writeSnapshot(stamp: string, content: Content): void {
  mkdirSync(path.dirname(FILE), { recursive: true })
  writeFileSync(`${FILE}.new`, JSON.stringify({ stamp, content }))
  renameSync(`${FILE}.new`, FILE)
}

/** What was kept of the files in this state, or null. */
export function readSnapshot(stamp: string): Content | null {
  try {
    const kept = JSON.parse(readFileSync(FILE, 'utf8')) as { stamp: string; content: Content }
    return kept.stamp === stamp ? kept.content : null
  } catch {
    return null
  }
}
