import { developmentPolicy, noPagePolicy } from './content-security-policy'

type Header = { key: string; value: string }
type Rule = { source: string; headers: Header[] }

/** Features of the browser that no page of ours uses; a projector may go full screen and keep its screen on. */
const UNUSED_FEATURES = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'hid'],
  ...['idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking'],
]

const everywhere: Header[] = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  // Where a learner comes from is nobody's business, the sites that lessons cite included.
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', ') },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  // For browsers that do not know frame-ancestors.
  { key: 'X-Frame-Options', value: 'DENY' },
]

/**
 * The rules of `next.config.ts`. Next evaluates them when it builds, so `isHttps` is that of the public address that was
 * built for; the launcher builds again when that changes. Later rules win over earlier ones, and all win over what a
 * route handler sets. The policies of pages are not among them: browsers would apply both (docs/decisions/007).
 */
export function securityHeaders({ isHttps, isDevelopment }: { isHttps: boolean; isDevelopment: boolean }): Rule[] {
  const transport: Header[] = isHttps ? [{ key: 'Strict-Transport-Security', value: 'max-age=31536000; includeSubDomains' }] : []
  return [
    { source: '/:path*', headers: [...everywhere, ...transport] },
    { source: '/((?!fr/|en/|fr$|en$|api/labs/frame$).*)', headers: [{ key: 'Content-Security-Policy', value: noPagePolicy }] },
    // Not for the frame of the labs: its origin is nobody's, and Chromium complains in every console.
    { source: '/((?!api/labs/frame$).*)', headers: [{ key: 'Origin-Agent-Cluster', value: '?1' }] },
    // The one document that our pages frame. It says its own policy, which holds colons, and Next takes those for parameters.
    { source: '/api/labs/frame', headers: [{ key: 'X-Frame-Options', value: 'SAMEORIGIN' }] },
    // What `json()` in lib/api.ts says and Better Auth does not.
    { source: '/api/auth/:path*', headers: [{ key: 'Cache-Control', value: 'no-store' }, { key: 'Content-Disposition', value: 'attachment; filename="api.json"' }] },
    ...(isDevelopment ? [{ source: '/((?!api/labs/frame$).*)', headers: [{ key: 'Content-Security-Policy', value: developmentPolicy }] }] : []),
  ]
}
