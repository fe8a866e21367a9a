import 'server-only'
import pLimit from 'p-limit'
import { z } from 'zod'
import { env } from '@/lib/env'
import type { ChatFailure, ChatMessage } from './schema'

const LIMITS = { atOnce: 4, waiting: 30, answerTokens: 800, answerBytes: 256 * 1024, answerCharacters: 16_000, patienceMs: 60_000 }

/** What an OpenAI-compatible `/chat/completions` answers, as far as we read it. */
const completionSchema = z.object({
  model: z.string().max(200).optional(),
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

export type ModelAnswer = { ok: true; model: string; content: string } | { ok: false; reason: ChatFailure; status: number | null }

/** The name of the configured model; null where there is none, and labs answer with their examples. */
export const modelName = (): string | null => env().LAB_MODEL_NAME ?? null

// Next bundles a module more than once; one queue per process is what we want.
const holder = globalThis as unknown as { grandLargeModelQueue?: ReturnType<typeof pLimit> }
const queue = () => (holder.grandLargeModelQueue ??= pLimit(LIMITS.atOnce))

/**
 * Asks the configured model server. Never throws: why there is no answer is said in a word, and nothing that the server
 * wrote beside its answer goes any further, since it could repeat the key.
 */
export async function askModel(messages: readonly ChatMessage[], patienceMs = LIMITS.patienceMs): Promise<ModelAnswer> {
  if (queue().pendingCount >= LIMITS.waiting) return { ok: false, reason: 'busy', status: null }
  return queue()(() => askNow(messages, patienceMs))
}

async function askNow(messages: readonly ChatMessage[], patienceMs: number): Promise<ModelAnswer> {
  const { LAB_MODEL_URL: url, LAB_MODEL_NAME: model, LAB_MODEL_KEY: key } = env()
  if (!url || !model) return { ok: false, reason: 'unreachable', status: null }
  try {
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...(key ? { Authorization: `Bearer ${key}` } : {}) },
      body: JSON.stringify({ model, messages, max_tokens: LIMITS.answerTokens, stream: false }),
      // The operator named one address; nobody else's is asked.
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    })
    if (!response.ok) {
      await response.body?.cancel()
      return { ok: false, reason: 'refused', status: response.status }
    }
    const text = await readLimited(response)
    const parsed = text === null ? null : completionSchema.safeParse(parse(text))
    if (!parsed?.success) return { ok: false, reason: 'malformed', status: response.status }
    const [first] = parsed.data.choices
    return { ok: true, model: parsed.data.model ?? model, content: (first?.message.content ?? '').slice(0, LIMITS.answerCharacters) }
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError'
    return { ok: false, reason: isLate ? 'timeout' : 'unreachable', status: null }
  }
}

/** The body as text; null when it is longer than any answer. */
async function readLimited(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > LIMITS.answerBytes) return null
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
