import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Answer } from '@/questions/question'
import { randomUuid } from '@/lib/uuid'
import type { StoredAnswer } from '../schema'
import type { QueuedAnswer } from './answer-queue'
import { createAttemptStore } from './attempt-store'
import { fakeAnswerServer, fakeChannel, fakeQueue, type Fate } from './fake-answer-server'
import { createOutbox } from './outbox'

const questions = [
  { id: 'n', type: 'numeric' },
  { id: 's', type: 'single-choice' },
] as const
const savedAt = '2026-11-22T12:00:00.000Z'
const text = (value: string): Answer => ({ text: value })
const stored = (answer: Answer, revision: number): StoredAnswer => ({ answer, certainty: null, revision, savedAt })

let server: ReturnType<typeof fakeAnswerServer>
let queue: ReturnType<typeof fakeQueue>
let channel: ReturnType<typeof fakeChannel>

/** A page of this browser: what it writes down is there for the next. */
function open(answers: Record<string, StoredAnswer> = {}, withChannel = true) {
  const tab = withChannel ? channel.tab() : null
  const outbox = createOutbox({ queue, channel: tab })
  const store = createAttemptStore({ id: 'a', questions, answers }, () => outbox)
  const entryOf = (id: string) => store.snapshot().entries[id]
  return { ...store, outbox, close: () => tab?.close(), entryOf, statusOf: (id: string) => entryOf(id)?.status, answerOf: (id: string) => entryOf(id)?.answer }
}
/** Long enough for the pause after typing and a first retry. */
const soon = () => vi.advanceTimersByTimeAsync(1_500)
const atOnce = () => vi.advanceTimersByTimeAsync(400)
const later = () => vi.advanceTimersByTimeAsync(120_000)

/** A browser that is closed with an answer unsent, as by a crash: nothing of the page runs any more. */
async function crashed(...answers: [string, Answer][]) {
  const page = open()
  for (const [id, answer] of answers) page.answer(id, answer)
  await vi.advanceTimersByTimeAsync(10)
  page.close()
  vi.clearAllTimers()
}

