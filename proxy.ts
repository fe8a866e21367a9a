import createMiddleware from 'next-intl/middleware'
import { routing } from './i18n/routing'

/** Sends an address without a language to the reader's language. It never runs on a page (see the matcher). */
export default createMiddleware(routing)

export const config = { matcher: ['/', '/((?!api|_next|fr/|en/|fr$|en$|.*\\..*).*)'] }
