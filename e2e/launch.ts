import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'

const root = path.resolve(import.meta.dirname, '..')

/**
 * `npm start` as an operator runs it, on the build that is there and data of its own, or that of an earlier start in
 * `folder`.
 */
export function launch(env: Record<string, string>, folder = mkdtempSync(path.join(os.tmpdir(), 'grand-large-start-'))) {
  const dataDir = path.join(folder, 'data')
  const { DATABASE_URL: _, PUBLIC_URL: __, ...inherited } = process.env
  const child: ChildProcess = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...inherited, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const children = () => (JSON.parse(readFileSync(path.join(dataDir, 'launcher.json'), 'utf8')) as { children: { pid: number }[] }).children.map(({ pid }) => pid)
  const database = () => Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  return {
    folder,
    dataDir,
    child,
    ended,
    /** Process ids of what it has started besides the database. */
    children,
    /** Process id of the database. */
    database,
    said: () => output,
    until: (text: string) => expect.poll(() => output, { timeout: 90_000 }).toContain(text),
    forget: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

export const serves = (port: number) =>
  fetch(`http://127.0.0.1:${port}/api/health`).then(
    ({ status }) => status,
    () => 0,
  )
