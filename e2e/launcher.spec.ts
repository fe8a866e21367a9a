import net from 'node:net'
import { expect, test } from '@playwright/test'
import { isAlive, launch, serves } from './launch'
import { freePort } from './site'

test('npm start opens the site, brings back a server or a database that was killed, and leaves nothing behind', async () => {
  test.setTimeout(240_000)
  const port = await freePort()
  const start = launch({ PORT: String(port) })
  await start.until('Grand Large is open.')
  expect(start.said()).toContain(`http://localhost:${port}`)
  for (const role of ['learner', 'trainer', 'admin']) expect(start.said()).toMatch(new RegExp(`${role}\\s+${role}@\\S+\\s+\\S{4}-`))
  expect(start.said()).toContain(start.dataDir)
  expect(await serves(port)).toBe(200)

  const children = start.children()
  const database = start.database()
  expect(children.length).toBeGreaterThan(0)
  for (const pid of children) process.kill(pid, 'SIGKILL')
  await expect.poll(() => start.said()).toContain('the server stopped')
  await expect.poll(() => serves(port), { timeout: 30_000 }).toBe(200)

  process.kill(database, 'SIGKILL')
  await expect.poll(() => start.said(), { timeout: 30_000 }).toContain('the database stopped')
  await expect.poll(() => serves(port), { timeout: 30_000 }).toBe(200)
  const again = start.database()
  expect(again).not.toBe(database)

  start.child.kill('SIGINT')
  expect(await start.ended).toBe(0)
  expect(await serves(port)).toBe(0)
  expect(isAlive(again)).toBe(false)
  start.forget()
})

test('npm start refuses in one clear sentence: a taken port, a database that is away, a missing secret', async () => {
  const holder = net.createServer()
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
  const { port: taken } = holder.address() as net.AddressInfo
  const nowhere = `postgresql://app:secret@127.0.0.1:${await freePort()}/app`
  const refusals: [Record<string, string>, RegExp][] = [
    [{ PORT: String(taken) }, new RegExp(`${taken}`)],
    [{ PORT: String(await freePort()), DATABASE_URL: nowhere, BETTER_AUTH_SECRET: 'x'.repeat(32) }, /database/i],
    [{ PORT: String(await freePort()), DATABASE_URL: nowhere }, /BETTER_AUTH_SECRET/],
  ]
  for (const [env, sentence] of refusals) {
    const start = launch(env)
    expect(await start.ended).not.toBe(0)
    expect(start.said()).toMatch(sentence)
    expect(start.said()).not.toMatch(/\n\s+at /)
    expect(start.said()).not.toContain('secret@')
    start.forget()
  }
  holder.close()
})
