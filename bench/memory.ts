import { execFileSync } from 'node:child_process'
import type { BenchSite } from './bench-site'
import type { Figure } from './figure'

/** What the web server and its children hold in memory (RSS), as it is after whatever ran before in this run. */
export function measureMemory({ serverPid }: BenchSite): Figure[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
  const processes = table.trim().split('\n').map((line) => line.trim().split(/\s+/).map(Number) as [pid: number, parent: number, kilobytes: number])
  const family = new Set([serverPid])
  // Parents come before their children once the pids are in order; a pid that was given out again is rare and seen here as a stranger.
  for (const [pid, parent] of processes.toSorted(([a], [b]) => a - b)) if (family.has(parent)) family.add(pid)
  const kilobytes = processes.reduce((total, [pid, , rss]) => (family.has(pid) ? total + rss : total), 0)
  return [{ workload: 'memory', name: 'web server after the load', value: kilobytes / 1024, unit: 'MB', goal: { atMost: 450 } }]
}
