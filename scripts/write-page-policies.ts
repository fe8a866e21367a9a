// After `next build`: writes each prerendered page in ASCII, gives it its own Content-Security-Policy, which names its
// inline scripts by hash, and fails when a page of the build would be served without a policy, or with one that it does not obey.
// Next sends the headers that stand in the `.meta` file beside each page (docs/decisions/007).
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { address } from '@/i18n/address'
import { otherWords, switchLocale } from '@/i18n/rewrites'
import { isLocale, routing } from '@/i18n/routing'
import { frameworkErrorPolicy, staticPagePolicy } from '@/lib/content-security-policy'
import { asciiPage, inlineScriptHashes, refusedMarkup } from '@/lib/page-html'

const BUILD = '.next'
const POLICY = 'content-security-policy'
/** Next's own last resorts, shown when nothing of ours can be. */
const FRAMEWORK_PAGES = ['/_not-found', '/_global-error']
const SAID_AT_MOST = 20

const metaSchema = z.looseObject({ headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}) })
const prerenderSchema = z.object({
  routes: z.record(z.string(), z.object({ srcRoute: z.string().nullable(), initialRevalidateSeconds: z.union([z.number(), z.literal(false)]) })),
  dynamicRoutes: z.record(z.string(), z.object({ fallback: z.union([z.string(), z.literal(false), z.null()]) })),
})
const functionsSchema = z.object({ functions: z.object({ '/_middleware': z.object({ matchers: z.array(z.object({ regexp: z.string() })) }) }) })

const readJson = <T>(schema: z.ZodType<T>, file: string): T => schema.parse(JSON.parse(readFileSync(file, 'utf8')))

/** Weak, as the same page may be sent compressed. */
const entityTag = (html: string) => `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`

/** Writes the policy and the ETag of each prerendered page into its `.meta`; says what a policy would refuse. */
function writePolicies(): string[] {
  const folder = path.join(BUILD, 'server/app')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  return files.flatMap((file) => {
    const html = asciiPage(readFileSync(path.join(folder, file), 'utf8'))
    writeFileSync(path.join(folder, file), html)
    const isFrameworks = FRAMEWORK_PAGES.includes(`/${file.replace(/\.html$/, '')}`)
    const metaFile = path.join(folder, file.replace(/\.html$/, '.meta'))
    const meta = readJson(metaSchema, metaFile)
    meta.headers[POLICY] = isFrameworks ? frameworkErrorPolicy : staticPagePolicy(inlineScriptHashes(html))
    meta.headers.etag = entityTag(html)
    writeFileSync(metaFile, JSON.stringify(meta))
    return isFrameworks ? [] : refusedMarkup(html).map((tag) => `${file}: the policy refuses ${tag}`)
  })
}

/** Next sends these two without headers of their own, so they say it themselves. */
function writeErrorPages(): void {
  for (const name of ['404', '500']) {
    const file = path.join(BUILD, 'server/pages', `${name}.html`)
    const html = readFileSync(file, 'utf8')
    const tag = `<meta http-equiv="Content-Security-Policy" content="${frameworkErrorPolicy.replace("; frame-ancestors 'none'", '')}"/>`
    if (!html.includes(tag)) writeFileSync(file, html.replace('<head>', `<head>${tag}`))
  }
}

/** Each page has its policy from one place: prerendered ones from here and never from proxy.ts, all others from there. */
function routeProblems(): string[] {
  const { routes, dynamicRoutes } = readJson(prerenderSchema, path.join(BUILD, 'prerender-manifest.json'))
  const appRoutes = readJson(z.record(z.string(), z.string()), path.join(BUILD, 'app-path-routes-manifest.json'))
  const { functions } = readJson(functionsSchema, path.join(BUILD, 'server/functions-config-manifest.json'))
  const matchers = functions['/_middleware'].matchers.map(({ regexp }) => new RegExp(regexp))
  const isMatched = (pathname: string) => matchers.some((matcher) => matcher.test(pathname))

  const prerendered = Object.entries(routes).filter(([route]) => !FRAMEWORK_PAGES.includes(route))
  const sources = new Set(prerendered.map(([, { srcRoute }]) => srcRoute))
  const visible = (route: string) => {
    const locale = route.split('/')[1] ?? ''
    return isLocale(locale) ? switchLocale(route, locale) : route
  }
  const onRequest = Object.entries(appRoutes)
    .filter(([file, route]) => file.endsWith('/page') && !sources.has(route) && !FRAMEWORK_PAGES.includes(route))
    .flatMap(([, route]) => routing.locales.map((locale) => address(`/${route.replace(/^\/\[locale\]\/?/, '').replaceAll(/\[[^\]]+\]/g, 'x')}`, locale)))

  return [
    ...prerendered.filter(([, { initialRevalidateSeconds }]) => initialRevalidateSeconds !== false).map(([route]) => `${route} is made again while the site runs, and would lose its policy: let it have no revalidate.`),
    ...prerendered.map(([route]) => visible(route)).filter(isMatched).map((pathname) => `${pathname} is prerendered, but proxy.ts runs on it: leave it out of the matcher.`),
    ...Object.entries(dynamicRoutes)
      .filter(([route, { fallback }]) => fallback !== false && /\[(?!locale\])/.test(route))
      .map(([route]) => `${route} makes unknown addresses while the site runs, without a policy: export const dynamicParams = false.`),
    ...otherWords().filter((pathname) => !isMatched(pathname)).map((pathname) => `${pathname} would be a second address of ${visible(pathname)}: add it to the matcher in proxy.ts.`),
    ...onRequest.filter((pathname) => !isMatched(pathname)).map((pathname) => `${pathname} is made for each request and would have no policy: add it to the matcher in proxy.ts.`),
  ]
}

const problems = [...writePolicies(), ...routeProblems()]
writeErrorPages()
for (const problem of problems.slice(0, SAID_AT_MOST)) console.error(problem)
if (problems.length > SAID_AT_MOST) console.error(`… and ${problems.length - SAID_AT_MOST} more`)
// next.config.ts serves no build without this.
if (problems.length === 0) writeFileSync(path.join(BUILD, 'page-policies'), readFileSync(path.join(BUILD, 'BUILD_ID')))
process.exitCode = problems.length > 0 ? 1 : 0
