/**
 * Child processes. Each one leads its own process group, for two reasons: Ctrl-C in a terminal signals the
 * whole foreground group, and a child must not die before the launcher orders it; and a task such as `npm ci`
 * has children of its own, which go with its group.
 */
import { execFileSync, spawn } from 'node:child_process'
import fs from 'node:fs'
import { showAlive } from './say.mjs'

/** @typedef {{ pid: number, started: string }} Identity a pid, and when it began: pids are given out again */
/** Thrown where work is left because the operator asked to stop. */
export class Stopped extends Error {}

/** @typedef {{ code: number | null, signal: string | null }} Exit */

/** Groups that this process started and that still run. @type {Map<number, Identity>} */
const running = new Map()
/** Those among them that are tasks: they end by themselves, or at Ctrl-C. @type {Set<number>} */
const tasks = new Set()
let tasksEnded = false
let notice = () => {}

/** Calls `listener` with the running children whenever one starts or ends. @param {(ids: Identity[]) => void} listener */
export function onChildrenChange(listener) {
  notice = () => listener([...running.values()])
}

/** When a process began, or null if it is not alive (a zombie is not). @param {number} pid @returns {string | null} */
export function startOf(pid) {
  if (!Number.isInteger(pid) || pid < 1) return null
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim() || null
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ') // the name may hold spaces and brackets
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

/** @param {number} pid @returns {Identity} */
export const identityOf = (pid) => ({ pid, started: startOf(pid) ?? '' })

/** @param {Identity | undefined} identity */
export const isAlive = (identity) => Boolean(identity?.started) && startOf(Number(identity?.pid)) === identity?.started

/** The command line of a live process, '' if there is none. @param {number} pid */
export function commandLineOf(pid) {
  if (startOf(pid) === null) return ''
  try {
    if (process.platform !== 'linux') return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' })
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

/** @param {number} milliseconds */
export const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Signals a whole group; one that is gone already is no error. @param {number} pid @param {NodeJS.Signals} signal */
export function signalGroup(pid, signal) {
  try { process.kill(-pid, signal) } catch { /* gone */ }
}

/** SIGTERM, then SIGKILL for what is left after `graceMs`. @param {Identity} identity */
export async function endGroup(identity, graceMs = 5000) {
  signalGroup(identity.pid, 'SIGTERM')
  for (const until = Date.now() + graceMs; Date.now() < until && isAlive(identity); ) await sleep(50)
  signalGroup(identity.pid, 'SIGKILL')
  while (isAlive(identity)) await sleep(20)
}

/**
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions} options
 * @returns {{ pid: number, child: import('node:child_process').ChildProcess, exited: Promise<Exit> }}
 */
export function startGroup(command, args, options) {
  const child = spawn(command, args, { ...options, detached: true })
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      running.delete(Number(child.pid))
      notice()
      resolve({ code, signal })
    })
  })
  exited.catch(() => {})
  if (child.pid) {
    running.set(child.pid, identityOf(child.pid))
    notice()
  }
  return { pid: Number(child.pid), child, exited }
}

/** Ends the tasks in hand and leaves the servers, which their supervisors stop. */
export function endTasks() {
  tasksEnded = true
  return Promise.all([...running.values()].filter(({ pid }) => tasks.has(pid)).map((identity) => endGroup(identity, 2000)))
}

/** Ends whatever still runs. */
export const endAllChildren = (graceMs = 5000) => Promise.all([...running.values()].map((identity) => endGroup(identity, graceMs)))

/** @param {NodeJS.Signals} signal */
export const signalAllChildren = (signal) => [...running.keys()].forEach((pid) => signalGroup(pid, signal))

/**
 * Runs a task to its end, showing that it is alive, and keeps what it says.
 * @param {string} label in the -ing form: "installing packages"
 * @param {string} command @param {string[]} args @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function runTask(label, command, args, options) {
  const alive = showAlive(label)
  let output = ''
  try {
    const { pid, child, exited } = startGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    tasks.add(pid)
    const drained = new Promise((resolve) => child.once('close', resolve))
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-200_000)
        // eslint-disable-next-line no-control-regex
        alive.note(text.replace(/\x1b\[[0-9;]*[A-Za-z]/g, '').trim().split('\n').pop() ?? '')
      })
    }
    const { code } = await exited
    await drained
    if (tasksEnded) throw new Stopped()
    return { ok: code === 0, output }
  } catch (error) {
    if (error instanceof Stopped) throw error
    return { ok: false, output: output + String(error) }
  } finally {
    alive.end()
  }
}

/** The last lines of a task that failed, for the operator. @param {string} output */
export const tail = (output, lines = 25) => output.trimEnd().split('\n').slice(-lines).map((line) => `    ${line}`).join('\n')
