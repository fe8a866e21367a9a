/** The operator's choices, from the command line and the environment, checked before anything is done. */
import net from 'node:net'
import os from 'node:os'
import { fail } from './say.mjs'

/**
 * @typedef {object} Options
 * @property {boolean} dev
 * @property {string} host the address to listen on
 * @property {number} port
 * @property {string} localUrl where this machine itself finds the server
 * @property {string} publicUrl without a slash at the end
 * @property {string | null} chosenPublicUrl as the operator gave it; null when we made it up
 * @property {string | null} roomUrl the address for the others in the room; null when it is not open to them
 * @property {string[]} trustedOrigins
 * @property {string | null} databaseUrl null: the embedded database
 */

const USAGE = 'npm start -- [--lan] [--dev]; PORT, HOST, PUBLIC_URL and DATABASE_URL are read from the environment (docs/operator.md)'

/**
 * @param {string[]} argv @param {NodeJS.ProcessEnv} env
 * @param {ReturnType<typeof os.networkInterfaces>} interfaces
 * @returns {Options}
 */
export function parseOptions(argv, env, interfaces = os.networkInterfaces()) {
  const unknown = argv.find((word) => word !== '--lan' && word !== '--dev')
  if (unknown) fail(`"${unknown}" is not an option of this command: ${USAGE}.`)

  const port = readPort(env.PORT)
  const host = readHost(env.HOST, argv.includes('--lan'))
  const open = host === '0.0.0.0' || host === '::'
  const local = isLoopback(host)
  const addresses = open ? lanAddresses(interfaces) : local ? [] : [host]

  const at = (/** @type {string} */ address) => `http://${net.isIPv6(address) ? `[${address}]` : address}:${port}`
  const [first] = addresses
  const roomUrl = first ? at(first) : null
  const chosenPublicUrl = readPublicUrl(env.PUBLIC_URL)
  const publicUrl = chosenPublicUrl ?? roomUrl ?? at('localhost')
  const given = (env.TRUSTED_ORIGINS ?? '').split(',').map((origin) => origin.trim()).filter(Boolean)
  const trustedOrigins = [...new Set([publicUrl, at('localhost'), at('127.0.0.1'), ...addresses.map(at), ...given])]

  return {
    dev: argv.includes('--dev'), host, port, publicUrl, chosenPublicUrl, trustedOrigins,
    localUrl: open || local ? at('localhost') : at(host),
    roomUrl: roomUrl && (chosenPublicUrl ?? roomUrl),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
  }
}

/** @param {string | undefined} text */
function readPort(text) {
  if (!text) return 3000
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) fail(`PORT=${text} is not a port: give a number from 1 to 65535, for example PORT=3000.`)
  return port
}

/** @param {string | undefined} text @param {boolean} lan */
function readHost(text, lan) {
  if (!text) return lan ? '0.0.0.0' : '127.0.0.1'
  if (text === 'localhost') return '127.0.0.1'
  if (!net.isIP(text)) fail(`HOST=${text} is not an IP address: give 127.0.0.1 (this machine only), 0.0.0.0 (the room) or one address of this machine.`)
  if (lan && isLoopback(text)) fail(`--lan and HOST=${text} contradict each other: leave one of them out.`)
  return text
}

/** @param {string | undefined} text */
function readPublicUrl(text) {
  if (!text) return null
  let url
  try { url = new URL(text) } catch { url = null }
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash || url.username) {
    return fail(`PUBLIC_URL=${text} is not an address: give scheme and host only, for example PUBLIC_URL=https://learn.example.org.`)
  }
  return url.origin
}

/** @param {string | undefined} text */
function readDatabaseUrl(text) {
  if (!text) return null
  let url
  try { url = new URL(text) } catch { url = null }
  // The text is not repeated: it holds a password.
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return fail('DATABASE_URL is not a Postgres address: write it as postgresql://user:password@host:5432/database.')
  return text
}

/** @param {string} address */
const isLoopback = (address) => address === '::1' || address.startsWith('127.')

/**
 * This machine's IPv4 addresses that phones in the room can reach, the likeliest first: bridges and tunnels
 * (containers, VPN) come last, as nobody in the room is there.
 * @param {ReturnType<typeof os.networkInterfaces>} interfaces
 * @returns {string[]}
 */
export function lanAddresses(interfaces) {
  const found = Object.entries(interfaces).flatMap(([name, list]) => (list ?? []).filter((entry) => entry.family === 'IPv4' && !entry.internal && !entry.address.startsWith('169.254.')).map(({ address }) => ({
    address,
    rank: (/^(docker|br-|veth|virbr|cni|tun|tap|wg|utun|tailscale|vmnet|lxc)/.test(name) ? 2 : 0) + (/^(10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(address) ? 0 : 1),
  })))
  return found.sort((a, b) => a.rank - b.rank).map(({ address }) => address)
}
