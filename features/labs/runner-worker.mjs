// The worker inside the runner's frame: one interpreter, which runs one job. Whatever runs here is taken for hostile: it
// has an opaque origin and no network (runner-policy.ts), and all that leaves is JSON that the frame checks.

/** An address that leads nowhere: Pyodide asks for its files below it, and gets those that came with the message. */
const FILES = 'https://files.invalid/'

/** @type {(value: unknown) => void} */
const send = (value) => postMessage(JSON.stringify(value))

/** @type {Map<number, (answer: string) => void>} */
const asked = new Map()

const take = () =>
  new Promise((resolve) => {
    addEventListener('message', (event) => resolve(event.data), { once: true })
  })

// A classic worker, since Chromium starts no module worker in a frame with an opaque origin. Pyodide only looks whether
// this function works.
globalThis.importScripts = () => {
  throw new Error('modules only')
}

async function main() {
  const { pyodide, asm, wasm, stdlib, lock, lab } = await take()
  const { fetch } = globalThis
  globalThis.fetch = async (/** @type {any} */ address) => new Response(String(address) === `${FILES}python_stdlib.zip` ? stdlib : null)
  // Compiled once by the frame, for all workers.
  WebAssembly.instantiateStreaming = async (_response, imports) => ({ module: wasm, instance: await WebAssembly.instantiate(wasm, imports) })
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([import(pyodide), import(asm)])
  const python = await loadPyodide({
    indexURL: FILES,
    createPyodideModule,
    // No packages: labs use the standard library, and an import of anything else fails in Python's own words.
    lockFileContents: JSON.stringify({ info: JSON.parse(lock).info, packages: {} }),
    stdout: () => {},
    stderr: () => {},
  })
  python.FS.writeFile('/lib/lab.py', lab)
  python.runPython("import sys; sys.path.append('/lib'); import lab")
  globalThis.fetch = fetch

  const job = take()
  send({ kind: 'ready' })
  const { json, isAsking } = await job
  addEventListener('message', ({ data }) => asked.get(data.ask)?.(data.answer))
  await python.pyimport('lab').run_job(json, (/** @type {string} */ message) => postMessage(message), isAsking ? ask : undefined)
}

/** @param {string} question @returns {Promise<string>} */
const ask = (question) =>
  new Promise((resolve) => {
    const id = asked.size + 1
    asked.set(id, resolve)
    send({ kind: 'ask', ask: id, ...JSON.parse(question) })
  })

main().catch((error) => send({ kind: 'broken', message: String(error).slice(0, 500) }))
