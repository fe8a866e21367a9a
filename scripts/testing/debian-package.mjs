/** A program that tests need and npm does not bring: the one that is there, or Debian's, installed where that is possible. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { runTask, tail } from '../launcher/processes.mjs'
import { fail, say, sayPlain } from '../launcher/say.mjs'

/**
 * The path of a program; installs its package by apt when root may, else says what to install and fails.
 * @param {{ name: string, variable: string, places: string[], debianPackage: string }} wanted
 */
export async function findProgram({ name, variable, places, debianPackage }) {
  const present = () => [process.env[variable], ...places].find((place) => place && fs.existsSync(place))
  const found = present()
  if (found) return found
  const hasApt = spawnSync('apt-get', ['--version']).status === 0
  if (process.getuid?.() !== 0 || !hasApt) {
    fail(`No ${name} was found: install it (on Debian: sudo apt-get install ${debianPackage}) or name one in ${variable}, then run the tests again.`)
  }
  say(`${name}: installing Debian’s ${debianPackage}`)
  const options = { cwd: '/', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await runTask('updating the package lists', 'apt-get', ['update', '-qq'], options)
  const { ok, output } = await runTask(`installing ${debianPackage}`, 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], options)
  const installed = present()
  if (ok && installed) return installed
  sayPlain(tail(output))
  return fail(`${debianPackage} could not be installed; what apt said is above.`)
}

/** A real Chromium for the stories. */
export const findBrowser = () =>
  findProgram({
    name: 'Chromium',
    variable: 'CHROMIUM_PATH',
    places: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/usr/bin/google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    debianPackage: 'chromium',
  })

/**
 * A real Redis. Debian's redis-tools holds the whole server under the name of redis-check-rdb, without the system
 * service that redis-server would start: called as `redis-server`, that is what it is.
 */
export const findRedis = () =>
  findProgram({
    name: 'Redis',
    variable: 'REDIS_SERVER_PATH',
    places: ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server', '/usr/bin/redis-check-rdb'],
    debianPackage: 'redis-tools',
  })
