import { Client } from 'undici'
import { answer } from './in-process'
import { percentile } from './statistics'

export type PageJob = { url: string; headers: Record<string, string>; connections: number; seconds: number }
export type PageLoad = { perSecond: number; p95Ms: number; failures: number }

/** Asks for one page over as many kept connections as told, each asking again as soon as it is answered. */
answer(async ({ url, headers, connections, seconds }: PageJob): Promise<PageLoad> => {
  const { origin, pathname } = new URL(url)
  const times: number[] = []
  let failures = 0
  const began = performance.now()
  const until = began + seconds * 1000

  const ask = async () => {
    const client = new Client(origin)
    while (performance.now() < until) {
      const sent = performance.now()
      const { statusCode, body } = await client.request({ path: pathname, method: 'GET', headers })
      await body.dump({ limit: Number.MAX_SAFE_INTEGER })
      times.push(performance.now() - sent)
      if (statusCode !== 200) failures += 1
    }
    await client.close()
  }
  await Promise.all(Array.from({ length: connections }, ask))
  return { perSecond: (times.length * 1000) / (performance.now() - began), p95Ms: percentile(times, 0.95), failures }
})
