import type { MetadataRoute } from 'next'
import { address } from '@/i18n/address'
import { routing } from '@/i18n/routing'

const personal = ['/my-page', '/account', '/sign-in', '/sign-up', '/forgotten-password', '/new-password', '/confirm-address', '/report-error', '/trainer', '/admin'] as const

const origin = process.env.PUBLIC_URL ?? 'http://localhost:3000'

/** Courses and sources are public; what belongs to one person is not to be indexed. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', ...personal.flatMap((path) => routing.locales.map((locale) => address(path, locale)))] },
    sitemap: new URL('/sitemap.xml', origin).href,
  }
}
