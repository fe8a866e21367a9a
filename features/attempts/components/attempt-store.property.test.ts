import fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Answer } from '@/questions/question'
import type { QueuedAnswer } from './answer-queue'
import { createAttemptStore } from './attempt-store'
import { fakeAnswerServer, fakeChannel, fakeQueue, type Fate } from './fake-answer-server'
import { createOutbox } from './outbox'
import { sendAnswers } from './send'

const ids = ['p', 'q', 'r']
const questions = ids.map((id) => ({ id, type: 'numeric' as const }))

type Step =
  | { kind: 'answer'; tab: number; question: number }
  | { kind: 'pass'; ms: number }
  | { kind: 'network'; fate: Fate | 'delayed' | 'delayed and lost' }
  | { kind: 'reload'; tab: number }
  | { kind: 'arrive' }
  | { kind: 'duplicate'; index: number }
  | { kind: 'wake' | 'leave'; tab: number }

const tab = fc.nat({ max: 1 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('answer' as const), tab, question: fc.nat({ max: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.constantFrom(0, 10, 290, 1_000, 35_000) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('network' as const), fate: fc.constantFrom<Fate | 'delayed' | 'delayed and lost'>('never arrived', 'acknowledgement lost', 'delayed', 'delayed and lost', { status: 503 }) }) },
  fc.record({ kind: fc.constant('reload' as const), tab }),
  fc.constant({ kind: 'arrive' as const }),
  fc.record({ kind: fc.constant('duplicate' as const), index: fc.nat({ max: 20 }) }),
  fc.record({ kind: fc.constantFrom('wake' as const, 'leave' as const), tab }),
)

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Two tabs of one browser, a network that loses, delays, reorders and repeats, pages that are killed at any moment. */
async function live(steps: readonly Step[]) {
  const server = fakeAnswerServer()
  const queue = fakeQueue()
  const channel = fakeChannel()
  const last = new Map<string, { answer: Answer; sequence: number }>()
  const held: (() => void)[] = []
  const acknowledged = new Set<string>()
  const forgotten: QueuedAnswer[] = []
  let given = 0

  const add = queue.add.bind(queue)
  queue.add = async (one) => {
    const row = await add(one)
    if (row.sequence > (last.get(row.questionId)?.sequence ?? 0)) last.set(row.questionId, row)
    return row
  }
  const remove = queue.remove.bind(queue)
  queue.remove = async (rows) => {
    // Nothing leaves the browser unless the server has it, or a later answer to the same question waits or is there.
    for (const row of rows) {
      const isAtServer = server.history.some(({ saveKey }) => saveKey === row.saveKey)
      const isReplaced = [...queue.rows(), ...server.history].some((other) => other.questionId === row.questionId && other.sequence > row.sequence)
      if (!isAtServer && !isReplaced) forgotten.push(row)
    }
    return remove(rows)
  }
  const never = () => new Promise<never>(() => {})
  const open = () => {
    let isKilled = false
    const port = channel.tab()
    // Of a page that was killed nothing runs on: no request goes out, no answer comes in, nothing is written.
    const alive = <A extends unknown[], T>(work: (...args: A) => Promise<T>) => async (...args: A): Promise<T> => {
      if (isKilled) return never()
      const result = await work(...args)
      return isKilled ? never() : result
    }
    const outbox = createOutbox({ queue: { ...queue, add: alive(queue.add), remove: alive(queue.remove), list: alive(queue.list) }, channel: port, send: alive(sendAnswers) })
    // A page loads with what the server has.
    const answers = Object.fromEntries(ids.flatMap((id) => (server.currentOf(id) ? [[id, { ...server.currentOf(id)! }]] : [])))
    const store = createAttemptStore({ id: 'a', questions, answers }, () => outbox)
    store.restore()
    store.subscribe(() => {
      if (!isKilled) for (const [id, entry] of Object.entries(store.snapshot().entries)) if (entry.status === 'saved' && entry.answer) acknowledged.add(`${id} ${JSON.stringify(entry.answer)}`)
    })
    return {
      store,
      outbox,
      kill: () => {
        isKilled = true
        port.close()
      },
    }
  }
  const tabs = [open(), open()]
  const at = (index: number) => tabs[index] ?? open()

  for (const one of steps) {
    switch (one.kind) {
      case 'answer':
        given += 1
        at(one.tab).store.answer(ids[one.question] ?? 'p', { text: `${given}` })
        break
      case 'pass':
        await vi.advanceTimersByTimeAsync(one.ms)
        break
      case 'network':
        if (one.fate === 'delayed' || one.fate === 'delayed and lost') {
          const fate = one.fate === 'delayed' ? 'answered' : 'acknowledgement lost'
          server.next(new Promise<Fate>((resolve) => held.push(() => resolve(fate))))
        } else server.next(one.fate)
        break
      case 'reload':
        await vi.advanceTimersByTimeAsync(0)
        at(one.tab).kill()
        tabs[one.tab] = open()
        break
      case 'arrive':
        held.pop()?.()
        await vi.advanceTimersByTimeAsync(0)
        break
      case 'duplicate':
        server.deliverAgain(one.index)
        break
      case 'wake':
      case 'leave':
        at(one.tab).outbox[one.kind]()
        break
    }
  }
  server.calm()
  for (const arrive of held) arrive()
  await vi.advanceTimersByTimeAsync(300_000)
  return { server, queue, tabs, last, acknowledged, forgotten }
}

it('whatever the network and the tabs do, in the end the server has the last answer given, all that was acknowledged, and the tabs show it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { server, queue, tabs, last, acknowledged, forgotten } = await live(steps)
      for (const [id, { answer }] of last) {
        expect(server.answerOf(id)).toEqual(answer)
        for (const { store } of tabs) expect(store.snapshot().entries[id]).toMatchObject({ answer, status: 'saved' })
      }
      const history = new Set(server.history.map(({ questionId, answer }) => `${questionId} ${JSON.stringify(answer)}`))
      for (const one of acknowledged) expect(history).toContain(one)
      expect(new Set(server.history.map(({ saveKey }) => saveKey)).size).toBe(server.history.length)
      expect(queue.rows()).toEqual([])
      expect(forgotten).toEqual([])
    }),
    { numRuns: 300 },
  )
}, 60_000)
