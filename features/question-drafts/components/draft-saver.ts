import { randomUuid } from '@/lib/uuid'
import type { QuestionDraft } from '@/questions/draft'
import type { EditedQuestion, Theirs } from '../schema'
import type { SendDraft } from './send-draft'

/** `at` is null as long as nothing was to be saved. */
export type SaveState = { kind: 'saved'; at: string | null } | { kind: 'waiting' | 'sending' | 'away' } | { kind: 'refused'; code: string } | { kind: 'changed'; theirs: Theirs }

const SAVE_AFTER_MS = 800
const FIRST_RETRY_MS = 2000
const LONGEST_RETRY_MS = 30_000

/**
 * Saves a draft as it is written: one save at a time, each with a key of its own, again with the same key until somebody
 * answers. Stops when somebody else has saved another version, until the person has chosen.
 */
export class DraftSaver {
  readonly #slug: string
  readonly #send: SendDraft
  readonly #listeners = new Set<() => void>()
  #revision: number
  #basedOnNumber: number | null
  #state: SaveState
  #waiting: { data: QuestionDraft; saveKey: string } | null = null
  #isSending = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #retryMs = FIRST_RETRY_MS

  constructor({ slug, revision, basedOnNumber, savedAt }: Pick<EditedQuestion, 'slug' | 'revision' | 'basedOnNumber' | 'savedAt'>, send: SendDraft) {
    this.#slug = slug
    this.#revision = revision
    this.#basedOnNumber = basedOnNumber
    this.#state = { kind: 'saved', at: savedAt }
    this.#send = send
  }

  get revision(): number {
    return this.#revision
  }

  /** Null for a question that has no version yet. */
  get basedOnNumber(): number | null {
    return this.#basedOnNumber
  }

  /** True while the server has not acknowledged all that was written. */
  get isUnsaved(): boolean {
    return this.#waiting !== null
  }

  readonly state = (): SaveState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The draft has changed: it is saved when its author pauses. */
  change(data: QuestionDraft): void {
    this.#waiting = { data, saveKey: randomUuid() }
    if (this.#state.kind === 'changed') return
    if (!this.#isSending) this.#say({ kind: 'waiting' })
    this.#schedule(SAVE_AFTER_MS)
  }

  /** Saves now what waits; resolves when everything is saved or the state says why not. */
  async flush({ isLeaving = false } = {}): Promise<void> {
    clearTimeout(this.#timer)
    const job = this.#waiting
    if (!job || this.#isSending || this.#state.kind === 'changed') return
    this.#isSending = true
    this.#say({ kind: 'sending' })
    const reply = await this.#send(this.#slug, { basedOn: this.#revision, basedOnNumber: this.#basedOnNumber, data: job.data }, job.saveKey, isLeaving)
    this.#isSending = false
    switch (reply.kind) {
      case 'saved':
        this.#revision = reply.revision
        this.#retryMs = FIRST_RETRY_MS
        if (this.#waiting !== job) return this.flush()
        this.#waiting = null
        this.#say({ kind: 'saved', at: reply.savedAt })
        return
      case 'changed':
        this.#say(reply)
        return
      case 'refused':
        this.#say(reply)
        return
      case 'away':
        this.#say({ kind: 'away' })
        this.#schedule(this.#retryMs)
        this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS)
    }
  }

  /** Somebody else's version was met in another way than by a save. */
  meet(theirs: Theirs): void {
    clearTimeout(this.#timer)
    this.#say({ kind: 'changed', theirs })
  }

  /** The person has seen the other version and puts their own over it. */
  keepMine(data: QuestionDraft): Promise<void> {
    if (this.#state.kind === 'changed') this.#know(this.#state.theirs)
    this.#waiting = { data, saveKey: randomUuid() }
    this.#say({ kind: 'waiting' })
    return this.flush()
  }

  /** The person has seen the other version and goes on from it. */
  takeTheirs(): void {
    if (this.#state.kind !== 'changed') return
    const { theirs } = this.#state
    this.#know(theirs)
    this.#waiting = null
    this.#say({ kind: 'saved', at: theirs.editedAt })
  }

  /** The draft has become a version: what is written next is another draft. */
  begin(revision: number, basedOnNumber: number): void {
    this.#revision = revision
    this.#basedOnNumber = basedOnNumber
    this.#say({ kind: 'saved', at: null })
  }

  #know({ revision, basedOnNumber }: Pick<Theirs, 'revision' | 'basedOnNumber'>): void {
    this.#revision = revision
    this.#basedOnNumber = basedOnNumber
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), ms)
  }

  #say(state: SaveState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
