import { afterEach, describe, expect, it, vi } from 'vitest'
import { loadAttempt } from './load-attempt'

const running = { state: 'running', serverNow: '2026-11-22T12:00:00.000Z', running: { moduleSlug: 'a-module' } }
const answering = (body: unknown, status = 200) => vi.stubGlobal('fetch', () => Promise.resolve(typeof body === 'string' ? new Response(body, { status }) : Response.json(body, { status })))

afterEach(() => vi.unstubAllGlobals())

describe('an attempt asked for', () => {
  it('comes with the time that the server said it was', async () => {
    answering(running)
    expect(await loadAttempt('id', 'a-module', 'fr')).toMatchObject({ kind: 'view', view: running, clock: { serverNow: running.serverNow } })
  })

  it('is not found where it is another module’s, another person’s or none', async () => {
    answering(running)
    expect(await loadAttempt('id', 'another', 'fr')).toEqual({ kind: 'not-found' })
    for (const [status, kind] of [[404, 'not-found'], [400, 'not-found'], [401, 'signed-out']] as const) {
      answering({ ok: false, error: 'X' }, status)
      expect(await loadAttempt('id', 'a-module', 'fr')).toEqual({ kind })
    }
  })

  it('is asked for again later where the server, the network or something in between does not answer as ours does', async () => {
    answering({ ok: false, error: 'UNAVAILABLE' }, 503)
    expect(await loadAttempt('id', 'a-module', 'fr')).toEqual({ kind: 'away' })
    answering('<html>Sign in to this hotel</html>')
    expect(await loadAttempt('id', 'a-module', 'fr')).toEqual({ kind: 'away' })
    answering({ hello: 'hotel' })
    expect(await loadAttempt('id', 'a-module', 'fr')).toEqual({ kind: 'away' })
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
    expect(await loadAttempt('id', 'a-module', 'fr')).toEqual({ kind: 'away' })
  })
})
