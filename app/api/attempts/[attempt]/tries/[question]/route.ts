import { tryAgain } from '@/features/attempts/mutations'
import { tryAgainSchema } from '@/features/attempts/schema'
import { requireViewer } from '@/features/users/viewer'
import { idempotencyKey, json, readBody, refuseForeign, route } from '@/lib/api'
import { attemptIdOf } from '../../attempt-id'

type Context = { params: Promise<{ attempt: string; question: string }> }

/** Opens a question again after a try that failed. The question's own state makes it idempotent. */
export const POST = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  idempotencyKey(request)
  const { attempt, question } = await params
  await readBody(request, tryAgainSchema)
  const result = await tryAgain(await requireViewer(), { attemptId: attemptIdOf(attempt), questionId: question })
  return json(result, result.ok ? 200 : 409)
})
