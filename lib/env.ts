import { z } from 'zod'

const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must be a postgresql:// address' }),
  BETTER_AUTH_SECRET: z.string({ error: 'BETTER_AUTH_SECRET is missing' }).min(32, 'BETTER_AUTH_SECRET needs 32 characters or more'),
  /** The address that links use, without a final slash. */
  PUBLIC_URL: z.url().transform((url) => url.replace(/\/$/, '')),
  /** Further origins under which browsers reach this server, separated by commas. */
  TRUSTED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').map((origin) => origin.trim()).filter(Boolean))
    .pipe(z.array(z.url({ protocol: /^https?$/, error: 'TRUSTED_ORIGINS must be http(s):// addresses' }).transform((url) => new URL(url).origin))),
  /** Where mails go when there is no mail server, below `mail/`. */
  DATA_DIR: z.string().min(1).default('.data'),
  /** `smtps://user:password@host:465`; without it mails are written to files. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'SMTP_URL must be an smtp:// or smtps:// address' }).optional(),
  /** The sender of our mails, `Grand Large <no-reply@example.org>`; by default no-reply at the public address. */
  MAIL_FROM: z.string().min(3).optional(),
  /** Where tries are counted when several processes serve the same site; without it each process counts its own. */
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'REDIS_URL must be a redis:// or rediss:// address' }).optional(),
  /** How many proxies stand in front and add an entry to X-Forwarded-For; the one that the outermost added is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(1).max(5).default(1),
  /** Signing in with the institution's account (OpenID Connect): all four, or none. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, '')).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** What the button calls it: `the University of …`. */
  OIDC_NAME: z.string().min(1).max(80).optional(),
  /** The OpenAI-compatible server that labs may ask, up to `/v1`: `http://127.0.0.1:11434/v1`. Without it they show examples. */
  LAB_MODEL_URL: z.url({ protocol: /^https?$/, error: 'LAB_MODEL_URL must be an http(s):// address' }).transform((url) => url.replace(/\/+$/, '')).optional(),
  LAB_MODEL_NAME: z.string().min(1).max(200).optional(),
  /** Sent as a bearer token, where the server wants one. */
  LAB_MODEL_KEY: z.string().min(1).optional(),
}).refine(
  ({ LAB_MODEL_URL, LAB_MODEL_NAME, LAB_MODEL_KEY }) => (LAB_MODEL_URL === undefined) === (LAB_MODEL_NAME === undefined) && (LAB_MODEL_KEY === undefined || LAB_MODEL_URL !== undefined),
  { error: 'set LAB_MODEL_URL and LAB_MODEL_NAME (and LAB_MODEL_KEY where the server wants one), or none of them', path: ['LAB_MODEL_URL'] },
).refine(
  ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME }) =>
    new Set([OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME].map((value) => value === undefined)).size === 1,
  { error: 'set OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_NAME, or none of them', path: ['OIDC_ISSUER'] },
)

export type Env = z.infer<typeof envSchema>

let parsed: Env | undefined

/** The server's settings. Read lazily, so that a build needs none. Throws one error that names every missing one. */
export function env(): Env {
  if (parsed) return parsed
  // An empty line in a settings file means that nothing is set.
  const result = envSchema.safeParse(Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')))
  if (!result.success) {
    throw new Error(`Settings: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`)
  }
  parsed = result.data
  return parsed
}
