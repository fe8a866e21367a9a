import { signOut } from '@/features/users/auth-requests'
import { nothingSchema } from '@/features/users/schema'
import { readBody, refuseForeign, route } from '@/lib/api'

/** Ends the session. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  await readBody(request, nothingSchema)
  return signOut(request)
})
