import { saveAnswer } from '@/features/attempts/mutations'
import { attemptIdSchema, saveSchema } from '@/features/attempts/schema'
import { requireViewer } from '@/features/users/viewer'
import { idempotencyKey, json, readBody, refuseForeign, route } from '@/lib/api'
import { AppError } from '@/lib/errors'

type Context = { params: Promise<{ attempt: string; question: string }> }
const statusOf = { ATTEMPT_SUBMITTED: 409, ANSWER_CHANGED_ELSEWHERE: 409, ANSWER_MALFORMED: 422 } as const

/** Stores one answer of a running attempt. */
export const PUT = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const saveKey = idempotencyKey(request)
  const { attempt, question } = await params
  const { answer, basedOn } = await readBody(request, saveSchema)
  if (!attemptIdSchema.safeParse(attempt).success) throw new AppError('NOT_FOUND')
  const viewer = await requireViewer()
  const result = await saveAnswer(viewer, { attemptId: attempt, questionId: question, answer, basedOn, saveKey })
  return json(result, result.ok ? 200 : statusOf[result.error])
})
