import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { answer } from './in-process'

export type HashJob = { count: number; password: string }

/** As many checks of a password as sign-ins need, and nothing else; seconds for all. */
answer(async ({ count, password }: HashJob): Promise<number> => {
  const hash = await hashPassword(password)
  const began = performance.now()
  await Promise.all(Array.from({ length: count }, () => verifyPassword({ hash, password })))
  return (performance.now() - began) / 1000
})
