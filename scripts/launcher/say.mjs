/** What the launcher says: short lines with the seconds since the start, and one sentence for each refusal. */
const startedAt = Date.now()
const STILL_EVERY_SECONDS = 10

/** A terminal that goes away, or `npm start | head`, must not take the launcher down before its children. */
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})

/** An expected failure. Its message is one sentence that says what to do; it is printed without a stack. */
export class Refusal extends Error {}

/** @param {string} sentence @returns {never} */
export function fail(sentence) {
  throw new Refusal(sentence)
}

/** The one sentence for any error: our own as they are, others by their message. @param {unknown} error */
export function sentenceFor(error) {
  return error instanceof Error ? error.message || error.name : String(error)
}

const seconds = () => `${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`

let isQuiet = false
/** For commands whose own output is what matters: only refusals are said. */
export function quiet() {
  isQuiet = true
}

/** @param {string} text one line */
export function say(text) {
  if (!isQuiet) process.stdout.write(`${seconds()}  ${text}\n`)
}

/** @param {string} text several lines, printed as they are */
export function sayPlain(text = '') {
  process.stdout.write(`${text}\n`)
}

/**
 * Shows that work of unknown length is alive: a line that is rewritten in a terminal, otherwise (a log, a pipe)
 * one more line every ten seconds. `note` is the last thing the work itself said.
 * @param {string} label
 * @returns {{ note(text: string): void, end(): void }}
 */
export function showAlive(label) {
  const began = Date.now()
  const terminal = process.stdout.isTTY && !isQuiet
  let note = ''
  const tick = () => {
    const spent = Math.round((Date.now() - began) / 1000)
    if (!terminal) return say(`  still ${label} (${spent} s)`)
    const line = `${seconds()}    ${'⠋⠙⠹⠸⠼⠴⠦⠧'[Math.floor(Date.now() / 250) % 8]} ${spent} s  ${note}`
    process.stdout.write(`\r\x1b[2K${line.slice(0, (process.stdout.columns || 80) - 1)}`)
  }
  const timer = setInterval(tick, terminal ? 250 : STILL_EVERY_SECONDS * 1000)
  return {
    note: (text) => { note = text },
    end: () => { clearInterval(timer); if (terminal) process.stdout.write('\r\x1b[2K') },
  }
}
