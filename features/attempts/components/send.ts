import type { SaveOutcome, SaveResult, SavesResult, StartResult, SubmitResult } from '../schema'
import type { QueuedAnswer } from './answer-queue'

/**
 * `away`: the network, the server or its database is; send the same command again later, not before
 * `retryAfterSeconds` if the server said so. `lost`: it will not be taken as it is; 401 when nobody is signed in.
 */
export type Sent<T> = { kind: 'answered'; result: T } | { kind: 'away'; retryAfterSeconds?: number } | { kind: 'lost'; status?: number }

// Longer than the server waits for its database; a request that hangs on a bad network must not hang the page.
const PATIENCE_MS = 30_000

// Browsers let requests of 64 kB in all outlive their page, and refuse larger ones that ask for it.
const KEEPALIVE_BYTES = 60_000

const bytesOf = (text: string) => new TextEncoder().encode(text).length

/** One command to the API; the same key with each retry. */
export async function send<T>(method: 'POST' | 'PUT', path: string, key: string, body: unknown): Promise<Sent<T>> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  const text = JSON.stringify(body)
  try {
    const response = await fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: text,
      // Lets the last save finish when the page is being closed.
      keepalive: bytesOf(text) < KEEPALIVE_BYTES,
      signal: patience.signal,
    })
    if (response.status >= 500 || response.status === 429 || response.status === 408) return { kind: 'away', ...retryAfter(response) }
    // What does not speak JSON is something in between, such as the sign-in page of a hotel's network.
    const result = (await response.json()) as unknown
    if (typeof result !== 'object' || result === null || !('ok' in result)) return { kind: 'away' }
    if (response.status === 400 || response.status === 401 || response.status === 403 || response.status === 404) return { kind: 'lost', status: response.status }
    return { kind: 'answered', result: result as T }
  } catch {
    return { kind: 'away' }
  } finally {
    clearTimeout(timer)
  }
}

function retryAfter(response: Response): { retryAfterSeconds?: number } {
  const seconds = Number.parseInt(response.headers.get('Retry-After') ?? '', 10)
  return seconds > 0 ? { retryAfterSeconds: seconds } : {}
}

const firstWriteLock = 'grand-large:reading'
const LOCK_PATIENCE_MS = 5_000

/**
 * A first write makes the guest. It waits for the first write of another tab, a section read say, so that both are the
 * same guest; `progress-store.ts` takes the same lock. Browsers have locks on https and on this machine only.
 */
export async function sendFirst<T>(write: () => Promise<Sent<T>>): Promise<Sent<T>> {
  try {
    const signal = AbortSignal.timeout(LOCK_PATIENCE_MS)
    return await (navigator.locks ? navigator.locks.request(firstWriteLock, { signal }, write) : write())
  } catch {
    // Not granted: somebody hangs, or the browser forbids locks along with storage. `write` itself never throws.
    return write()
  }
}

export const sendStart = (quiz: string, key: string) => sendFirst(() => send<StartResult>('POST', '/api/attempts', key, { quiz }))

// The server takes 64 kB and a hundred answers at once.
const TOGETHER_BYTES = 48_000
const TOGETHER = 50

const path = (attemptId: string) => `/api/attempts/${encodeURIComponent(attemptId)}/answers`
const bodyOf = ({ answer, certainty, basedOn, browserId, sequence }: QueuedAnswer) => ({ answer, certainty, basedOn, browserId, sequence })
const savesOf = (rows: readonly QueuedAnswer[]) => ({ saves: rows.map((row) => ({ ...bodyOf(row), questionId: row.questionId, saveKey: row.saveKey })) })

const sendAnswer = (row: QueuedAnswer) => send<SaveResult>('PUT', `${path(row.attemptId)}/${encodeURIComponent(row.questionId)}`, row.saveKey, bodyOf(row))

const outcomeOf = (outcome: SaveOutcome | undefined): Sent<SaveResult> => {
  if (!outcome) return { kind: 'away' }
  return !outcome.ok && outcome.error === 'NOT_FOUND' ? { kind: 'lost', status: 404 } : { kind: 'answered', result: outcome }
}

/** Sends answers to different questions of one attempt in one request; what became of each, in their order. */
export async function sendAnswers(rows: readonly QueuedAnswer[]): Promise<Sent<SaveResult>[]> {
  const [first] = rows
  if (!first) return []
  if (rows.length === 1) return [await sendAnswer(first)]
  // The server tells repetitions by the keys of the saves; the request's own key says nothing more.
  const sent = await send<SavesResult>('PUT', path(first.attemptId), first.saveKey, savesOf(rows))
  // One answer that is refused whole must not hold the others back.
  if (sent.kind === 'lost' && sent.status === 400) return sendOneByOne(rows)
  return rows.map((_, index) => (sent.kind === 'answered' ? outcomeOf(sent.result.results?.[index]) : sent))
}

async function sendOneByOne(rows: readonly QueuedAnswer[]): Promise<Sent<SaveResult>[]> {
  const all: Sent<SaveResult>[] = []
  for (const row of rows) all.push(await sendAnswer(row))
  return all
}

/** As few requests as they fit in, in the same order. */
export function inRequests(rows: readonly QueuedAnswer[]): QueuedAnswer[][] {
  const parts: QueuedAnswer[][] = []
  let bytes = 0
  for (const row of rows) {
    const size = bytesOf(JSON.stringify(savesOf([row])))
    const last = parts.at(-1)
    if (last && last.length < TOGETHER && bytes + size <= TOGETHER_BYTES) {
      last.push(row)
      bytes += size
    } else {
      parts.push([row])
      bytes = size
    }
  }
  return parts
}

export const sendSubmission = (attemptId: string, key: string) =>
  send<SubmitResult>('POST', `/api/attempts/${attemptId}/submission`, key, {})
