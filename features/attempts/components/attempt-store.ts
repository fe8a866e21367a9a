import type { Answer, QuestionType } from '@/questions/question'
import type { Certainty } from '../certainty'
import type { CurrentAnswer, StoredAnswer } from '../schema'

/**
 * - `saved`: the server has it. `pending`: given, not yet sent. `saving`: on its way.
 * - `waiting`: the network or the server is away; sent again by itself.
 * - `conflict`: another browser changed it too; both are kept, the person chooses (`theirs`).
 * - `late`: the server has it, but it came after the deadline; `savedAt` says when. Not scored unless the trainer accepts it.
 * - `refused`: locked or left behind meanwhile (`refusal`): `answer` is the stored one again, `dropped` what was not taken.
 * - `lost`: the server does not take it (the session ended, say); kept in this browser, sent again when there is a reason.
 */
export type SaveStatus = 'saved' | 'pending' | 'saving' | 'waiting' | 'conflict' | 'late' | 'refused' | 'lost'

export type Entry = {
  /** What the page shows; null only where a refused change was the first answer. */
  answer: Answer | null
  certainty: Certainty | null
  /** The revision that the next save is based on; 0 when the server has none. */
  revision: number
  /** When the server last stored an answer to this question, ISO 8601, by its clock. */
  savedAt: string | null
  status: SaveStatus
  /** In a conflict, what the server has. */
  theirs: CurrentAnswer | null
  refusal: 'locked' | 'passed' | null
  dropped: Answer | null
}

export type AttemptState = {
  /** By question id. */
  entries: Readonly<Record<string, Entry>>
  /** Submitted, here or elsewhere: nothing more can be stored. */
  isSubmitted: boolean
  /** An answer was late, so the time is over and the server has closed the attempt. What still waits is sent all the same. */
  isTimeOver: boolean
  /** Answers to questions that were not yet stored when another window or device submitted. */
  dropped: Readonly<Record<string, Answer>>
  /** Grows each time the server is known to have something that this page has not: load the view again and `refresh`. */
  staleness: number
  /** False where the browser forbids storage: what waits lives only as long as this page. Say so. */
  isKept: boolean
}

/** What the store needs of a running attempt. `answers` is by question id. */
export type StoredAttempt = { id: string; questions: readonly { id: string; type: QuestionType }[]; answers: Record<string, StoredAnswer> }

export type AttemptStore = {
  subscribe: (listener: () => void) => () => void
  snapshot: () => AttemptState
  /** Takes an answer as the person gives it: written to the browser's queue at once, sent after a short pause. Without `certainty` the one given before stays. */
  answer: (questionId: string, answer: Answer, certainty?: Certainty | null) => void
  /** Changes the certainty of an answer; nothing where there is no answer yet. */
  setCertainty: (questionId: string, certainty: Certainty) => void
  /** Ends a conflict with what this page shows or with what the server has. */
  resolve: (questionId: string, keep: 'mine' | 'theirs') => void
  /** Ends the notice of a refused change. */
  dismiss: (questionId: string) => void
  /** Takes up, once, what earlier pages of this browser could not send. Called when the page is there. */
  restore: () => void
  /** Takes what the server has now, where this page has nothing newer: after `staleness` grew, or a change of language. */
  refresh: (fresh: Record<string, StoredAnswer>) => void
  /** Sends at once all that waits. What the server refused too: by now somebody may have signed in again. */
  saveAllNow: () => void
  /** Resolves to true once everything is stored (or late, or refused), to false as soon as something cannot be at the moment. */
  saveAll: () => Promise<boolean>
  /** The same for one answer, before it is checked; the stored revision, or null when it cannot be stored at the moment. */
  saveOne: (questionId: string) => Promise<number | null>
  /** Tells this browser's other tabs that something else changed (checked, tried again, moved on), so that they load it again. */
  announceChange: () => void
  /** After this page has submitted: the other tabs show the result too. */
  announceSubmission: () => void
}

/* SURFACE ABOVE; what follows is still the code before it. */
type Unsaved = Pick<Entry, 'answer' | 'revision' | 'saveKey' | 'sentKeys'>

