/** Why a command was not done: refused with a code and perhaps a time to wait, or nobody answered (nothing is lost). */
export type Refusal = { kind: 'refused'; code: string; retryAfterSeconds: number | null } | { kind: 'away' }
export type Reply = { kind: 'done'; body: Record<string, unknown> } | Refusal

type Method = 'POST' | 'PATCH' | 'DELETE'

// Longer than the server waits for its database or its mail server; a bad network must not hang the page.
const PATIENCE_MS = 30_000

/** Sends a command of a form as JSON. Never throws. */
export async function sendCommand(method: Method, path: `/api/${string}`, body: unknown = {}): Promise<Reply> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: patience.signal,
    })
    if (response.status >= 500) return { kind: 'away' }
    const answer: unknown = await response.json()
    // Anything else comes from something in between, such as the sign-in page of a hotel's network.
    if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return { kind: 'away' }
    if (answer.ok === true) return { kind: 'done', body: { ...answer } }
    return { kind: 'refused', code: 'error' in answer ? String(answer.error) : 'BAD_REQUEST', retryAfterSeconds: secondsOf(response) }
  } catch {
    return { kind: 'away' }
  } finally {
    clearTimeout(timer)
  }
}

function secondsOf(response: Response): number | null {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  return Number.isFinite(seconds) ? seconds : null
}
