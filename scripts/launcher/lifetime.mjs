/** The life of a command: signals, refusals, and cleaning up in the reverse order of starting. */
import { refuseFullDisk } from './machine.mjs'
import { Stopped, endAllChildren, endTasks, signalAllChildren } from './processes.mjs'
import { Refusal, say, sentenceFor } from './say.mjs'

/** `npm` forwards the Ctrl-C that the terminal has already sent us, so one key press arrives twice. */
const SAME_KEY_PRESS_MS = 700

/**
 * @typedef {object} Lifetime
 * @property {Promise<void>} stopAsked resolves at the first SIGINT, SIGTERM or SIGHUP
 * @property {(text?: string) => void} step leaves if a stop was asked, else says what comes next
 * @property {(work: () => unknown) => void} onStop cleaning up, run in reverse order
 * @property {(work: () => void) => void} onInsist what a second Ctrl-C does besides killing the children
 */

/**
 * Runs `main`, cleans up whatever happened, and exits: 0 after a stop that was asked for, 1 after a refusal.
 * @param {(lifetime: Lifetime) => Promise<number | void>} main resolves to an exit code
 */
export async function live(main) {
  /** @type {(() => unknown)[]} */ const cleanups = []
  /** @type {(() => void)[]} */ const insistences = []
  let askedAt = 0
  let resolveStop = () => {}
  const stopAsked = new Promise((resolve) => { resolveStop = () => resolve(undefined) })

  const onSignal = () => {
    if (!askedAt) {
      askedAt = Date.now()
      say('stopping (Ctrl-C again to insist)')
      resolveStop()
      void endTasks() // the task in hand fails, and its step leaves
    } else if (Date.now() - askedAt > SAME_KEY_PRESS_MS) {
      say('stopping at once')
      signalAllChildren('SIGKILL')
      for (const work of insistences) work()
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal)
  if (process.env.npm_lifecycle_event) watchNpm(onSignal)

  let code = 0
  const refuse = (/** @type {unknown} */ error) => {
    code = 1
    const sentence = sentenceFor(error)
    process.stderr.write(`\n${error instanceof Refusal ? sentence : (refuseFullDisk(sentence, 'working') ?? sentence)}\n`)
    if (process.env.DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
  }
  // Outside of any promise, such as a full disk met in an event: no stack for the operator, and no orphans.
  process.on('uncaughtException', (error) => { refuse(error); resolveStop() })
  process.on('unhandledRejection', (error) => { refuse(error); resolveStop() })

  try {
    const result = await main({
      stopAsked,
      step: (text) => { if (askedAt) throw new Stopped(); if (text) say(text) },
      onStop: (cleanup) => cleanups.push(cleanup),
      onInsist: (insist) => insistences.push(insist),
    })
    code ||= result ?? 0
  } catch (error) {
    if (!askedAt) refuse(error)
  }
  askedAt ||= Date.now() - SAME_KEY_PRESS_MS
  for (const cleanup of cleanups.reverse()) {
    try { await cleanup() } catch (error) { process.stderr.write(`${sentenceFor(error)}\n`) }
  }
  await endAllChildren()
  if (code === 0) say('stopped')
  process.exit(code)
}

/** A signal to npm itself may end only the shell between npm and us: losing that parent is being told to stop. @param {() => void} onLost */
function watchNpm(onLost) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    onLost()
  }, 1000).unref()
}
