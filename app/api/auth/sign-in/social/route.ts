import { signInWithOidc } from '@/features/users/auth-requests'
import { signInWithOidcSchema } from '@/features/users/schema'
import { readBody, refuseForeign, route } from '@/lib/api'

/** Where to go to sign in with the institution's account. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  return signInWithOidc(request, await readBody(request, signInWithOidcSchema))
})
