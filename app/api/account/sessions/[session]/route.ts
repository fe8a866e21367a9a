import { endOwnSession } from '@/features/users/mutations'
import { ownIdSchema } from '@/features/users/schema'
import { requireViewer } from '@/features/users/viewer'
import { json, refuseForeign, route } from '@/lib/api'
import { AppError } from '@/lib/errors'

type Context = { params: Promise<{ session: string }> }

/** Ends one of one's own sessions. */
export const DELETE = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const parsed = ownIdSchema.safeParse((await params).session)
  if (!parsed.success) throw new AppError('NOT_FOUND')
  return json(await endOwnSession(await requireViewer(), parsed.data))
})
