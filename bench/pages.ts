import { startEmptyPage } from './empty-page'
import type { Figure } from './figure'
import { begin, inProcess } from './in-process'
import type { PageJob, PageLoad } from './page-client'
import { median } from './statistics'
import type { BenchSite } from './bench-site'

const CONNECTIONS = 32
const ROUNDS = 3

/**
 * A module page as HTML, anonymous and with a session's cookie, beside an empty static page of the same framework and a
 * bare Node server that sends the same bytes from memory. Uncompressed: in production a proxy in front compresses. The
 * rounds take turns, so that a neighbour who is busy for a while slows all alike; each figure is the median round.
 */
export async function measurePages({ root, url, modulePath, learners }: BenchSite, seconds: number): Promise<Figure[]> {
  const module = url + modulePath
  const empty = await startEmptyPage(root)
  const bare = await begin<string>('bare-server.ts', { url: module })
  const targets = {
    anonymous: { url: module, headers: {} },
    signedIn: { url: module, headers: { cookie: learners[0]?.cookie ?? '' } },
    compressed: { url: module, headers: { 'accept-encoding': 'gzip, deflate, br' } },
    empty: { url: empty.url, headers: {} },
    bare: { url: bare.result, headers: {} },
  }
  type Name = keyof typeof targets
  const names = Object.keys(targets) as Name[]
  const rounds: Record<Name, PageLoad[]> = { anonymous: [], signedIn: [], compressed: [], empty: [], bare: [] }
  const load = (name: Name, forSeconds: number) => inProcess<PageLoad>('page-client.ts', { ...targets[name], connections: CONNECTIONS, seconds: forSeconds } satisfies PageJob)
  try {
    for (const name of names) await load(name, 1)
    for (let round = 0; round < ROUNDS; round += 1) for (const name of names) rounds[name].push(await load(name, seconds / ROUNDS))
  } finally {
    await empty.stop()
    await bare.stop()
  }

  const rate = (name: Name) => median(rounds[name].map(({ perSecond }) => perSecond))
  const p95 = (name: Name) => median(rounds[name].map(({ p95Ms }) => p95Ms)).toFixed(0)
  const failures = names.flatMap((name) => rounds[name]).reduce((total, load_) => total + load_.failures, 0)
  if (failures > 0) throw new Error(`${failures} pages were not answered with 200`)
  const figure = (name: Name, label: string, more: Partial<Figure>): Figure => ({
    workload: 'pages', name: label, value: rate(name), unit: '/s', note: `p95 ${p95(name)} ms, ${CONNECTIONS} connections`, ...more,
  })
  const besideEmpty = { name: 'empty static page', value: rate('empty') }
  return [
    figure('anonymous', 'module page, anonymous', { beside: besideEmpty, goal: { ratioAtLeast: 0.8 } }),
    figure('signedIn', 'module page, signed in', { beside: besideEmpty, goal: { ratioAtLeast: 0.8 } }),
    figure('compressed', 'module page, compressed by the server', { beside: besideEmpty }),
    figure('empty', 'empty static page of the framework', { beside: { name: 'bare Node, bytes of the module page', value: rate('bare') } }),
  ]
}
