import type { CurrentAnswer, SaveResult } from '../schema'
import { isNewer, isQueued, openAnswerQueue, type AnswerQueue, type GivenAnswer, type QueuedAnswer } from './answer-queue'
import { inRequests, sendAnswers, type Sent } from './send'

/** What happens to the answers of this browser, in this tab or in another one. */
export type OutboxEvent =
  /** Written down. `isHeld`: not sent before the person has ended the conflict that it is part of. `isOwn`: given in this tab. */
  | { kind: 'given'; row: QueuedAnswer; isHeld: boolean; isOwn: boolean }
  | { kind: 'sending' | 'waiting' | 'lost' | 'due'; row: QueuedAnswer }
  | { kind: 'settled'; row: QueuedAnswer; result: SaveResult }
  /** The person took over what the server has. */
  | { kind: 'taken'; attemptId: string; questionId: string; current: CurrentAnswer }
  | { kind: 'changed'; attemptId: string }
  | { kind: 'submitted'; attemptId: string }

type Listener = (event: OutboxEvent) => void
type Waiting = { row: QueuedAnswer; phase: 'due' | 'sending' | 'away' | 'lost' | 'held'; dueAt: number }

const TYPING_PAUSE_MS = 300
/** Another tab sends what was given there; this one takes over when that tab is gone. */
const OTHER_TAB_MS = 5_000
const RETRY_MS = { first: 1_000, last: 30_000 }
const RETRY_AFTER_LIMIT_MS = 120_000

export type Outbox = ReturnType<typeof createOutbox>

type Options = { queue: AnswerQueue; channel?: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | null; send?: typeof sendAnswers }

const attemptOf = (event: OutboxEvent) => ('row' in event ? event.row.attemptId : event.attemptId)
const keyOf = ({ attemptId, questionId }: Pick<QueuedAnswer, 'attemptId' | 'questionId'>) => `${attemptId} ${questionId}`

/**
 * Sends the answers that wait in this browser, of whatever attempt. For each question the latest; across the questions
 * of an attempt in the order given, one request at a time. An answer leaves the queue only when the server has said what
 * became of it. Tabs of one browser hear from each other what was given and what was stored; should two of them send
 * the same answer, its key makes it one.
 */
