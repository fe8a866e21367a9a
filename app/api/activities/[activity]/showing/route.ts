import { showActivity } from '@/features/activities/mutations'
import { showActivitySchema } from '@/features/activities/schema'
import { requireViewer } from '@/features/users/viewer'
import { json, readBody, refuseForeign, route } from '@/lib/api'
import { activityOf } from '../activity-of'

type Context = { params: Promise<{ activity: string }> }

/** Shows the viewer's own work to trainers, or takes it back. */
export const PUT = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const { slug } = activityOf((await params).activity)
  const input = await readBody(request, showActivitySchema)
  return json(await showActivity(await requireViewer(), slug, input))
})