beforeEach(() => {
  vi.useFakeTimers()
  server = fakeAnswerServer()
  queue = fakeQueue()
  channel = fakeChannel()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('an answer', () => {
  it('is written down before it is sent, sent once after a pause in typing, and leaves the browser once it is stored', async () => {
    const store = open()
    for (const typed of ['1', '10', '109']) store.answer('n', text(typed))
    await vi.advanceTimersByTimeAsync(0)
    expect(queue.rows().map(({ answer }) => answer)).toContainEqual(text('109'))
    expect(server.requests).toEqual([])
    await soon()
    expect(server.received.map(({ answer }) => answer)).toEqual([text('109')])
    expect(store.statusOf('n')).toBe('saved')
    expect(store.entryOf('n')?.savedAt).toMatch(/^2026-/)
    expect(queue.rows()).toEqual([])
  })

  it('carries how sure the person is, which may change alone', async () => {
    const store = open()
    store.setCertainty('n', 'low')
    store.answer('n', text('1'), 'low')
    await soon()
    store.answer('n', text('2'))
    store.setCertainty('n', 'high')
    await soon()
    expect(server.currentOf('n')).toMatchObject({ answer: text('2'), certainty: 'high' })
    expect(store.entryOf('n')).toMatchObject({ certainty: 'high', status: 'saved' })
  })

  it('changed while it is being saved is sent after it', async () => {
    let arrive: (fate: Fate) => void = () => {}
    server.next(new Promise<Fate>((resolve) => (arrive = resolve)))
    const store = open()
    store.answer('n', text('1'))
    await soon()
    store.answer('n', text('2'))
    const shown = new Set<string>()
    store.subscribe(() => shown.add(JSON.stringify(store.answerOf('n'))))
    await soon()
    expect(server.received).toHaveLength(1)
    arrive('answered')
    await soon()
    expect([...shown]).toEqual([JSON.stringify(text('2'))])
    expect(server.received.map(({ answer }) => answer)).toEqual([text('1'), text('2')])
    expect(server.answerOf('n')).toEqual(text('2'))
    expect(store.statusOf('n')).toBe('saved')
  })

  it('waits while the server is away and is sent again by itself, each time as the same save', async () => {
    server.next('never arrived', { status: 503 }, { status: 500 }, { status: 429 }, { status: 408 })
    const store = open()
    store.answer('n', text('1'))
    await atOnce()
    expect(store.statusOf('n')).toBe('waiting')
    await later()
    expect(store.statusOf('n')).toBe('saved')
    expect(new Set(server.received.map(({ saveKey, sequence }) => `${saveKey} ${sequence}`)).size).toBe(1)
  })

  it('is not sent again before the server wants it, whatever wakes the page', async () => {
    server.next({ status: 429, headers: { 'Retry-After': '40' } })
    const store = open()
    store.answer('n', text('1'))
    await atOnce()
    await vi.advanceTimersByTimeAsync(30_000)
    store.saveAllNow()
    expect(await store.saveAll()).toBe(false)
    expect(server.requests).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(11_000)
    expect(store.statusOf('n')).toBe('saved')
  })

  it('is sent as soon as the network is back', async () => {
    server.next(...Array.from({ length: 8 }, () => 'never arrived' as const))
    const store = open()
    store.answer('n', text('1'))
    await vi.advanceTimersByTimeAsync(70_000)
    server.calm()
    expect(store.statusOf('n')).toBe('waiting')
    store.outbox.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(store.statusOf('n')).toBe('saved')
  })

  it('is sent again when the network swallowed the request without a word', async () => {
    server.next(new Promise<Fate>(() => {}))
    vi.stubGlobal('fetch', withAbort(fetch))
    const store = open()
    store.answer('n', text('1'))
    await later()
    expect(store.statusOf('n')).toBe('saved')
  })

  it.each([
    ['200', () => Response.json('<html>hotel</html>')],
    ['200 and null', () => Response.json(null)],
    ['200 in HTML', () => new Response('<html>hotel</html>')],
    ['403 in HTML', () => new Response('<html>proxy</html>', { status: 403 })],
    ['404 in HTML', () => new Response('<html>proxy</html>', { status: 404 })],
  ])('is neither taken for stored nor given up because something in between said %s', async (_said, answer) => {
    const real = fetch
    vi.stubGlobal('fetch', async () => answer())
    const store = open()
    store.answer('n', text('1'))
    await atOnce()
    expect(store.statusOf('n')).toBe('waiting')
    vi.stubGlobal('fetch', real)
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
    expect(store.entryOf('n')).toMatchObject({ status: 'saved', revision: 1 })
  })

  it('does not become a conflict with the newer answer of the same page', async () => {
    server.next('acknowledgement lost')
    const store = open()
    store.answer('n', text('1'))
    await atOnce()
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
    await vi.advanceTimersByTimeAsync(0)
    closed.close()
    vi.clearAllTimers()
    const reopened = open()
    reopened.restore()
    await soon()
    expect(server.answerOf('n')).toEqual(text('2'))
    expect(reopened.statusOf('n')).toBe('saved')
  })

  it('gives way to what another device saved after it', async () => {
    server.next('acknowledgement lost')
    const closed = open()
    closed.answer('n', text('mine'))
    await atOnce()
    closed.close()
    vi.clearAllTimers()
    server.saveElsewhere('n', text('theirs'))
    const current = server.currentOf('n')
    const reopened = open(current ? { n: current } : {})
    reopened.restore()
    await soon()
    expect(reopened.answerOf('n')).toEqual(text('theirs'))
    expect(reopened.statusOf('n')).toBe('saved')
    expect(queue.rows()).toEqual([])
  })
})

describe('an answer that another device changed too', () => {
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
    expect(store.entryOf('n')).toMatchObject({ status: 'conflict', theirs: { answer: text('theirs') } })
    store.answer('n', text('mine still'))
    await later()
    expect(server.answerOf('n')).toEqual(text('theirs'))
    expect(store.answerOf('n')).toEqual(text('mine still'))
    expect(queue.rows()).toMatchObject([{ answer: text('mine still') }])
    store.resolve('n', 'mine')
    await soon()
    expect(server.answerOf('n')).toEqual(text('mine still'))
    expect(store.entryOf('n')).toMatchObject({ status: 'saved', theirs: null })
    expect(server.history.map(({ answer }) => answer)).toContainEqual(text('mine'))
  })

  it('can be taken over', async () => {
    const store = await conflicting()
    store.resolve('n', 'theirs')
    await soon()
    expect(store.entryOf('n')).toMatchObject({ answer: text('theirs'), status: 'saved', theirs: null })
    expect(queue.rows()).toEqual([])
    store.answer('n', text('further'))
    await soon()
    expect(server.answerOf('n')).toEqual(text('further'))
  })

  it('comes to the choice again after the page was closed', async () => {
    await conflicting()
    vi.clearAllTimers()
    const current = server.currentOf('n')
    const reopened = open(current ? { n: current } : {})
    reopened.restore()
    await soon()
    expect(reopened.entryOf('n')).toMatchObject({ status: 'conflict', answer: text('mine'), theirs: { answer: text('theirs') } })
  })

  it('comes to a choice, too, when it is typed over before the page has sent what an earlier page could not', async () => {
    await crashed(['n', text('mine')])
    server.saveElsewhere('n', text('theirs'))
    const current = server.currentOf('n')
    const reopened = open(current ? { n: current } : {})
    reopened.restore()
    await vi.advanceTimersByTimeAsync(0)
    reopened.answer('n', text('mine again'))
    await later()
    expect(reopened.statusOf('n')).toBe('conflict')
    expect(server.answerOf('n')).toEqual(text('theirs'))
  })

  it('comes to a choice after the server was away, too', async () => {
    const store = open()
    server.next('never arrived')
    store.answer('n', text('mine'))
    await atOnce()
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
    expect(queue.rows()).toEqual([])
  })
})

