import { randomInt, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { parse } from 'yaml'
import { launch } from '../e2e/launch'
import { freePort } from '../e2e/site'
import { findRunningDatabase } from '../scripts/launcher/embedded-postgres.mjs'
import type { Figure } from './figure'

const QUIZ = 'edu-1-origines-financement'
const CLIENTS = 4
/** What each client must have stored before the next kill: enough to be in the middle of something. */
const SAVES_BETWEEN = 5
const START_PATIENCE_MS = 120_000
/** Longer than a server needs to answer; one that was killed in the middle of a request may never. */
const REQUEST_PATIENCE_MS = 10_000

type Save = { attemptId: string; questionId: string; key: string; text: string; browserId: string; sequence: number }
type Question = { id: string; type: string }
type Victim = 'server' | 'Postgres' | 'both and the launcher'

/**
 * `npm start` on data of its own, whose server, Postgres, or both with their launcher are ended by `kill -9`, again and
 * again, while a few clients save answers and keep a record of what was acknowledged. At the end the record is compared
 * with the rows: each acknowledged save once in the history, as it was sent, and the last of each question current.
 */
export async function measureKills(root: string, seconds: number): Promise<Figure[]> {
  const port = await freePort()
  const env = { PORT: String(port) }
  const file = path.join(root, 'content/modules', QUIZ, 'quiz.yaml')
  const { questions } = parse(readFileSync(file, 'utf8')) as { questions: Question[] }
  const numeric = questions.filter(({ type }) => type === 'numeric').map(({ id }) => id)
  let start = launch(env)
  try {
    await untilOpen(start)
    const clients = await Promise.all(Array.from({ length: CLIENTS }, () => startClient(`http://127.0.0.1:${port}`, numeric)))
    let isOver = false
    const working = Promise.all(clients.map((client) => client.saveUntil(() => isOver)))
    working.catch(() => {})
    const kills: Record<Victim, number> = { server: 0, Postgres: 0, 'both and the launcher': 0 }
    const until = performance.now() + seconds * 1000
    while (performance.now() < until) {
      await Promise.race([untilMore(clients), working])
      const victim = (['server', 'server', 'Postgres', 'Postgres', 'both and the launcher'] as const)[randomInt(5)] ?? 'server'
      start = await kill(start, victim, env)
      kills[victim] += 1
    }
    await Promise.race([untilMore(clients), working])
    isOver = true
    await working
    const figures = await compare(start.dataDir, clients.flatMap(({ acknowledged }) => acknowledged), kills)
    start.child.kill('SIGINT')
    await start.ended
    return figures
  } finally {
    if (start.child.exitCode === null) start.child.kill('SIGINT')
    await start.ended
    start.forget()
  }
}

type Start = ReturnType<typeof launch>

async function untilOpen(start: Start): Promise<void> {
  const patience = performance.now() + START_PATIENCE_MS
  while (!start.said().includes('Grand Large is open.')) {
    if (start.child.exitCode !== null || performance.now() > patience) throw new Error(`npm start did not open: ${start.said().slice(-500)}`)
    await pause(50)
  }
}

async function kill(start: Start, victim: Victim, env: Record<string, string>): Promise<Start> {
  const end = (...pids: number[]) => {
    for (const pid of pids) process.kill(pid, 'SIGKILL')
  }
  if (victim === 'server') end(...start.children())
  else if (victim === 'Postgres') end(start.database())
  else {
    end(Number(start.child.pid), ...start.children(), start.database())
    await start.ended
    const again = launch(env, start.folder)
    await untilOpen(again)
    return again
  }
  return start
}

async function untilMore(clients: readonly { acknowledged: readonly Save[] }[]): Promise<void> {
  const goals = clients.map(({ acknowledged }) => acknowledged.length + SAVES_BETWEEN)
  while (!clients.every(({ acknowledged }, index) => acknowledged.length >= (goals[index] ?? 0))) await pause(10)
  // In the middle of a request, and not always at the same place of one.
  await pause(randomInt(200))
}

async function startClient(url: string, questionIds: readonly string[]) {
  const browserId = randomUUID()
  const acknowledged: Save[] = []
  let cookie = ''
  const ask = (method: string, address: string, key: string, body: unknown) =>
    fetch(`${url}${address}`, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...(cookie ? { Cookie: cookie } : {}) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(REQUEST_PATIENCE_MS),
    })
  const started = await ask('POST', '/api/attempts', randomUUID(), { quiz: QUIZ })
  cookie = started.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ')
  const { attemptId } = (await started.json()) as { attemptId: string }

  /** The same command, with the same key, until it is answered. */
  async function save(one: Save): Promise<void> {
    for (;;) {
      const { browserId: own, sequence } = one
      const response = await ask('PUT', `/api/attempts/${attemptId}/answers/${one.questionId}`, one.key, { answer: { text: one.text }, basedOn: 0, browserId: own, sequence }).catch(() => null)
      const result = response && response.status < 500 ? ((await response.json().catch(() => null)) as { ok: boolean } | null) : null
      if (result?.ok) return
      if (result) throw new Error(`a save was refused: ${JSON.stringify(result)}`)
      await pause(50)
    }
  }

  return {
    acknowledged: acknowledged as readonly Save[],
    async saveUntil(isOver: () => boolean): Promise<void> {
      for (let sequence = 1; !isOver(); sequence += 1) {
        const questionId = questionIds[sequence % questionIds.length] ?? ''
        const one = { attemptId, questionId, key: randomUUID(), text: String(sequence), browserId, sequence }
        await save(one)
        acknowledged.push(one)
      }
    },
  }
}

