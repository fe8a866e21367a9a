import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { takeMail, takePasswordTry } from './limits'

const room = '192.0.2.7'
const someone = () => `${randomUUID()}@example.org`
const refused = { code: 'TOO_MANY_TRIES', status: 429 }

describe('limits', () => {
  it('let a class of 300 behind one address sign in at once, typing errors included', async () => {
    const tries = await Promise.all(
      Array.from({ length: 300 }, async () => {
        const email = someone()
        await takePasswordTry(email, room)
        await takePasswordTry(email, room)
        const tried = await takePasswordTry(email, room)
        await tried.succeeded()
      }),
    )
    expect(tries).toHaveLength(300)
  })

  it('count failures per account and address: the eleventh waits, elsewhere goes on', async () => {
    const email = someone()
    const tries = await Promise.allSettled(Array.from({ length: 100 }, () => takePasswordTry(email, room)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(10)
    await expect(takePasswordTry(email.toUpperCase(), room)).rejects.toMatchObject(refused)
    await expect(takePasswordTry(email, '192.0.2.8')).resolves.toBeDefined()
    await expect(takePasswordTry(someone(), room)).resolves.toBeDefined()
  })

  it('say when to try again', async () => {
    const email = someone()
    await Promise.allSettled(Array.from({ length: 10 }, () => takePasswordTry(email, room)))
    const error = await takePasswordTry(email, room).catch((thrown: unknown) => thrown as { retryAfterSeconds: number })
    expect(error).toMatchObject(refused)
    expect((error as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(60)
  })

  it('do not count what was right: someone who signs in fifty times a day is never locked out', async () => {
    const email = someone()
    for (let round = 0; round < 120; round += 1) await (await takePasswordTry(email, room)).succeeded()
    for (let round = 0; round < 60; round += 1) await (await takePasswordTry(email, room)).undone()
    await expect(takePasswordTry(email, room)).resolves.toBeDefined()
  })

  it('send nobody more than a handful of mails an hour, whoever asks', async () => {
    const email = someone()
    for (let round = 0; round < 5; round += 1) await takeMail(email, `192.0.2.${round}`)
    await expect(takeMail(email, room)).rejects.toMatchObject(refused)
    await expect(takeMail(someone(), room)).resolves.toBeUndefined()
  })
})
