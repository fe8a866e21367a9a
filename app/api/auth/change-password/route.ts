import { changePassword } from '@/features/users/auth-requests'
import { changePasswordSchema } from '@/features/users/schema'
import { requireViewer } from '@/features/users/viewer'
import { readBody, refuseForeign, route } from '@/lib/api'

/** Changes one's own password. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  const input = await readBody(request, changePasswordSchema)
  return changePassword(request, await requireViewer(), input)
})
