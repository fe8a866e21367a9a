import type { QuestionDraft } from '@/questions/draft'
import type { Theirs } from '../schema'

export type DraftSave = { basedOn: number; basedOnNumber: number | null; data: QuestionDraft }

/** What became of a save; `away` when nobody answered or the server cannot at the moment: it is worth another try. */
export type DraftReply = { kind: 'saved'; revision: number; savedAt: string } | { kind: 'changed'; theirs: Theirs } | { kind: 'refused'; code: string } | { kind: 'away' }

export type SendDraft = (slug: string, save: DraftSave, saveKey: string, isLeaving: boolean) => Promise<DraftReply>

// Longer than the server waits for its database; a bad network must not hold up the next try.
const PATIENCE_MS = 30_000

/** Sends a save of a draft. Never throws. A page that is being left has it sent all the same. */
export const sendDraft: SendDraft = async (slug, save, saveKey, isLeaving) => {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(`/api/question-drafts/${slug}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': saveKey },
      body: JSON.stringify(save),
      signal: patience.signal,
      keepalive: isLeaving,
    })
    if (response.status >= 500) return { kind: 'away' }
    const answer = (await response.json()) as Partial<Theirs> & { ok?: boolean; error?: string; savedAt?: string }
    const { revision, savedAt } = answer
    if (answer.ok === true && revision !== undefined && savedAt !== undefined) return { kind: 'saved', revision, savedAt }
    if (answer.ok !== false) return { kind: 'away' }
    if (answer.error === 'DRAFT_CHANGED') return { kind: 'changed', theirs: answer as Theirs }
    return { kind: 'refused', code: answer.error ?? 'BAD_REQUEST' }
  } catch {
    return { kind: 'away' }
  } finally {
    clearTimeout(timer)
  }
}
