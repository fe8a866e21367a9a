import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { randomUUID } from 'node:crypto'
import type { Sent } from '@/features/attempts/components/send'
import { decideSave } from '../rules'
import type { ActivityRecord, OwnActivity, SaveActivity, SaveActivityResult, Values } from '../schema'
import { placeOf, type Draft, type Drafts } from './drafts'
import { createFormStore } from './form-store'

/** A server that decides as ours does, for one person, and can be away or lose its acknowledgements. */
function aServer({ owner = null, values }: { owner?: string | null; values?: Values } = {}) {
  const server = {
    owner,
    isAway: false,
    losesAnswers: false,
    refusal: null as number | null,
    record: values ? aRecord(values) : (null as ActivityRecord | null),
    saves: [] as SaveActivity[],
    /** As another device would. */
    storeElsewhere(elsewhere: Values) {
      server.record = { ...(server.record ?? aRecord({})), values: elsewhere, revision: (server.record?.revision ?? 0) + 1, saveKey: randomUUID() }
    },
    async load(): Promise<Sent<OwnActivity>> {
      if (server.isAway) return { kind: 'away' }
      return { kind: 'answered', result: { ok: true, owner: server.owner, name: null, record: structuredClone(server.record) } }
    },
    async save(saveKey: string, body: SaveActivity): Promise<Sent<SaveActivityResult>> {
      if (server.isAway) return { kind: 'away' }
      if (server.refusal) return { kind: 'lost', status: server.refusal }
      server.saves.push(body)
      const decision = decideSave(server.record, { basedOn: body.basedOn, saveKey })
      if (server.record && decision === 'conflict') return { kind: 'answered', result: { ok: false, error: 'CHANGED_ELSEWHERE', record: structuredClone(server.record) } }
      if (decision === 'store') {
        const before = server.record ?? { ...aRecord({}), revision: 0 }
        server.record = { ...before, values: structuredClone(body.values), revision: before.revision + 1, saveKey, others: before.others.filter(({ id }) => !body.settled.includes(id)) }
      }
      if (server.losesAnswers) return { kind: 'away' }
      return { kind: 'answered', result: { ok: true, record: structuredClone(server.record as ActivityRecord) } }
    },
  }
  return server
}

const aRecord = (values: Values): ActivityRecord => ({ id: randomUUID(), revision: 1, saveKey: randomUUID(), values, savedAt: '2026-11-23T10:00:00.000Z', showId: null, others: [] })

/** A browser's storage, which outlives its pages. */
function aBrowser() {
  const kept = new Map<string, string>()
  const drafts: Drafts = {
    read: (place) => (kept.has(place) ? (JSON.parse(kept.get(place) ?? '') as Draft) : null),
    write: (place, draft) => Boolean(kept.set(place, JSON.stringify(draft))),
    remove: (place) => void kept.delete(place),
  }
  return { kept, drafts }
}

const form = { slug: 'sheet', fields: [{ id: 'name', kind: 'short-text' as const, label: 'Name' }] }
const settle = () => vi.advanceTimersByTimeAsync(60_000)

