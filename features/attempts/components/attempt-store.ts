import type { Answer } from '@/questions/question'
import { randomUuid } from '@/lib/uuid'
import type { StoredAnswer } from '../schema'
import { sendAnswer } from './send'

/**
 * - `saved`: the server has it. `pending`: typed, not yet sent. `saving`: on its way.
 * - `waiting`: the server is away; sent again by itself. `conflict`: changed elsewhere too; the person chooses.
 * - `lost`: the server no longer knows this attempt (the session ended); kept in this browser.
 */
export type SaveStatus = 'saved' | 'pending' | 'saving' | 'waiting' | 'conflict' | 'lost'

export type Entry = {
  answer: Answer
  /** Revision that this answer is based on; 0 when the server has none. */
  revision: number
  savedAt: string | null
  status: SaveStatus
  /** Key of the save under way, the same for each retry of the same answer. */
  saveKey: string | null
  /** Keys of saves that no answer came back for: the server may have stored one of them. */
  sentKeys: readonly string[]
  /** In a conflict, what the server has. */
  theirs: StoredAnswer | null
}

export type AttemptState = { entries: Readonly<Record<string, Entry>>; isSubmitted: boolean }

type Unsaved = Record<string, Pick<Entry, 'answer' | 'revision' | 'saveKey' | 'sentKeys'>>

const TYPING_PAUSE_MS = 300
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000]

const storageKey = (attemptId: string) => `grand-large:attempt:${attemptId}`

// Storage may be full or forbidden; then the answers live as long as the page.
function readUnsaved(attemptId: string): Unsaved {
  try {
    return JSON.parse(localStorage.getItem(storageKey(attemptId)) ?? '{}') as Unsaved
  } catch {
    return {}
  }
}

function writeUnsaved(attemptId: string, unsaved: Unsaved): void {
  try {
    if (Object.keys(unsaved).length === 0) localStorage.removeItem(storageKey(attemptId))
    else localStorage.setItem(storageKey(attemptId), JSON.stringify(unsaved))
  } catch {}
}

const entryOf = (stored: StoredAnswer): Entry => ({ ...stored, status: 'saved', saveKey: null, sentKeys: [], theirs: null })

const initialState = (answers: Record<string, StoredAnswer>): AttemptState => ({
  entries: Object.fromEntries(Object.entries(answers).map(([id, stored]) => [id, entryOf(stored)])),
  isSubmitted: false,
})

export type AttemptStore = ReturnType<typeof createAttemptStore>

/**
 * The answers of one running attempt in this browser: what is shown, what is stored, what still has to be sent. Each
 * question has at most one save under way; a change made meanwhile is sent after it, based on its revision.
 */
