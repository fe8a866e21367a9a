/** Keeps one process running: restarts it when it dies, more slowly each time, and gives up when that is no use. */
import { sleep } from './processes.mjs'
import { Refusal, say, sentenceFor } from './say.mjs'

/**
 * @typedef {object} Running
 * @property {number} pid
 * @property {(listener: (how: string) => void) => void} onExit called once, with a few words
 * @property {(options?: { now?: boolean }) => Promise<void>} stop
 */

/**
 * @param {string} name "the server"
 * @param {() => Running | Promise<Running>} start
 * @param {{ first?: Running, quickSeconds?: number, quickDeaths?: number, waitMs?: (death: number) => number }} [options]
 *   first: a process that runs already; a death is quick when it comes within `quickSeconds` of the start
 * @returns {{ failed: Promise<never>, pid: () => number, stop: (options?: { now?: boolean }) => Promise<void> }}
 *   failed: rejects with a Refusal after `quickDeaths` quick deaths in a row
 */
export function supervise(name, start, options = {}) {
  const { first, quickSeconds = 20, quickDeaths = 5, waitMs = (death) => 500 * 2 ** (death - 1) } = options
  let stopping = false
  /** @type {Running | null} */ let current = first ?? null

  async function keepRunning() {
    for (let deaths = 0; !stopping; ) {
      const began = Date.now()
      let how
      try {
        current ??= await start()
        if (stopping) {
          await current.stop() // the stop came while it was starting
          return
        }
        const running = current
        how = await new Promise((resolve) => running.onExit(resolve))
      } catch (error) {
        how = sentenceFor(error)
      }
      current = null
      if (stopping) return
      deaths = Date.now() - began < quickSeconds * 1000 ? deaths + 1 : 1
      if (deaths >= quickDeaths) {
        throw new Refusal(`${name.replace(/^./, (letter) => letter.toUpperCase())} stopped ${deaths} times in a row, the last time with: ${how}. Grand Large gives up; read what it said above, then start again.`)
      }
      say(`${name} stopped (${how}): starting it again in ${(waitMs(deaths) / 1000).toFixed(1)} s`)
      for (const until = Date.now() + waitMs(deaths); Date.now() < until && !stopping; ) await sleep(Math.min(100, waitMs(deaths)))
    }
  }

  const work = keepRunning()
  /** @type {Promise<never>} */ const failed = new Promise((_, reject) => { work.catch(reject) })
  failed.catch(() => {}) // whoever races on it hears of it; nobody else must
  return {
    failed,
    pid: () => current?.pid ?? 0,
    stop: async (how) => {
      stopping = true
      await current?.stop(how)
      await work.catch(() => {})
    },
  }
}
