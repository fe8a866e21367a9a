import { Pool } from 'undici'
import { answer } from './in-process'
import { percentile } from './statistics'

export type SignInJob = { url: string; emails: string[]; password: string }
export type SignInLoad = { seconds: number; p95Ms: number; refusals: number; statuses: Record<string, number> }

/** Everyone signs in at the same moment, from this one address. */
answer(async ({ url, emails, password }: SignInJob): Promise<SignInLoad> => {
  const pool = new Pool(url, { connections: emails.length, headersTimeout: 120_000 })
  const statuses: Record<string, number> = {}
  const times: number[] = []
  const began = performance.now()
  await Promise.all(
    emails.map(async (email) => {
      const { statusCode, body } = await pool.request({
        path: '/api/auth/sign-in/email',
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin' },
        body: JSON.stringify({ email, password }),
      })
      await body.dump()
      times.push(performance.now() - began)
      statuses[statusCode] = (statuses[statusCode] ?? 0) + 1
    }),
  )
  await pool.close()
  const refusals = emails.length - (statuses[200] ?? 0)
  return { seconds: (performance.now() - began) / 1000, p95Ms: percentile(times, 0.95), refusals, statuses }
})
