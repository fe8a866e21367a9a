import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '@/questions/question'
import type { CurrentAnswer, StoredAnswer } from '../schema'
import { createAttemptStore } from './attempt-store'

const questions = [
  { id: 'n', type: 'numeric' },
  { id: 's', type: 'single-choice' },
] as const
const savedAt = '2026-11-22T12:00:00.000Z'
const text = (value: string): Answer => ({ text: value })

type Request = { question: string; key: string; answer: Answer; basedOn: number }
type Fate = 'answered' | 'acknowledgement lost' | 'never arrived' | { status: number; body?: unknown }

/** A server with the rules of `saveAnswer`, behind a network of which each test decides. */
function aServer() {
  const rows = new Map<string, CurrentAnswer>()
  const received: Request[] = []
  const requests: string[] = []
  const fates: (Fate | Promise<Fate>)[] = []
  let isSubmitted = false

  const save = ({ question, key, answer, basedOn }: Request) => {
    const row = rows.get(question)
    if (row?.saveKey === key) return { status: 200, body: { ok: true, revision: row.revision, savedAt } }
    if (isSubmitted) return { status: 409, body: { ok: false, error: 'ATTEMPT_SUBMITTED' } }
    if ((row?.revision ?? 0) !== basedOn) return row ? { status: 409, body: { ok: false, error: 'ANSWER_CHANGED_ELSEWHERE', current: row } } : { status: 404 }
    rows.set(question, { answer, revision: basedOn + 1, savedAt, saveKey: key })
    return { status: 200, body: { ok: true, revision: basedOn + 1, savedAt } }
  }

  vi.stubGlobal('fetch', async (path: string, init: { headers: Record<string, string>; body: string }) => {
    requests.push(path)
    const body = JSON.parse(init.body) as { answer: Answer; basedOn: number; saves?: { questionId: string; saveKey: string; answer: Answer; basedOn: number }[] }
    const saves: Request[] = body.saves?.map(({ questionId, saveKey, answer, basedOn }) => ({ question: questionId, key: saveKey, answer, basedOn })) ?? [
      { question: path.split('/').pop() ?? '', key: init.headers['Idempotency-Key'] ?? '', ...body },
    ]
    received.push(...saves)
    const waiting = fates.shift() ?? 'answered'
    // What arrives is stored at once; a test may hold back the answer to it.
    const stored = waiting === 'never arrived' || (typeof waiting === 'object' && 'status' in waiting) ? null : saves.map(save)
    const fate = await waiting
    if (typeof fate === 'object') return Response.json('body' in fate ? fate.body : { ok: false }, { status: fate.status })
    const [first] = stored ?? []
    if (fate !== 'answered' || !stored || !first) throw new TypeError('Failed to fetch')
    if (body.saves) return Response.json({ ok: true, results: stored.map((one) => one.body ?? { ok: false, error: 'NOT_FOUND' }) })
    return Response.json(first.body ?? { ok: false }, { status: first.status })
  })
  return {
    /** Each save, whether it came alone or with others. */
    received,
    /** The address of each request. */
    requests,
    /** What becomes of the next requests, in their order; after these all are answered. */
    next: (...coming: (Fate | Promise<Fate>)[]) => void fates.push(...coming),
    answerOf: (question: string) => rows.get(question)?.answer,
    /** Another window saves. */
    saveElsewhere: (question: string, answer: Answer) => save({ question, key: `elsewhere-${rows.get(question)?.revision}`, answer, basedOn: rows.get(question)?.revision ?? 0 }),
    submit: () => {
      isSubmitted = true
    },
  }
}

function aStorage() {
  const items = new Map<string, string>()
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
  vi.stubGlobal('localStorage', storage)
  return { items, storage }
}

const open = (answers: Record<string, StoredAnswer> = {}) => {
  const store = createAttemptStore({ id: 'a', questions, answers })
  return { ...store, statusOf: (id: string) => store.snapshot().entries[id]?.status, answerOf: (id: string) => store.snapshot().entries[id]?.answer }
}
/** Long enough for the pause after typing and a first retry. */
const soon = () => vi.advanceTimersByTimeAsync(1_500)
const later = () => vi.advanceTimersByTimeAsync(60_000)

