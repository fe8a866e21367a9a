import 'server-only'
import { createHmac } from 'node:crypto'
import { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'

const MINUTE = 60
const HOUR = 60 * MINUTE

/**
 * How many per how long. Failures are counted per account, and more narrowly per account and address: a class of 300
 * behind one address signs in at once, and whoever guesses gets 50 tries an hour at one account from wherever (ASVS
 * 4.0.3, 2.2.1 allows 100). Addresses alone are only counted for what costs us something, with room for a large school.
 */
const LIMITS = {
  failuresFromAddress: { points: 10, duration: 15 * MINUTE },
  failuresOfAccount: { points: 50, duration: HOUR },
  mailsToAddressee: { points: 5, duration: HOUR },
  mailsFromAddress: { points: 1000, duration: HOUR },
  guestsFromAddress: { points: 3000, duration: HOUR },
  errorReportsFromAddress: { points: 60, duration: HOUR },
  // A lab's run asks a few times; a class of 30 that works for an hour stays below the second.
  modelAskedByLearner: { points: 60, duration: 10 * MINUTE },
  modelAsked: { points: 3000, duration: HOUR },
} as const
type LimitName = keyof typeof LIMITS

/** Redis is asked once: when it is away, each process counts for itself until it is back. */
const create = () => {
  const url = env().REDIS_URL
  const redis = url ? new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, lazyConnect: false }) : null
  redis?.on('error', (error: Error) => console.error(`Limits: Redis is away (${error.message})`))
  const limiterOf = (name: LimitName) => {
    const settings = { keyPrefix: `grand-large:${name}`, ...LIMITS[name] }
    const memory = new RateLimiterMemory(settings)
    return redis ? new RateLimiterRedis({ ...settings, storeClient: redis, insuranceLimiter: memory }) : memory
  }
  return Object.fromEntries((Object.keys(LIMITS) as LimitName[]).map((name) => [name, limiterOf(name)])) as Record<
    LimitName,
    ReturnType<typeof limiterOf>
  >
}

// Next bundles a module more than once; one set of counters per process is what we want.
const holder = globalThis as unknown as { grandLargeLimits?: ReturnType<typeof create> }
const limits = () => (holder.grandLargeLimits ??= create())

/** Neither addresses nor e-mails are kept, in Redis least of all. */
const keyOf = (...parts: string[]) => createHmac('sha256', env().BETTER_AUTH_SECRET).update(JSON.stringify(parts)).digest('base64url')

async function take(name: LimitName, key: string): Promise<void> {
  try {
    await limits()[name].consume(key)
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    throw new AppError('TOO_MANY_TRIES', name, { retryAfterSeconds: Math.ceil(refused.msBeforeNext / 1000) })
  }
}

/** One try at the secret of an account: report `succeeded` or `undone` (nothing was tried), else it stays a failure. */
export type Try = { succeeded: () => Promise<void>; undone: () => Promise<void> }

/**
 * Counts a try at a password before it is made, so that a hundred at once are a hundred, and gives it back when it was
 * right. `account` is the e-mail as typed, whether there is such an account or not. Throws TOO_MANY_TRIES.
 */
export async function takePasswordTry(account: string, address: string): Promise<Try> {
  const own = keyOf(account.toLowerCase())
  const ownHere = keyOf(account.toLowerCase(), address)
  await take('failuresFromAddress', ownHere)
  await take('failuresOfAccount', own)
  const { failuresFromAddress, failuresOfAccount } = limits()
  return {
    succeeded: async () => {
      await failuresFromAddress.delete(ownHere)
      await failuresOfAccount.reward(own)
    },
    undone: async () => {
      await failuresFromAddress.reward(ownHere)
      await failuresOfAccount.reward(own)
    },
  }
}

/** Whoever has the mailbox has proved more than a password: their failures are forgotten. */
export const forgetFailures = async (account: string) => void (await limits().failuresOfAccount.delete(keyOf(account.toLowerCase())))

/** Throws TOO_MANY_TRIES when this addressee has had, or this address has caused, many mails within the hour. */
export async function takeMail(addressee: string, address: string): Promise<void> {
  await take('mailsFromAddress', keyOf(address))
  await take('mailsToAddressee', keyOf(addressee.toLowerCase()))
}

/** Throws TOO_MANY_TRIES when this address has made more guests within the hour than a large school would. */
export const takeGuest = (address: string): Promise<void> => take('guestsFromAddress', keyOf(address))

/** Throws TOO_MANY_TRIES when this address has sent many error reports within the hour. */
export const takeErrorReport = (address: string): Promise<void> => take('errorReportsFromAddress', keyOf(address))

/** Throws TOO_MANY_TRIES when this learner, or all of them together, have asked the labs' model often enough for now. */
export async function takeModelQuestion(userId: string): Promise<void> {
  await take('modelAskedByLearner', keyOf(userId))
  await take('modelAsked', keyOf('all'))
}
