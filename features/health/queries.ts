import 'server-only'
import { db } from '@/lib/db'

/** Whether Postgres answers a trivial statement. Never throws. */
export async function isDatabaseReachable(): Promise<boolean> {
  try {
    await db().$queryRaw`select 1`
    return true
  } catch {
    return false
  }
}