async function aPage({ server = aServer(), browser = aBrowser() } = {}) {
  const store = createFormStore({ form, drafts: browser.drafts, server })
  await store.load()
  return { store, server, browser }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a form', () => {
  it('saves what is typed, the last of it, and then keeps nothing in the browser', async () => {
    const { store, server, browser } = await aPage()
    for (const name of ['A', 'Al', 'Ali']) store.change({ name })
    expect(browser.kept.size).toBe(1)
    await settle()
    expect(server.record?.values).toEqual({ name: 'Ali' })
    expect(server.saves).toHaveLength(1)
    expect(store.get()).toMatchObject({ status: 'saved', hasRecord: true })
    expect(browser.kept.size).toBe(0)
  })

  it('saves again what was typed while a save was under way', async () => {
    const { store, server } = await aPage()
    store.change({ name: 'A' })
    vi.advanceTimersByTime(800)
    store.change({ name: 'Ali' })
    await settle()
    expect(server.record).toMatchObject({ values: { name: 'Ali' }, revision: 2 })
    expect(store.get().status).toBe('saved')
  })

  it('keeps what cannot be sent, says so, and sends it when the server is back', async () => {
    const { store, server, browser } = await aPage()
    server.isAway = true
    store.change({ name: 'Ali' })
    await settle()
    expect(store.get()).toMatchObject({ status: 'waiting', values: { name: 'Ali' } })
    expect(browser.kept.size).toBe(1)
    server.isAway = false
    await settle()
    expect(server.record?.values).toEqual({ name: 'Ali' })
  })

  it('is found again by the next page of the browser, with what was never sent', async () => {
    const server = aServer({ values: { name: 'A' } })
    const { store, browser } = await aPage({ server })
    server.isAway = true
    store.change({ name: 'Ali' })
    await settle()
    server.isAway = false
    const { store: next } = await aPage({ server, browser })
    expect(next.get().values).toEqual({ name: 'Ali' })
    await settle()
    expect(server.record?.values).toEqual({ name: 'Ali' })
    expect(next.get().theirs).toBeNull()
  })

  it('takes a save whose acknowledgement was lost for its own, in the next page as well', async () => {
    const { store, server, browser } = await aPage()
    server.losesAnswers = true
    store.change({ name: 'A' })
    await vi.advanceTimersByTimeAsync(900)
    store.change({ name: 'Ali' })
    server.losesAnswers = false
    await settle()
    expect(store.get()).toMatchObject({ status: 'saved', theirs: null })
    server.losesAnswers = true
    store.change({ name: 'Alix' })
    await vi.advanceTimersByTimeAsync(900)
    server.losesAnswers = false
    const { store: next } = await aPage({ server, browser })
    expect(next.get()).toMatchObject({ status: 'saved', theirs: null, values: { name: 'Alix' } })
  })

  it('does not send what the server would refuse, says where it is wrong, and keeps it', async () => {
    const { store, server, browser } = await aPage()
    store.change({ name: 'x'.repeat(400) })
    await settle()
    expect(server.saves).toHaveLength(0)
    expect(store.get()).toMatchObject({ status: 'refused', problems: [{ at: 'name', problem: 'too-long' }] })
    expect(browser.kept.size).toBe(1)
    store.change({ name: 'x' })
    await settle()
    expect(store.get()).toMatchObject({ status: 'saved', problems: [] })
  })

  it('says that the session has ended, keeps what was typed on the page and in the browser, and sends it when its owner is back', async () => {
    const server = aServer({ owner: 'a', values: { name: 'A' } })
    const { store, browser } = await aPage({ server })
    const { record } = server
    Object.assign(server, { refusal: 401, record: null, owner: null })
    store.change({ name: 'Ali' })
    await settle()
    expect(store.get().status).toBe('signed-out')
    store.wake()
    await settle()
    expect(store.get()).toMatchObject({ status: 'signed-out', values: { name: 'Ali' } })
    expect(browser.kept.size).toBe(1)
    Object.assign(server, { refusal: null, record, owner: 'a' })
    store.wake()
    await settle()
    expect(server.record?.values).toEqual({ name: 'Ali' })
  })

  it('never gives one person’s draft to another at the same machine', async () => {
    const server = aServer({ owner: 'a', values: { name: 'A' } })
    const { store, browser } = await aPage({ server })
    server.isAway = true
    store.change({ name: 'secret of a' })
    await settle()
    const other = aServer({ owner: 'b' })
    const { store: theirs } = await aPage({ server: other, browser })
    await settle()
    expect(theirs.get().values).toEqual({})
    expect(other.saves).toHaveLength(0)
    server.isAway = false
    const { store: again } = await aPage({ server, browser })
    expect(again.get().values).toEqual({ name: 'secret of a' })
  })

  it('does not believe an answer of the server that is older than what happened here', async () => {
    const server = aServer({ values: { name: 'A' } })
    const { store } = await aPage({ server })
    const old = await server.load()
    const load = server.load.bind(server)
    let answer: (loaded: typeof old) => void = () => {}
    server.load = () => new Promise((resolve) => void (answer = resolve))
    const loading = store.load()
    store.change({ name: 'Ali' })
    await settle()
    expect(store.get()).toMatchObject({ status: 'saved', values: { name: 'Ali' } })
    server.load = load
    answer(old)
    await loading
    expect(store.get()).toMatchObject({ status: 'saved', values: { name: 'Ali' } })
  })

  it('asks again until the server answers, and is not to be filled in before', async () => {
    const server = aServer({ values: { name: 'A' } })
    server.isAway = true
    const { store } = await aPage({ server })
    expect(store.get()).toMatchObject({ isLoaded: false, isAway: true })
    server.isAway = false
    await settle()
    expect(store.get()).toMatchObject({ isLoaded: true, values: { name: 'A' } })
  })
})

