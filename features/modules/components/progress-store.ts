'use client'

import { useSyncExternalStore } from 'react'
import type { ModuleProgress } from '../rules'

/** `waiting`: not sent yet, kept in this browser. `refused`: the server will not take it, so it was given up. */
export type SaveState = 'idle' | 'saving' | 'saved' | 'waiting' | 'refused'
type Write = { module: string; section: string; isRead?: boolean }
type State = { isLoaded: boolean; modules: Record<string, ModuleProgress>; save: SaveState }

const queueKey = 'grand-large:reading'
const staleAfterMs = 30_000
const retryMs = { first: 2_000, last: 60_000 }
const requestLimitMs = 15_000

const initial: State = { isLoaded: false, modules: {}, save: 'idle' }
let state = initial
let fromServer: Record<string, ModuleProgress> = {}
let queue: Write[] | undefined
/** Whether the browser's storage has the same queue as the page. */
let isKept = true
let isSending = false
let isLoading = false
let loadedAt = 0
/** Counts what happened elsewhere, so that an answer from before it is not taken for the newest. */
let changes = 0
let retryIn = retryMs.first
let retryTimer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** The reader's progress: what the server last said, with what still waits to be sent laid over it. */
export const useProgress = (): State => useSyncExternalStore(subscribe, () => state, () => initial)

/** Records a visit, or that a section is read or not. Kept in this browser until the server has it. */
export function saveReading(write: Write): void {
  const waiting = readQueue()
  const same = waiting.findIndex(({ module, section }) => module === write.module && section === write.section)
  const merged = { ...waiting[same], ...write }
  queue = [...waiting.filter((_, index) => index !== same), merged]
  keepQueue()
  publish({ save: 'saving' })
  void send()
}

/** A lab, an activity or a quiz has changed it: asked for again, at once where it is shown and else by the next page that shows it. */
export function progressChanged(): void {
  changes += 1
  loadedAt = 0
  if (listeners.size > 0) void load()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('online', resume)
    document.addEventListener('visibilitychange', resume)
  }
  listeners.add(listener)
  if (Date.now() - loadedAt > staleAfterMs) void load()
  if (readQueue().length > 0) void send()
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('online', resume)
    document.removeEventListener('visibilitychange', resume)
  }
}

function resume(): void {
  if (document.visibilityState === 'hidden') return
  retryIn = retryMs.first
  if (loadedAt === 0) void load()
  void send()
}

function retryLater(): void {
  clearTimeout(retryTimer)
  retryTimer = setTimeout(() => {
    if (loadedAt === 0) void load()
    void send()
  }, retryIn)
  retryIn = Math.min(retryIn * 2, retryMs.last)
}

async function load(): Promise<void> {
  if (isLoading) return
  isLoading = true
  const before = changes
  try {
    const response = await fetch('/api/progress', { cache: 'no-store', signal: timeLimit() })
    if (!response.ok) throw new Error(String(response.status))
    const body = (await response.json()) as { modules: Record<string, ModuleProgress> }
    fromServer = body.modules
    if (before === changes) loadedAt = Date.now()
    publish({ isLoaded: true })
  } catch {
    // Reading does not depend on it: the page stays as it is, and asks again.
    publish({ isLoaded: true })
    retryLater()
  } finally {
    isLoading = false
  }
  if (before !== changes) void load()
}

/**
 * Sends what waits, one write after the other: the first one makes the guest, and two at once would make two. Where the
 * browser has locks, other tabs wait as well.
 */
async function send(): Promise<void> {
  if (isSending || readQueue().length === 0) return
  isSending = true
  try {
    await (navigator.locks ? navigator.locks.request(queueKey, sendAll) : sendAll())
  } catch {
    // The browser refuses the lock (storage is forbidden, the page is going): sent at the next occasion.
    retryLater()
  } finally {
    isSending = false
  }
}

async function sendAll(): Promise<void> {
  if (isKept) queue = readKept() ?? queue // another tab may have sent some of it meanwhile
  for (let write = readQueue()[0]; write; write = readQueue()[0]) {
    const outcome = await put(write)
    if (outcome === 'later') {
      publish({ save: 'waiting' })
      retryLater()
      return
    }
    retryIn = retryMs.first
    // While it travelled, the same section may have been ticked again: then it goes once more.
    const sent = JSON.stringify(write)
    queue = readQueue().filter((waiting) => JSON.stringify(waiting) !== sent)
    keepQueue()
    publish({ save: outcome === 'refused' ? 'refused' : queue.length > 0 ? 'saving' : 'saved' })
  }
  if (state.save === 'saving') publish({ save: 'saved' })
}

async function put({ module, section, isRead }: Write): Promise<'done' | 'refused' | 'later'> {
  try {
    const response = await fetch(`/api/progress/${module}/${section}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(isRead === undefined ? {} : { isRead }),
      signal: timeLimit(),
    })
    if (response.ok) {
      const body = (await response.json()) as { module: ModuleProgress }
      fromServer = { ...fromServer, [module]: body.module }
      return 'done'
    }
    // A client error will be one again; too many requests and time-outs pass.
    const isFinal = response.status >= 400 && response.status < 500 && response.status !== 408 && response.status !== 429
    return isFinal ? 'refused' : 'later'
  } catch {
    return 'later'
  }
}

function publish(change: Partial<State>): void {
  state = { ...state, ...change, modules: overlay(fromServer, readQueue()) }
  for (const listener of listeners) listener()
}

function overlay(modules: Record<string, ModuleProgress>, writes: Write[]): Record<string, ModuleProgress> {
  const result = { ...modules }
  for (const { module, section, isRead } of writes) {
    const before = (Object.hasOwn(result, module) && result[module]) || untouched
    const others = before.readSections.filter((slug) => slug !== section)
    const readSections = isRead === undefined ? before.readSections : isRead ? [...others, section] : others
    result[module] = { ...before, readSections, lastSection: section }
  }
  return result
}

const untouched: ModuleProgress = {
  readSections: [],
  lastSection: null,
  openAttemptId: null,
  attempts: 0,
  quizPercent: null,
  isPassed: false,
  isComplete: false,
  labs: {},
  activities: {},
}

/** A request without an answer ends here and is sent again; a phone that changes network leaves some hanging. */
const timeLimit = () => AbortSignal.timeout(requestLimitMs)

const readQueue = (): Write[] => (queue ??= readKept() ?? [])

/** What this browser has kept; null where it keeps nothing (a private window): then the page holds the queue. */
function readKept(): Write[] | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(queueKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isWrite) : []
  } catch {
    return null
  }
}

function keepQueue(): void {
  try {
    if (queue?.length) localStorage.setItem(queueKey, JSON.stringify(queue))
    else localStorage.removeItem(queueKey)
    isKept = true
  } catch {
    isKept = false
  }
}

const isWrite = (value: unknown): value is Write =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Write).module === 'string' &&
  typeof (value as Write).section === 'string'
