import { checkAnswer } from '@/features/attempts/mutations'
import { checkSchema } from '@/features/attempts/schema'
import { requireViewer } from '@/features/users/viewer'
import { isLocale } from '@/i18n/routing'
import { idempotencyKey, json, readBody, refuseForeign, route } from '@/lib/api'
import { AppError } from '@/lib/errors'
import { attemptIdOf } from '../../attempt-id'

type Context = { params: Promise<{ attempt: string; question: string }> }

/** Marks one answer while the attempt runs, where a quiz does that. The same key costs one try. */
export const POST = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const checkKey = idempotencyKey(request)
  const { attempt, question } = await params
  const locale = new URL(request.url).searchParams.get('locale') ?? ''
  if (!isLocale(locale)) throw new AppError('BAD_REQUEST', 'locale must be one of ours')
  const { revision } = await readBody(request, checkSchema)
  const result = await checkAnswer(await requireViewer(), { attemptId: attemptIdOf(attempt), questionId: question, revision, checkKey, locale })
  if (result.ok) return json(result)
  return json(result, result.error === 'INCOMPLETE' ? 422 : 409)
})
