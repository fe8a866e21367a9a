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
})

export type Env = z.infer<typeof envSchema>

let parsed: Env | undefined

/** The server's settings. Read lazily, so that a build needs none. Throws one error that names every missing one. */
export function env(): Env {
  if (parsed) return parsed
  const result = envSchema.safeParse(process.env)
  if (!result.success) {
    throw new Error(`Settings: ${result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`)
  }
  parsed = result.data
  return parsed
}
