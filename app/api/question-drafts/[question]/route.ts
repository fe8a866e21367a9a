import { saveDraft } from '@/features/question-drafts/mutations'
import { DRAFT_MAX_BYTES, saveDraftSchema } from '@/features/question-drafts/schema'
import { requireViewer } from '@/features/users/viewer'
import { idempotencyKey, json, readBody, refuseForeign, route } from '@/lib/api'
import { kebabIdSchema } from '@/questions/common'
import { AppError } from '@/lib/errors'

type Context = { params: Promise<{ question: string }> }

/** Stores the draft of a question as its editor has it, again and again while it is written. */
export const PUT = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const saveKey = idempotencyKey(request)
  const { data: questionSlug } = kebabIdSchema.safeParse((await params).question)
  if (questionSlug === undefined) throw new AppError('NOT_FOUND')
  const viewer = await requireViewer()
  const save = await readBody(request, saveDraftSchema, DRAFT_MAX_BYTES)
  const result = await saveDraft(viewer, { questionSlug, saveKey, ...save })
  return json(result, result.ok ? 200 : 409)
})
