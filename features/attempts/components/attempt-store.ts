import { hasAnswerShape } from '@/questions/answer-shape'
import type { Answer, QuestionType } from '@/questions/question'
import { randomUuid } from '@/lib/uuid'
import type { Certainty } from '../certainty'
import type { CurrentAnswer, SaveResult, StoredAnswer } from '../schema'
import { isNewer, type QueuedAnswer } from './answer-queue'
import { browserOutbox, type Outbox, type OutboxEvent } from './outbox'

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

const unanswered: Entry = { answer: null, certainty: null, revision: 0, savedAt: null, status: 'saved', theirs: null, refusal: null, dropped: null }

const entryOf = ({ answer, certainty, revision, savedAt }: StoredAnswer): Entry => ({ ...unanswered, answer, certainty, revision, savedAt })

const isSame = (a: Pick<StoredAnswer, 'answer' | 'certainty'>, b: Pick<StoredAnswer, 'answer' | 'certainty'>) =>
  a.certainty === b.certainty && JSON.stringify(a.answer) === JSON.stringify(b.answer)

const isStuck = ({ status }: Entry) => status === 'waiting' || status === 'conflict' || status === 'lost'
const isUnsettled = ({ status }: Entry) => status === 'pending' || status === 'saving'

/**
 * The answers of one running attempt as this tab shows them. They are written down, sent and acknowledged by the outbox;
 * this turns what it says into what the page shows. On the server no outbox is ever asked for.
 */
