import { checkOwnRubric } from '@/features/attempts/mutations'
import { rubricSchema } from '@/features/attempts/schema'
import { requireViewer } from '@/features/users/viewer'
import { json, readBody, refuseForeign, route } from '@/lib/api'
import { attemptIdOf } from '../../attempt-id'

type Context = { params: Promise<{ attempt: string; question: string }> }

/** The learner's own check of an open answer by its rubric. Says what is to be, so it needs no key. */
export const PUT = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const { attempt, question } = await params
  const { met } = await readBody(request, rubricSchema)
  const result = await checkOwnRubric(await requireViewer(), { attemptId: attemptIdOf(attempt), questionId: question, met })
  if (result.ok) return json(result)
  return json(result, result.error === 'CRITERION_UNKNOWN' ? 422 : 409)
})
