import { execFile, spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../e2e/site'
import { serverNode } from '../scripts/launcher/server-node.mjs'

const next = (root: string) => path.join(root, 'node_modules/next/dist/bin/next')

/** Builds, once for each version of the framework, and serves `empty-page/`, which is no part of the product. */
export async function startEmptyPage(root: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = path.join(import.meta.dirname, 'empty-page')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv
  const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/next/package.json'), 'utf8')) as { version: string }
  const stamp = path.join(folder, '.next/grand-large-built-by')
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== version) {
    await promisify(execFile)(serverNode(root), [next(root), 'build', folder], { cwd: root, env })
    writeFileSync(stamp, version)
  }
  const port = await freePort()
  const server = spawn(serverNode(root), [next(root), 'start', folder, '-H', '127.0.0.1', '-p', String(port)], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}/`
  while (!(await fetch(url).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error(`the empty page's server ended with ${server.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return {
    url,
    stop: async () => {
      const exited = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await exited
    },
  }
}
