import { moveForward } from '@/features/attempts/mutations'
import { positionSchema } from '@/features/attempts/schema'
import { requireViewer } from '@/features/users/viewer'
import { json, readBody, refuseForeign, route } from '@/lib/api'
import { attemptIdOf } from '../attempt-id'

type Context = { params: Promise<{ attempt: string }> }

/** Leaves questions behind for good. The greatest position wins, so it needs no key. */
export const PUT = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const { attempt } = await params
  const { position } = await readBody(request, positionSchema)
  const result = await moveForward(await requireViewer(), { attemptId: attemptIdOf(attempt), position })
  return json(result, result.ok ? 200 : 409)
})