describe('two tabs of one browser', () => {
  it('show the same, and the later answer counts: nobody is asked', async () => {
    const [one, two] = [open(), open()]
    one.restore()
    two.restore()
    one.answer('n', text('one'), 'low')
    await vi.advanceTimersByTimeAsync(0)
    expect(two.entryOf('n')).toMatchObject({ answer: text('one'), certainty: 'low', status: 'pending' })
    await soon()
    expect(two.entryOf('n')).toMatchObject({ status: 'saved', revision: 1 })
    two.answer('n', text('two'))
    await soon()
    expect([one.answerOf('n'), two.answerOf('n'), server.answerOf('n')]).toEqual([text('two'), text('two'), text('two')])
    expect([one.statusOf('n'), two.statusOf('n')]).toEqual(['saved', 'saved'])
    expect(server.received.map(({ sequence }) => sequence)).toEqual([1, 2])
  })

  it('agree though one was still loading the attempt when the other answered', async () => {
    const one = open()
    const loading = createOutbox({ queue, channel: channel.tab() })
    await loading.start()
    one.answer('n', text('one'))
    await soon()
    const two = createAttemptStore({ id: 'a', questions, answers: {} }, () => loading)
    two.restore()
    expect(two.snapshot().entries.n).toMatchObject({ answer: text('one'), status: 'saved', revision: 1 })
  })

  it('agree when both answer at the same moment', async () => {
    const [one, two] = [open(), open()]
    one.restore()
    two.restore()
    one.answer('n', text('one'))
    two.answer('n', text('two'))
    await later()
    expect([one.answerOf('n'), two.answerOf('n')]).toEqual([text('two'), text('two')])
    expect([one.statusOf('n'), two.statusOf('n')]).toEqual(['saved', 'saved'])
    expect(server.answerOf('n')).toEqual(text('two'))
  })

  it('lose nothing when the one that was given an answer is closed before it has sent it', async () => {
    const [one, two] = [open(), open()]
    two.restore()
    server.next(new Promise<Fate>(() => {}))
    one.answer('n', text('1'))
    await soon()
    one.close()
    await later()
    expect(two.statusOf('n')).toBe('saved')
    expect(queue.rows()).toEqual([])
  })

  it('meet a conflict with another device together, and its end', async () => {
    const [one, two] = [open(), open()]
    two.restore()
    server.saveElsewhere('n', text('theirs'))
    one.answer('n', text('mine'))
    await soon()
    expect([one.statusOf('n'), two.statusOf('n')]).toEqual(['conflict', 'conflict'])
    two.resolve('n', 'mine')
    await soon()
    expect([one.statusOf('n'), two.statusOf('n')]).toEqual(['saved', 'saved'])
    expect(server.answerOf('n')).toEqual(text('mine'))
  })

  it('that cannot hear each other still agree with the server: the one behind learns that it is stale', async () => {
    const [one, two] = [open({}, false), open({}, false)]
    let arrive: (fate: Fate) => void = () => {}
    server.next(new Promise<Fate>((resolve) => (arrive = resolve)).then(() => 'never arrived' as const))
    one.answer('n', text('one'))
    await soon()
    two.answer('n', text('two'))
    await soon()
    server.deliverAgain(1)
    arrive('answered')
    await later()
    const current = server.currentOf('n')
    expect(current?.answer).toEqual(text('two'))
    one.restore()
    if (current) one.refresh({ n: current })
    expect(one.answerOf('n')).toEqual(text('two'))
  })

  it('hear that something else changed, and that the other one has submitted', async () => {
    const [one, two] = [open(), open()]
    two.restore()
    one.announceChange()
    await vi.advanceTimersByTimeAsync(0)
    expect(two.snapshot()).toMatchObject({ staleness: 1, isSubmitted: false })
    one.announceSubmission()
    await vi.advanceTimersByTimeAsync(0)
    expect(two.snapshot().isSubmitted).toBe(true)
  })

  it('believe no message that no tab of this site can have sent', async () => {
    const store = open()
    store.restore()
    const stranger = channel.tab()
    const row = { attemptId: 'a', questionId: 'n', answer: text('1'), certainty: null, basedOn: 0, saveKey: randomUuid(), givenAt: 0, browserId: randomUuid(), sequence: 1 }
    for (const data of [null, 'x', {}, { kind: 'given' }, { kind: 'given', row: { ...row, answer: 5 } }, { kind: 'given', row: { ...row, sequence: 0 } }, { kind: 'given', row: { ...row, answer: { optionId: 'a' } } }, { kind: 'settled', row }, { kind: 'taken', attemptId: 'a' }])
      stranger.postMessage(data)
    await vi.advanceTimersByTimeAsync(0)
    expect(store.snapshot()).toMatchObject({ entries: {}, isSubmitted: false })
  })
})

