import { vi } from 'vitest'
import type { Answer } from '@/questions/question'
import type { CurrentAnswer, SaveResult } from '../schema'
import type { AnswerQueue, QueuedAnswer } from './answer-queue'

type Save = Pick<QueuedAnswer, 'questionId' | 'answer' | 'certainty' | 'basedOn' | 'browserId' | 'sequence' | 'saveKey'>
type Recorded = Save & { outcome: SaveResult }

/** What the network and the server make of one request. A promise holds the answer back; what arrives is stored at once. */
export type Fate = 'answered' | 'acknowledgement lost' | 'never arrived' | { status: number; body?: unknown; headers?: Record<string, string> }

export const OTHER_BROWSER = '00000000-0000-4000-8000-00000000000b'

/** A server with the rules of `saveAnswers` (README, 'What is never lost'), behind a network of which each test decides. */
export function fakeAnswerServer() {
  const current = new Map<string, CurrentAnswer & { sequence: number }>()
  const history: Recorded[] = []
  const received: Save[] = []
  const requests: string[] = []
  const fates: (Fate | Promise<Fate>)[] = []
  const locked = new Set<string>()
  let state: 'open' | 'submitted' | 'time over' = 'open'
  let clock = 0
  let elsewhere = 0

  const decide = (save: Save): SaveResult => {
    clock += 1
    const savedAt = new Date(Date.UTC(2026, 10, 22, 12) + clock * 1_000).toISOString()
    const row = current.get(save.questionId)
    if (state === 'submitted') return { ok: false, error: 'ATTEMPT_SUBMITTED' }
    if (state === 'time over') return { ok: true, isLate: true, savedAt }
    if (locked.has(save.questionId)) return { ok: false, error: 'QUESTION_LOCKED' }
    if (row?.browserId === save.browserId && save.sequence <= row.sequence) return { ok: true, isSuperseded: true, revision: row.revision, savedAt }
    if (row && row.browserId !== save.browserId && row.revision !== save.basedOn) return { ok: false, error: 'ANSWER_CHANGED_ELSEWHERE', current: row }
    const revision = (row?.revision ?? 0) + 1
    const { answer, certainty, browserId, sequence, saveKey } = save
    current.set(save.questionId, { answer, certainty, browserId, sequence, saveKey, revision, savedAt })
    return { ok: true, revision, savedAt }
  }
  const save = (one: Save): SaveResult => {
    const known = history.find(({ questionId, saveKey }) => questionId === one.questionId && saveKey === one.saveKey)
    if (known) return known.outcome
    const outcome = decide(one)
    if (outcome.ok || outcome.error === 'ANSWER_CHANGED_ELSEWHERE') history.push({ ...one, outcome })
    return outcome
  }

  vi.stubGlobal('fetch', async (path: string, init: { headers: Record<string, string>; body: string }) => {
    requests.push(path)
    const body = JSON.parse(init.body) as Save & { saves?: Save[] }
    const saves = body.saves ?? [{ ...body, questionId: path.split('/').pop() ?? '', saveKey: init.headers['Idempotency-Key'] ?? '' }]
    received.push(...saves)
    const waiting = fates.shift() ?? 'answered'
    const isRefused = waiting === 'never arrived' || (typeof waiting === 'object' && 'status' in waiting)
    const outcomes = isRefused ? [] : saves.map(save)
    const fate = await waiting
    if (typeof fate === 'object') return Response.json('body' in fate ? fate.body : { ok: false }, { status: fate.status, headers: fate.headers ?? {} })
    const [first] = outcomes
    if (fate !== 'answered' || !first) throw new TypeError('Failed to fetch')
    return body.saves ? Response.json({ ok: true, results: outcomes }) : Response.json(first, { status: first.ok ? 200 : 409 })
  })
  return {
    /** Each save that was sent, whether it came alone or with others. */
    received,
    /** The address of each request. */
    requests,
    history,
    /** What becomes of the next requests, in their order; after these all are answered. */
    next: (...coming: (Fate | Promise<Fate>)[]) => void fates.push(...coming),
    /** Nothing more goes wrong. */
    calm: () => void fates.splice(0),
    answerOf: (questionId: string) => current.get(questionId)?.answer,
    currentOf: (questionId: string) => current.get(questionId),
    /** A copy of an earlier request that the network had kept. */
    deliverAgain: (index: number) => {
      const one = received[index]
      if (one) save(one)
    },
    /** Another device saves, knowing what is stored. */
    saveElsewhere: (questionId: string, answer: Answer) => {
      elsewhere += 1
      return save({ questionId, answer, certainty: null, basedOn: current.get(questionId)?.revision ?? 0, browserId: OTHER_BROWSER, sequence: elsewhere, saveKey: `elsewhere-${elsewhere}` })
    },
    become: (next: typeof state) => {
      state = next
    },
    lock: (questionId: string) => void locked.add(questionId),
  }
}

/** The storage of one browser: it outlives the pages that are given it. */
export function fakeQueue(browserId = '00000000-0000-4000-8000-00000000000a'): AnswerQueue & { rows: () => QueuedAnswer[] } {
  const rows = new Map<number, QueuedAnswer>()
  let sequence = 0
  return {
    async add(given) {
      sequence += 1
      const row = { ...given, browserId, sequence }
      rows.set(sequence, row)
      return row
    },
    async remove(gone) {
      for (const row of gone) rows.delete(row.sequence)
    },
    list: async () => [...rows.values()],
    isKept: () => true,
    rows: () => [...rows.values()],
  }
}

type Message = (event: MessageEvent<unknown>) => void

/** The channel between the tabs of one browser. */
export function fakeChannel() {
  const tabs = new Set<Message>()
  return {
    tab() {
      let own: Message | null = null
      return {
        postMessage(data: unknown) {
          const copy = structuredClone(data)
          for (const hear of tabs) if (hear !== own) queueMicrotask(() => tabs.has(hear) && hear(new MessageEvent('message', { data: copy })))
        },
        addEventListener(_type: string, hear: unknown) {
          own = hear as Message
          tabs.add(own)
        },
        close: () => void (own && tabs.delete(own)),
      }
    },
  }
}
