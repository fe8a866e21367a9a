import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import net from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

// A real Redis; its keyspace is what several processes of the product share.
const room = '192.0.2.7'
const refused = { code: 'TOO_MANY_TRIES' }
let redis: ChildProcess
let port = 0

async function freePort(): Promise<number> {
  const probe = net.createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port: free } = probe.address() as net.AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return free
}

async function startRedis(): Promise<void> {
  const program = process.env.REDIS_SERVER_PATH ?? 'redis-server'
  redis = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], { argv0: 'redis-server', stdio: 'ignore' })
  for (let tries = 0; tries < 200; tries += 1) {
    const socket = net.connect(port, '127.0.0.1')
    const isOpen = await new Promise<boolean>((resolve) => socket.once('connect', () => resolve(true)).once('error', () => resolve(false)))
    socket.destroy()
    if (isOpen) return
    await sleep(50)
  }
  throw new Error('Redis did not open')
}

const stopRedis = async () => {
  redis.kill('SIGKILL')
  await new Promise((resolve) => redis.once('exit', resolve))
}

/** The limits as another process of the product has them: loaded anew, with a connection of its own. */
async function anotherProcess() {
  vi.resetModules()
  delete (globalThis as { grandLargeLimits?: unknown }).grandLargeLimits
  const limits = await import('./limits')
  // The first command waits for the connection nowhere: it would be counted in memory.
  await limits.takeGuest(randomUUID())
  await sleep(300)
  return limits
}

beforeAll(async () => {
  port = await freePort()
  await startRedis()
  process.env.REDIS_URL = `redis://127.0.0.1:${port}`
})
afterAll(stopRedis)

describe('limits with REDIS_URL', () => {
  it('count for all processes together, hold no address and no e-mail, and go on in memory while Redis is away', async () => {
    const email = `${randomUUID()}@example.org`
    const one = await anotherProcess()
    for (let round = 0; round < 6; round += 1) await one.takePasswordTry(email, room)
    const two = await anotherProcess()
    for (let round = 0; round < 4; round += 1) await two.takePasswordTry(email, room)
    await expect(two.takePasswordTry(email, room)).rejects.toMatchObject(refused)
    await expect(one.takePasswordTry(email, room)).rejects.toMatchObject(refused)

    const { Redis } = await import('ioredis')
    const reader = new Redis(String(process.env.REDIS_URL))
    const keys = await reader.keys('*')
    reader.disconnect()
    expect(keys.length).toBeGreaterThan(0)
    for (const key of keys) expect(key).not.toMatch(new RegExp(`${email}|${room.replaceAll('.', String.raw`\.`)}`))

    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    await stopRedis()
    await sleep(200)
    const other = `${randomUUID()}@example.org`
    for (let round = 0; round < 10; round += 1) await two.takePasswordTry(other, room)
    await expect(two.takePasswordTry(other, room)).rejects.toMatchObject(refused)
    expect(said.mock.calls.flat().join()).toContain('Redis is away')
    said.mockRestore()
    await startRedis()
  })
})
