import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')

/** Every way into the product, by the name that `forbidden-doors.spec.ts` knows it by. */
export type Door =
  | { name: string; kind: 'page'; path: string }
  | { name: string; kind: 'route'; path: string; method: string }
  | { name: string; kind: 'action'; id: string; page: string }

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/**
 * `[locale]/(admin)/admin/people` → `/[locale]/admin/people`: what an address is made of. One page is served at the
 * address of every attempt (i18n/rewrites.ts).
 */
const addressOf = (folder: string) => `/${folder.split(path.sep).filter((part) => part && !part.startsWith('(')).join('/')}`.replace(/\/quiz\/attempt$/, '/quiz/[attempt]')

/**
 * All pages and route handlers, as the folders of `app/` have them, and all server actions, as the build has compiled
 * them: a new one is in this list without anybody having thought of it.
 */
export function listDoors(): Door[] {
  const app = path.join(root, 'app')
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).toSorted()
  const pages = files
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file): Door => ({ name: `page ${addressOf(path.dirname(file))}`, kind: 'page', path: addressOf(path.dirname(file)) }))
  const routes = files
    .filter((file) => path.basename(file) === 'route.ts')
    .flatMap((file) => {
      const exported = readFileSync(path.join(app, file), 'utf8').matchAll(/export (?:const|async function|function) ([A-Z]+)\b/g)
      return [...exported]
        .map(([, method = '']) => method)
        .filter((method) => METHODS.includes(method))
        .map((method): Door => ({ name: `${method} ${addressOf(path.dirname(file))}`, kind: 'route', path: addressOf(path.dirname(file)), method }))
    })
  return [...pages, ...routes, ...listActions()]
}

type Manifest = { node: Record<string, { exportedName: string; workers: Record<string, unknown> }> }

function listActions(): Door[] {
  const manifest = JSON.parse(readFileSync(path.join(root, '.next/server/server-reference-manifest.json'), 'utf8')) as Manifest
  return Object.entries(manifest.node).map(([id, { exportedName, workers }]) => {
    const [worker = ''] = Object.keys(workers)
    return { name: `action ${exportedName}`, kind: 'action', id, page: addressOf(path.dirname(path.relative('app', worker))) }
  })
}