describe('two versions', () => {
  async function inConflict() {
    const server = aServer({ values: { name: 'A' } })
    const page = await aPage({ server })
    server.isAway = true
    page.store.change({ name: 'mine' })
    server.storeElsewhere({ name: 'theirs' })
    server.isAway = false
    await settle()
    return { ...page, server }
  }

  it('of two devices are both kept until the person has chosen, whatever is typed meanwhile', async () => {
    const { store, server, browser } = await inConflict()
    expect(store.get()).toMatchObject({ status: 'choose', values: { name: 'mine' }, theirs: { values: { name: 'theirs' } } })
    store.change({ name: 'mine too' })
    await settle()
    expect(server.record?.values).toEqual({ name: 'theirs' })
    const { store: next } = await aPage({ server, browser })
    expect(next.get()).toMatchObject({ status: 'choose', values: { name: 'mine too' }, theirs: { values: { name: 'theirs' } } })
  })

  it('end by keeping one’s own', async () => {
    const { store, server, browser } = await inConflict()
    await store.choose('mine')
    expect(server.record?.values).toEqual({ name: 'mine' })
    expect(store.get()).toMatchObject({ status: 'saved', theirs: null, values: { name: 'mine' } })
    expect(browser.kept.size).toBe(0)
  })

  it('end by taking the other', async () => {
    const { store, server, browser } = await inConflict()
    await store.choose('theirs')
    expect(server.record?.values).toEqual({ name: 'theirs' })
    expect(store.get()).toMatchObject({ status: 'saved', theirs: null, values: { name: 'theirs' } })
    expect(browser.kept.size).toBe(0)
  })

  it('stay both when the choice does not reach the server', async () => {
    const { store, server } = await inConflict()
    server.isAway = true
    await store.choose('theirs')
    expect(store.get()).toMatchObject({ values: { name: 'mine' }, theirs: { values: { name: 'theirs' } } })
    server.isAway = false
    await store.choose('theirs')
    expect(store.get()).toMatchObject({ status: 'saved', values: { name: 'theirs' } })
  })

  it('of somebody who signed in are settled one after the other', async () => {
    const server = aServer({ owner: 'a', values: { name: 'account' } })
    if (server.record) server.record.others = [{ id: randomUUID(), values: { name: 'guest' }, savedAt: '2026-11-23T09:00:00.000Z' }]
    const { store } = await aPage({ server })
    expect(store.get()).toMatchObject({ status: 'choose', values: { name: 'account' }, theirs: { values: { name: 'guest' } } })
    await store.choose('theirs')
    expect(server.record).toMatchObject({ values: { name: 'guest' }, others: [] })
    expect(store.get()).toMatchObject({ status: 'saved', theirs: null, values: { name: 'guest' } })
  })
})

describe('two tabs of one browser', () => {
  it('show the same, and one sends what the other could not', async () => {
    const server = aServer({ values: { name: 'A' } })
    const browser = aBrowser()
    const { store: one } = await aPage({ server, browser })
    const { store: two } = await aPage({ server, browser })
    one.change({ name: 'Ali' })
    const place = placeOf('sheet', { recordId: server.record?.id ?? null, owner: null })
    two.heard(place, browser.kept.get(place) ?? null)
    expect(two.get().values).toEqual({ name: 'Ali' })
    await vi.advanceTimersByTimeAsync(900)
    two.heard(place, null)
    await settle()
    expect(two.get()).toMatchObject({ status: 'saved', values: { name: 'Ali' } })
    two.change({ name: 'Alix' })
    await settle()
    expect(server.record?.values).toEqual({ name: 'Alix' })
    expect(two.get().theirs).toBeNull()
  })
})