const TYPING_PAUSE_MS = 300
const RETRY_MS = [1_000, 2_000, 4_000, 8_000, 15_000]

// One item for each question: a second tab of the same attempt must not wipe what waits in this one.
const storageKey = (attemptId: string, questionId: string) => `grand-large:attempt:${attemptId}:${questionId}`

const isRevision = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0

/** What an earlier page could not send; null for nothing, and for what this code cannot have written. */
function readUnsaved(attemptId: string, { id, type }: Attempt['questions'][number]): Unsaved | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey(attemptId, id)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const { answer, revision, saveKey, sentKeys } = kept as Record<keyof Unsaved, unknown>
    if (!hasAnswerShape(type, answer) || !isRevision(revision) || !Array.isArray(sentKeys)) return null
    return { answer, revision, saveKey: typeof saveKey === 'string' ? saveKey : null, sentKeys: sentKeys.filter((key) => typeof key === 'string') }
  } catch {
    return null
  }
}

// Storage may be full or forbidden; then the answers live as long as the page.
function keepUnsaved(attemptId: string, questionId: string, unsaved: Unsaved | null): void {
  try {
    if (unsaved) localStorage.setItem(storageKey(attemptId, questionId), JSON.stringify(unsaved))
    else localStorage.removeItem(storageKey(attemptId, questionId))
  } catch {}
}

const isSame = (a: Answer, b: Answer) => JSON.stringify(a) === JSON.stringify(b)

const entryOf = (stored: StoredAnswer): Entry => ({ ...stored, status: 'saved', saveKey: null, sentKeys: [], theirs: null })

const initialState = (answers: Record<string, StoredAnswer>): AttemptState => ({
  entries: Object.fromEntries(Object.entries(answers).map(([id, stored]) => [id, entryOf(stored)])),
  isSubmitted: false,
})

const isUnsent = ({ status }: Entry) => status === 'pending' || status === 'waiting' || status === 'lost'

export type AttemptStore = ReturnType<typeof createAttemptStore>

/**
 * The answers of one running attempt in this browser: what is shown, what is stored, what still has to be sent. Each
 * question has at most one save under way; a change made meanwhile is sent after it, based on its revision. What waits
 * together, after a while without the network, is sent together.
 */
