import { isDatabaseReachable } from '@/features/health/queries'
import { json } from '@/lib/api'

export const dynamic = 'force-dynamic'

/** 200 when this process serves and its database answers, 503 otherwise. */
export async function GET() {
  const isReachable = await isDatabaseReachable()
  return json({ ok: isReachable }, isReachable ? 200 : 503)
}