export function createAttemptStore(attemptId: string, answers: Record<string, StoredAnswer>) {
  let state = initialState(answers)
  let retries = 0
  const listeners = new Set<() => void>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const settled = new Set<() => void>()

  const set = (next: AttemptState) => {
    state = next
    const unsaved = Object.entries(state.entries).filter(([, { status }]) => status !== 'saved')
    writeUnsaved(
      attemptId,
      Object.fromEntries(unsaved.map(([id, { answer, revision, saveKey, sentKeys }]) => [id, { answer, revision, saveKey, sentKeys }])),
    )
    for (const listener of listeners) listener()
    for (const check of settled) check()
  }
  const change = (questionId: string, entry: Entry) =>
    set({ ...state, entries: { ...state.entries, [questionId]: entry } })

  const schedule = (questionId: string, delayMs: number) => {
    clearTimeout(timers.get(questionId))
    timers.set(questionId, setTimeout(() => void save(questionId), delayMs))
  }

  async function save(questionId: string): Promise<void> {
    clearTimeout(timers.get(questionId))
    const entry = state.entries[questionId]
    if (!entry || state.isSubmitted || (entry.status !== 'pending' && entry.status !== 'waiting')) return
    const saveKey = entry.saveKey ?? randomUuid()
    const sentKeys = [...entry.sentKeys.filter((key) => key !== saveKey), saveKey]
    change(questionId, { ...entry, status: 'saving', saveKey, sentKeys })
    const sent = await sendAnswer({ attemptId, questionId, answer: entry.answer, basedOn: entry.revision, saveKey })
    const latest = state.entries[questionId] ?? entry
    const isChangedMeanwhile = latest.answer !== entry.answer

    if (sent.kind === 'away') {
      // A newer answer takes a new key; the same answer keeps its own, so that it is stored once.
      change(questionId, { ...latest, status: 'waiting', saveKey: isChangedMeanwhile ? null : saveKey })
      schedule(questionId, RETRY_MS[Math.min(retries, RETRY_MS.length - 1)] ?? 15_000)
      retries += 1
      return
    }
    if (sent.kind === 'lost') return change(questionId, { ...latest, status: 'lost', saveKey })
    retries = 0
    const { result } = sent
    if (result.ok) {
      const { revision, savedAt } = result
      change(questionId, { ...latest, revision, savedAt, status: isChangedMeanwhile ? 'pending' : 'saved', saveKey: null, sentKeys: [], theirs: null })
      if (isChangedMeanwhile) schedule(questionId, 0)
      return
    }
    if (result.error === 'ATTEMPT_SUBMITTED') return set({ ...state, isSubmitted: true })
    if (result.error === 'ANSWER_CHANGED_ELSEWHERE') {
      if (sentKeys.includes(result.current.saveKey)) {
        // Our own earlier save, whose acknowledgement was lost on the way: go on from there.
        change(questionId, { ...latest, revision: result.current.revision, status: 'pending', saveKey: null })
        return schedule(questionId, 0)
      }
      return change(questionId, { ...latest, status: 'conflict', saveKey: null, theirs: result.current })
    }
    change(questionId, { ...latest, status: 'lost', saveKey: null })
  }

  const saveAllNow = () => {
    for (const [id, { status }] of Object.entries(state.entries)) {
      if (status === 'pending' || status === 'waiting') void save(id)
    }
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    snapshot: (): AttemptState => state,
    /** Takes an answer as the person gives it, and saves it after a short pause. */
    answer(questionId: string, answer: Answer) {
      const known = state.entries[questionId]
      const entry: Entry = known ?? { answer, revision: 0, savedAt: null, status: 'pending', saveKey: null, sentKeys: [], theirs: null }
      if (entry.status === 'conflict' || entry.status === 'saving') return change(questionId, { ...entry, answer })
      change(questionId, { ...entry, answer, status: 'pending', saveKey: null })
      schedule(questionId, TYPING_PAUSE_MS)
    },
    /** Ends a conflict with what this page shows or with what the server has. */
    resolve(questionId: string, keep: 'mine' | 'theirs') {
      const entry = state.entries[questionId]
      if (!entry?.theirs) return
      if (keep === 'theirs') return change(questionId, entryOf(entry.theirs))
      change(questionId, { ...entry, revision: entry.theirs.revision, theirs: null, status: 'pending', saveKey: null })
      schedule(questionId, 0)
    },
    /** Takes up what an earlier page of this browser could not send. Called once the page is there. */
    restore() {
      for (const [questionId, unsaved] of Object.entries(readUnsaved(attemptId))) {
        const known = state.entries[questionId]
        if (known && known.status !== 'saved') continue
        change(questionId, { ...unsaved, savedAt: known?.savedAt ?? null, status: 'pending', theirs: null })
        schedule(questionId, 0)
      }
    },
    /** Takes what the server has now, where this page has nothing newer (after a change of language, say). */
    refresh(fresh: Record<string, StoredAnswer>) {
      const entries = { ...state.entries }
      for (const [id, stored] of Object.entries(fresh)) {
        const known = entries[id]
        if (!known || (known.status === 'saved' && known.revision < stored.revision)) entries[id] = entryOf(stored)
      }
      set({ ...state, entries })
    },
    saveAllNow,
    /** Resolves to true once everything is stored, to false as soon as something cannot be at the moment. */
    saveAll(): Promise<boolean> {
      saveAllNow()
      return new Promise((resolve) => {
        const check = () => {
          const statuses = Object.values(state.entries).map(({ status }) => status)
          const isStuck = statuses.some((status) => status === 'waiting' || status === 'conflict' || status === 'lost')
          if (!isStuck && statuses.some((status) => status !== 'saved')) return
          settled.delete(check)
          resolve(!isStuck)
        }
        settled.add(check)
        check()
      })
    },
  }
}

const stores = new Map<string, AttemptStore>()

/**
 * The store of an attempt, kept outside of React: a change of language remounts the page and must lose nothing. For
 * the browser only; on the server it would be shared between people.
 */
export function attemptStore(attemptId: string, answers: Record<string, StoredAnswer>): AttemptStore {
  const known = stores.get(attemptId)
  if (known) return known
  const made = createAttemptStore(attemptId, answers)
  stores.set(attemptId, made)
  return made
}
