/** A real Chromium for the stories: the one that is there, or Debian's, installed where that is possible. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { runTask, tail } from '../launcher/processes.mjs'
import { fail, say, sayPlain } from '../launcher/say.mjs'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const present = () => [process.env.CHROMIUM_PATH, ...PLACES].find((place) => place && fs.existsSync(place))

/** The path of a browser; installs `chromium` by apt when root may, else says what to install and fails. */
export async function findBrowser() {
  const found = present()
  if (found) return found
  const hasApt = spawnSync('apt-get', ['--version']).status === 0
  if (process.getuid?.() !== 0 || !hasApt) {
    fail('No Chromium was found: install it (on Debian: sudo apt-get install chromium) or name one in CHROMIUM_PATH, then run the tests again.')
  }
  say('browser: installing Debian’s chromium')
  const options = { cwd: '/', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await runTask('updating the package lists', 'apt-get', ['update', '-qq'], options)
  const { ok, output } = await runTask('installing chromium', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  const installed = present()
  if (ok && installed) return installed
  sayPlain(tail(output))
  return fail('Chromium could not be installed; what apt said is above.')
}
