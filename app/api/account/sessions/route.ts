import { endOtherSessions } from '@/features/users/mutations'
import { requireViewer } from '@/features/users/viewer'
import { json, refuseForeign, route } from '@/lib/api'

/** Ends all of one's own sessions but this one. */
export const DELETE = route(async (request: Request) => {
  refuseForeign(request)
  return json(await endOtherSessions(await requireViewer()))
})
