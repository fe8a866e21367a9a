/** Which Node runs the site: docs/decisions/011. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** From here on `AsyncLocalStorage`, which Next asks at every step of a request, costs next to nothing. */
const SWIFT_MAJOR = 24

/**
 * The program to run the web server with: this very Node if it is new enough, else the one that came with the packages,
 * where there is one for this machine and it works.
 * @param {string} root @returns {string}
 */
export function serverNode(root) {
  if (Number(process.versions.node.split('.')[0]) >= SWIFT_MAJOR) return process.execPath
  const packaged = path.join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`)
  return spawnSync(packaged, ['--version']).status === 0 ? packaged : process.execPath
}

/** @param {string} node a program that `serverNode` gave @returns {string} such as `v24.21.0` */
export const nodeVersion = (node) => (node === process.execPath ? process.version : spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim())

/**
 * Bounds of the web server's memory. It holds about 110 MB; left alone, V8 lets the garbage of requests pile up to several
 * times that before it collects, on a machine where it sees room. Whoever sets a bound in `NODE_OPTIONS` has that one.
 * @param {NodeJS.ProcessEnv} env @returns {string[]} options for Node
 */
export const memoryBounds = (env) => (/max.old.space.size/.test(env.NODE_OPTIONS ?? '') ? [] : ['--max-old-space-size=384', '--max-semi-space-size=8'])
