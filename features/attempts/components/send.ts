import type { SaveResult, StoredAnswer, SubmitResult } from '../schema'
import type { Answer } from '@/questions/question'

/** `away`: the network, the server or its database is; send the same command again later. */
export type Sent<T> = { kind: 'answered'; result: T } | { kind: 'away' } | { kind: 'lost' }

async function send<T>(method: 'POST' | 'PUT', path: string, key: string, body: unknown): Promise<Sent<T>> {
  let response: Response
  try {
    response = await fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
      // Lets the last save finish when the page is being closed.
      keepalive: true,
    })
  } catch {
    return { kind: 'away' }
  }
  if (response.status >= 500 || response.status === 429) return { kind: 'away' }
  if (response.status === 400 || response.status === 403 || response.status === 404) return { kind: 'lost' }
  try {
    return { kind: 'answered', result: (await response.json()) as T }
  } catch {
    return { kind: 'away' }
  }
}

export type StartResult = { ok: true; attemptId: string }

export const sendStart = (quiz: string, key: string) => send<StartResult>('POST', '/api/attempts', key, { quiz })

type Save = { attemptId: string; questionId: string; answer: Answer; basedOn: StoredAnswer['revision']; saveKey: string }

export const sendAnswer = ({ attemptId, questionId, answer, basedOn, saveKey }: Save) =>
  send<SaveResult>('PUT', `/api/attempts/${attemptId}/answers/${questionId}`, saveKey, { answer, basedOn })

export const sendSubmission = (attemptId: string, key: string) =>
  send<SubmitResult>('POST', `/api/attempts/${attemptId}/submission`, key, {})
