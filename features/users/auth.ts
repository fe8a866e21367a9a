import 'server-only'
import { randomBytes } from 'node:crypto'
import { APIError, betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { nextCookies } from 'better-auth/next-js'
import { anonymous } from 'better-auth/plugins/anonymous'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { env } from '@/lib/env'
import { isDatabaseAway } from '@/lib/errors'
import { deviceOf } from './device'
import { forgetFailures } from './limits'
import { mailAlreadyKnown, mailConfirmation, mailInvitation, mailPasswordChanged, mailPasswordReset, type Addressee } from './mails'
import { adoptGuest, confirmByMail } from './mutations'
import { hashPassword, verifyPassword } from './password'
import { authDatabase, findSessionOwner } from './queries'
import { PASSWORD_MAX, PASSWORD_MIN } from './schema'

const HOUR_SECONDS = 60 * 60
const DAY_SECONDS = 24 * HOUR_SECONDS
/** The longest that browsers keep a cookie. A guest who comes back next year finds everything. */
const SESSION_SECONDS = 400 * DAY_SECONDS
const INVITATION_SECONDS = 7 * DAY_SECONDS
/** A session with less time left than this is prolonged when it is used: once a day. */
export const PROLONGED_BELOW_MS = (SESSION_SECONDS - DAY_SECONDS) * 1000

/** The id by which the institution's sign-in is known: it is part of the address that the provider leads back to. */
export const OIDC_PROVIDER = 'oidc'

/** What the institution's sign-in is called, or null when none is configured. */
export const oidcName = (): string | null => env().OIDC_NAME ?? null

// Columns that Better Auth does not know the types of.
type Row = Addressee & { id: string; emailVerified: boolean; isAnonymous?: boolean; invitedAt?: Date | null }
const rowOf = (user: unknown) => user as Row

const create = () => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env()
  return betterAuth({
    appName: 'Grand Large',
    database: prismaAdapter(authDatabase(), { provider: 'postgresql', transaction: true }),
    secret: env().BETTER_AUTH_SECRET,
    baseURL: env().PUBLIC_URL,
    trustedOrigins: env().TRUSTED_ORIGINS,
    telemetry: { enabled: false },
    // A database that is away is one line in the log, not a page for each request; a wrong password is no news at all.
    logger: {
      level: 'error',
      log: (level, message, ...details) =>
        details.some(isDatabaseAway) ? console.error('Sessions: the database is away') : console[level](`Sessions: ${message}`, ...details),
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_MIN,
      maxPasswordLength: PASSWORD_MAX,
      password: { hash: hashPassword, verify: verifyPassword },
      // Nobody signs in with an address that is not theirs, and signing up tells nobody which addresses have an account.
      requireEmailVerification: true,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: HOUR_SECONDS,
      sendResetPassword: async ({ user, token }) => {
        // A guest's address is made up. Not awaited: the answer takes as long for an address that nobody has.
        if (!rowOf(user).isAnonymous) void mailPasswordReset(rowOf(user), token)
      },
      onPasswordReset: async ({ user }) => {
        const isFirst = await confirmByMail(user.id)
        await forgetFailures(user.email)
        if (!isFirst) void mailPasswordChanged(rowOf(user))
      },
      // Whoever confirmed nothing yet is led to choosing a password and not to confirming: it may be a stranger's that is stored.
      onExistingUserSignUp: async ({ user }) => {
        const row = rowOf(user)
        if (row.emailVerified) void mailAlreadyKnown(row)
        else if (row.invitedAt) void sendInvitation(row)
        else void mailPasswordReset(row, await newPasswordToken(user.id, HOUR_SECONDS))
      },
    },
    emailVerification: {
      sendOnSignUp: true,
      sendOnSignIn: true,
      autoSignInAfterVerification: true,
      expiresIn: HOUR_SECONDS,
      sendVerificationEmail: async ({ user, token }) => void mailConfirmation(rowOf(user), token),
    },
    user: {
      changeEmail: { enabled: true },
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: 'learner' },
        locale: { type: 'string', required: false },
        invitedAt: { type: 'date', required: false, input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    verification: { storeIdentifier: 'hashed' },
    account: { updateAccountOnSignIn: false },
    // What is counted, and when it is refused: limits.ts. The library counts requests, which locks a class out.
    rateLimit: { enabled: false },
    // No cookie cache: role and session are read from the row each time.
    session: { expiresIn: SESSION_SECONDS, updateAge: DAY_SECONDS, cookieCache: { enabled: false } },
    databaseHooks: {
      // What is not kept cannot leak: no address, the kind of browser instead of its whole line, and nothing of a guest.
      session: {
        create: {
          before: async (session, context) => {
            const owner = await findSessionOwner(session.userId)
            if (owner?.disabledAt) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED' })
            const isGuest = context?.path === '/sign-in/anonymous' || owner?.isAnonymous === true
            return { data: { ...session, ipAddress: null, userAgent: isGuest ? null : deviceOf(session.userAgent) } }
          },
        },
      },
      // The institution's tokens are of no use to us once it has said who signs in.
      account: {
        create: { before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null, scope: null } }) },
      },
    },
    plugins: [
      anonymous({
        emailDomainName: 'guest.invalid',
        generateName: () => 'guest',
        // The plugin would delete the guest before we know that the move was committed; `adoptGuest` does both in one.
        disableDeleteAnonymousUser: true,
        onLinkAccount: async ({ anonymousUser, newUser }) => adoptGuest(anonymousUser.user.id, newUser.user.id),
      }),
      genericOAuth({
        config:
          OIDC_ISSUER && OIDC_CLIENT_ID && OIDC_CLIENT_SECRET
            ? [
                {
                  providerId: OIDC_PROVIDER,
                  clientId: OIDC_CLIENT_ID,
                  clientSecret: OIDC_CLIENT_SECRET,
                  discoveryUrl: `${OIDC_ISSUER}/.well-known/openid-configuration`,
                  scopes: ['openid', 'email', 'profile'],
                  pkce: true,
                  mapProfileToUser: ({ name, email }) => ({ name: name || email || '', image: undefined }),
                },
              ]
            : [],
      }),
      nextCookies(),
    ],
  })
}

const holder = globalThis as unknown as { grandLargeAuth?: ReturnType<typeof create> }

/** Better Auth, made at first use so that a build needs neither database nor secret. */
export const auth = () => (holder.grandLargeAuth ??= create())

/** A token that lets its holder choose the password of an account, once; what `POST /reset-password` takes. */
async function newPasswordToken(userId: string, seconds: number): Promise<string> {
  const { internalAdapter } = await auth().$context
  const token = randomBytes(24).toString('base64url')
  await internalAdapter.createVerificationValue({
    value: userId,
    identifier: `reset-password:${token}`,
    expiresAt: new Date(Date.now() + seconds * 1000),
  })
  return token
}

/** Mails an invitation that is good for seven days. False when the mail could not be handed over. */
export const sendInvitation = async (person: Addressee & { id: string }): Promise<boolean> =>
  mailInvitation(person, await newPasswordToken(person.id, INVITATION_SECONDS))