let server: ReturnType<typeof aServer>
let kept: ReturnType<typeof aStorage>
beforeEach(() => {
  vi.useFakeTimers()
  server = aServer()
  kept = aStorage()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('an answer', () => {
  it('is sent once after a pause in typing, and nothing of it stays in the browser once it is stored', async () => {
    const store = open()
    for (const typed of ['1', '10', '109']) store.answer('n', text(typed))
    expect(kept.items.size).toBe(1)
    await soon()
    expect(server.received.map(({ answer }) => answer)).toEqual([text('109')])
    expect(store.statusOf('n')).toBe('saved')
    expect(kept.items.size).toBe(0)
  })

  it('changed while it is being saved is sent after it, based on its revision', async () => {
    let arrive: (fate: Fate) => void = () => {}
    server.next(new Promise<Fate>((resolve) => (arrive = resolve)))
    const store = open()
    store.answer('n', text('1'))
    await soon()
    store.answer('n', text('2'))
    expect(server.received).toHaveLength(1)
    arrive('answered')
    await soon()
    expect(server.received).toMatchObject([{ basedOn: 0 }, { basedOn: 1, answer: text('2') }])
    expect(server.answerOf('n')).toEqual(text('2'))
  })

  it('waits while the server is away and is sent again by itself, each time as the same save', async () => {
    server.next('never arrived', { status: 503 }, { status: 500 }, { status: 429 })
    const store = open()
    store.answer('n', text('1'))
    await vi.advanceTimersByTimeAsync(400)
    expect(store.statusOf('n')).toBe('waiting')
    await later()
    expect(store.statusOf('n')).toBe('saved')
    expect(new Set(server.received.map(({ key }) => key)).size).toBe(1)
  })

  it('is sent again when the network swallowed the request without a word', async () => {
    server.next(new Promise<Fate>(() => {}))
    vi.stubGlobal('fetch', withAbort(fetch))
    const store = open()
    store.answer('n', text('1'))
    await later()
    expect(store.statusOf('n')).toBe('saved')
  })

  it('is not taken for stored because something in between said 200', async () => {
    server.next({ status: 200, body: '<html>hotel</html>' }, { status: 200, body: null })
    const store = open()
    store.answer('n', text('1'))
    await vi.advanceTimersByTimeAsync(400)
    expect(store.statusOf('n')).toBe('waiting')
    await later()
    expect(server.answerOf('n')).toEqual(text('1'))
  })
})

describe('a save whose acknowledgement was lost', () => {
  it('does not become a conflict with itself', async () => {
    server.next('acknowledgement lost')
    const store = open()
    store.answer('n', text('1'))
    await later()
    expect(store.statusOf('n')).toBe('saved')
    expect(server.received.map(({ basedOn }) => basedOn)).toEqual([0, 0])
  })

  it('does not become a conflict with the newer answer of the same page', async () => {
    server.next('acknowledgement lost')
    const store = open()
    store.answer('n', text('1'))
    await vi.advanceTimersByTimeAsync(400)
    store.answer('n', text('2'))
    await later()
    expect(store.statusOf('n')).toBe('saved')
    expect(server.answerOf('n')).toEqual(text('2'))
  })

  it('never passes for a newer answer after the page was closed: the newer one is stored', async () => {
    server.next(new Promise<Fate>(() => {}))
    const closed = open()
    closed.answer('n', text('1'))
    await soon()
    closed.answer('n', text('2'))
    // The process is killed here: the server has '1', the browser's storage '2'.
    const reopened = open()
    reopened.restore()
    await soon()
    expect(server.answerOf('n')).toEqual(text('2'))
    expect(reopened.statusOf('n')).toBe('saved')
  })
})

describe('an answer that was changed elsewhere', () => {
  async function conflicting() {
    const store = open()
    store.answer('n', text('1'))
    await soon()
    server.saveElsewhere('n', text('theirs'))
    store.answer('n', text('mine'))
    await soon()
    return store
  }

  it('is neither overwritten nor lost before the person has chosen, and what is typed meanwhile is kept', async () => {
    const store = await conflicting()
    expect(store.statusOf('n')).toBe('conflict')
    store.answer('n', text('mine still'))
    await later()
    expect(server.answerOf('n')).toEqual(text('theirs'))
    expect(store.answerOf('n')).toEqual(text('mine still'))
    store.resolve('n', 'mine')
    await soon()
    expect(server.answerOf('n')).toEqual(text('mine still'))
  })

  it('can be taken over', async () => {
    const store = await conflicting()
    store.resolve('n', 'theirs')
    await soon()
    expect(store.answerOf('n')).toEqual(text('theirs'))
    expect(store.statusOf('n')).toBe('saved')
    expect(kept.items.size).toBe(0)
  })

  it('comes to a choice after the server was away, too', async () => {
    const store = open()
    server.next('never arrived')
    store.answer('n', text('mine'))
    await vi.advanceTimersByTimeAsync(400)
    server.saveElsewhere('n', text('theirs'))
    store.answer('n', text('mine again'))
    await later()
    expect(store.statusOf('n')).toBe('conflict')
    expect(server.answerOf('n')).toEqual(text('theirs'))
  })

  it('is no conflict when both say the same', async () => {
    server.saveElsewhere('s', { optionId: 'b' })
    const store = open()
    store.answer('s', { optionId: 'b' })
    await soon()
    expect(store.statusOf('s')).toBe('saved')
  })
})

describe('what could not be sent', () => {
  it('outlives the page and is sent by the next one', async () => {
    server.next('never arrived')
    const closed = open()
    closed.answer('n', text('1'))
    await vi.advanceTimersByTimeAsync(400)
    const reopened = open()
    reopened.restore()
    expect(reopened.answerOf('n')).toEqual(text('1'))
    await soon()
    expect(server.answerOf('n')).toEqual(text('1'))
  })

  it('is sent in one request when there is more than one answer, and each has its own fate', async () => {
    server.next('never arrived', 'never arrived')
    const store = open()
    store.answer('n', text('mine'))
    store.answer('s', { optionId: 'a' })
    await vi.advanceTimersByTimeAsync(400)
    expect(server.requests).toHaveLength(2)
    server.saveElsewhere('n', text('theirs'))
    store.saveAllNow()
    await soon()
    expect(server.requests.slice(2)).toEqual(['/api/attempts/a/answers'])
    expect([store.statusOf('n'), store.statusOf('s')]).toEqual(['conflict', 'saved'])
    expect(server.answerOf('s')).toEqual({ optionId: 'a' })
    expect(server.answerOf('n')).toEqual(text('theirs'))
  })

  it('together is stored once each when the acknowledgement of all was lost, and the retries go together too', async () => {
    server.next('never arrived', 'never arrived', 'acknowledgement lost')
    const store = open()
    store.answer('n', text('1'))
    store.answer('s', { optionId: 'a' })
    await later()
    expect([store.statusOf('n'), store.statusOf('s')]).toEqual(['saved', 'saved'])
    expect(store.snapshot().entries.n?.revision).toBe(1)
    expect(server.requests.slice(2)).toEqual(['/api/attempts/a/answers', '/api/attempts/a/answers'])
    expect(new Set(server.received.map(({ key }) => key)).size).toBe(2)
  })

  it('together waits on when something in between answers without outcomes', async () => {
    server.next('never arrived', 'never arrived', { status: 200, body: { ok: true } }, { status: 200, body: { ok: true, results: [] } })
    const store = open()
    store.answer('n', text('1'))
    store.answer('s', { optionId: 'a' })
    await later()
    expect([server.answerOf('n'), server.answerOf('s')]).toEqual([text('1'), { optionId: 'a' }])
    expect(kept.items.size).toBe(0)
  })

  it('is not wiped from the browser by a second tab that has nothing to send', async () => {
    server.next('never arrived')
    const first = open()
    first.answer('n', text('1'))
    await vi.advanceTimersByTimeAsync(400)
    const second = open()
    second.answer('s', { optionId: 'a' })
    second.refresh({ s: { answer: { optionId: 'a' }, revision: 9, savedAt } })
    await vi.advanceTimersByTimeAsync(400)
    expect([...kept.items.values()].join('')).toContain('"text":"1"')
  })

  it('because the session ended is kept, and sent when there is reason to hope', async () => {
    server.next({ status: 404 })
    const store = open()
    store.answer('n', text('1'))
    await later()
    expect(store.statusOf('n')).toBe('lost')
    expect(kept.items.size).toBe(1)
    store.saveAllNow()
    await soon()
    expect(server.answerOf('n')).toEqual(text('1'))
    expect(kept.items.size).toBe(0)
  })

  it('stays on the page where the browser forbids storage, or has no room', async () => {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const)
      kept.storage[name] = () => {
        throw new DOMException('no', 'SecurityError')
      }
    const store = open()
    store.restore()
    server.next('never arrived')
    store.answer('n', text('1'))
    await later()
    expect(server.answerOf('n')).toEqual(text('1'))
  })
})

describe('a storage that somebody has tampered with', () => {
  const good = { answer: { text: '7' }, revision: 0, saveKey: null, sentKeys: [] }
  const hostile: unknown[] = [
    null, 0, '', 'x', [], [null], {}, { answer: null }, { ...good, answer: 'x' }, { ...good, answer: { text: 7 } }, { ...good, answer: { optionIds: 5, text: '1' } },
    { ...good, answer: { optionId: 'a' } }, { ...good, revision: '1' }, { ...good, revision: -1 }, { ...good, revision: 0.5 }, { ...good, sentKeys: 'abc' }, { ...good, sentKeys: undefined },
  ]

  it.each([...hostile.map((value) => JSON.stringify(value)), '{', 'undefined'])('never breaks the page: %s', async (value) => {
    kept.items.set('grand-large:attempt:a:n', value)
    const store = open()
    store.restore()
    await later()
    expect(store.snapshot().entries).toEqual({})
    store.answer('n', text('1'))
    await soon()
    expect(store.statusOf('n')).toBe('saved')
  })

  it('brings in no question that the attempt does not have, and no key or revision that stays in the way', async () => {
    kept.items.set('grand-large:attempt:a:zzz', JSON.stringify(good))
    kept.items.set('grand-large:attempt:a:n', JSON.stringify({ ...good, revision: 99, saveKey: 5, sentKeys: [1, null, 'x'] }))
    const store = open()
    store.restore()
    await soon()
    expect(Object.keys(store.snapshot().entries)).toEqual(['n'])
    expect(server.answerOf('n')).toEqual(text('7'))
  })
})

describe('saving all before submitting', () => {
  it('waits for every save under way and every change made meanwhile', async () => {
    const store = open()
    store.answer('n', text('1'))
    store.answer('s', { optionId: 'a' })
    const all = store.saveAll()
    store.answer('n', text('2'))
    await soon()
    expect(await all).toBe(true)
    expect(server.answerOf('n')).toEqual(text('2'))
  })

  it('says no when the server is away, and yes when asked again once it is back', async () => {
    server.next('never arrived')
    const store = open()
    store.answer('n', text('1'))
    expect(await store.saveAll()).toBe(false)
    expect(await store.saveAll()).toBe(true)
  })

  it('ends when another window has submitted, and forgets what cannot count any more', async () => {
    server.submit()
    const store = open()
    store.answer('n', text('1'))
    store.answer('s', { optionId: 'a' })
    expect(await store.saveAll()).toBe(true)
    await later()
    expect(store.snapshot().isSubmitted).toBe(true)
    expect(kept.items.size).toBe(0)
  })
})

describe('what the server has', () => {
  const stored = { n: { answer: text('1'), revision: 3, savedAt } }

  it('is taken where this page has nothing newer, and never over what was typed', () => {
    const store = open(stored)
    store.refresh({ n: { answer: text('old'), revision: 2, savedAt } })
    expect(store.answerOf('n')).toEqual(text('1'))
    store.refresh({ n: { answer: text('new'), revision: 4, savedAt } })
    expect(store.answerOf('n')).toEqual(text('new'))
    store.answer('n', text('typed'))
    store.refresh({ n: { answer: text('newer'), revision: 5, savedAt } })
    expect(store.answerOf('n')).toEqual(text('typed'))
  })
})

/** A fetch that ends when its signal does, as a browser's. */
const withAbort = (inner: typeof fetch): typeof fetch => (input, init) =>
  Promise.race([
    inner(input, init),
    new Promise<never>((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))),
  ])
