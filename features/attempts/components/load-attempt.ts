import type { Locale } from '@/i18n/routing'
import type { AttemptView } from '../schema'

/** When the server said what time it is: by its clock (ISO 8601), and by `performance.now()`, which no setting of a clock moves. */
export type ServerClock = { serverNow: string; receivedAt: number }

/** `away`: the network, the server or its database is. `not-found`: no attempt of this module that the viewer may see. */
export type Loaded = { kind: 'view'; view: AttemptView; clock: ServerClock } | { kind: 'signed-out' } | { kind: 'not-found' } | { kind: 'away' }

const PATIENCE_MS = 30_000

const moduleOf = (view: AttemptView) => (view.state === 'running' ? view.running.moduleSlug : view.result.moduleSlug)

/** Asks the server for an attempt in one language. */
export async function loadAttempt(id: string, module: string, locale: Locale): Promise<Loaded> {
  try {
    const response = await fetch(`/api/attempts/${id}?locale=${locale}`, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
    if (response.status === 401) return { kind: 'signed-out' }
    if (response.status === 404 || response.status === 400) return { kind: 'not-found' }
    if (!response.ok) return { kind: 'away' }
    const view: unknown = await response.json()
    // Anything else comes from something in between, such as the sign-in page of a hotel's network.
    if (typeof view !== 'object' || view === null || !('state' in view)) return { kind: 'away' }
    const attempt = view as AttemptView
    return moduleOf(attempt) === module ? { kind: 'view', view: attempt, clock: { serverNow: attempt.serverNow, receivedAt: performance.now() } } : { kind: 'not-found' }
  } catch {
    return { kind: 'away' }
  }
}
