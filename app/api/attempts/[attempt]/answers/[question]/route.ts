import { saveAnswer } from '@/features/attempts/mutations'
import { saveSchema } from '@/features/attempts/schema'
import { requireViewer } from '@/features/users/viewer'
import { idempotencyKey, json, readBody, refuseForeign, route } from '@/lib/api'
import { attemptIdOf } from '../../attempt-id'

type Context = { params: Promise<{ attempt: string; question: string }> }

/** Stores one answer of a running attempt. */
export const PUT = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const saveKey = idempotencyKey(request)
  const { attempt, question } = await params
  const save = await readBody(request, saveSchema)
  const result = await saveAnswer(await requireViewer(), { ...save, attemptId: attemptIdOf(attempt), questionId: question, saveKey })
  if (result.ok) return json(result)
  return json(result, result.error === 'ANSWER_MALFORMED' ? 422 : 409)
})
