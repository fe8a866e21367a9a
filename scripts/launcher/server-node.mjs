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
