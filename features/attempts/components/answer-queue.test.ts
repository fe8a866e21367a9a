import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { randomUuid } from '@/lib/uuid'
import type { Answer } from '@/questions/question'
import { openAnswerQueue, type GivenAnswer } from './answer-queue'

const given = (questionId: string, value: string, saveKey = randomUuid()): GivenAnswer => {
  const answer: Answer = { text: value }
  return { attemptId: 'a', questionId, answer, certainty: null, basedOn: 0, saveKey, givenAt: Date.now() }
}

function aLocalStorage(isForbidden = false) {
  const storage: Record<string, unknown> = {}
  const hidden = { configurable: true, enumerable: false }
  const touch = <T>(work: T): T => {
    if (isForbidden) throw new DOMException('no', 'SecurityError')
    return work
  }
  Object.defineProperties(storage, {
    getItem: { ...hidden, value: (key: string) => touch(storage[key] ?? null) },
    setItem: { ...hidden, value: (key: string, value: string) => void (storage[key] = touch(value)) },
    removeItem: { ...hidden, value: (key: string) => touch(delete storage[key]) },
  })
  vi.stubGlobal('localStorage', storage)
  return storage
}

let kept: Record<string, unknown>
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  kept = aLocalStorage()
})
afterEach(() => vi.unstubAllGlobals())

describe('the queue of a browser', () => {
  it('gives each answer a place after all the earlier ones, of whatever tab and whatever was removed meanwhile', async () => {
    const [one, two] = [openAnswerQueue(), openAnswerQueue()]
    const rows = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? one : two).add(given('n', `${index}`))))
    const sequences = rows.map(({ sequence }) => sequence)
    expect(new Set(sequences).size).toBe(20)
    expect(new Set(rows.map(({ browserId }) => browserId)).size).toBe(1)
    await one.remove(rows)
    expect(await two.list()).toEqual([])
    const later = await openAnswerQueue().add(given('n', 'later'))
    expect(later.sequence).toBeGreaterThan(Math.max(...sequences))
  })

  it('keeps what was written for the next page, in the order given, until it is removed', async () => {
    const queue = openAnswerQueue()
    const first = await queue.add(given('n', '1'))
    const second = await queue.add(given('s', '2'))
    expect(await openAnswerQueue().list()).toEqual([first, second])
    await queue.remove([first])
    expect(await openAnswerQueue().list()).toEqual([second])
    expect(queue.isKept()).toBe(true)
  })

  it('takes up once what the earlier code had left, and nothing that it cannot have written', async () => {
    const saveKey = randomUuid()
    kept['grand-large:attempt:a:n'] = JSON.stringify({ answer: { text: '7' }, revision: 2, saveKey, sentKeys: [saveKey] })
    const hostile = [null, 0, 'x', [], {}, { answer: null }, { answer: 'x', revision: 0, sentKeys: [] }, { answer: {}, revision: -1, sentKeys: [] }, { answer: {}, revision: 0.5, sentKeys: [] }, { answer: {}, revision: 0 }]
    for (const [index, value] of hostile.entries()) kept[`grand-large:attempt:a:h${index}`] = JSON.stringify(value)
    kept['grand-large:attempt:a:broken'] = '{'
    expect(await openAnswerQueue().list()).toMatchObject([{ attemptId: 'a', questionId: 'n', answer: { text: '7' }, basedOn: 2, saveKey }])
    expect(kept['grand-large:attempt:a:n']).toBeUndefined()
    expect(await openAnswerQueue().list()).toHaveLength(1)
  })
})

describe('where IndexedDB is forbidden', () => {
  it.each([
    ['refused', () => vi.stubGlobal('indexedDB', { open: () => { throw new DOMException('no', 'SecurityError') } })],
    ['missing', () => vi.stubGlobal('indexedDB', undefined)],
  ])('(%s) answers are kept in localStorage, each page being a browser of its own', async (_how, forbid) => {
    forbid()
    const [one, two] = [openAnswerQueue(), openAnswerQueue()]
    const first = await one.add(given('n', '1'))
    const second = await one.add(given('n', '2'))
    expect(second.sequence).toBeGreaterThan(first.sequence)
    expect((await two.add(given('s', '3'))).browserId).not.toBe(first.browserId)
    expect(one.isKept()).toBe(true)
    const next = openAnswerQueue()
    expect(await next.list()).toHaveLength(3)
    await next.remove([first, second])
    expect(await openAnswerQueue().list()).toMatchObject([{ questionId: 's' }])
  })

  it('and localStorage too, answers live as long as the page, which is told', async () => {
    vi.stubGlobal('indexedDB', undefined)
    aLocalStorage(true)
    const queue = openAnswerQueue()
    const row = await queue.add(given('n', '1'))
    expect(await queue.list()).toEqual([row])
    expect(queue.isKept()).toBe(false)
    expect(await openAnswerQueue().list()).toEqual([])
  })

  it('an answer is not held up by a database that hangs', async () => {
    vi.useFakeTimers()
    vi.stubGlobal('indexedDB', { open: () => Object.assign(new EventTarget(), {}) })
    const added = openAnswerQueue().add(given('n', '1'))
    await vi.advanceTimersByTimeAsync(5_000)
    expect((await added).sequence).toBe(1)
    vi.useRealTimers()
  })
})
