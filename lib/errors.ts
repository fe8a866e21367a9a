export type AppErrorCode = 'NOT_FOUND' | 'SIGNED_OUT' | 'FORBIDDEN' | 'BAD_REQUEST' | 'TOO_MANY_TRIES' | 'UNAVAILABLE'

const statusOf: Record<AppErrorCode, number> = {
  NOT_FOUND: 404,
  SIGNED_OUT: 401,
  FORBIDDEN: 403,
  BAD_REQUEST: 400,
  TOO_MANY_TRIES: 429,
  UNAVAILABLE: 503,
}

/** What cannot be answered. What a viewer may not see is NOT_FOUND, so that ids tell nothing. */
export class AppError extends Error {
  readonly code: AppErrorCode
  /** When to try again; null when trying again is of no use. */
  readonly retryAfterSeconds: number | null

  constructor(code: AppErrorCode, message: string = code, { retryAfterSeconds = null }: { retryAfterSeconds?: number | null } = {}) {
    super(message)
    this.name = 'AppError'
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds ?? (code === 'UNAVAILABLE' ? 2 : null)
  }

  get status(): number {
    return statusOf[this.code]
  }
}

const AWAY = /ECONNREFUSED|ECONNRESET|ETIMEDOUT|timeout exceeded when trying to connect|Connection terminated|Can't reach database|the database system is (?:starting up|shutting down)|terminating connection|Server has closed the connection|DatabaseNotReachable|ConnectionClosed/i

/** True when the error, or one that caused it, says that Postgres cannot be reached at the moment. */
export function isDatabaseAway(error: unknown): boolean {
  for (let current: unknown = error, depth = 0; current && depth < 6; depth += 1) {
    if (typeof current !== 'object') return false
    const { message = '', code = '', cause, meta } = current as { message?: string; code?: string; cause?: unknown; meta?: { driverAdapterError?: unknown } }
    if (AWAY.test(`${code} ${message}`) || code === 'P1001' || code === 'P1017') return true
    current = cause ?? meta?.driverAdapterError
  }
  return false
}