type Row = { attemptId: string; saveKey: string; questionId: string; text: string; outcome: string; browserId: string; sequence: number }

async function compare(dataDir: string, acknowledged: readonly Save[], kills: Record<Victim, number>): Promise<Figure[]> {
  const { POSTGRES_PASSWORD } = JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as { POSTGRES_PASSWORD: string }
  const connectionString = findRunningDatabase(path.join(dataDir, 'postgres'), POSTGRES_PASSWORD)
  if (!connectionString) throw new Error('the database is not there')
  const client = new pg.Client({ connectionString })
  await client.connect()
  const read = async (from: string) => (await client.query<Row>(from, [[...new Set(acknowledged.map(({ attemptId }) => attemptId))]])).rows
  const bank = `join "QuestionVersion" version on version.id = "questionVersionId" join "Question" question on question.id = version."questionId" where "attemptId" = any($1)`
  const history = await read(`select "attemptId", "saveKey", question.slug as "questionId", value->>'text' as text, outcome, "browserId", sequence from "AnswerSave" ${bank}`)
  const current = await read(`select "attemptId", "saveKey", question.slug as "questionId", value->>'text' as text, 'current' as outcome, "browserId", sequence from "Answer" ${bank}`)
  await client.end()

  const byKey = new Map(history.map((row) => [row.saveKey, row]))
  const last = new Map(acknowledged.map((save) => [`${save.attemptId}/${save.questionId}`, save]))
  const isFound = (save: Save) => {
    const row = byKey.get(save.key)
    return row?.text === save.text && row.questionId === save.questionId && row.outcome === 'current'
  }
  const found = acknowledged.filter(isFound).length
  const overwritten = [...last.values()].filter((save) => current.find((row) => row.attemptId === save.attemptId && row.questionId === save.questionId)?.saveKey !== save.key).length
  // One command, one row: its browser and its number among that one's saves name it, whatever its key.
  const doubled = history.length - new Set(history.map(({ browserId, sequence }) => `${browserId}/${sequence}`)).size
  const note = Object.entries(kills).map(([victim, count]) => `${victim} ${count}`).join(', ')
  return [
    { workload: 'kill', name: 'saves acknowledged', value: acknowledged.length, unit: '', note: `kill -9: ${note}` },
    { workload: 'kill', name: 'of them found as they were sent', value: found, unit: '' },
    { workload: 'kill', name: 'lost, or not the current answer', value: acknowledged.length - found + overwritten, unit: '', goal: { atMost: 0 } },
    { workload: 'kill', name: 'doubled', value: doubled, unit: '', goal: { atMost: 0 } },
  ]
}
