import { send, type Sent } from '@/features/attempts/components/send'
import { progressChanged } from '@/features/modules/components/progress-store'
import { randomUuid } from '@/lib/uuid'
import type { SaveStepResult, StepWork } from '../schema'

/** `conflict`: two texts, and the person has not chosen. `lost`: the server will not take it; it is kept in this browser. */
export type SaveStatus = 'none' | 'pending' | 'saving' | 'saved' | 'waiting' | 'conflict' | 'lost'

export type StepState = {
  /** Null as long as nothing but the start file is there. */
  code: string | null
  status: SaveStatus
  savedAt: string | null
  passedAt: string | null
  /** The other text of a conflict. */
  other: string | null
}

/** A save that the server has not acknowledged, as it is kept in this browser. */
type Waiting = { code: string; isPassed: boolean; basedOn: number; sequence: number; saveKey: string }
type Step = StepState & { revision: number; waiting: Waiting | null; isUnderWay: boolean; timer: ReturnType<typeof setTimeout> | undefined }

type Send = (path: string, key: string, body: unknown) => Promise<Sent<SaveStepResult>>
type Options = { lab: string; storage?: Storage | null; sendSave?: Send }

const TYPING_PAUSE_MS = 800
const RETRY_MS = { first: 2_000, last: 60_000 }
const BROWSER = 'grand-large:lab-browser'
const SEQUENCE = 'grand-large:lab-sequence'
/** The first write makes the guest: `progress-store.ts` takes the same lock, so that two tabs make one. */
const FIRST_WRITE_LOCK = 'grand-large:reading'

const sendInTurn: Send = async (path, key, body) => {
  const put = () => send<SaveStepResult>('PUT', path, key, body)
  const sent = await ('locks' in navigator ? navigator.locks.request(FIRST_WRITE_LOCK, put) : put())
  progressChanged()
  return sent
}

const untouched: StepState = { code: null, status: 'none', savedAt: null, passedAt: null, other: null }

/**
 * The learner's code of one lab, saved as it is typed. What the server has not acknowledged is kept in this browser, and
 * sent again until it has; the newest text of this browser wins, and between two browsers the person chooses.
 */
