import { resetPassword } from '@/features/users/auth-requests'
import { resetPasswordSchema } from '@/features/users/schema'
import { readBody, refuseForeign, route } from '@/lib/api'

/** Sets a password by the token of a mail. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  return resetPassword(request, await readBody(request, resetPasswordSchema))
})