export function createAttemptStore({ id: attemptId, questions, answers }: StoredAttempt, findOutbox: () => Outbox = browserOutbox): AttemptStore {
  let state: AttemptState = {
    entries: Object.fromEntries(Object.entries(answers).map(([id, stored]) => [id, entryOf(stored)])),
    isSubmitted: false,
    isTimeOver: false,
    dropped: {},
    staleness: 0,
    isKept: true,
  }
  const stored = new Map(Object.entries(answers))
  /** The newest answer to each question that is written down or was, in whatever tab. */
  const newest = new Map<string, QueuedAnswer>()
  /** How many answers given here are still being written down: they are newer than all that is heard of meanwhile. */
  const writing = new Map<string, number>()
  const listeners = new Set<() => void>()
  let outbox: Outbox | null = null

  const set = (change: Partial<AttemptState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const entryFor = (questionId: string) => state.entries[questionId] ?? unanswered
  const change = (questionId: string, entry: Partial<Entry>) => set({ entries: { ...state.entries, [questionId]: { ...entryFor(questionId), ...entry } } })

  const isWriting = (questionId: string) => (writing.get(questionId) ?? 0) > 0
  /** Whether the page shows this answer, or one before it. */
  const isLatest = (row: QueuedAnswer) => {
    const known = newest.get(row.questionId)
    return !isWriting(row.questionId) && !(known && isNewer(known, row))
  }

  function connect(): Outbox {
    if (outbox) return outbox
    outbox = findOutbox()
    outbox.follow(attemptId, hear)
    void outbox.start().then(() => {
      if (outbox?.isKept() === false) set({ isKept: false })
    })
    return outbox
  }

  function hear(event: OutboxEvent): void {
    if (event.kind === 'changed') return set({ staleness: state.staleness + 1 })
    if (event.kind === 'submitted') return set({ isSubmitted: true })
    if (event.kind === 'taken') return takeStored(event.questionId, event.current)
    const { row } = event
    const question = questions.find(({ id }) => id === row.questionId)
    // From storage or another tab: what no player could show stays out of the page. The server judges it.
    if (!question || !hasAnswerShape(question.type, row.answer)) return
    if (event.kind === 'given') return show(row, event)
    if (event.kind === 'settled') return settle(row, event.result)
    if (!isLatest(row)) return
    const status = ({ due: 'pending', sending: 'saving', waiting: 'waiting', lost: 'lost' } as const)[event.kind]
    change(row.questionId, { status })
  }

  function takeStored(questionId: string, current: StoredAnswer): void {
    stored.set(questionId, current)
    change(questionId, entryOf(current))
  }

  function show(row: QueuedAnswer, { isHeld, isOwn }: { isHeld: boolean; isOwn: boolean }): void {
    const { questionId, answer, certainty, basedOn } = row
    const known = newest.get(questionId)
    if (known && isNewer(known, row)) return
    newest.set(questionId, row)
    if (isWriting(questionId)) return
    // What an earlier page or another tab gave may not know of the answer that this page got from the server.
    const revision = isOwn ? entryFor(questionId).revision : Math.min(entryFor(questionId).revision, basedOn)
    change(questionId, { answer, certainty, revision, status: isHeld ? 'conflict' : 'pending', refusal: null, dropped: null, ...(isHeld ? {} : { theirs: null }) })
  }

  function settle(row: QueuedAnswer, result: SaveResult): void {
    const { questionId, answer, certainty } = row
    const entry = entryFor(questionId)
    const isShown = isLatest(row)
    if (isShown) newest.set(questionId, row)
    if (result.ok && result.isLate) return set({ isTimeOver: true, entries: { ...state.entries, ...(isShown ? { [questionId]: { ...entry, answer, certainty, status: 'late', savedAt: result.savedAt, theirs: null } } : {}) } })
    if (result.ok && result.isSuperseded) {
      // A later answer of this browser, of which this tab has not heard.
      if (isShown) set({ staleness: state.staleness + 1, entries: { ...state.entries, [questionId]: { ...entry, status: 'saved', revision: Math.min(entry.revision, result.revision - 1) } } })
      return
    }
    if (result.ok) {
      const { revision, savedAt } = result
      const known = stored.get(questionId)
      // Acknowledged once more as it was; another browser has changed it since. By the time, because the revisions of a
      // database that was put back from a backup begin anew.
      if (known && revision < known.revision && savedAt < known.savedAt) return isShown ? takeStored(questionId, known) : undefined
      stored.set(questionId, { answer, certainty, revision, savedAt })
      return change(questionId, { revision, savedAt, ...(isShown ? { answer, certainty, status: 'saved', theirs: null } : {}) })
    }
    switch (result.error) {
      case 'ANSWER_CHANGED_ELSEWHERE':
        return meet(row, result.current)
      case 'QUESTION_LOCKED':
      case 'QUESTION_PASSED': {
        const kept = stored.get(questionId)
        const dropped = isShown ? answer : entry.answer
        const refusal = result.error === 'QUESTION_LOCKED' ? 'locked' : 'passed'
        const { entries, staleness } = state
        return set({ staleness: staleness + 1, entries: { ...entries, [questionId]: { ...(kept ? entryOf(kept) : unanswered), status: 'refused', refusal, dropped } } })
      }
      case 'ATTEMPT_SUBMITTED':
        return set({ isSubmitted: true, dropped: { ...state.dropped, [questionId]: answer } })
      case 'ANSWER_MALFORMED':
        return change(questionId, { status: 'lost' })
    }
  }

  /** Another browser has changed this answer. */
  function meet({ questionId, saveKey }: QueuedAnswer, current: CurrentAnswer): void {
    const entry = entryFor(questionId)
    const latest = newest.get(questionId)
    // Another tab hears of the same conflict only now, and the person has chosen already.
    if (isWriting(questionId) ? entry.revision === current.revision : latest?.saveKey !== saveKey && latest?.basedOn === current.revision) return
    stored.set(questionId, current)
    // The same answer given twice is no conflict, whoever gave it.
    if (!isWriting(questionId) && entry.answer && isSame({ answer: entry.answer, certainty: entry.certainty }, current)) return outbox?.take(attemptId, questionId, current)
    change(questionId, { status: 'conflict', theirs: current })
  }

  function give(questionId: string, answer: Answer, certainty: Certainty | null): void {
    const { status, revision } = entryFor(questionId)
    const isHeld = status === 'conflict'
    change(questionId, { answer, certainty, status: isHeld ? 'conflict' : 'pending', refusal: null, dropped: null })
    writing.set(questionId, (writing.get(questionId) ?? 0) + 1)
    const given = { attemptId, questionId, answer, certainty, basedOn: revision, saveKey: randomUuid(), givenAt: Date.now() }
    void connect().give(given, { isHeld, onWritten })
  }

  function onWritten(row: QueuedAnswer): void {
    const { questionId } = row
    writing.set(questionId, (writing.get(questionId) ?? 1) - 1)
    if (outbox?.isKept() === false && state.isKept) set({ isKept: false })
    const known = newest.get(questionId)
    if (isWriting(questionId) || !known || !isNewer(known, row)) return
    // Another tab was later by a moment.
    change(questionId, { answer: known.answer, certainty: known.certainty, status: outbox?.has(known) ? 'pending' : 'saved' })
  }

  const saveAllNow = () => connect().wake()

  /** Asks again after each change until the answer is not undefined. */
  function until<T>(decide: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const check = () => {
        const decided = decide()
        if (decided === undefined) return
        listeners.delete(check)
        resolve(decided)
      }
      listeners.add(check)
      check()
    })
  }

  return {
    subscribe: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    snapshot: () => state,
    answer: (questionId, answer, certainty) => give(questionId, answer, certainty === undefined ? entryFor(questionId).certainty : certainty),
    setCertainty(questionId, certainty) {
      const { answer } = entryFor(questionId)
      if (answer) give(questionId, answer, certainty)
    },
    resolve(questionId, keep) {
      const { theirs, answer, certainty } = entryFor(questionId)
      if (!theirs || !answer) return
      if (keep === 'theirs') return connect().take(attemptId, questionId, theirs)
      change(questionId, { revision: theirs.revision, status: 'pending', theirs: null })
      give(questionId, answer, certainty)
    },
    dismiss(questionId) {
      if (entryFor(questionId).status === 'refused') change(questionId, { status: 'saved', refusal: null, dropped: null })
    },
    restore: () => void connect(),
    refresh(fresh) {
      const entries = { ...state.entries }
      for (const [id, answer] of Object.entries(fresh)) {
        const known = entries[id]
        const isOpen = known && (isUnsettled(known) || isStuck(known))
        if (!isOpen && (known?.revision ?? 0) < answer.revision) entries[id] = { ...entryOf(answer), ...(known?.status === 'refused' ? { status: 'refused', refusal: known.refusal, dropped: known.dropped } : {}) }
        if ((stored.get(id)?.revision ?? 0) < answer.revision) stored.set(id, answer)
      }
      set({ entries })
    },
    saveAllNow,
    saveAll() {
      saveAllNow()
      return until(() => {
        // Submitted in another window: nothing more can be stored, and nothing has to be.
        if (state.isSubmitted) return true
        const all = Object.values(state.entries)
        if (all.some(isStuck)) return false
        return all.some(isUnsettled) ? undefined : true
      })
    },
    saveOne(questionId) {
      saveAllNow()
      return until(() => {
        const entry = entryFor(questionId)
        if (state.isSubmitted) return null
        if (isUnsettled(entry)) return undefined
        return entry.status === 'saved' ? entry.revision : null
      })
    },
    announceChange: () => connect().announce('changed', attemptId),
    announceSubmission: () => connect().announce('submitted', attemptId),
  }
}

const stores = new Map<string, AttemptStore>()

/**
 * The store of an attempt, kept outside of React: a change of language remounts the page and must lose nothing. For
 * the browser only; on the server it would be shared between people.
 */
export function attemptStore(attempt: StoredAttempt): AttemptStore {
  const known = stores.get(attempt.id)
  if (known) return known
  const made = createAttemptStore(attempt)
  stores.set(attempt.id, made)
  return made
}
