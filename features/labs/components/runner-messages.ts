import * as z from 'zod/mini'

const run = z.number()

/** What the frame may say. It is checked like anything that comes from elsewhere: Python has had a hand in it. */
export const frameMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('failed'), message: z.string().check(z.maxLength(1_000)) }),
  z.strictObject({ kind: z.literal('started'), run }),
  z.strictObject({ kind: z.literal('output'), run, text: z.string().check(z.maxLength(60_000)) }),
  z.strictObject({ kind: z.literal('cut'), run }),
  z.strictObject({ kind: z.literal('check'), run, id: z.string().check(z.maxLength(100)), isPassed: z.boolean(), message: z.string().check(z.maxLength(2_000)) }),
  z.strictObject({ kind: z.literal('ask'), run, ask: z.number(), messages: z.string().check(z.maxLength(60_000)), model: z.nullable(z.string()) }),
  z.strictObject({ kind: z.literal('ended'), run, reason: z.enum(['done', 'error', 'time', 'stopped', 'flood', 'broken']) }),
])
export type FrameMessage = z.infer<typeof frameMessageSchema>
export type EndReason = Extract<FrameMessage, { kind: 'ended' }>['reason']

/** What lab.py takes. `tests` null: the file is run and nothing is checked. */
export type Job = { code: string; tests: string | null; files: Record<string, string>; file: string }

export type PageMessage =
  | ({ kind: 'load' } & Record<RunnerPart, ArrayBuffer>)
  | { kind: 'run'; run: number; json: string; isAsking: boolean; timeLimitSeconds: number }
  | { kind: 'answer'; run: number; ask: number; text?: string; error?: string }
  | { kind: 'stop' }

/** The parts of the runner, and the names that they are served by. */
export const runnerParts = {
  worker: 'worker.mjs',
  pyodide: 'pyodide.mjs',
  asm: 'pyodide.asm.mjs',
  wasm: 'pyodide.asm.wasm',
  stdlib: 'python_stdlib.zip',
  lock: 'pyodide-lock.json',
  lab: 'lab.py',
} as const
type RunnerPart = keyof typeof runnerParts
