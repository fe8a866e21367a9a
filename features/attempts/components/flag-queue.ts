import type { FlagResult } from '../schema'
import type { Sent } from './send'

/** By question, whether it shall be flagged and the server has not said yet that it is; `refused`: it will not be. */
export type FlagState = { waiting: Readonly<Record<string, boolean>>; isAway: boolean; refused: readonly string[] }

type Options = {
  attemptId: string
  send: (questionId: string, isFlagged: boolean) => Promise<Sent<FlagResult>>
  /** The server has it. */
  onStored: (questionId: string, isFlagged: boolean) => void
  storage: Storage | null
}

const RETRY_MS = { first: 2_000, last: 60_000 }

export const nothingFlagged: FlagState = { waiting: {}, isAway: false, refused: [] }

/**
 * The flags of one attempt that the server has not taken yet: kept in this browser, and sent one after the other until it
 * has. A flag says what shall be, so the latest word for a question is enough; it needs neither key nor sequence, and
 * has no place among the answers (answer-queue.ts), of which each is a row of a history.
 */
export function createFlagQueue({ attemptId, send, onStored, storage }: Options) {
  const storageKey = `grand-large:flags:${attemptId}`
  const listeners = new Set<() => void>()
  let state: FlagState = { ...nothingFlagged, waiting: read(storage, storageKey) }
  let isSending = false
  let retryMs = RETRY_MS.first
  let timer: ReturnType<typeof setTimeout> | undefined

  const set = (change: Partial<FlagState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  function keep(waiting: FlagState['waiting']): void {
    try {
      if (Object.keys(waiting).length > 0) storage?.setItem(storageKey, JSON.stringify(waiting))
      else storage?.removeItem(storageKey)
    } catch {
      // A browser that keeps nothing: they wait as long as the page.
    }
    set({ waiting })
  }

  async function sendAll(): Promise<void> {
    clearTimeout(timer)
    if (isSending) return
    isSending = true
    for (let next = Object.entries(state.waiting)[0]; next; next = Object.entries(state.waiting)[0]) {
      const [questionId, isFlagged] = next
      const sent = await send(questionId, isFlagged)
      if (sent.kind === 'away') {
        set({ isAway: true })
        timer = setTimeout(() => void sendAll(), Math.max(retryMs, (sent.retryAfterSeconds ?? 0) * 1_000))
        retryMs = Math.min(retryMs * 2, RETRY_MS.last)
        break
      }
      retryMs = RETRY_MS.first
      set({ isAway: false })
      settle(questionId, isFlagged, sent.kind === 'answered' && sent.result.ok)
    }
    isSending = false
  }

  function settle(questionId: string, isFlagged: boolean, isStored: boolean): void {
    // Changed again while it travelled: that goes next, and only it counts.
    if (state.waiting[questionId] !== isFlagged) return
    if (isStored) onStored(questionId, isFlagged)
    else set({ refused: [...state.refused, questionId] })
    keep(Object.fromEntries(Object.entries(state.waiting).filter(([id]) => id !== questionId)))
  }

  return {
    snapshot: (): FlagState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    flag(questionId: string, isFlagged: boolean): void {
      set({ refused: state.refused.filter((id) => id !== questionId) })
      keep({ ...state.waiting, [questionId]: isFlagged })
      void sendAll()
    },
    /** There is a reason to try: the page is there, the network is back. */
    wake(): void {
      retryMs = RETRY_MS.first
      void sendAll()
    },
    close: () => clearTimeout(timer),
  }
}

export type FlagQueue = ReturnType<typeof createFlagQueue>

/** What this code can have written; nothing else. */
function read(storage: Storage | null, key: string): Record<string, boolean> {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'))
  } catch {
    return {}
  }
}
