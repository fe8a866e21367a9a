import { randomUuid } from '@/lib/uuid'
import type { Sent } from '@/features/attempts/components/send'
import { valueProblems } from '../rules'
import type { ActivityRecord, OwnActivity, SaveActivity, SaveActivityResult, ShownActivity, ValueProblem, Values } from '../schema'
import { isEmpty, isSame } from '../values'
import { parseDraft, placeOf, type Draft, type Drafts } from './drafts'

export type SaveStatus = 'untouched' | 'saving' | 'saved' | 'waiting' | 'refused' | 'signed-out' | 'choose'

/** Another version of the whole form: of another device, or of a guest before they had an account (`settles` its id). */
export type Theirs = { values: Values; savedAt: string; settles: string | null }

export type FormState = {
  isLoaded: boolean
  /** The server, its database or the network is away, and nothing has been loaded yet. */
  isAway: boolean
  values: Values
  status: SaveStatus
  savedAt: string | null
  /** False when what waits would be lost with the page. */
  isKept: boolean
  problems: ValueProblem[]
  theirs: Theirs | null
  name: string | null
  hasRecord: boolean
  showId: string | null
}

export type FormServer = {
  load: () => Promise<Sent<OwnActivity>>
  save: (key: string, body: SaveActivity) => Promise<Sent<SaveActivityResult>>
}

const TYPING_PAUSE_MS = 800
const RETRY_MS = { first: 2_000, last: 30_000 }
/** What was typed in another tab is sent by it; this one takes over when that tab is gone. */
const OTHER_TAB_MS = 6_000

export const initialState: FormState = {
  isLoaded: false,
  isAway: false,
  values: {},
  status: 'untouched',
  savedAt: null,
  isKept: true,
  problems: [],
  theirs: null,
  name: null,
  hasRecord: false,
  showId: null,
}

export type FormStore = ReturnType<typeof createFormStore>

/**
 * One form in this browser, outside React, so that a change of language loses nothing. What is typed is written down at
 * once and sent a moment later, the form as a whole, one save at a time; what cannot be sent waits and goes out later.
 * Two versions that did not know of each other are never merged: the person chooses, and until then both are kept.
 */
