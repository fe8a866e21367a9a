/** Installs the packages of package-lock.json, again whenever it changed. Node built-ins only, of course. */
import fs from 'node:fs'
import path from 'node:path'
import { hashInputs, readStamp, writeStamp } from './inputs.mjs'
import { INSTALL_BYTES, START_BYTES, checkDisk, refuseFullDisk } from './machine.mjs'
import { runTask, tail } from './processes.mjs'
import { fail, say, sayPlain } from './say.mjs'

/** @param {string} root @param {NodeJS.ProcessEnv} env */
export async function installPackages(root, env) {
  const stamp = path.join(root, 'node_modules', '.grand-large-installed')
  const wanted = hashInputs(root, ['package-lock.json'], [process.platform, process.arch])
  if (readStamp(stamp) === wanted) return say('packages: as before')
  if (!readStamp(stamp) && isInstalled(root)) {
    writeStamp(stamp, wanted)
    return say('packages: installed already')
  }

  await checkDisk(root, INSTALL_BYTES, 'to install its packages')
  say('packages: installing (npm ci; half a minute to a few minutes)')
  fs.rmSync(stamp, { force: true })
  const [command, args] = npm(env)
  // tailwindcss, tsx and prisma are needed to build, whatever NODE_ENV says.
  const { ok, output } = await runTask('installing packages', command, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root, env })
  try {
    // npm unpacks onto a full disk with no more than a warning, and leaves cut files behind.
    const full = refuseFullDisk(output, 'installing packages')
    if (full) fail(full)
    if (!ok) explainFailure(root, output)
    await checkDisk(root, START_BYTES, 'to start')
  } catch (error) {
    fs.rmSync(path.join(root, 'node_modules/.package-lock.json'), { force: true }) // or it would count as installed
    throw error
  }
  writeStamp(stamp, wanted)
  say('packages: installed')
}

/** The npm that runs us, if one does. @param {NodeJS.ProcessEnv} env @returns {[string, string[]]} */
const npm = (env) => (env.npm_execpath && /npm-cli\.c?js$/.test(env.npm_execpath) ? [process.execPath, [env.npm_execpath]] : ['npm', []])

/** Whether somebody's own `npm ci` did the work: npm's record of the tree has all that the lock wants. @param {string} root */
function isInstalled(root) {
  try {
    const read = (/** @type {string} */ name) => JSON.parse(fs.readFileSync(path.join(root, name), 'utf8')).packages
    const there = read('node_modules/.package-lock.json')
    return Object.entries(read('package-lock.json')).every(([name, entry]) => !name || entry.optional || entry.peer || there[name]?.version === entry.version)
  } catch {
    return false
  }
}

/** @param {string} root @param {string} output @returns {never} */
function explainFailure(root, output) {
  if (/spawn npm ENOENT/.test(output)) fail('npm is not there: install Node with npm from https://nodejs.org and start again.')
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENETUNREACH)\b/.test(output)) fail('The npm registry does not answer: check the network (and the proxy, "npm config get proxy"), then start again.')
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) fail(`This user may not write in ${root}: start as the user who owns the folder, or give it to this one with chown -R.`)
  // npm says the cause first and its manual after.
  sayPlain(tail(output.split('\n').filter((line) => /^npm error\b.*\S/.test(line)).slice(0, 12).join('\n') || output))
  return fail('The packages could not be installed; what npm said is above: mend that and start again.')
}