describe('what could not be sent', () => {
  it('outlives the page and is sent by the next one', async () => {
    await crashed(['n', text('1')])
    const reopened = open()
    reopened.restore()
    await vi.advanceTimersByTimeAsync(0)
    expect(reopened.answerOf('n')).toEqual(text('1'))
    await soon()
    expect(server.answerOf('n')).toEqual(text('1'))
    expect(queue.rows()).toEqual([])
  })

  it('is sent by the next page of the site, whatever it shows', async () => {
    await crashed(['n', text('1')], ['s', { optionId: 'a' }])
    await createOutbox({ queue }).start()
    await soon()
    expect([server.answerOf('n'), server.answerOf('s')]).toEqual([text('1'), { optionId: 'a' }])
    expect(queue.rows()).toEqual([])
  })

  it('goes out in the order in which it was given, for each question the latest, in one request', async () => {
    await crashed(['s', { optionId: 'a' }], ['n', text('1')], ['s', { optionId: 'b' }])
    await createOutbox({ queue }).start()
    await soon()
    expect(server.requests).toEqual(['/api/attempts/a/answers'])
    expect(server.received.map(({ questionId, answer }) => [questionId, answer])).toEqual([
      ['n', text('1')],
      ['s', { optionId: 'b' }],
    ])
  })

  it('has its own fate for each answer', async () => {
    server.next('never arrived')
    const store = open()
    store.answer('n', text('mine'))
    store.answer('s', { optionId: 'a' })
    await atOnce()
    expect([store.statusOf('n'), store.statusOf('s')]).toEqual(['waiting', 'waiting'])
    server.saveElsewhere('n', text('theirs'))
    store.saveAllNow()
    await soon()
    expect([store.statusOf('n'), store.statusOf('s')]).toEqual(['conflict', 'saved'])
    expect(server.answerOf('s')).toEqual({ optionId: 'a' })
  })

  it('is stored once each when the acknowledgement of all was lost', async () => {
    server.next('acknowledgement lost')
    const store = open()
    store.answer('n', text('1'))
    store.answer('s', { optionId: 'a' })
    await later()
    expect([store.statusOf('n'), store.statusOf('s')]).toEqual(['saved', 'saved'])
    expect(server.history).toHaveLength(2)
  })

  it('waits on when something in between answers without outcomes', async () => {
    server.next({ status: 200, body: { ok: true } }, { status: 200, body: { ok: true, results: [] } })
    const store = open()
    store.answer('n', text('1'))
    store.answer('s', { optionId: 'a' })
    await later()
    expect([server.answerOf('n'), server.answerOf('s')]).toEqual([text('1'), { optionId: 'a' }])
    expect(queue.rows()).toEqual([])
  })

  it('is not held back by another answer that the server refuses to read', async () => {
    server.next({ status: 400 }, { status: 400 })
    const store = open()
    store.answer('n', text('1'))
    store.answer('s', { optionId: 'a' })
    await atOnce()
    expect([store.statusOf('n'), store.statusOf('s')]).toEqual(['lost', 'saved'])
  })

  it('because the session ended is kept, and sent when there is reason to hope', async () => {
    server.next({ status: 401 })
    const store = open()
    store.answer('n', text('1'))
    await later()
    expect(store.statusOf('n')).toBe('lost')
    expect(queue.rows()).toHaveLength(1)
    store.saveAllNow()
    await soon()
    expect(server.answerOf('n')).toEqual(text('1'))
    expect(queue.rows()).toEqual([])
  })

  it('is sent at once when the page is left, without waiting for the end of the typing or of another request', async () => {
    server.next(new Promise<Fate>(() => {}))
    const store = open()
    store.answer('n', text('1'))
    await atOnce()
    store.answer('s', { optionId: 'a' })
    await vi.advanceTimersByTimeAsync(0)
    store.outbox.leave()
    expect(server.requests).toHaveLength(2)
    expect(server.answerOf('s')).toEqual({ optionId: 'a' })
  })

  it('never is more in one request than the server takes', async () => {
    const many = Array.from({ length: 130 }, (_, index) => ({ id: `q${index}`, type: 'numeric' as const }))
    const outbox = createOutbox({ queue })
    const store = createAttemptStore({ id: 'a', questions: many, answers: {} }, () => outbox)
    server.next('never arrived', 'never arrived')
    for (const [index, { id }] of many.entries()) store.answer(id, text(index < 5 ? 'x'.repeat(20_000) : '1'))
    const first = store.saveAll()
    await atOnce()
    expect(await first).toBe(false)
    await later()
    expect(many.every(({ id }) => server.answerOf(id))).toBe(true)
    expect(queue.rows()).toEqual([])
  })
})

