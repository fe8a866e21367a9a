import { signIn } from '@/features/users/auth-requests'
import { signInSchema } from '@/features/users/schema'
import { readBody, refuseForeign, route } from '@/lib/api'

/** Signs in with e-mail and password. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  return signIn(request, await readBody(request, signInSchema))
})
