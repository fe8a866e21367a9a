import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SaveStepResult, StepWork } from '../schema'
import { decideLabSave } from '../rules'
import { createLabSaves } from './lab-saves'

// Other files run after this one in the same process.
beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

type Body = { code: string; isPassed: boolean; basedOn: number; browserId: string; sequence: number }

/** One step on a server that follows the rules, and may be away. */
function aServer() {
  let kept: (Body & { revision: number; saveKey: string; passedAt: string | null }) | null = null
  const server = {
    isAway: false,
    received: 0,
    get code() {
      return kept?.code ?? null
    },
    get passedAt() {
      return kept?.passedAt ?? null
    },
    stored: (): Record<string, StepWork> => (kept ? { first: { code: kept.code, setAsideCode: null, passedAt: kept.passedAt, revision: kept.revision, savedAt: '2026-11-23T13:02:00.000Z' } } : {}),
    send: async (_path: string, saveKey: string, body: unknown) => {
      if (server.isAway) return { kind: 'away' as const }
      server.received += 1
      const save = { ...(body as Body), saveKey }
      const outcome = decideLabSave(kept, save)
      const passedAt = kept?.passedAt ?? (save.isPassed ? 'then' : null)
      if (outcome === 'conflicting' && kept) {
        const result: SaveStepResult = { ok: false, error: 'CHANGED_ELSEWHERE', current: { code: kept.code, setAsideCode: null, passedAt: kept.passedAt, revision: kept.revision, savedAt: 'then' } }
        return { kind: 'answered' as const, result }
      }
      if (outcome === 'written') kept = { ...save, passedAt, revision: (kept?.revision ?? 0) + 1 }
      const result: SaveStepResult = { ok: true, revision: kept?.revision ?? 0, savedAt: '2026-11-23T13:02:00.000Z', passedAt }
      return { kind: 'answered' as const, result }
    },
  }
  return server
}

function aStorage(): Storage {
  const rows = new Map<string, string>()
  return {
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
    clear: () => rows.clear(),
    key: (index) => [...rows.keys()][index] ?? null,
    get length() {
      return rows.size
    },
  }
}

let server: ReturnType<typeof aServer>
let storage: Storage
const aPage = (own = storage) => {
  const saves = createLabSaves({ lab: 'double', storage: own, sendSave: server.send })
  saves.load(['first'], server.stored())
  return saves
}
const wait = (ms = 5_000) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  server = aServer()
  storage = aStorage()
})

describe('the saves of a lab', () => {
  it('are sent once the typing pauses, and found again by the next page', async () => {
    const page = aPage()
    for (const code of ['d', 'de', 'def']) page.edit('first', code)
    expect(page.get().first?.status).toBe('pending')
    await wait()
    expect([server.received, server.code, page.get().first?.status]).toEqual([1, 'def', 'saved'])
    expect(aPage(aStorage()).get().first).toMatchObject({ code: 'def', status: 'saved' })
  })

  it('wait in the browser while the server is away, survive the page, and go out by themselves', async () => {
    server.isAway = true
    const page = aPage()
    page.edit('first', 'offline')
    await wait()
    expect(page.get().first?.status).toBe('waiting')
    const next = aPage()
    expect(next.get().first).toMatchObject({ code: 'offline', status: 'waiting' })
    server.isAway = false
    await wait(120_000)
    expect([server.code, next.get().first?.status]).toEqual(['offline', 'saved'])
    expect(storage.getItem('grand-large:lab:double:first')).toBeNull()
  })

  it('keep that a step is passed, also when the text changes before that was sent', async () => {
    server.isAway = true
    const page = aPage()
    page.pass('first', 'right')
    page.edit('first', 'right # more')
    server.isAway = false
    await wait(120_000)
    expect([server.code, server.passedAt]).toEqual(['right # more', 'then'])
  })

  it('send what was typed while another save travelled', async () => {
    const page = aPage()
    page.edit('first', 'a')
    vi.advanceTimersByTime(800)
    page.edit('first', 'ab')
    await wait()
    expect([server.code, page.get().first?.status]).toEqual(['ab', 'saved'])
  })

  it('ask the person when another device has changed the step, and lose neither text', async () => {
    const phone = aPage(aStorage())
    const laptop = aPage(aStorage())
    phone.edit('first', 'from the phone')
    await wait()
    laptop.edit('first', 'from the laptop')
    await wait()
    expect(laptop.get().first).toMatchObject({ code: 'from the laptop', other: 'from the phone', status: 'conflict' })
    laptop.edit('first', 'from the laptop, more')
    await wait()
    expect(server.code).toBe('from the phone')
    laptop.choose('first', 'mine')
    await wait()
    expect([server.code, laptop.get().first?.status]).toEqual(['from the laptop, more', 'saved'])
  })

  it('let the person take the other text', async () => {
    const phone = aPage(aStorage())
    const laptop = aPage(aStorage())
    phone.edit('first', 'from the phone')
    await wait()
    laptop.edit('first', 'from the laptop')
    await wait()
    expect(laptop.choose('first', 'other')).toBe('from the phone')
    await wait()
    expect([server.code, laptop.get().first?.code, laptop.get().first?.status]).toEqual(['from the phone', 'from the phone', 'saved'])
  })

  it('work without storage for as long as the page lives', async () => {
    const page = createLabSaves({ lab: 'double', storage: null, sendSave: server.send })
    page.load(['first'], {})
    page.edit('first', 'a')
    await wait()
    expect(server.code).toBe('a')
  })
})
