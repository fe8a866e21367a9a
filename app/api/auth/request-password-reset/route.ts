import { requestPasswordReset } from '@/features/users/auth-requests'
import { mailRequestSchema } from '@/features/users/schema'
import { readBody, refuseForeign, route } from '@/lib/api'

/** Mails the link that lets a password be chosen. */
export const POST = route(async (request: Request) => {
  refuseForeign(request)
  return requestPasswordReset(request, await readBody(request, mailRequestSchema))
})