export function createLabSaves({ lab, storage = browserStorage(), sendSave = sendInTurn }: Options) {
  const steps = new Map<string, Step>()
  const listeners = new Set<() => void>()
  const spareBrowser = randomUuid()
  let spareSequence = 0
  let retryMs = RETRY_MS.first
  let shown: Record<string, StepState> = {}

  const keyOf = (step: string) => `grand-large:lab:${lab}:${step}`
  const stepOf = (id: string): Step => {
    const found = steps.get(id) ?? { ...untouched, revision: 0, waiting: null, isUnderWay: false, timer: undefined }
    steps.set(id, found)
    return found
  }
  const change = (id: string, part: Partial<Step>) => {
    steps.set(id, { ...stepOf(id), ...part })
    shown = Object.fromEntries([...steps].map(([step, { code, status, savedAt, passedAt, other }]) => [step, { code, status, savedAt, passedAt, other }]))
    for (const listener of listeners) listener()
  }

  const read = (key: string): string | null => attempt(() => storage?.getItem(key) ?? null) ?? null
  const write = (key: string, value: string | null) => attempt(() => (value === null ? storage?.removeItem(key) : storage?.setItem(key, value)))

  function browserId(): string {
    const known = read(BROWSER)
    if (known) return known
    write(BROWSER, spareBrowser)
    return spareBrowser
  }

  function nextSequence(): number {
    spareSequence = Math.max(spareSequence, Number(read(SEQUENCE)) || 0) + 1
    write(SEQUENCE, String(spareSequence))
    return spareSequence
  }

  function keep(id: string, code: string, isPassed: boolean): void {
    const step = stepOf(id)
    const waiting = {
      code,
      // Passed once is passed, also when the text was changed before it was sent.
      isPassed: isPassed || (step.waiting?.isPassed ?? false),
      basedOn: step.revision,
      sequence: nextSequence(),
      saveKey: randomUuid(),
    }
    write(keyOf(id), JSON.stringify(waiting))
    change(id, { code, waiting, ...(step.status === 'conflict' ? {} : { status: 'pending' }) })
  }

  function plan(id: string, delayMs: number): void {
    const step = stepOf(id)
    clearTimeout(step.timer)
    step.timer = setTimeout(() => void flush(id), delayMs)
  }

  async function flush(id: string): Promise<void> {
    const step = stepOf(id)
    clearTimeout(step.timer)
    const { waiting } = step
    if (!waiting || step.isUnderWay || step.status === 'conflict') return
    change(id, { status: 'saving', isUnderWay: true })
    const { saveKey, ...save } = waiting
    const path = `/api/labs/${encodeURIComponent(lab)}/steps/${encodeURIComponent(id)}`
    const sent = await sendSave(path, saveKey, { ...save, browserId: browserId() }).catch((): Sent<SaveStepResult> => ({ kind: 'away' }))
    change(id, { isUnderWay: false })
    settle(id, waiting, sent)
  }

  function settle(id: string, sentSave: Waiting, sent: Sent<SaveStepResult>): void {
    const { waiting } = stepOf(id)
    const isNewest = waiting?.saveKey === sentSave.saveKey
    if (sent.kind === 'away') {
      change(id, { status: 'waiting' })
      plan(id, Math.max(retryMs, (sent.retryAfterSeconds ?? 0) * 1_000))
      retryMs = Math.min(retryMs * 2, RETRY_MS.last)
      return
    }
    retryMs = RETRY_MS.first
    if (sent.kind === 'lost') return change(id, { status: 'lost' })
    const { result } = sent
    if (!result.ok) {
      const { code, revision, passedAt } = result.current
      if (code === waiting?.code) return accept(id, revision, result.current.savedAt, passedAt)
      return change(id, { status: 'conflict', other: code, revision, passedAt })
    }
    const { revision, savedAt, passedAt } = result
    if (isNewest) return accept(id, revision, savedAt, passedAt)
    // Typed on while it travelled: the rest follows, based on what is stored now.
    const next = waiting ? { ...waiting, basedOn: revision } : null
    if (next) write(keyOf(id), JSON.stringify(next))
    change(id, { revision, savedAt, passedAt, waiting: next, status: 'pending' })
    plan(id, 0)
  }

  function accept(id: string, revision: number, savedAt: string, passedAt: string | null): void {
    write(keyOf(id), null)
    change(id, { revision, savedAt, passedAt, waiting: null, status: 'saved', other: null })
  }

  return {
    /** What the server has, and over it what waits in this browser. */
    load(ids: readonly string[], stored: Record<string, StepWork>): void {
      for (const id of ids) {
        const work = stored[id]
        const waiting = readWaiting(read(keyOf(id)))
        const kept = { revision: work?.revision ?? 0, savedAt: work?.savedAt ?? null, passedAt: work?.passedAt ?? null }
        if (waiting) {
          change(id, { ...kept, code: waiting.code, waiting, status: 'waiting', other: null })
          plan(id, 0)
        } else if (work?.setAsideCode) change(id, { ...kept, code: work.code, waiting: null, status: 'conflict', other: work.setAsideCode })
        else change(id, { ...kept, code: work?.code ?? null, waiting: null, status: work ? 'saved' : 'none', other: null })
      }
    },
    edit(id: string, code: string): void {
      if (code === stepOf(id).code) return
      keep(id, code, false)
      plan(id, TYPING_PAUSE_MS)
    },
    /** This code has met every check. */
    pass(id: string, code: string): void {
      if (stepOf(id).passedAt && stepOf(id).code === code) return
      keep(id, code, true)
      void flush(id)
    },
    /** Ends a conflict with one of the two texts, which is saved; gives it back. */
    choose(id: string, which: 'mine' | 'other'): string {
      const step = stepOf(id)
      const code = (which === 'mine' ? step.code : step.other) ?? ''
      change(id, { status: 'pending', other: null })
      keep(id, code, false)
      void flush(id)
      return code
    },
    /** Sends what waits now: the network is back, or the page is being left. */
    flushAll(): void {
      retryMs = RETRY_MS.first
      for (const [id, { waiting, status }] of steps) if (waiting && status !== 'lost') void flush(id)
    },
    get: (): Record<string, StepState> => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export type LabSaves = ReturnType<typeof createLabSaves>

/** Null where the browser forbids storage: then what waits lives as long as the page. */
function browserStorage(): Storage | null {
  return attempt(() => globalThis.localStorage) ?? null
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

/** What this code can have written. The server checks the rest. */
function readWaiting(kept: string | null): Waiting | null {
  const value: unknown = kept === null ? null : attempt(() => JSON.parse(kept) as unknown)
  if (typeof value !== 'object' || value === null) return null
  const { code, isPassed, basedOn, sequence, saveKey } = value as Record<keyof Waiting, unknown>
  const isOurs = typeof code === 'string' && typeof isPassed === 'boolean' && Number.isInteger(basedOn) && Number.isInteger(sequence) && typeof saveKey === 'string'
  return isOurs ? (value as Waiting) : null
}
