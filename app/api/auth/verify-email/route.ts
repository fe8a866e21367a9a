import { confirmAddress } from '@/features/users/auth-requests'
import { tokenSchema } from '@/features/users/schema'
import { readBody, refuseForeign, route } from '@/lib/api'

/** Confirms an address by the token of a mail. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  return confirmAddress(request, await readBody(request, tokenSchema))
})
