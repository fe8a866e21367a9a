import 'server-only'
import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { nextCookies } from 'better-auth/next-js'
import { anonymous } from 'better-auth/plugins/anonymous'
import { env } from '@/lib/env'
import { isDatabaseAway } from '@/lib/errors'
import { authDatabase } from './queries'
import { adoptGuest } from './mutations'

const DAY_SECONDS = 24 * 60 * 60
/** The longest that browsers keep a cookie. A guest who comes back next year finds everything. */
const SESSION_SECONDS = 400 * DAY_SECONDS

const create = () =>
  betterAuth({
    appName: 'Grand Large',
    database: prismaAdapter(authDatabase(), { provider: 'postgresql', transaction: true }),
    secret: env().BETTER_AUTH_SECRET,
    baseURL: env().PUBLIC_URL,
    trustedOrigins: env().TRUSTED_ORIGINS,
    telemetry: { enabled: false },
    // A database that is away is one line in the log, not a page for each request.
    logger: {
      log: (level, message, ...details) =>
        details.some(isDatabaseAway) ? console.error('Sessions: the database is away') : console[level](`Sessions: ${message}`, ...details),
    },
    // Accounts are made by `npm run user` for now; signing up needs verified mail and comes with it.
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10 },
    // A class of thirty behind one address signs in at once; the library's own rule would let three of them in.
    rateLimit: { enabled: true, storage: 'memory', window: 10, max: 1000, customRules: { '/sign-in/email': { window: 60, max: 120 } } },
    // No cookie cache: role and session are read from the row each time.
    session: { expiresIn: SESSION_SECONDS, updateAge: DAY_SECONDS, cookieCache: { enabled: false } },
    // Nothing needs to know where a learner was or with what: what is not kept cannot leak.
    databaseHooks: { session: { create: { before: async (session) => ({ data: { ...session, ipAddress: null, userAgent: null } }) } } },
    user: { additionalFields: { role: { type: 'string', input: false, defaultValue: 'learner' } } },
    plugins: [
      anonymous({
        emailDomainName: 'guest.invalid',
        generateName: () => 'guest',
        // The plugin would delete the guest before we know that the move was committed; `adoptGuest` does both in one.
        disableDeleteAnonymousUser: true,
        onLinkAccount: async ({ anonymousUser, newUser }) => adoptGuest(anonymousUser.user.id, newUser.user.id),
      }),
      nextCookies(),
    ],
  })

const holder = globalThis as unknown as { grandLargeAuth?: ReturnType<typeof create> }

/** Better Auth, made at first use so that a build needs neither database nor secret. */
export const auth = () => (holder.grandLargeAuth ??= create())
