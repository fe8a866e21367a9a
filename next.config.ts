import { readFileSync } from 'node:fs'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_SERVER } from 'next/constants'
import createNextIntlPlugin from 'next-intl/plugin'
import { attemptRewrites, localisedRewrites, notFoundRewrites } from './i18n/rewrites'
import { securityHeaders } from './lib/security-headers'

const withNextIntl = createNextIntlPlugin()

export default function config(phase: string): NextConfig {
  if (phase === PHASE_PRODUCTION_SERVER) refuseWithoutPolicies()
  return withNextIntl({
    agentRules: false,
    poweredByHeader: false,
    // Next would hash each page at each request, a third of what serving it costs. Its ETag is written when it is built
    // (scripts/write-page-policies.ts), for whatever caches in front.
    generateEtags: false,
    // French paths (/fr/affirmations/…) are served by the folders that carry the English noun. Rewrites rather than
    // proxy.ts, which would halve the throughput of static pages (docs/decisions/001-stack.md), and as a last resort:
    // Next tries each rule that comes before its own pages at each request.
    rewrites: async () => ({ beforeFiles: [], afterFiles: [], fallback: [...attemptRewrites(), ...localisedRewrites(), ...notFoundRewrites()] }),
    headers: async () =>
      securityHeaders({
        isHttps: process.env.PUBLIC_URL?.startsWith('https://') ?? false,
        isDevelopment: phase === PHASE_DEVELOPMENT_SERVER,
      }),
  })
}

/** `next build` by itself makes pages without a Content-Security-Policy: such a build is not served. */
function refuseWithoutPolicies(): void {
  const read = (name: string) => {
    try {
      return readFileSync(`.next/${name}`, 'utf8').trim()
    } catch {
      return ''
    }
  }
  if (read('BUILD_ID') && read('BUILD_ID') !== read('page-policies'))
    throw new Error('This build has no Content-Security-Policy in its pages: build it through npm start, or run scripts/write-page-policies.ts after next build.')
}
