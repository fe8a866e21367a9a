import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { askModel, modelName } from './model'

const KEY = 'secret-key-of-the-operator'
type Asked = { url: string; authorization: string | undefined; body: Record<string, unknown> }
let asked: Asked[] = []
let answer: (request: IncomingMessage, response: ServerResponse) => void

/** A small model server: it listens to everything and answers what the test says. */
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => (body += chunk.toString()))
  request.on('end', () => {
    asked.push({ url: request.url ?? '', authorization: request.headers.authorization, body: JSON.parse(body || '{}') as Record<string, unknown> })
    answer(request, response)
  })
})
const say = (value: unknown, status = 200, headers: Record<string, string> = {}) => (_: IncomingMessage, response: ServerResponse) => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(typeof value === 'string' ? value : JSON.stringify(value))
}
const completion = (content: string) => ({ id: 'x', object: 'chat.completion', model: 'small-model:q4', choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] })
const question = [{ role: 'user' as const, content: 'Bonjour' }]

beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
  vi.stubEnv('BETTER_AUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('PUBLIC_URL', 'https://learn.example.org')
  vi.stubEnv('LAB_MODEL_URL', `http://127.0.0.1:${port}/v1/`)
  vi.stubEnv('LAB_MODEL_NAME', 'small-model')
  vi.stubEnv('LAB_MODEL_KEY', KEY)
})
afterAll(() => void server.close())
beforeEach(() => {
  asked = []
})

describe('askModel', () => {
  it('speaks chat completions, as the configured model and with the key, and names the model that answered', async () => {
    answer = say(completion('Bonjour !'))
    expect(await askModel(question)).toEqual({ ok: true, model: 'small-model:q4', content: 'Bonjour !' })
    expect(asked).toEqual([{ url: '/v1/chat/completions', authorization: `Bearer ${KEY}`, body: { model: 'small-model', messages: question, max_tokens: 800, stream: false } }])
    expect(modelName()).toBe('small-model')
  })

  it('follows no redirect: nobody else is asked', async () => {
    let isElsewhere = false
    const elsewhere = createServer((_, response) => {
      isElsewhere = true
      response.end(JSON.stringify(completion('elsewhere')))
    })
    await new Promise<void>((resolve) => void elsewhere.listen(0, '127.0.0.1', resolve))
    for (const status of [301, 302, 307, 308]) {
      answer = say('', status, { Location: `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/v1/chat/completions` })
      expect(await askModel(question)).toMatchObject({ ok: false, reason: 'refused' })
    }
    expect(isElsewhere).toBe(false)
    elsewhere.close()
  })

  it('says in a word why there is no answer, and passes on nothing that the server wrote: it could hold the key', async () => {
    const cases: [typeof answer, object][] = [
      [say({ error: { message: `Incorrect API key provided: ${KEY}` } }, 401), { ok: false, reason: 'refused', status: 401 }],
      [say('<html>', 500), { ok: false, reason: 'refused', status: 500 }],
      [say('not JSON'), { ok: false, reason: 'malformed', status: 200 }],
      [say({ choices: [] }), { ok: false, reason: 'malformed', status: 200 }],
      [say({ choices: [{ message: { content: null } }] }), { ok: false, reason: 'malformed', status: 200 }],
      [say(completion('x'.repeat(300_000))), { ok: false, reason: 'malformed', status: 200 }],
      [(_, response) => response.destroy(), { ok: false, reason: 'unreachable', status: null }],
    ]
    for (const [how, expected] of cases) {
      answer = how
      const result = await askModel(question)
      expect(result).toEqual(expected)
      expect(JSON.stringify(result)).not.toContain(KEY)
    }
  })

  it('waits no longer than its patience, also for a server that drips', async () => {
    answer = () => {}
    expect(await askModel(question, 50)).toEqual({ ok: false, reason: 'timeout', status: null })
    answer = (_, response) => {
      response.writeHead(200)
      response.write('{')
    }
    expect(await askModel(question, 50)).toEqual({ ok: false, reason: 'timeout', status: null })
  })

  it('cuts an answer that is too long for a lab', async () => {
    answer = say(completion('x'.repeat(100_000)))
    expect(await askModel(question)).toMatchObject({ ok: true, content: 'x'.repeat(16_000) })
  })

  it('asks for a few at once, lets some wait, and refuses the rest', async () => {
    let underWay = 0
    let most = 0
    const held: (() => void)[] = []
    answer = (request, response) => {
      underWay += 1
      most = Math.max(most, underWay)
      held.push(() => {
        underWay -= 1
        say(completion('x'))(request, response)
      })
    }
    const all = Array.from({ length: 50 }, () => askModel(question))
    const refused = await Promise.all(all.slice(34))
    expect(refused.every((result) => !result.ok && result.reason === 'busy')).toBe(true)
    const answered = Promise.all(all.slice(0, 34))
    let isDone = false
    void answered.then(() => (isDone = true))
    while (!isDone) {
      held.splice(0).forEach((release) => release())
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    expect((await answered).every(({ ok }) => ok)).toBe(true)
    expect(most).toBe(4)
  })
})
