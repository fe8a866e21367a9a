import type { BenchSite } from './bench-site'
import type { Figure } from './figure'
import type { HashJob } from './hash-client'
import { inProcess } from './in-process'
import type { SignInJob, SignInLoad } from './sign-in-client'

export const CLASS_SIZE = 300

/** A class of distinct accounts that sign in at the same moment behind one address, beside the password checks alone. */
export async function measureClass({ url, emails, password }: BenchSite): Promise<Figure[]> {
  const hashSeconds = await inProcess<number>('hash-client.ts', { count: emails.length, password } satisfies HashJob)
  const { seconds, refusals, p95Ms, statuses } = await inProcess<SignInLoad>('sign-in-client.ts', { url, emails, password } satisfies SignInJob)
  const answered = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`).join(', ')
  return [
    { workload: 'class', name: `${emails.length} sign in at once, the last after`, value: seconds, unit: 's', beside: { name: 'the scrypt checks alone', value: hashSeconds }, goal: { atMost: 30 }, note: `p95 ${(p95Ms / 1000).toFixed(1)} s; ${answered}` },
    { workload: 'class', name: 'of them refused', value: refusals, unit: '', goal: { atMost: 0 } },
  ]
}
