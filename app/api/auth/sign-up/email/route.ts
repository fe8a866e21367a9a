import { signUp } from '@/features/users/auth-requests'
import { signUpSchema } from '@/features/users/schema'
import { readBody, refuseForeign, route } from '@/lib/api'

/** Signs up; a mail confirms the address. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  return signUp(request, await readBody(request, signUpSchema))
})
