import { routing, type AppPathname, type Locale } from './routing'

type Translated = { locale: Locale; internal: string; visible: string }

/** `/claims/[claim]` → `/claims/:claim`, the form that next.config wants. */
const toPattern = (path: string) => path.replace(/\[(\w+)\]/g, ':$1')

const visiblePath = (pathname: AppPathname, locale: Locale): string => {
  const value = routing.pathnames[pathname]
  return typeof value === 'string' ? value : value[locale]
}

const translated = (): Translated[] =>
  (Object.keys(routing.pathnames) as AppPathname[]).flatMap((pathname) =>
    routing.locales
      .map((locale) => ({
        locale,
        internal: `/${locale}${toPattern(pathname)}`,
        visible: `/${locale}${toPattern(visiblePath(pathname, locale))}`,
      }))
      .filter(({ internal, visible }) => internal !== visible),
  )

/** Serves each translated address from the folder of its English noun. */
export const localisedRewrites = () =>
  translated().map(({ internal, visible }) => ({ source: visible, destination: internal }))

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/**
 * Every attempt has an address of its own and the one static page of its module: what it shows, the browser asks the
 * API for. An id that is no UUID stays a 404.
 */
export const attemptRewrites = () =>
  routing.locales.map((locale) => ({
    source: `/${locale}/modules/:module/quiz/:attempt(${UUID})`,
    destination: `/${locale}/modules/:module/quiz/attempt`,
  }))

/** What no page answers, and no translated address: 404 in the language of the address. The last of all rewrites. */
export const notFoundRewrites = () => [
  ...routing.locales.map((locale) => ({ source: `/${locale}/:rest*`, destination: `/api/not-found/${locale}` })),
  { source: '/:rest*', destination: '/api/not-found/none' },
]

/** The folder's own name, and the other language's word, for each page that has another: they lead to its one address. */
export const otherWords = () =>
  (Object.keys(routing.pathnames) as AppPathname[]).flatMap((pathname) =>
    routing.locales.flatMap((locale) => {
      const others = new Set([pathname, ...routing.locales.map((other) => visiblePath(pathname, other))])
      others.delete(visiblePath(pathname, locale))
      return [...others].map((path) => `/${locale}${path.replaceAll(/\[\w+\]/g, 'x')}`)
    }),
  )

/**
 * The same page in another language. Takes the path with or without its translation (the server renders static pages
 * under the folder's name, the browser shows the visible one), so both give the same link and hydration agrees.
 */
export function switchLocale(path: string, to: Locale): string {
  const [, , ...rest] = path.split('/')
  const segments = rest.filter(Boolean)
  for (const pathname of Object.keys(routing.pathnames) as AppPathname[]) {
    const forms = [pathname, ...routing.locales.map((locale) => visiblePath(pathname, locale))]
    for (const form of forms) {
      const params = matchSegments(form.split('/').filter(Boolean), segments)
      if (!params) continue
      const target = visiblePath(pathname, to).replace(/\[(\w+)\]/g, (_, name: string) => params[name] ?? '')
      return `/${to}${target === '/' ? '' : target}`
    }
  }
  return `/${to}${segments.map((segment) => `/${segment}`).join('')}`
}

function matchSegments(template: string[], segments: string[]): Record<string, string> | null {
  if (template.length !== segments.length) return null
  const params: Record<string, string> = {}
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? ''
    const name = /^\[(\w+)\]$/.exec(part)?.[1]
    if (name) params[name] = segment
    else if (part !== segment) return null
  }
  return params
}
