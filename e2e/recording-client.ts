import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { AttemptView, SaveResult } from '../features/attempts/schema'
import type { Question } from '../questions/question'

type Acknowledged = { questionId: string; answer: unknown; sequence: number }

/** Longer than a server needs to answer; one that was killed in the middle of a request may never. */
const PATIENCE_MS = 10_000

/** The `n`th answer to a question, another one than the one before. */
function answerNumber(question: Question, n: number): unknown {
  switch (question.type) {
    case 'numeric':
      return { text: String(n) }
    case 'true-false':
      return { value: n % 2 === 0 }
    case 'single-choice':
      return { optionId: question.options[n % question.options.length]?.id }
    default:
      return null
  }
}

/**
 * A learner who keeps a record of their own: saves one answer after the other, as fast as the server takes them, repeats
 * what was not acknowledged with its key, and notes what was.
 */
export async function recordingClient(url: string, quiz: string, questions: readonly Question[]) {
  const answered = questions.filter((question) => answerNumber(question, 0) !== null)
  const browserId = randomUUID()
  const acknowledged: Acknowledged[] = []
  let cookie = ''
  let sequence = 0

  const ask = (method: string, path: string, key: string, body?: unknown) =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...(cookie ? { Cookie: cookie } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })

  const started = await ask('POST', '/api/attempts', randomUUID(), { quiz })
  cookie = started.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  const { attemptId } = (await started.json()) as { attemptId: string }

  /** The same command until it is answered. */
  async function save(question: Question): Promise<void> {
    sequence += 1
    const answer = answerNumber(question, sequence)
    const key = randomUUID()
    const body = { answer, certainty: null, basedOn: 0, browserId, sequence }
    for (;;) {
      const response = await ask('PUT', `/api/attempts/${attemptId}/answers/${question.id}`, key, body).catch(() => null)
      const result = response && response.status < 500 ? ((await response.json().catch(() => null)) as SaveResult | null) : null
      if (result?.ok) {
        acknowledged.push({ questionId: question.id, answer, sequence })
        return
      }
      if (result) throw new Error(`refused: ${JSON.stringify(result)}`)
      await pause(50)
    }
  }

  return {
    acknowledged,
    async saveUntil(isEnough: () => boolean): Promise<void> {
      for (let turn = 0; !isEnough(); turn += 1) {
        const question = answered[turn % answered.length]
        if (question) await save(question)
      }
    },
    /**
     * The server's answers beside the record. One client at a time saves a question, so its last acknowledged answer is
     * the current one, and the revision counts those that were stored: less than were acknowledged is a loss, more is one
     * stored twice.
     */
    async compare(): Promise<{ lost: string[]; doubled: string[] }> {
      const { running } = (await (await ask('GET', `/api/attempts/${attemptId}?locale=fr`, randomUUID())).json()) as Extract<AttemptView, { state: 'running' }>
      const lost: string[] = []
      const doubled: string[] = []
      for (const { id } of answered) {
        const own = acknowledged.filter(({ questionId }) => questionId === id)
        const stored = running.answers[id]
        if ((stored?.revision ?? 0) < own.length || JSON.stringify(stored?.answer) !== JSON.stringify(own.at(-1)?.answer)) lost.push(id)
        if ((stored?.revision ?? 0) > own.length) doubled.push(id)
      }
      return { lost, doubled }
    },
  }
}
