import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { randomUuid } from '@/lib/uuid'
import type { Answer } from '@/questions/question'
import { certainties, type Certainty } from '../certainty'
import { oldAnswers } from './old-answers'

/** An answer as somebody gave it. `basedOn` is the revision that the page had; `givenAt` is this machine's clock, in ms. */
export type GivenAnswer = { attemptId: string; questionId: string; answer: Answer; certainty: Certainty | null; basedOn: number; saveKey: string; givenAt: number }

/** Once written down it never changes: a later answer is another one, with a greater `sequence`. */
export type QueuedAnswer = GivenAnswer & { browserId: string; sequence: number }

/** Where answers wait until the server has acknowledged them. */
export type AnswerQueue = {
  /** Writes it down and gives it its place in the order of this browser, all tabs together. Never throws. */
  add: (given: GivenAnswer) => Promise<QueuedAnswer>
  remove: (rows: readonly QueuedAnswer[]) => Promise<void>
  /** What waits, from earlier pages too, in the order given. */
  list: () => Promise<QueuedAnswer[]>
  /** False once it is known that nothing outlives this page: the browser forbids storage. */
  isKept: () => boolean
}

/** Which of two answers to one question was given later. */
export const isNewer = (one: QueuedAnswer, other: QueuedAnswer): boolean =>
  one.browserId === other.browserId ? one.sequence > other.sequence : one.givenAt > other.givenAt

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isUuid = (value: unknown) => typeof value === 'string' && UUID.test(value)
const isId = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= 200
const isCount = (value: unknown, least: number) => Number.isInteger(value) && Number(value) >= least && Number(value) < 2 ** 31

/** Whether a value from storage, or from another tab, is one that this code can have written. The server checks the answer. */
export function isQueued(value: unknown): value is QueuedAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { attemptId, questionId, answer, certainty, basedOn, saveKey, givenAt, browserId, sequence } = value as Record<keyof QueuedAnswer, unknown>
  if (!isId(attemptId) || !isId(questionId) || !isUuid(saveKey) || !isUuid(browserId)) return false
  if (typeof answer !== 'object' || answer === null || !(certainty === null || certainties.some((one) => one === certainty))) return false
  return isCount(basedOn, 0) && isCount(sequence, 1) && typeof givenAt === 'number'
}

/** The queue of this browser: in IndexedDB; where that is forbidden or hangs, in localStorage; else as long as the page. */
export function openAnswerQueue(): AnswerQueue {
  const database = inTime(openDatabase()).catch(() => null)
  const spare = openSpareQueue()
  let isKept = true
  void database.then((found) => {
    if (!found) isKept = spare.isKept()
  })
  const queue: AnswerQueue = {
    async add(given) {
      const found = await database
      try {
        // What hangs must not keep an answer from being sent; written twice, it carries the same key.
        if (found) return await inTime(found.add(given))
      } catch {
        isKept = spare.isKept()
      }
      return spare.add(given)
    },
    async remove(rows) {
      const found = await database
      await spare.remove(rows)
      try {
        await found?.remove(rows)
      } catch {
        // Sent once more by the next page; the server knows it by its key.
      }
    },
    async list() {
      const found = await database
      for (const { given, forget } of oldAnswers()) {
        await queue.add(given)
        forget()
      }
      const kept = found ? await inTime(found.list()).catch(() => []) : []
      return [...kept, ...spare.list()].sort((a, b) => (isNewer(a, b) ? 1 : -1))
    },
    isKept: () => isKept,
  }
  return queue
}

const PATIENCE_MS = 3_000

/** Some browsers' IndexedDB hangs without a word. */
const inTime = <T>(work: Promise<T>): Promise<T> => {
  let timer: ReturnType<typeof setTimeout>
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('storage hangs')), PATIENCE_MS)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

export const DATABASE = 'grand-large'

interface Schema extends DBSchema {
  answers: { key: number; value: Omit<QueuedAnswer, 'sequence'> }
  browser: { key: string; value: string }
}

async function openDatabase() {
  const db: IDBPDatabase<Schema> = await openDB<Schema>(DATABASE, 1, {
    upgrade(created) {
      // The database's own counter is the sequence: strictly increasing over all tabs, never used twice. The browser's
      // id lives beside it, so that both are lost together when somebody clears the storage.
      created.createObjectStore('answers', { keyPath: 'sequence', autoIncrement: true })
      void created.createObjectStore('browser').add(randomUuid(), 'id')
    },
    // Erased, or taken over by a newer version of the site in another tab.
    blocking: () => db.close(),
  })
  const browserId = await db.get('browser', 'id')
  if (!browserId) throw new Error('no id of this browser')
  return {
    async add(given: GivenAnswer): Promise<QueuedAnswer> {
      const row = { ...given, browserId }
      const transaction = db.transaction('answers', 'readwrite')
      const added = transaction.store.add(row)
      // At once: a page that is being closed waits for no event.
      transaction.commit()
      const [sequence] = await Promise.all([added, transaction.done])
      return { ...row, sequence }
    },
    async remove(rows: readonly QueuedAnswer[]): Promise<void> {
      const own = rows.filter((row) => row.browserId === browserId)
      if (own.length === 0) return
      const transaction = db.transaction('answers', 'readwrite')
      await Promise.all([...own.map(({ sequence }) => transaction.store.delete(sequence)), transaction.done])
    },
    list: async (): Promise<QueuedAnswer[]> => (await db.getAll('answers')).filter(isQueued),
  }
}

const spareKey = ({ browserId, sequence }: QueuedAnswer) => `grand-large:answer:${browserId}:${sequence}`

/** Without a counter that all tabs share each page counts as a browser of its own. */
function openSpareQueue() {
  const browserId = randomUuid()
  let sequence = 0
  const rows = new Map<string, QueuedAnswer>()
  const attempt = (work: () => void): boolean => {
    try {
      work()
      return true
    } catch {
      return false
    }
  }
  return {
    async add(given: GivenAnswer): Promise<QueuedAnswer> {
      sequence += 1
      const row = { ...given, browserId, sequence }
      rows.set(spareKey(row), row)
      attempt(() => localStorage.setItem(spareKey(row), JSON.stringify(row)))
      return row
    },
    async remove(gone: readonly QueuedAnswer[]): Promise<void> {
      for (const row of gone) {
        rows.delete(spareKey(row))
        attempt(() => localStorage.removeItem(spareKey(row)))
      }
    },
    list(): QueuedAnswer[] {
      const found = new Map(rows)
      attempt(() => {
        for (const key of Object.keys(localStorage).filter((name) => name.startsWith('grand-large:answer:')))
          attempt(() => {
            const row: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
            if (isQueued(row)) found.set(spareKey(row), row)
          })
      })
      return [...found.values()]
    },
    isKept: () =>
      attempt(() => {
        localStorage.setItem('grand-large:probe', '')
        localStorage.removeItem('grand-large:probe')
      }),
  }
}
