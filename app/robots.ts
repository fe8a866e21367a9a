import type { MetadataRoute } from 'next'

const origin = process.env.PUBLIC_URL ?? 'http://localhost:3000'

/** Courses and sources are public; what belongs to one person is not to be indexed. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/fr/ma-page', '/en/my-page', '/fr/connexion', '/en/sign-in'] },
    sitemap: new URL('/sitemap.xml', origin).href,
  }
}
