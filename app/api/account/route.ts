import { erase } from '@/features/users/auth-requests'
import { changeProfile } from '@/features/users/mutations'
import { changeProfileSchema, eraseSchema } from '@/features/users/schema'
import { requireViewer } from '@/features/users/viewer'
import { json, readBody, refuseForeign, route } from '@/lib/api'

/** Changes one's own name and the language of one's mails. */
export const PATCH = route(async (request: Request) => {
  refuseForeign(request)
  const input = await readBody(request, changeProfileSchema)
  return json(await changeProfile(await requireViewer(), input))
})

/** Erases one's own data. */
export const DELETE = route(async (request: Request) => {
  refuseForeign(request)
  const input = await readBody(request, eraseSchema)
  return erase(request, await requireViewer(), input)
})
