import { submitAttempt } from '@/features/attempts/mutations'
import { attemptIdSchema, submitSchema } from '@/features/attempts/schema'
import { requireViewer } from '@/features/users/viewer'
import { idempotencyKey, json, readBody, refuseForeign, route } from '@/lib/api'
import { AppError } from '@/lib/errors'

type Context = { params: Promise<{ attempt: string }> }

/** Submits an attempt for marking. The key is asked for like everywhere; the attempt's own state makes it idempotent. */
export const POST = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  idempotencyKey(request)
  const { attempt } = await params
  await readBody(request, submitSchema)
  if (!attemptIdSchema.safeParse(attempt).success) throw new AppError('NOT_FOUND')
  return json(await submitAttempt(await requireViewer(), { attemptId: attempt }))
})
