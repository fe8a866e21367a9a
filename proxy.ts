import { randomBytes } from 'node:crypto'
import createMiddleware from 'next-intl/middleware'
import { NextResponse, type NextRequest } from 'next/server'
import { switchLocale } from './i18n/rewrites'
import { isLocale, routing } from './i18n/routing'
import { noPagePolicy, requestPagePolicy } from './lib/content-security-policy'

const redirectToLanguage = createMiddleware(routing)

/**
 * Runs on what the matcher below names, never on a prerendered page, whose throughput it would halve. Sends an address
 * without a language to the reader's language, an address that is spelt oddly or has a page's other name (`/fr/claims`,
 * `/en/glossaire`) to the one address of that page, and
 * gives pages that are made for each request their Content-Security-Policy.
 */
export default function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  const spelt = usualSpelling(pathname)
  if (spelt === null) return new Response('Bad Request', { status: 400, headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': noPagePolicy } })
  if (pathname.startsWith('/api/')) return NextResponse.next()
  if (spelt !== pathname) return NextResponse.redirect(new URL(`${spelt}${search}`, request.url), 308)
  const locale = pathname.split('/')[1] ?? ''
  if (!isLocale(locale)) return redirectToLanguage(request)
  const visible = switchLocale(pathname, locale)
  if (visible !== pathname) return NextResponse.redirect(new URL(`${visible}${search}`, request.url), 308)
  return withPolicy(request)
}

/** Lower case, and nothing escaped that need not be; null when the escapes make no text. Next matches more loosely. */
function usualSpelling(pathname: string): string | null {
  if (!/[%A-Z]/.test(pathname)) return pathname
  try {
    return pathname
      .split('/')
      .map((segment) => encodeURIComponent(decodeURIComponent(segment).toLowerCase()))
      .join('/')
  } catch {
    return null
  }
}

/** Next takes the nonce for its own scripts from the policy in the request. */
function withPolicy(request: NextRequest) {
  // `next dev` has a policy for all pages (lib/security-headers.ts).
  if (process.env.NODE_ENV === 'development') return NextResponse.next()
  const policy = requestPagePolicy(randomBytes(16).toString('base64'))
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

// Next wants literals. The build fails when a page that is made for each request or a page's other name is not matched,
// or another page is (scripts/write-page-policies.ts).
export const config = {
  matcher: [
    // Addresses without a language. Files at the root are named, as any other address there must lead to a 404.
    '/',
    '/((?!api/|_next/|fr/|en/|fr$|en$|icon\\.svg$|robots\\.txt$|sitemap\\.xml$).*)',
    // Odd spellings; of the API only the impossible ones are refused.
    '/((?!api/|_next/).*[%A-Z].*)',
    '/(api/.*%.*)',
    // A page's other name: its folder's, and the other language's.
    '/fr/(claims|glossary|search|my-page|sign-in|sign-up|forgotten-password|new-password|confirm-address|account)/:path*',
    '/fr/(report-error|legal-notice|privacy|accessibility|trainer)/:path*',
    '/en/(affirmations|glossaire|recherche|ma-page|connexion|inscription|mot-de-passe-oublie|nouveau-mot-de-passe)/:path*',
    '/en/(confirmer-adresse|compte|signaler-une-erreur|mentions-legales|confidentialite|accessibilite|formation)/:path*',
    '/(fr/modules/[^/]+/labs|en/modules/[^/]+/labos)/:path*',
    '/(fr/source-criticism|en/critique-des-sources)/:path*',
    '/fr/modules/:module/activities/:activity',
    '/en/modules/:module/activites/:activity',
    '/fr/modules/:module/print',
    '/en/modules/:module/imprimer',
    // Pages that are made for each request.
    '/(fr/ma-page|en/my-page|fr/compte|en/account|fr/connexion|en/sign-in|fr/signaler-une-erreur|en/report-error)',
    '/(fr/mentions-legales|en/legal-notice|fr/confidentialite|en/privacy|fr/accessibilite|en/accessibility)',
    '/(fr|en)/admin/:path*',
    '/(fr/formation|en/trainer)/:path*',
  ],
}
