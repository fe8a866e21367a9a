import { saveActivity } from '@/features/activities/mutations'
import { getOwnActivity } from '@/features/activities/queries'
import { saveActivitySchema } from '@/features/activities/schema'
import { ensureViewer, findViewer, requireViewer } from '@/features/users/viewer'
import { idempotencyKey, json, readBody, refuseForeign, route } from '@/lib/api'
import { activityOf } from './activity-of'

type Context = { params: Promise<{ activity: string }> }

/** What the viewer has filled in of an activity; nothing for somebody who has written nothing yet. */
export const GET = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const { slug } = activityOf((await params).activity)
  return json(await getOwnActivity(await findViewer(), slug))
})

/** Stores what the viewer has filled in. The first save of somebody new makes a guest. */
export const PUT = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const saveKey = idempotencyKey(request)
  const activity = activityOf((await params).activity)
  const save = await readBody(request, saveActivitySchema)
  // A session that has ended must not turn its owner's form into a new guest's.
  const viewer = save.recordId === null ? await ensureViewer() : await requireViewer()
  const result = await saveActivity(viewer, activity, { ...save, saveKey })
  if (result.ok) return json(result)
  return json(result, result.error === 'VALUES_REFUSED' ? 422 : 409)
})
