import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

type Put = { path: string; body: { isRead?: boolean } }

/** A server that takes what it is sent, behind a network that may be away. */
function aServer() {
  const puts: Put[] = []
  let atOnce = 0
  const server = { puts, isAway: false, mostAtOnce: 0, status: 200 }
  vi.stubGlobal('fetch', async (path: string, init: { method?: string; body?: string }) => {
    if (server.isAway) throw new TypeError('Failed to fetch')
    if (init.method !== 'PUT') return Response.json({ viewer: 'none', modules: {} })
    atOnce += 1
    server.mostAtOnce = Math.max(server.mostAtOnce, atOnce)
    await new Promise((resolve) => setTimeout(resolve, 50))
    atOnce -= 1
    if (server.status !== 200) return Response.json({ ok: false }, { status: server.status })
    puts.push({ path, body: JSON.parse(init.body ?? '{}') as Put['body'] })
    return Response.json({ ok: true, module: { readSections: [], lastSection: null, openAttemptId: null, attempts: 0, quizPercent: null, isPassed: false, isComplete: false, labs: {}, activities: {} } })
  })
  return server
}

function aBrowser({ storage = true, locks }: { storage?: boolean; locks?: unknown } = {}) {
  const items = new Map<string, string>()
  const forbidden = () => {
    throw new DOMException('forbidden', 'SecurityError')
  }
  vi.stubGlobal('localStorage', {
    getItem: storage ? (key: string) => items.get(key) ?? null : forbidden,
    setItem: storage ? (key: string, value: string) => void items.set(key, value) : forbidden,
    removeItem: storage ? (key: string) => void items.delete(key) : forbidden,
  })
  vi.stubGlobal('navigator', { locks })
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }))
  return items
}

/** The store as a page just loaded has it. */
const aPage = async () => {
  vi.resetModules()
  return import('./progress-store')
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('reading progress', () => {
  it('is sent one write after the other, so that the first one alone makes the guest', async () => {
    const server = aServer()
    aBrowser()
    const { saveReading } = await aPage()
    saveReading({ module: 'm', section: 'a' })
    saveReading({ module: 'm', section: 'b', isRead: true })
    saveReading({ module: 'm', section: 'c' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.puts.map(({ path }) => path)).toEqual(['/api/progress/m/a', '/api/progress/m/b', '/api/progress/m/c'])
    expect(server.mostAtOnce).toBe(1)
  })

  it('is kept while the server is away and sent when it is back, also by the next page', async () => {
    const server = aServer()
    const items = aBrowser()
    server.isAway = true
    const first = await aPage()
    first.saveReading({ module: 'm', section: 'a', isRead: true })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(items.get('grand-large:reading')).toContain('"isRead":true')

    server.isAway = false
    const second = await aPage()
    second.saveReading({ module: 'm', section: 'b' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.puts.map(({ path }) => path)).toEqual(['/api/progress/m/a', '/api/progress/m/b'])
    expect(items.size).toBe(0)
  })

  it('is asked for again when a lab or a quiz has changed it, also when that happened while it was asked', async () => {
    // A component that shows it, without a page around it.
    vi.doMock('react', async (load) => ({ ...(await load<object>()), useSyncExternalStore: (subscribe: (listener: () => void) => void) => subscribe(() => {}) }))
    let asked = 0
    vi.stubGlobal('fetch', async () => {
      asked += 1
      await new Promise((resolve) => setTimeout(resolve, 50))
      return Response.json({ viewer: 'guest', modules: {} })
    })
    aBrowser()
    const { useProgress, progressChanged } = await aPage()
    vi.doUnmock('react')
    useProgress()
    expect(asked).toBe(1)
    progressChanged()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toBe(2)
    progressChanged()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(asked).toBe(3)
  })

  it('is sent even where the browser keeps nothing', async () => {
    const server = aServer()
    aBrowser({ storage: false })
    const { saveReading } = await aPage()
    saveReading({ module: 'm', section: 'a', isRead: true })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.puts).toEqual([{ path: '/api/progress/m/a', body: { isRead: true } }])
  })

  it('survives a lock that the browser refuses', async () => {
    const server = aServer()
    let refusals = 1
    aBrowser({ locks: { request: (_name: string, run: () => Promise<void>) => (refusals-- > 0 ? Promise.reject(new DOMException('no', 'SecurityError')) : run()) } })
    const { saveReading } = await aPage()
    saveReading({ module: 'm', section: 'a' })
    await vi.advanceTimersByTimeAsync(10_000)
    expect(server.puts).toHaveLength(1)
  })

  it('gives up what the server refuses for good, and goes on with the rest', async () => {
    const server = aServer()
    const items = aBrowser()
    server.status = 404
    const { saveReading } = await aPage()
    saveReading({ module: 'gone', section: 'a' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(items.size).toBe(0)
    server.status = 200
    saveReading({ module: 'm', section: 'a' })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(server.puts).toHaveLength(1)
  })

  it('reads a queue that somebody has tampered with as an empty one', async () => {
    const server = aServer()
    const items = aBrowser()
    for (const kept of ['{', '{"a":1}', '[null,1,"x",{"module":3}]', '[{"module":"constructor","section":"a"}]']) {
      items.set('grand-large:reading', kept)
      const { saveReading } = await aPage()
      saveReading({ module: 'm', section: 'a' })
      await vi.advanceTimersByTimeAsync(1_000)
    }
    expect(server.puts.filter(({ path }) => path === '/api/progress/m/a')).toHaveLength(4)
  })
})
