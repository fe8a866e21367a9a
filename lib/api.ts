import { z } from 'zod'
import { env } from './env'
import { AppError, isDatabaseAway } from './errors'

/** Nothing keeps it, and a browser that is led to it saves it instead of showing it. */
const ANSWER = { 'Cache-Control': 'no-store', 'Content-Disposition': 'attachment; filename="api.json"' }

/** A JSON answer that no cache keeps. */
export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers: { ...ANSWER, ...headers } })

/**
 * Refuses what another site made the browser send. `Origin` and `Sec-Fetch-Site` are set by browsers and cannot be
 * forged by a page; a client that sends neither is no browser and carries no cookie of a victim.
 */
export function refuseForeign(request: Request): void {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin') throw new AppError('FORBIDDEN', 'foreign Sec-Fetch-Site')
  const origin = request.headers.get('origin')
  // Compared with the configured addresses and not with `Host`, which a rebound DNS name would satisfy.
  if (origin !== null && ![new URL(env().PUBLIC_URL).origin, ...env().TRUSTED_ORIGINS].includes(origin)) {
    throw new AppError('FORBIDDEN', 'foreign Origin')
  }
}

/**
 * The address that a request comes from, as the outermost of our proxies saw it (TRUSTED_PROXIES; what stands further
 * left was written by the client). Without a proxy Next writes the peer's address there, but believes a client that
 * has written one itself: so it may only ever narrow a limit that holds without it.
 */
export function clientAddress(headers: Headers): string {
  const entries = (headers.get('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim()).filter(Boolean)
  return entries.at(-env().TRUSTED_PROXIES) ?? entries[0] ?? 'unknown'
}

/** The command's idempotency key: a UUID that the browser draws once per command and sends again with each retry. */
export function idempotencyKey(request: Request): string {
  const parsed = z.uuid().safeParse(request.headers.get('idempotency-key'))
  if (!parsed.success) throw new AppError('BAD_REQUEST', 'Idempotency-Key must be a UUID')
  return parsed.data
}

const BODY_LIMIT_BYTES = 64 * 1024

/** The bytes of a body, or null when there are more. Counts while it reads, so that a longer one is never held in memory. */
export async function readBytes(request: Request, limitBytes: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > limitBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A body of at most `limitBytes` (64 kB), as text. */
export async function readText(request: Request, limitBytes = BODY_LIMIT_BYTES): Promise<string> {
  const bytes = await readBytes(request, limitBytes)
  if (!bytes) throw new AppError('BAD_REQUEST', 'body too large')
  return new TextDecoder().decode(bytes)
}

/** Reads and checks a JSON body of at most `limitBytes` (64 kB). Throws BAD_REQUEST for anything else. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>, limitBytes = BODY_LIMIT_BYTES): Promise<T> {
  const text = await readText(request, limitBytes)
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    throw new AppError('BAD_REQUEST', 'body is not JSON')
  }
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw new AppError('BAD_REQUEST', z.prettifyError(parsed.error))
  return parsed.data
}

/**
 * Wraps a route handler: an `AppError` becomes its status, a database that is away 503 with `Retry-After` (the browser
 * waits and sends the command again), anything else 500 without details. Bodies are `{ ok: false, error }`.
 */
export function route<Context>(handler: (request: Request, context: Context) => Promise<Response>) {
  return async (request: Request, context: Context): Promise<Response> => {
    try {
      return await handler(request, context)
    } catch (error) {
      if (error instanceof AppError) {
        const { code, status, retryAfterSeconds } = error
        return json({ ok: false, error: code }, status, retryAfterSeconds === null ? {} : { 'Retry-After': String(retryAfterSeconds) })
      }
      if (isDatabaseAway(error)) return json({ ok: false, error: 'UNAVAILABLE' }, 503, { 'Retry-After': '2' })
      console.error(error)
      return json({ ok: false, error: 'INTERNAL' }, 500)
    }
  }
}
