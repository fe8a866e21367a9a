import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FlagResult } from '../schema'
import { createFlagQueue } from './flag-queue'
import type { Sent } from './send'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const ok: Sent<FlagResult> = { kind: 'answered', result: { ok: true } }

/** A browser whose server can go away. */
function aBrowser() {
  const items = new Map<string, string>()
  const storage = { getItem: (key: string) => items.get(key) ?? null, setItem: (key: string, value: string) => void items.set(key, value), removeItem: (key: string) => void items.delete(key) } as unknown as Storage
  const server = { answer: ok, got: [] as [string, boolean][] }
  const stored: [string, boolean][] = []
  const open = () =>
    createFlagQueue({
      ...{ attemptId: 'a', storage },
      onStored: (id, isFlagged) => stored.push([id, isFlagged]),
      send: async (id, isFlagged) => {
        await new Promise((resolve) => setTimeout(resolve, 50))
        const { answer } = server
        if (answer.kind === 'answered') server.got.push([id, isFlagged])
        return answer
      },
    })
  return { items, server, stored, open }
}

describe('flags', () => {
  it('wait in the browser while the server is away, and are sent when it is back, by a later page too', async () => {
    const { server, stored, open, items } = aBrowser()
    server.answer = { kind: 'away' }
    const before = open()
    before.flag('q1', true)
    before.flag('q2', true)
    before.flag('q1', false)
    await vi.advanceTimersByTimeAsync(100)
    expect(before.snapshot()).toMatchObject({ isAway: true, waiting: { q1: false, q2: true } })
    before.close()
    server.answer = ok
    const after = open()
    expect(after.snapshot().waiting).toEqual({ q1: false, q2: true })
    after.wake()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(stored).toEqual([['q1', false], ['q2', true]])
    expect(items.size).toBe(0)
  })

  it('are sent again by themselves', async () => {
    const { server, stored, open } = aBrowser()
    server.answer = { kind: 'away' }
    open().flag('q1', true)
    await vi.advanceTimersByTimeAsync(5_000)
    server.answer = ok
    await vi.advanceTimersByTimeAsync(60_000)
    expect(stored).toEqual([['q1', true]])
  })

  it('changed while they travel end as they were last wanted', async () => {
    const { server, stored, open } = aBrowser()
    const queue = open()
    queue.flag('q1', true)
    await vi.advanceTimersByTimeAsync(10)
    queue.flag('q1', false)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.got.at(-1)).toEqual(['q1', false])
    expect(stored).toEqual([['q1', false]])
  })

  it('that the server refuses go back, and are said to', async () => {
    const { server, stored, open, items } = aBrowser()
    server.answer = { kind: 'lost', status: 401 }
    const queue = open()
    queue.flag('q1', true)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(queue.snapshot()).toMatchObject({ waiting: {}, refused: ['q1'] })
    expect([stored, items.size]).toEqual([[], 0])
  })

  it('read nothing that they did not write', () => {
    const { items, open } = aBrowser()
    for (const kept of ['{', 'null', '[1]', '{"q1":"yes"}']) {
      items.set('grand-large:flags:a', kept)
      expect(open().snapshot().waiting).toEqual({})
    }
  })
})