export function createFormStore({ form, drafts, server }: { form: Pick<ShownActivity, 'slug' | 'fields'>; drafts: Drafts; server: FormServer }) {
  let state = initialState
  let owner: string | null = null
  let record: ActivityRecord | null = null
  /** What is typed and not stored; null when the server has it all. */
  let draft: Draft | null = null
  let isSending = false
  let isLoading = false
  /** Counts what happens here, so that an answer of the server that is older than that is not believed. */
  let happened = 0
  let retryIn = RETRY_MS.first
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const publish = (change: Partial<FormState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const own = () => ({ recordId: record?.id ?? null, owner })
  const places = () => [...new Set([placeOf(form.slug, own()), placeOf(form.slug, { recordId: null, owner }), placeOf(form.slug, { recordId: null, owner: null }), ...(record?.others ?? []).map(({ id }) => placeOf(form.slug, { recordId: id, owner }))])]

  function keep(next: Draft): void {
    draft = next
    for (const place of places()) if (place !== placeOf(form.slug, next)) drafts.remove(place)
    publish({ isKept: drafts.write(placeOf(form.slug, next), next) })
  }
  function forget(): void {
    draft = null
    for (const place of places()) drafts.remove(place)
  }
  function alarm(delayMs: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void (state.isLoaded ? send() : load()), delayMs)
  }
  function later(retryAfterSeconds = 0): void {
    alarm(Math.max(retryIn, retryAfterSeconds * 1000))
    retryIn = Math.min(retryIn * 2, RETRY_MS.last)
  }

  /** Takes over what the server has, with what this browser has of it laid over. */
  function settle(found: ActivityRecord | null): void {
    record = found
    const kept = places().flatMap((place) => drafts.read(place) ?? [])[0] ?? null
    const known = { hasRecord: found !== null, showId: found?.showId ?? null, savedAt: found?.savedAt ?? null }
    const stored = found?.values ?? {}
    const isOwn = found !== null && kept !== null && kept.sent.includes(found.saveKey)
    const other = found?.others[0]
    if (!kept || isSame(kept.values, stored)) {
      forget()
      publish({ ...known, values: stored, problems: [], theirs: null, status: found ? 'saved' : 'untouched' })
      // Nobody needs to choose between something and nothing.
      if (other) publish({ theirs: { values: other.values, savedAt: other.savedAt, settles: other.id }, status: 'choose' })
      return
    }
    draft = { ...kept, ...own(), basedOn: isOwn ? found.revision : kept.basedOn, sent: isOwn ? [] : kept.sent }
    const isNews = found !== null && draft.basedOn !== found.revision && !isEmpty(stored)
    if (found && isEmpty(stored)) draft.basedOn = found.revision
    keep(draft)
    publish({ ...known, values: draft.values, problems: valueProblems(form, draft.values), theirs: isNews ? { values: stored, savedAt: found.savedAt, settles: null } : null })
    void send()
  }

  async function load(): Promise<void> {
    if (isLoading) return
    isLoading = true
    const before = happened
    const sent = await server.load()
    isLoading = false
    if (sent.kind !== 'answered') {
      if (!state.isLoaded) publish({ isAway: true })
      later(sent.kind === 'away' ? sent.retryAfterSeconds : 0)
      return
    }
    if (before !== happened) return load()
    retryIn = RETRY_MS.first
    // Nobody is signed in any more: what is on the page stays there, and is sent when its owner is back.
    if (draft?.recordId && !sent.result.record) return publish({ status: 'signed-out' })
    owner = sent.result.owner
    publish({ isLoaded: true, isAway: false, name: sent.result.name })
    settle(sent.result.record)
  }

  async function send(): Promise<void> {
    clearTimeout(timer)
    if (!draft || isSending || !state.isLoaded) return
    if (state.theirs) return publish({ status: 'choose' })
    if (state.problems.length > 0) return publish({ status: 'refused' })
    isSending = true
    const key = randomUuid()
    const { values, basedOn } = draft
    keep({ ...draft, sent: [...draft.sent, key].slice(-20) })
    publish({ status: 'saving' })
    const outcome = await server.save(key, { values, basedOn, recordId: record?.id ?? null, settled: [] })
    isSending = false
    happened += 1
    if (outcome.kind === 'away') {
      publish({ status: 'waiting' })
      return later(outcome.retryAfterSeconds)
    }
    retryIn = RETRY_MS.first
    if (outcome.kind === 'lost') return lost(outcome.status)
    take(outcome.result, values)
  }

  function lost(status?: number): void {
    // The record is another one by now: somebody has signed in, or a guest has become an account.
    if (status === 404) void load()
    else publish({ status: status === 401 ? 'signed-out' : 'refused' })
  }

  function take(result: SaveActivityResult, sentValues: Values): void {
    if (!result.ok && result.error === 'VALUES_REFUSED') return publish({ status: 'refused', problems: result.problems })
    if (!result.ok) return settle(result.record)
    const next = draft?.values ?? sentValues
    record = result.record
    publish({ hasRecord: true, showId: record.showId, savedAt: record.savedAt })
    if (isSame(next, sentValues)) {
      forget()
      const other = record.others[0]
      publish(other ? { status: 'choose', theirs: { values: other.values, savedAt: other.savedAt, settles: other.id } } : { status: 'saved' })
    } else {
      keep({ values: next, basedOn: record.revision, ...own(), sent: [] })
      void send()
    }
  }

  return {
    get: (): FormState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Asks the server what it has; what is on the page stays until it has answered. */
    load,
    /** Writes down what is on the page now, and sends it after a pause. */
    change(values: Values): void {
      happened += 1
      keep({ values, basedOn: draft?.basedOn ?? record?.revision ?? 0, ...own(), sent: draft?.sent ?? [] })
      const problems = valueProblems(form, values)
      publish({ values, problems, status: state.theirs ? 'choose' : problems.length > 0 ? 'refused' : 'saving' })
      alarm(TYPING_PAUSE_MS)
    },
    /** Ends the choice between two versions. Nothing is thrown away before the server has what was chosen. */
    async choose(which: 'mine' | 'theirs'): Promise<void> {
      const { theirs } = state
      if (!theirs || isSending) return
      const values = which === 'mine' ? state.values : theirs.values
      isSending = true
      happened += 1
      publish({ status: 'saving' })
      const settled = theirs.settles === null ? [] : [theirs.settles]
      const outcome = await server.save(randomUuid(), { values, basedOn: record?.revision ?? 0, recordId: record?.id ?? null, settled })
      isSending = false
      happened += 1
      if (outcome.kind === 'answered' && outcome.result.ok) {
        forget()
        publish({ values, problems: [], theirs: null })
        take(outcome.result, values)
      } else if (outcome.kind === 'answered') take(outcome.result, values)
      else if (outcome.kind === 'lost') lost(outcome.status)
      else publish({ status: 'waiting' })
    },
    /** The page is shown to trainers under this id now, or no longer. */
    shown(showId: string | null): void {
      happened += 1
      if (record) record = { ...record, showId }
      publish({ showId })
    },
    /** There is a reason to try again: the network is back, the page is seen again. */
    wake(): void {
      retryIn = RETRY_MS.first
      if (!state.isLoaded || state.status === 'signed-out') void load()
      else if (draft) void send()
    },
    /** The page is going, or is no longer seen: what waits is sent at once. */
    leave(): void {
      if (draft && state.status !== 'waiting') void send()
    },
    /** Another tab has written down a draft of this form, or has had it stored (`text` null). */
    heard(place: string, text: string | null): void {
      if (!places().includes(place)) return
      happened += 1
      const theirDraft = parseDraft(text)
      if (theirDraft) {
        draft = theirDraft
        publish({ values: theirDraft.values, problems: valueProblems(form, theirDraft.values), status: 'saving' })
        alarm(OTHER_TAB_MS)
      } else if (!isSending) {
        draft = null
        void load()
      }
    },
  }
}