export function createOutbox({ queue, channel = null, send = sendAnswers }: Options) {
  const waiting = new Map<string, Waiting>()
  const listeners = new Map<string, Set<Listener>>()
  /** What was settled while the page was still asking the server for the attempt: its view may be the older one. */
  const unheard = new Map<string, OutboxEvent>()
  const underWay = new Set<string>()
  let retries = 0
  let notBefore = 0
  let allowedAt = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let started: Promise<void> | null = null

  const emit = (event: OutboxEvent) => {
    if (event.kind === 'settled' && !listeners.has(attemptOf(event))) unheard.set(keyOf(event.row), event)
    for (const listener of listeners.get(attemptOf(event)) ?? []) listener(event)
  }
  const tell = (event: OutboxEvent) => {
    try {
      channel?.postMessage(event)
    } catch {
      // A closed channel: the other tabs see it when they load.
    }
  }
  const emitAndTell = (event: OutboxEvent) => {
    emit(event)
    tell(event)
  }

  /** Lays an answer among those that wait, unless a later one to the same question is there. */
  function keep(row: QueuedAnswer, { isHeld = false, isOwn = false, delayMs = 0 }): void {
    const known = waiting.get(keyOf(row))
    if (known && !isNewer(row, known.row)) {
      if (known.row.saveKey !== row.saveKey) void queue.remove([row])
      return
    }
    if (known) void queue.remove([known.row])
    waiting.set(keyOf(row), { row, phase: isHeld ? 'held' : 'due', dueAt: Date.now() + delayMs })
    emit({ kind: 'given', row, isHeld, isOwn })
  }

  const isReady = ({ phase, dueAt }: Waiting, now: number) => phase === 'away' || (phase === 'due' && dueAt <= now)

  /** Those that may be sent as soon as their moment has come. */
  const free = () => [...waiting.values()].filter(({ row, phase }) => (phase === 'due' || phase === 'away') && !underWay.has(row.attemptId))

  /** Starts every request that may go out now, and sets the alarm for the next. */
  function pump(): void {
    clearTimeout(timer)
    const now = Date.now()
    const open = Math.max(notBefore, allowedAt, now)
    const ready = free().filter((one) => isReady(one, now))
    if (open > now) ready.filter(({ phase }) => phase === 'due').forEach(wait)
    else for (const attemptId of new Set(ready.map(({ row }) => row.attemptId))) void sendAttempt(attemptId)
    const moments = free().map(({ phase, dueAt }) => (phase === 'away' ? open : Math.max(dueAt, now)))
    if (moments.length > 0) timer = setTimeout(pump, Math.min(...moments) - now)
  }

  function wait(one: Waiting): void {
    one.phase = 'away'
    emit({ kind: 'waiting', row: one.row })
  }

  function readyRows(attemptId: string): QueuedAnswer[] {
    const now = Date.now()
    const ready = [...waiting.values()].filter((one) => one.row.attemptId === attemptId && isReady(one, now))
    return ready.map(({ row }) => row).sort((a, b) => (isNewer(a, b) ? 1 : -1))
  }

  async function sendAttempt(attemptId: string): Promise<void> {
    underWay.add(attemptId)
    let isAway = false
    const rows = readyRows(attemptId)
    for (const row of rows) mark(row, 'sending')
    for (const part of inRequests(rows)) isAway = (await sendPart(part, isAway)) || isAway
    underWay.delete(attemptId)
    if (!isAway && rows.length > 0) retries = 0
    pump()
  }

  function mark(row: QueuedAnswer, phase: 'sending' | 'lost'): void {
    const one = waiting.get(keyOf(row))
    if (one?.row.saveKey === row.saveKey) one.phase = phase
    emit({ kind: phase, row })
  }

  /** True when the server is away. What comes after a request that failed is not tried: it stays in order. */
  async function sendPart(rows: readonly QueuedAnswer[], isAway: boolean): Promise<boolean> {
    const sent: Sent<SaveResult>[] = isAway ? [] : await send(rows)
    const away = sent.filter((one) => one.kind === 'away')
    if (away.length > 0) backOff(Math.max(...away.map(({ retryAfterSeconds = 0 }) => retryAfterSeconds)) * 1_000)
    rows.forEach((row, index) => settle(row, sent[index] ?? { kind: 'away' }))
    return isAway || away.length > 0
  }

  function backOff(retryAfterMs: number): void {
    const now = Date.now()
    const pauseMs = Math.min(RETRY_MS.first * 2 ** retries, RETRY_MS.last)
    // Half of it by chance: a class that lost the server at one moment must not come back at one moment.
    notBefore = now + pauseMs / 2 + (Math.random() * pauseMs) / 2
    if (retryAfterMs > 0) allowedAt = now + Math.min(retryAfterMs, RETRY_AFTER_LIMIT_MS)
    retries += 1
  }

  function settle(row: QueuedAnswer, sent: Sent<SaveResult>): void {
    const one = waiting.get(keyOf(row))
    const isLatest = one?.row.saveKey === row.saveKey
    if (sent.kind === 'away') {
      if (one && isLatest) wait(one)
    } else if (sent.kind === 'lost' || (!sent.result.ok && sent.result.error === 'ANSWER_MALFORMED')) {
      if (isLatest) mark(row, 'lost')
    } else {
      const { result } = sent
      const event = { kind: 'settled', row, result } as const
      applySettled(event)
      tell(event)
    }
  }

  function applySettled({ row, result }: Extract<OutboxEvent, { kind: 'settled' }>): void {
    const one = waiting.get(keyOf(row))
    // In a conflict it stays written down until the person has chosen, and so does what was given since.
    if (!result.ok && result.error === 'ANSWER_CHANGED_ELSEWHERE') {
      // Unless they have chosen already, and another tab hears of the same conflict only now.
      if (one && one.row.basedOn !== result.current.revision) one.phase = 'held'
    } else {
      if (one && !isNewer(one.row, row)) waiting.delete(keyOf(row))
      void queue.remove([row])
    }
    emit({ kind: 'settled', row, result })
  }

  function hear(event: OutboxEvent): void {
    if (event.kind === 'given') keep(event.row, { isHeld: event.isHeld, delayMs: OTHER_TAB_MS })
    else if (event.kind === 'settled') applySettled(event)
    else {
      if (event.kind === 'taken') {
        waiting.delete(keyOf(event))
        unheard.delete(keyOf(event))
      }
      emit(event)
    }
    pump()
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isEvent(data)) hear(data)
  })

  return {
    /** Takes up what earlier pages could not send; once. */
    start: (): Promise<void> =>
      (started ??= queue.list().then((rows) => {
        for (const row of rows) keep(row, {})
        pump()
      })),
    isKept: queue.isKept,
    /** Listens to what becomes of one attempt's answers, beginning with those that wait already. */
    follow(attemptId: string, listener: Listener): void {
      listeners.set(attemptId, (listeners.get(attemptId) ?? new Set()).add(listener))
      for (const { row, phase } of waiting.values()) if (row.attemptId === attemptId) listener({ kind: 'given', row, isHeld: phase === 'held', isOwn: false })
      for (const [key, event] of unheard) {
        if (attemptOf(event) !== attemptId) continue
        unheard.delete(key)
        listener(event)
      }
    },
    /** Writes an answer down and sends it after a short pause. `onWritten` hears of it before anybody else. */
    async give(given: GivenAnswer, { isHeld, onWritten }: { isHeld: boolean; onWritten: (row: QueuedAnswer) => void }): Promise<void> {
      const row = await queue.add(given)
      onWritten(row)
      keep(row, { isHeld, isOwn: true, delayMs: TYPING_PAUSE_MS })
      pump()
      tell({ kind: 'given', row, isHeld, isOwn: false })
    },
    /** Whether this answer is not yet acknowledged. */
    has: (row: QueuedAnswer) => waiting.get(keyOf(row))?.row.saveKey === row.saveKey,
    /** Forgets what waits of a question: the person took what the server has. */
    take(attemptId: string, questionId: string, current: CurrentAnswer): void {
      const one = waiting.get(keyOf({ attemptId, questionId }))
      waiting.delete(keyOf({ attemptId, questionId }))
      if (one) void queue.remove([one.row])
      emitAndTell({ kind: 'taken', attemptId, questionId, current })
    },
    announce: (kind: 'changed' | 'submitted', attemptId: string) => tell({ kind, attemptId }),
    /** There is a reason to try again: the network is back, the page is seen again, somebody may have signed in. */
    wake(): void {
      retries = 0
      notBefore = 0
      for (const one of waiting.values()) {
        if (one.phase === 'held' || one.phase === 'sending') continue
        one.phase = 'due'
        one.dueAt = Date.now()
        emit({ kind: 'due', row: one.row })
      }
      pump()
    },
    /** The page is going: all that waits is sent at once, whatever is under way. */
    leave(): void {
      const rows = [...waiting.values()].filter(({ phase }) => phase !== 'held' && phase !== 'sending').map(({ row }) => row)
      for (const row of rows) mark(row, 'sending')
      for (const attemptId of new Set(rows.map((row) => row.attemptId)))
        for (const part of inRequests(rows.filter((row) => row.attemptId === attemptId))) void sendPart(part, false).then(pump)
    },
  }
}

/** Messages of other tabs, which may run an older or a newer version of the site. */
function isEvent(value: unknown): value is OutboxEvent {
  if (typeof value !== 'object' || value === null) return false
  const { kind, row, result, attemptId, questionId, current } = value as Record<string, unknown>
  if (kind === 'given') return isQueued(row)
  if (kind === 'settled') return isQueued(row) && typeof result === 'object' && result !== null
  if (kind === 'taken') return typeof attemptId === 'string' && typeof questionId === 'string' && typeof current === 'object' && current !== null
  return (kind === 'changed' || kind === 'submitted') && typeof attemptId === 'string'
}

let shared: Outbox | undefined

/** The outbox of this tab. For the browser only. */
export function browserOutbox(): Outbox {
  if (shared) return shared
  const outbox = createOutbox({ queue: openAnswerQueue(), channel: typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('grand-large:answers:1') })
  window.addEventListener('online', () => outbox.wake())
  window.addEventListener('pagehide', () => outbox.leave())
  // Left: the last chance. Seen again: the person may have signed in, or found the network, elsewhere.
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? outbox.leave() : outbox.wake()))
  shared = outbox
  return outbox
}
