import { findLab } from '@/features/labs/content'
import { saveLabStep } from '@/features/labs/mutations'
import { saveLabStepSchema } from '@/features/labs/schema'
import { ensureViewer } from '@/features/users/viewer'
import { idempotencyKey, json, readBody, refuseForeign, route } from '@/lib/api'
import { AppError } from '@/lib/errors'

type Context = { params: Promise<{ lab: string; step: string }> }

/** Stores the code of one step. */
export const PUT = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const saveKey = idempotencyKey(request)
  const { lab: labSlug, step: stepId } = await params
  const save = await readBody(request, saveLabStepSchema)
  // Before a guest is made for it: an address that leads nowhere leaves no row.
  if (!findLab(labSlug)?.steps.some(({ id }) => id === stepId)) throw new AppError('NOT_FOUND')
  const result = await saveLabStep(await ensureViewer(), { ...save, labSlug, stepId, saveKey })
  return json(result, result.ok ? 200 : 409)
})
