import { submitAttempt } from '@/features/attempts/mutations'
import { submitSchema } from '@/features/attempts/schema'
import { requireViewer } from '@/features/users/viewer'
import { idempotencyKey, json, readBody, refuseForeign, route } from '@/lib/api'
import { attemptIdOf } from '../attempt-id'

type Context = { params: Promise<{ attempt: string }> }

/** Submits an attempt for marking. The key is asked for like everywhere; the attempt's own state makes it idempotent. */
export const POST = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  idempotencyKey(request)
  const { attempt } = await params
  await readBody(request, submitSchema)
  return json(await submitAttempt(await requireViewer(), { attemptId: attemptIdOf(attempt) }))
})