export function createAttemptStore({ id: attemptId, questions, answers }: Attempt) {
  let state = initialState(answers)
  let retries = 0
  let isRestored = false
  const listeners = new Set<() => void>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const settled = new Set<() => void>()

  const set = (next: AttemptState) => {
    state = next
    for (const listener of listeners) listener()
    for (const check of settled) check()
  }
  const change = (questionId: string, entry: Entry) => {
    const { answer, revision, saveKey, sentKeys } = entry
    const isKept = entry.status !== 'saved' && !state.isSubmitted
    keepUnsaved(attemptId, questionId, isKept ? { answer, revision, saveKey, sentKeys } : null)
    set({ ...state, entries: { ...state.entries, [questionId]: entry } })
  }

  const schedule = (questionId: string, delayMs: number) => {
    clearTimeout(timers.get(questionId))
    timers.set(questionId, setTimeout(() => void save([questionId, ...waitingIds()]), delayMs))
  }
  const waitingIds = () => Object.keys(state.entries).filter((id) => state.entries[id]?.status === 'waiting')

  /** Sends those of these answers that are not stored, and takes in what becomes of each. */
  async function save(questionIds: readonly string[]): Promise<void> {
    const under = [...new Set(questionIds)].flatMap((questionId) => {
      clearTimeout(timers.get(questionId))
      const entry = state.entries[questionId]
      if (!entry || state.isSubmitted || !isUnsent(entry)) return []
      const saveKey = entry.saveKey ?? randomUuid()
      const sentKeys = [...entry.sentKeys.filter((key) => key !== saveKey), saveKey]
      change(questionId, { ...entry, status: 'saving', saveKey, sentKeys })
      return [{ questionId, entry, saveKey, sentKeys }]
    })
    if (under.length === 0) return
    const saves = under.map(({ questionId, entry, saveKey }) => ({ questionId, answer: entry.answer, basedOn: entry.revision, saveKey }))
    const sent = await sendAnswers(attemptId, saves)
    const isAway = sent.some(({ kind }) => kind === 'away')
    const delayMs = RETRY_MS[Math.min(retries, RETRY_MS.length - 1)] ?? 15_000
    under.forEach((one, index) => settle(one, sent[index] ?? { kind: 'away' }, delayMs))
    retries = isAway ? retries + 1 : 0
  }

  type UnderWay = { questionId: string; entry: Entry; saveKey: string; sentKeys: readonly string[] }

  function settle({ questionId, entry, saveKey, sentKeys }: UnderWay, sent: Sent<SaveResult>, delayMs: number): void {
    const latest = state.entries[questionId] ?? entry
    const isChangedMeanwhile = latest.answer !== entry.answer

    if (sent.kind === 'away') {
      // A newer answer takes a new key; the same answer keeps its own, so that it is stored once.
      change(questionId, { ...latest, status: 'waiting', saveKey: isChangedMeanwhile ? null : saveKey })
      return schedule(questionId, delayMs)
    }
    // This request stored nothing; an earlier one with the same key may have, and its key is among the earlier ones.
    if (sent.kind === 'lost') return change(questionId, { ...latest, status: 'lost', saveKey: null, sentKeys: entry.sentKeys })
    const { result } = sent
    if (result.ok) {
      const { revision, savedAt } = result
      change(questionId, { ...latest, revision, savedAt, status: isChangedMeanwhile ? 'pending' : 'saved', saveKey: null, sentKeys: [], theirs: null })
      if (isChangedMeanwhile) schedule(questionId, 0)
      return
    }
    if (result.error === 'ATTEMPT_SUBMITTED') {
      for (const { id } of questions) keepUnsaved(attemptId, id, null)
      return set({ ...state, isSubmitted: true })
    }
    if (result.error === 'ANSWER_CHANGED_ELSEWHERE') {
      const { current } = result
      // The same answer given twice is no conflict, whoever gave it.
      if (isSame(latest.answer, current.answer)) return change(questionId, entryOf(current))
      if (sentKeys.includes(current.saveKey) || isSame(entry.answer, current.answer)) {
        // Our own earlier save, whose acknowledgement was lost on the way: go on from there.
        change(questionId, { ...latest, revision: current.revision, status: 'pending', saveKey: null })
        return schedule(questionId, 0)
      }
      return change(questionId, { ...latest, status: 'conflict', saveKey: null, theirs: current })
    }
    change(questionId, { ...latest, status: 'lost', saveKey: null, sentKeys: entry.sentKeys })
  }

  const saveAllNow = () => {
    void save(Object.keys(state.entries))
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
      // The key under way belongs to the answer under way: kept with a newer one, the server would take that for stored.
      if (entry.status === 'conflict' || entry.status === 'saving') return change(questionId, { ...entry, answer, saveKey: null })
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
    /** Takes up, once, what an earlier page of this browser could not send. Called when the page is there. */
    restore() {
      if (isRestored) return
      isRestored = true
      for (const question of questions) {
        const known = state.entries[question.id]
        const unsaved = readUnsaved(attemptId, question)
        if (!unsaved || (known && known.status !== 'saved')) continue
        // Never beyond what the server has: it does not know such a revision (its data may have been put back).
        const revision = Math.min(unsaved.revision, known?.revision ?? 0)
        change(question.id, { ...unsaved, revision, savedAt: known?.savedAt ?? null, status: 'pending', theirs: null })
        schedule(question.id, 0)
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
    /** Sends at once all that waits. What the server refused too: by now somebody may have signed in again. */
    saveAllNow,
    /** Resolves to true once everything is stored, to false as soon as something cannot be at the moment. */
    saveAll(): Promise<boolean> {
      saveAllNow()
      return new Promise((resolve) => {
        const check = () => {
          // Submitted in another window: nothing more can be stored, and nothing has to be.
          if (state.isSubmitted) {
            settled.delete(check)
            return resolve(true)
          }
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
export function attemptStore(attempt: Attempt): AttemptStore {
  const known = stores.get(attempt.id)
  if (known) return known
  const made = createAttemptStore(attempt)
  stores.set(attempt.id, made)
  return made
}
