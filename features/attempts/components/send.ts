import type { SaveOutcome, SaveResult, SavesResult, StartResult, StoredAnswer, SubmitResult } from '../schema'
import type { Answer } from '@/questions/question'

/** `away`: the network, the server or its database is; send the same command again later. */
export type Sent<T> = { kind: 'answered'; result: T } | { kind: 'away' } | { kind: 'lost' }

// Longer than the server waits for its database; a request that hangs on a bad network must not hang the page.
const PATIENCE_MS = 30_000

/** One command to the API; the same key with each retry. */
export async function send<T>(method: 'POST' | 'PUT', path: string, key: string, body: unknown): Promise<Sent<T>> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
      // Lets the last save finish when the page is being closed.
      keepalive: true,
      signal: patience.signal,
    })
    if (response.status >= 500 || response.status === 429) return { kind: 'away' }
    if (response.status === 400 || response.status === 401 || response.status === 403 || response.status === 404) return { kind: 'lost' }
    const result: unknown = await response.json()
    // Anything else comes from something in between, such as the sign-in page of a hotel's network.
    return typeof result === 'object' && result !== null && 'ok' in result ? { kind: 'answered', result: result as T } : { kind: 'away' }
  } catch {
    return { kind: 'away' }
  } finally {
    clearTimeout(timer)
  }
}

const firstWriteLock = 'grand-large:reading'
const LOCK_PATIENCE_MS = 5_000

/**
 * A first write makes the guest. It waits for the first write of another tab, a section read say, so that both are the
 * same guest; `progress-store.ts` takes the same lock. Browsers have locks on https and on this machine only.
 */
export async function sendStart(quiz: string, key: string): Promise<Sent<StartResult>> {
  const start = () => send<StartResult>('POST', '/api/attempts', key, { quiz })
  try {
    const signal = AbortSignal.timeout(LOCK_PATIENCE_MS)
    return await (navigator.locks ? navigator.locks.request(firstWriteLock, { signal }, start) : start())
  } catch {
    // Not granted: somebody hangs, or the browser forbids locks along with storage. `start` itself never throws.
    return start()
  }
}

type Save = { questionId: string; answer: Answer; basedOn: StoredAnswer['revision']; saveKey: string }

// The server takes 64 kB, and so do browsers of requests that outlive their page.
const TOGETHER = 20

const sendAnswer = (attemptId: string, { questionId, answer, basedOn, saveKey }: Save) =>
  send<SaveResult>('PUT', `/api/attempts/${attemptId}/answers/${questionId}`, saveKey, { answer, basedOn })

const outcomeOf = (outcome: SaveOutcome | undefined): Sent<SaveResult> => {
  if (!outcome) return { kind: 'away' }
  return !outcome.ok && outcome.error === 'NOT_FOUND' ? { kind: 'lost' } : { kind: 'answered', result: outcome }
}

async function sendTogether(attemptId: string, saves: readonly Save[]): Promise<Sent<SaveResult>[]> {
  // The server tells repetitions by the keys of the saves; the request's own key says nothing more.
  const sent = await send<SavesResult>('PUT', `/api/attempts/${attemptId}/answers`, saves[0]?.saveKey ?? '', { saves })
  return saves.map((_, index) => (sent.kind === 'answered' ? outcomeOf(sent.result.results?.[index]) : sent))
}

/** Sends one answer, or several in as few requests as they fit in; what became of each, in their order. */
export async function sendAnswers(attemptId: string, saves: readonly Save[]): Promise<Sent<SaveResult>[]> {
  const [only] = saves
  if (only && saves.length === 1) return [await sendAnswer(attemptId, only)]
  const parts = Array.from({ length: Math.ceil(saves.length / TOGETHER) }, (_, part) => saves.slice(part * TOGETHER, (part + 1) * TOGETHER))
  return (await Promise.all(parts.map((part) => sendTogether(attemptId, part)))).flat()
}

export const sendSubmission = (attemptId: string, key: string) =>
  send<SubmitResult>('POST', `/api/attempts/${attemptId}/submission`, key, {})
