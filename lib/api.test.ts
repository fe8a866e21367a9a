import { beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { readBody, refuseForeign, route } from './api'
import { AppError } from './errors'

beforeAll(() => {
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  vi.stubEnv('BETTER_AUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('PUBLIC_URL', 'https://learn.example.org/')
  vi.stubEnv('TRUSTED_ORIGINS', 'http://localhost:3000/, http://192.168.1.5:3000')
})

const post = (headers: Record<string, string>, body?: BodyInit) =>
  new Request('https://learn.example.org/api/x', { method: 'POST', headers, body: body ?? null, ...{ duplex: 'half' } })

describe('refuseForeign', () => {
  const isRefused = (headers: Record<string, string>) => {
    try {
      refuseForeign(post(headers))
      return false
    } catch (error) {
      return error instanceof AppError && error.code === 'FORBIDDEN'
    }
  }

  it('lets our own pages through, under each address that is configured, and clients that are no browser', () => {
    for (const origin of ['https://learn.example.org', 'http://localhost:3000', 'http://192.168.1.5:3000']) expect(isRefused({ origin }), origin).toBe(false)
    expect(isRefused({ 'sec-fetch-site': 'same-origin' })).toBe(false)
    expect(isRefused({})).toBe(false)
  })

  it('refuses every other origin, whatever host the request names', () => {
    for (const origin of ['null', '', 'https://learn.example.org.evil.example', 'http://learn.example.org', 'https://learn.example.org:444', 'https://learn.example.org, https://evil.example'])
      expect(isRefused({ origin, host: 'evil.example', 'x-forwarded-host': 'evil.example' }), origin).toBe(true)
    for (const site of ['cross-site', 'same-site', 'none', 'x']) expect(isRefused({ 'sec-fetch-site': site }), site).toBe(true)
  })
})

describe('readBody', () => {
  const schema = z.strictObject({ text: z.string() })

  it('reads JSON up to 64 kB, counted in bytes', async () => {
    expect(await readBody(post({}, '{"text":"é"}'), schema)).toEqual({ text: 'é' })
    await expect(readBody(post({}, JSON.stringify({ text: 'é'.repeat(40_000) })), schema)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('stops reading a body that does not end, instead of keeping it in memory', async () => {
    let sent = 0
    let isCancelled = false
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 10_000
        controller.enqueue(new Uint8Array(10_000).fill(32))
      },
      cancel: () => {
        isCancelled = true
      },
    })
    await expect(readBody(post({}, endless), schema)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(sent).toBeLessThan(100_000)
    expect(isCancelled).toBe(true)
  })

  it('refuses what is no JSON, or not the JSON that was asked for', async () => {
    for (const body of ['', '{', 'null', '[]', '"x"', '{"text":1}', '{"text":"x","more":1}', '{"__proto__":{"text":"x"}}', '\0', '[' .repeat(50_000)])
      await expect(readBody(post({}, body), schema), body.slice(0, 20)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(readBody(post({}), schema)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('route', () => {
  it('tells nothing of an error that nobody expected', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const response = await route(async () => {
      throw new Error('password=hunter2')
    })(post({}), {})
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('{"ok":false,"error":"INTERNAL"}')
    expect(log).toHaveBeenCalledOnce()
  })

  it('says that a database which is away is away, however deep the reason lies', async () => {
    const reason = new Error('x', { cause: Object.assign(new Error('y'), { code: 'ECONNREFUSED' }) })
    const response = await route(async () => {
      throw reason
    })(post({}), {})
    expect([response.status, response.headers.get('retry-after'), response.headers.get('cache-control')]).toEqual([503, '2', 'no-store'])
  })
})
