import { randomUUID } from 'node:crypto'
import { Pool } from 'undici'
import { answer } from './in-process'
import type { Seeded } from './seed'
import { percentile } from './statistics'

export type AttemptJob = {
  url: string
  quiz: string
  /** Of the quiz's pages, without the attempt. */
  quizPath: string
  atOnce: number
  seconds: number
  isTogether: boolean
  /** One for each attempt. */
  cookies: string[]
  answers: Seeded['answers']
}
export type Step = 'start' | 'save' | 'submit' | 'page' | 'review'
export type AttemptLoad = { attemptIds: string[]; perSecond: number; p95Ms: Record<Step, number>; p50Ms: Record<Step, number> }

/** Learners who each take the quiz once, without a pause: start, answers, submission, then the page and the result that it asks for. */
answer(async ({ url, quiz, quizPath, atOnce, seconds, isTogether, cookies, answers }: AttemptJob): Promise<AttemptLoad> => {
  const pool = new Pool(url, { connections: atOnce })
  const times: Record<Step, number[]> = { start: [], save: [], submit: [], page: [], review: [] }

  async function send(step: Step, cookie: string, path: string, method: 'GET' | 'POST' | 'PUT', key: string, body?: unknown): Promise<string> {
    const sent = performance.now()
    const response = await pool.request({
      path,
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json', 'idempotency-key': key, origin: url, 'sec-fetch-site': 'same-origin' } : {}) },
      body: body ? JSON.stringify(body) : null,
    })
    const text = await response.body.text()
    times[step].push(performance.now() - sent)
    if (response.statusCode !== 200) throw new Error(`${step}: ${response.statusCode} ${text.slice(0, 200)}`)
    return text
  }

  async function attempt(cookie: string): Promise<string> {
    const started = await send('start', cookie, '/api/attempts', 'POST', randomUUID(), { quiz })
    const { attemptId } = JSON.parse(started) as { attemptId: string }
    const path = `/api/attempts/${attemptId}`
    const browserId = randomUUID()
    if (isTogether) {
      const saves = answers.map(({ questionId, answer: given }, index) => ({ questionId, answer: given, basedOn: 0, browserId, sequence: index + 1, saveKey: randomUUID() }))
      await send('save', cookie, `${path}/answers`, 'PUT', randomUUID(), { saves })
    } else {
      for (const [index, { questionId, answer: given }] of answers.entries())
        await send('save', cookie, `${path}/answers/${questionId}`, 'PUT', randomUUID(), { answer: given, basedOn: 0, browserId, sequence: index + 1 })
    }
    await send('submit', cookie, `${path}/submission`, 'POST', randomUUID(), {})
    await send('page', cookie, `${quizPath}/${attemptId}`, 'GET', '')
    const view = JSON.parse(await send('review', cookie, `${path}?locale=fr`, 'GET', '')) as { result?: { questions: { shown: unknown }[] } }
    if (!view.result?.questions.every(({ shown }) => shown !== null)) throw new Error('the result is not there')
    return attemptId
  }

  const waiting = cookies.values()
  const attemptIds: string[] = []
  const began = performance.now()
  const until = began + seconds * 1000
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const cookie of waiting) {
        attemptIds.push(await attempt(cookie))
        if (performance.now() > until) return
      }
    }),
  )
  const perSecond = (attemptIds.length * 1000) / (performance.now() - began)
  await pool.close()
  const at = (share: number) => Object.fromEntries(Object.entries(times).map(([step, values]) => [step, percentile(values, share)])) as Record<Step, number>
  return { attemptIds, perSecond, p95Ms: at(0.95), p50Ms: at(0.5) }
})
