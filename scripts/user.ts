// The operator's command for accounts: npm run user -- create --email … --role admin
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createAccount } from '@/features/users/mutations'
import { newAccountSchema, roleSchema } from '@/features/users/schema'
import { operatorViewer } from '@/features/users/viewer'
import { db } from '@/lib/db'

const USAGE = `npm run user -- create --email ADDRESS --role ${roleSchema.options.join('|')} [--name NAME] [--password PASSWORD]
Without --password one is drawn and shown once.`

class UsageError extends Error {}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { email: { type: 'string' }, role: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function run() {
  const { positionals, values } = readOptions()
  if (positionals.length !== 1 || positionals[0] !== 'create') throw new UsageError('Say what to do.')
  const password = values.password ?? randomBytes(12).toString('base64url')
  const parsed = newAccountSchema.safeParse({ email: values.email, role: values.role, name: values.name ?? values.email, password })
  if (!parsed.success) throw new UsageError(z.prettifyError(parsed.error))
  const result = await createAccount(operatorViewer(), parsed.data)
  if (!result.ok) throw new Error(`There is already an account for ${parsed.data.email}; nothing was changed.`)
  console.log(`Made the account ${parsed.data.email} with the role ${parsed.data.role}.`)
  if (!values.password) console.log(`Its password, shown only now: ${password}`)
}

try {
  await run()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  if (error instanceof UsageError) console.error(`\n${USAGE}`)
  process.exitCode = 1
} finally {
  if (process.env.DATABASE_URL) await db().$disconnect()
}
