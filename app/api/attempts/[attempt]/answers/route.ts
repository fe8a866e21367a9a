import { saveAnswers } from '@/features/attempts/mutations'
import { savesSchema, type SavesResult } from '@/features/attempts/schema'
import { requireViewer } from '@/features/users/viewer'
import { json, readBody, refuseForeign, route } from '@/lib/api'
import { attemptIdOf } from '../attempt-id'

type Context = { params: Promise<{ attempt: string }> }

/** Stores several answers of a running attempt: after a while without the network, say. Each save carries its own key. */
export const PUT = route(async (request: Request, { params }: Context) => {
  refuseForeign(request)
  const { attempt } = await params
  const { saves } = await readBody(request, savesSchema)
  const results = await saveAnswers(await requireViewer(), { attemptId: attemptIdOf(attempt), saves })
  return json({ ok: true, results } satisfies SavesResult)
})
