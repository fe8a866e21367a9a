import { storeImage } from '@/features/images/mutations'
import { canStoreImage } from '@/features/images/permissions'
import { MAX_IMAGE_BYTES } from '@/features/images/rules'
import { requireViewer } from '@/features/users/viewer'
import { json, readBytes, refuseForeign, route } from '@/lib/api'
import { AppError } from '@/lib/errors'

/** Stores an image; the body is the file itself. No idempotency key: its bytes are one. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  const viewer = await requireViewer()
  // Before two megabytes are read for nothing; the mutation asks again.
  if (!canStoreImage(viewer)) throw new AppError('NOT_FOUND')
  const file = await readBytes(request, MAX_IMAGE_BYTES)
  const result = file ? await storeImage(viewer, file) : { ok: false, error: 'IMAGE_TOO_LARGE' }
  return json(result, result.ok ? 200 : 422)
})
