import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { localisedRedirects, localisedRewrites } from './i18n/rewrites'

const withNextIntl = createNextIntlPlugin()

const config: NextConfig = {
  agentRules: false,
  poweredByHeader: false,
  // French paths (/fr/affirmations/…) are served by the folders that carry the English noun. Rewrites rather than
  // proxy.ts, which would halve the throughput of static pages (docs/decisions/001-stack.md).
  rewrites: async () => ({ beforeFiles: localisedRewrites(), afterFiles: [], fallback: [] }),
  redirects: async () => localisedRedirects(),
}

export default withNextIntl(config)
