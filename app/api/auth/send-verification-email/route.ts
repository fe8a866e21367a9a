import { requestConfirmation } from '@/features/users/auth-requests'
import { mailRequestSchema } from '@/features/users/schema'
import { readBody, refuseForeign, route } from '@/lib/api'

/** Mails the link that confirms an address once more. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  return requestConfirmation(request, await readBody(request, mailRequestSchema))
})
