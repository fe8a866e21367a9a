import { expect, test } from '@playwright/test'
import { moduleSlug } from './fixtures'
import { launch } from './launch'
import { questions } from './quiz-page'
import { recordingClient } from './recording-client'
import { freePort } from './site'

const CLIENTS = 4
const SAVES_BETWEEN_KILLS = 12

test('kill -9 of the server, of Postgres and of everything at once loses no acknowledged answer and stores none twice', async () => {
  test.setTimeout(180_000)
  const port = await freePort()
  const env = { PORT: String(port) }
  let start = launch(env)
  await start.until('Grand Large is open.')
  const clients = await Promise.all(Array.from({ length: CLIENTS }, () => recordingClient(`http://127.0.0.1:${port}`, moduleSlug, questions)))
  let isOver = false
  const working = Promise.all(clients.map((client) => client.saveUntil(() => isOver)))
  working.catch(() => {})

  /** Every client goes on: what was killed is back. */
  const untilMore = async () => {
    const goals = clients.map(({ acknowledged }) => acknowledged.length + SAVES_BETWEEN_KILLS)
    const isThere = () => clients.every(({ acknowledged }, index) => acknowledged.length >= (goals[index] ?? 0))
    await Promise.race([expect.poll(isThere, { timeout: 60_000, intervals: [50] }).toBe(true), working])
  }
  const kill = (...pids: number[]) => pids.forEach((pid) => process.kill(pid, 'SIGKILL'))

  await untilMore()
  kill(...start.children())
  await untilMore()
  kill(start.database())
  await untilMore()
  // As when the machine loses its power: then `npm start` again, on what is left.
  const { folder } = start
  kill(Number(start.child.pid), ...start.children(), start.database())
  await start.ended
  start = launch(env, folder)
  await start.until('Grand Large is open.')
  await untilMore()

  isOver = true
  await working
  for (const client of clients) expect(await client.compare()).toEqual({ lost: [], doubled: [] })
  start.child.kill('SIGINT')
  expect(await start.ended).toBe(0)
  start.forget()
})
