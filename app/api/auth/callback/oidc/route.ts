import { finishOidc } from '@/features/users/auth-requests'
import { address } from '@/i18n/address'
import { routing } from '@/i18n/routing'
import { route } from '@/lib/api'

/** Where the institution's sign-in leads back to: a navigation from another site, so nothing foreign is refused here. */
export const GET = route(async (request: Request) => finishOidc(request, address('/sign-in', routing.defaultLocale)))
