import { flagQuestion } from '@/features/attempts/mutations'
import { flagSchema } from '@/features/attempts/schema'
import { requireViewer } from '@/features/users/viewer'
import { json, readBody, refuseForeign, route } from '@/lib/api'
import { attemptIdOf } from '../../attempt-id'

type Context = { params: Promise<{ attempt: string; question: string }> }

/** Marks a question to come back to, or takes the mark away. Says what is to be, so it needs no key. */
export const PUT = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const { attempt, question } = await params
  const { isFlagged } = await readBody(request, flagSchema)
  const result = await flagQuestion(await requireViewer(), { attemptId: attemptIdOf(attempt), questionId: question, isFlagged })
  return json(result, result.ok ? 200 : 409)
})
