import { startAttempt } from '@/features/attempts/mutations'
import { startSchema } from '@/features/attempts/schema'
import { findQuiz } from '@/features/modules/content'
import { ensureViewer } from '@/features/users/viewer'
import { idempotencyKey, json, readBody, refuseForeign, route } from '@/lib/api'
import { AppError } from '@/lib/errors'

/** Starts an attempt, or gives back the one that is open. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  const startKey = idempotencyKey(request)
  const { quiz } = await readBody(request, startSchema)
  // Before a guest is made for it: an unknown quiz leaves no row.
  if (!findQuiz(quiz)) throw new AppError('NOT_FOUND')
  const viewer = await ensureViewer()
  const result = await startAttempt(viewer, { quizSlug: quiz, startKey })
  return json(result, result.ok ? 200 : 409)
})