describe('what was given to a question that takes no more answers', () => {
  it('after the deadline is stored as late, and what else waits is sent too', async () => {
    server.become('time over')
    const store = open()
    store.answer('n', text('1'))
    await soon()
    expect(store.entryOf('n')).toMatchObject({ status: 'late', answer: text('1'), savedAt: expect.stringMatching(/^2026-/) })
    expect(store.snapshot()).toMatchObject({ isTimeOver: true, isSubmitted: false })
    store.answer('s', { optionId: 'a' })
    const all = store.saveAll()
    await soon()
    expect(await all).toBe(true)
    expect(server.history.map(({ outcome }) => outcome)).toMatchObject([{ isLate: true }, { isLate: true }])
    expect(queue.rows()).toEqual([])
  })

  it('because it was checked meanwhile gives way to the stored answer, and the page can say so', async () => {
    const store = open()
    store.answer('n', text('checked'))
    await soon()
    server.lock('n')
    store.answer('n', text('too late'))
    await soon()
    expect(store.entryOf('n')).toMatchObject({ status: 'refused', refusal: 'locked', answer: text('checked'), dropped: text('too late') })
    expect(store.snapshot().staleness).toBe(1)
    expect(queue.rows()).toEqual([])
    expect(await store.saveAll()).toBe(true)
    store.dismiss('n')
    expect(store.entryOf('n')).toMatchObject({ status: 'saved', refusal: null, dropped: null, answer: text('checked') })
  })

  it('and had none shows none', async () => {
    server.lock('n')
    const store = open()
    store.answer('n', text('1'))
    await soon()
    expect(store.entryOf('n')).toMatchObject({ status: 'refused', answer: null, dropped: text('1') })
  })

  it('because another window has submitted is forgotten by the queue and named by the page', async () => {
    server.become('submitted')
    const store = open()
    store.answer('n', text('1'))
    store.answer('s', { optionId: 'a' })
    const all = store.saveAll()
    await later()
    expect(await all).toBe(true)
    expect(store.snapshot()).toMatchObject({ isSubmitted: true, dropped: { n: text('1'), s: { optionId: 'a' } } })
    expect(queue.rows()).toEqual([])
  })
})

