/** What the machine must offer before the long work: a system we know, disk space, a free port. */
import fs from 'node:fs'
import net from 'node:net'
import { fail } from './say.mjs'

const MB = 1024 * 1024
export const INSTALL_BYTES = 1500 * MB
export const START_BYTES = 200 * MB

/** @param {NodeJS.Platform} platform */
export function checkPlatform(platform = process.platform) {
  if (platform === 'win32') fail('Grand Large runs on Linux and macOS: on Windows, start it inside WSL (https://learn.microsoft.com/windows/wsl/install).')
}

/** @param {number} bytes */
const gigabytes = (bytes) => (bytes >= 1000 * MB ? `${(bytes / 1000 / MB).toFixed(1)} GB` : `${Math.floor(bytes / MB)} MB`)

/**
 * @param {string} dir @param {number} needed bytes @param {string} purpose "to install", "to start"
 * @param {typeof fs.promises.statfs} statfs given by tests
 */
export async function checkDisk(dir, needed, purpose, statfs = fs.promises.statfs) {
  const { bavail, bsize } = await statfs(dir)
  const free = Number(bavail) * Number(bsize)
  if (free < needed) fail(`The disk that holds ${dir} has ${gigabytes(free)} left and Grand Large needs ${gigabytes(needed)} ${purpose}: free some space and start again.`)
}

/** The sentence for a full disk, if that is what made something fail. @param {string} output @param {string} doing @returns {string | null} */
export function refuseFullDisk(output, doing) {
  return /ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i.test(output) ? `The disk is full (while ${doing}): free some space and start again; nothing that was saved is lost.` : null
}

/** Refuses a port that cannot be had, by trying it. @param {string} host @param {number} port */
export async function checkPort(host, port) {
  const server = net.createServer()
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen({ host, port, exclusive: true }, () => resolve(undefined))
    })
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code
    if (code === 'EADDRINUSE') fail(`Port ${port} is taken by another program: stop that one, or choose another port with PORT=${port + 1} npm start.`)
    if (code === 'EACCES') fail(`This user may not open port ${port}: choose one above 1023, for example PORT=3000 npm start.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') fail(`HOST=${host} is not an address of this machine: unset HOST, or use npm start -- --lan.`)
    throw error
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}
