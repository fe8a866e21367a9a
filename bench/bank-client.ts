import pg from 'pg'
import { Client } from 'undici'
import { answer } from './in-process'
import { median, percentile } from './statistics'

export type BankJob = { url: string; path: string; admin: { email: string; password: string }; databaseUrl: string; atOnce: number; seconds: number; searches: readonly string[] }
export type BankLoad = { searches: number; p50Ms: number; p95Ms: number; rawP95Ms: number }

/** Searches of signed-in admins, one after the other for each; then the bare search straight to Postgres, as often. */
answer(async ({ url, path, admin, databaseUrl, atOnce, seconds, searches }: BankJob): Promise<BankLoad> => {
  const cookie = await signIn(url, admin)
  const times: number[] = []
  const until = performance.now() + seconds * 1000
  await Promise.all(
    Array.from({ length: atOnce }, async (_, worker) => {
      const client = new Client(url)
      for (let turn = worker; performance.now() < until; turn += 1) {
        const sent = performance.now()
        const query = new URLSearchParams({ search: searches[turn % searches.length] ?? '' })
        const { statusCode, body } = await client.request({ path: `${path}?${query}`, method: 'GET', headers: { cookie } })
        const text = await body.text()
        times.push(performance.now() - sent)
        // A refusal, or a page that has found nothing of these words, would be no search.
        if (statusCode !== 200 || !text.includes('bench-')) throw new Error(`${path}?${query}: ${statusCode}, without a question`)
      }
      await client.close()
    }),
  )
  return { searches: times.length, p50Ms: median(times), p95Ms: percentile(times, 0.95), rawP95Ms: await rawSearches(databaseUrl, searches, times.length) }
})

async function signIn(url: string, { email, password }: BankJob['admin']): Promise<string> {
  const response = await fetch(`${url}/api/auth/sign-in/email`, { method: 'POST', headers: { 'content-type': 'application/json', origin: url }, body: JSON.stringify({ email, password }) })
  if (!response.ok) throw new Error(`sign-in: ${response.status}`)
  return response.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ')
}

async function rawSearches(databaseUrl: string, searches: readonly string[], count: number): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const times: number[] = []
  for (let turn = 0; turn < count; turn += 1) {
    const words = (searches[turn % searches.length] ?? '').normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().split(' ')
    const sent = performance.now()
    await client.query({
      name: 'search',
      text: `select id, slug, count(*) over () from "Question" where "searchWords" @@ $1::tsquery order by slug limit 50`,
      values: [words.map((word) => `'${word}':*`).join(' & ')],
    })
    times.push(performance.now() - sent)
  }
  await client.end()
  return percentile(times, 0.95)
}
