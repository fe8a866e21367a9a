import { requestEmailChange } from '@/features/users/auth-requests'
import { changeEmailSchema } from '@/features/users/schema'
import { requireViewer } from '@/features/users/viewer'
import { readBody, refuseForeign, route } from '@/lib/api'

/** Asks for another address of one's own account. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  const input = await readBody(request, changeEmailSchema)
  return requestEmailChange(request, await requireViewer(), input)
})