describe('a storage that somebody has tampered with', () => {
  it.each([{ answer: { text: 7 } }, { answer: {} }, { answer: { optionId: 'a' } }, { questionId: 'zzz' }])('never breaks the page: %j', async (change) => {
    const row = { attemptId: 'a', questionId: 'n', answer: text('7'), certainty: null, basedOn: 0, saveKey: randomUuid(), givenAt: 0, browserId: randomUuid(), sequence: 1, ...change } as QueuedAnswer
    queue.list = async () => [row]
    const store = open()
    store.restore()
    await soon()
    expect(store.snapshot().entries).toEqual({})
    store.answer('n', text('1'))
    await soon()
    expect(store.answerOf('n')).toEqual(text('1'))
  })

  it('says that nothing is kept where the browser forbids it, and saves all the same', async () => {
    queue.isKept = () => false
    const store = open()
    store.restore()
    await vi.advanceTimersByTimeAsync(0)
    expect(store.snapshot().isKept).toBe(false)
    store.answer('n', text('1'))
    await soon()
    expect(store.statusOf('n')).toBe('saved')
  })
})

describe('saving before submitting or checking', () => {
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
    const first = store.saveAll()
    await atOnce()
    expect(await first).toBe(false)
    const second = store.saveAll()
    await atOnce()
    expect(await second).toBe(true)
  })

  it('gives the stored revision of one answer, or null when it cannot be stored', async () => {
    const store = open()
    store.answer('n', text('1'))
    const saved = store.saveOne('n')
    await soon()
    expect(await saved).toBe(1)
    server.next('never arrived')
    store.answer('n', text('2'))
    const unsaved = store.saveOne('n')
    await atOnce()
    expect(await unsaved).toBeNull()
  })
})

describe('what the server has', () => {
  it('is taken where this page has nothing newer, and never over what was typed', () => {
    const store = open({ n: stored(text('1'), 3) })
    store.refresh({ n: stored(text('old'), 2) })
    expect(store.answerOf('n')).toEqual(text('1'))
    store.refresh({ n: stored(text('new'), 4) })
    expect(store.answerOf('n')).toEqual(text('new'))
    store.answer('n', text('typed'))
    store.refresh({ n: stored(text('newer'), 5) })
    expect(store.answerOf('n')).toEqual(text('typed'))
  })
})

/** A fetch that ends when its signal does, as a browser's. */
const withAbort = (inner: typeof fetch): typeof fetch => (input, init) =>
  Promise.race([
    inner(input, init),
    new Promise<never>((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')))),
  ])
