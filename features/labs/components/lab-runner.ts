import { frameMessageSchema, runnerParts, type EndReason, type FrameMessage, type Job, type PageMessage } from './runner-messages'

export type RunnerState = 'idle' | 'loading' | 'ready' | 'failed'
export type RunEvent = Extract<FrameMessage, { kind: 'started' | 'output' | 'cut' | 'check' }>
/** Answers a question of the code: the text, or in words why there is none. */
export type Ask = (messages: string) => Promise<{ text: string } | { error: string }>

type Order = { job: Job; timeLimitSeconds: number; onEvent: (event: RunEvent) => void; ask: Ask | null }
type Run = Order & { run: number; end: (reason: EndReason) => void; open: number; guard: ReturnType<typeof setTimeout> | undefined }

/** The frame keeps the time; should it be gone itself, the page waits this much longer. */
const GUARD_MS = 10_000

/**
 * Runs code in a frame with an opaque origin, which it makes when it is first wanted. One run at a time; each has an
 * interpreter of its own. The page fetches what the frame needs, since the frame has no network.
 */
export function createLabRunner(version: string) {
  const listeners = new Set<() => void>()
  let state: RunnerState = 'idle'
  let frame: HTMLIFrameElement | null = null
  let port: MessagePort | null = null
  let current: Run | null = null
  let count = 0

  const setState = (next: RunnerState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const say = (message: PageMessage, transfer: Transferable[] = []) => port?.postMessage(message, transfer)

  function finish(reason: EndReason): void {
    if (!current) return
    clearTimeout(current.guard)
    const { end } = current
    current = null
    end(reason)
  }

  /** Ends everything; the next run begins with a new frame. */
  function drop(next: RunnerState): void {
    port?.close()
    frame?.remove()
    port = frame = null
    setState(next)
    finish('broken')
  }

  function watch(): void {
    if (!current) return
    clearTimeout(current.guard)
    if (current.open === 0) current.guard = setTimeout(() => drop('idle'), current.timeLimitSeconds * 1_000 + GUARD_MS)
  }

  async function answer(run: Run, { ask, messages }: Extract<FrameMessage, { kind: 'ask' }>): Promise<void> {
    if (!run.ask) return
    run.open += 1
    watch()
    const answered = await run.ask(messages)
    if (current !== run) return
    run.open -= 1
    say({ kind: 'answer', run: run.run, ask, ...answered })
    watch()
  }

  function hear(data: unknown): void {
    const parsed = frameMessageSchema.safeParse(data)
    if (!parsed.success) return
    const message = parsed.data
    if (message.kind === 'ready') return state === 'loading' ? setState('ready') : undefined
    if (message.kind === 'failed') return drop('failed')
    const run = current
    if (!run || message.run !== run.run) return
    if (message.kind === 'ended') return finish(message.reason)
    if (message.kind === 'ask') return void answer(run, message)
    if (message.kind === 'started') watch()
    run.onEvent(message)
  }

  async function load(): Promise<void> {
    const made = document.createElement('iframe')
    made.setAttribute('sandbox', 'allow-scripts')
    made.title = 'Python'
    made.hidden = true
    made.src = '/api/labs/frame'
    const isLoaded = new Promise((resolve) => made.addEventListener('load', resolve, { once: true }))
    frame = made
    document.body.append(made)
    const names = Object.entries(runnerParts)
    const parts = await Promise.all(
      names.map(async ([part, name]) => {
        const response = await fetch(`/api/labs/runtime/${version}/${name}`)
        if (!response.ok || !response.body) throw new Error(String(response.status))
        return [part, await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer()] as const
      }),
    )
    await isLoaded
    if (frame !== made) return
    const channel = new MessageChannel()
    port = channel.port1
    port.addEventListener('message', ({ data }) => hear(data))
    port.start()
    // An opaque origin has no name to send to; nobody but our frame's document can be there (its parent's frame-src).
    made.contentWindow?.postMessage('port', '*', [channel.port2])
    const bytes = Object.fromEntries(parts) as Record<keyof typeof runnerParts, ArrayBuffer>
    say({ kind: 'load', ...bytes }, Object.values(bytes))
  }

  /** Begins to load, unless that has begun. */
  function prepare(): void {
    if (state === 'loading' || state === 'ready') return
    setState('loading')
    load().catch(() => drop('failed'))
  }

  return {
    prepare,
    run(order: Order): Promise<EndReason> {
      if (current) return Promise.resolve('stopped')
      prepare()
      count += 1
      const run = count
      return new Promise((end) => {
        current = { ...order, run, end, open: 0, guard: undefined }
        const send = () => {
          if (current?.run === run && state === 'loading') return
          listeners.delete(send)
          if (current?.run !== run) return
          say({ kind: 'run', run, json: JSON.stringify(order.job), isAsking: order.ask !== null, timeLimitSeconds: order.timeLimitSeconds })
        }
        if (state === 'ready') send()
        else listeners.add(send)
      })
    },
    stop(): void {
      if (state === 'ready') say({ kind: 'stop' })
      else finish('stopped')
    },
    close: () => drop('idle'),
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

export type LabRunner = ReturnType<typeof createLabRunner>
