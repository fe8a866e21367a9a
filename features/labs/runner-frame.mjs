// The document between the page and the workers. It has an opaque origin and trusts neither side: what a worker says is
// counted, checked and built anew before the page gets it, and a worker whose time is over is ended. It is written into
// the page by hash, so it imports nothing.

const LOADING_LIMIT_MS = 120_000
/** More than lab.py ever sends in one run: only code that went around it comes here. */
const LIMITS = { messages: 6_000, characters: 400_000, asks: 20 }

/** @type {MessagePort | undefined} */
let port
/** @type {{ worker: string, pyodide: string, asm: string, wasm: WebAssembly.Module, stdlib: Blob, lock: string, lab: string } | undefined} */
let runtime
/** @type {Worker | undefined} */
let worker
let isReady = false
/** @type {ReturnType<typeof setTimeout> | undefined} */
let loading
/** @type {{ run: number, json: string, isAsking: boolean, leftMs: number, since: number, timer: ReturnType<typeof setTimeout> | undefined, messages: number, characters: number, asks: number, open: Set<number> } | undefined} */
let job
let isStarted = false

/** @type {(value: object) => void} */
const say = (value) => port?.postMessage(value)

const isText = (/** @type {unknown} */ value, limit = 60_000) => typeof value === 'string' && value.length <= limit

/** A new interpreter, ready before it is wanted. */
function fresh() {
  if (!runtime) return
  clearTimeout(loading)
  worker?.terminate()
  isReady = false
  const own = (worker = new Worker(runtime.worker))
  loading = setTimeout(() => fail('slow'), LOADING_LIMIT_MS)
  own.addEventListener('message', ({ data }) => {
    if (own === worker) hear(data)
  })
  own.addEventListener('error', (event) => {
    event.preventDefault()
    if (own !== worker) return
    if (isReady) end('broken')
    else fail(event.message?.slice(0, 500) ?? '')
  })
  const { worker: _, ...given } = runtime
  own.postMessage(given)
}

/** @param {string} message */
function fail(message) {
  clearTimeout(loading)
  worker?.terminate()
  worker = undefined
  job = undefined
  say({ kind: 'failed', message })
}

function startClock() {
  if (!job) return
  job.since = performance.now()
  job.timer = setTimeout(() => end('time'), job.leftMs)
}

function stopClock() {
  if (!job) return
  clearTimeout(job.timer)
  job.leftMs -= performance.now() - job.since
}

/** @param {'done' | 'error' | 'time' | 'stopped' | 'flood' | 'broken'} reason */
function end(reason) {
  if (!job) return
  clearTimeout(job.timer)
  say({ kind: 'ended', run: job.run, reason })
  job = undefined
  isStarted = false
  fresh()
}

function begin() {
  if (!job || !isReady || isStarted) return
  isStarted = true
  say({ kind: 'started', run: job.run })
  worker?.postMessage({ json: job.json, isAsking: job.isAsking })
  startClock()
}

/** What a worker says: text that is JSON, of one of these forms, and not too much of it. @param {unknown} data */
function hear(data) {
  if (!isReady) {
    if (data !== '{"kind":"ready"}') return fail(String(data).slice(0, 500))
    clearTimeout(loading)
    isReady = true
    say({ kind: 'ready' })
    begin()
    return
  }
  if (!job || !isStarted) return
  job.messages += 1
  job.characters += typeof data === 'string' ? data.length : LIMITS.characters + 1
  if (job.messages > LIMITS.messages || job.characters > LIMITS.characters) {
    end('flood')
    return
  }
  let message
  try {
    message = JSON.parse(/** @type {string} */ (data))
  } catch {
    return
  }
  if (typeof message !== 'object' || message === null) return
  const { run } = job
  if (message.kind === 'output' && isText(message.text)) say({ kind: 'output', run, text: message.text })
  else if (message.kind === 'cut') say({ kind: 'cut', run })
  else if (message.kind === 'check' && isText(message.id, 100) && typeof message.isPassed === 'boolean' && isText(message.message, 2_000))
    say({ kind: 'check', run, id: message.id, isPassed: message.isPassed, message: message.message })
  else if (message.kind === 'ask') hearQuestion(message)
  else if (message.kind === 'ended' && (message.reason === 'done' || message.reason === 'error')) end(message.reason)
}

/** The clock stands still while the page asks: how long a model thinks is not the learner's time. @param {{ ask: unknown, messages: unknown, model: unknown }} question */
function hearQuestion({ ask, messages, model }) {
  if (!job?.isAsking || typeof ask !== 'number' || !Number.isInteger(ask) || job.open.has(ask)) return
  job.asks += 1
  if (job.asks > LIMITS.asks) {
    worker?.postMessage({ ask, answer: JSON.stringify({ error: `a run may ask ${LIMITS.asks} times` }) })
    return
  }
  if (job.open.size === 0) stopClock()
  job.open.add(ask)
  say({ kind: 'ask', run: job.run, ask, messages: JSON.stringify(messages ?? null).slice(0, 60_000), model: typeof model === 'string' ? model.slice(0, 200) : null })
}

/** What the page says. @param {Record<string, unknown>} message */
async function obey(message) {
  if (message.kind === 'load' && !runtime) {
    const { worker: workerText, pyodide, asm, wasm, stdlib, lock, lab } = /** @type {Record<string, ArrayBuffer>} */ (message)
    const address = (/** @type {ArrayBuffer} */ script) => URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
    const text = (/** @type {ArrayBuffer} */ bytes) => new TextDecoder().decode(bytes)
    try {
      runtime = {
        ...{ worker: address(workerText), pyodide: address(pyodide), asm: address(asm), stdlib: new Blob([stdlib]) },
        ...{ wasm: await WebAssembly.compile(wasm), lock: text(lock), lab: text(lab) },
      }
    } catch (error) {
      fail(String(error).slice(0, 500))
      return
    }
    fresh()
  } else if (message.kind === 'run' && !job && typeof message.run === 'number' && typeof message.json === 'string') {
    const leftMs = Math.min(Math.max(Number(message.timeLimitSeconds) || 10, 1), 120) * 1_000
    job = { run: message.run, json: message.json, isAsking: message.isAsking === true, leftMs, since: 0, timer: undefined, messages: 0, characters: 0, asks: 0, open: new Set() }
    if (worker) begin()
    else fresh()
  } else if (message.kind === 'stop') {
    end('stopped')
  } else if (message.kind === 'answer' && job?.run === message.run && typeof message.ask === 'number' && job.open.delete(message.ask)) {
    worker?.postMessage({ ask: message.ask, answer: JSON.stringify(typeof message.text === 'string' ? { text: message.text } : { error: String(message.error) }) })
    if (job.open.size === 0) startClock()
  }
}

addEventListener('message', (event) => {
  const [given] = event.ports
  if (port || event.source !== parent || !given) return
  port = given
  port.addEventListener('message', ({ data }) => {
    if (typeof data === 'object' && data !== null) void obey(data)
  })
  port.start()
})
