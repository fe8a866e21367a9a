import { execFileSync } from 'node:child_process'
import os from 'node:os'
import { nodeVersion, serverNode } from '../scripts/launcher/server-node.mjs'

/** What the figures were taken on; without it they mean nothing. */
export function describeMachine(root: string) {
  return {
    date: new Date().toISOString(),
    commit: commitOf(root),
    cores: os.availableParallelism(),
    processor: os.cpus()[0]?.model ?? 'unknown',
    memoryMb: Math.round(os.totalmem() / 2 ** 20),
    system: `${os.type()} ${os.release()}`,
    /** That serves the site; the loads run on this process's own. */
    node: nodeVersion(serverNode(root)),
    /** Processes that wanted a core in the minute before: above about 0.5, somebody else was working. */
    loadBefore: os.loadavg()[0],
  }
}

function commitOf(root: string): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') ? ' and changes' : ''}`
  } catch {
    return 'unknown'
  }
}
