import { z } from 'zod'
import type { Localised } from '@/questions/localised'
import { kebabIdSchema } from '@/questions/common'
import { questionDraftSchema, type QuestionDraft } from '@/questions/draft'
import type { DraftProblem } from '@/questions/draft-problems'
import type { LintClaim, QuestionType } from '@/questions/question'

export const questionTypes = [
  'single-choice',
  'multiple-response',
  'true-false',
  'numeric',
  'short-text',
  'cloze',
  'matching',
  'ordering',
  'categorise',
  'spot-the-error',
  'open-answer',
  'opinion',
] as const satisfies readonly QuestionType[]

/** Room for a question of any type with all its texts at their longest that somebody would write; a longer body is refused. */
export const DRAFT_MAX_BYTES = 256 * 1024

const saveKey = z.uuid()

/** A new question: its type and the name that it keeps in addresses and files. */
export const startDraftSchema = z.strictObject({ type: z.enum(questionTypes), slug: kebabIdSchema.max(80), saveKey })
export type StartDraft = z.infer<typeof startDraftSchema>

/**
 * A save. `basedOn` is the revision that it was written over (0 for none), `basedOnNumber` the version that the draft was
 * begun from.
 */
export const saveDraftSchema = z.strictObject({ basedOn: z.int().min(0), basedOnNumber: z.int().min(1).nullable(), data: questionDraftSchema })
export type SaveDraft = z.infer<typeof saveDraftSchema> & { questionSlug: string; saveKey: string }

export const freezeDraftSchema = z.strictObject({ questionSlug: kebabIdSchema, revision: z.int().min(0) })
export type FreezeDraft = z.infer<typeof freezeDraftSchema>

export const previewDraftSchema = z.strictObject({ data: questionDraftSchema })

/** What somebody else has made of the question in the meantime; `editedBy` is null for whoever has erased their account. */
export type Theirs = { theirs: QuestionDraft; revision: number; basedOnNumber: number | null; editedBy: string | null; editedAt: string }

export type DraftSaved = { ok: true; revision: number; savedAt: string } | ({ ok: false; error: 'DRAFT_CHANGED' } & Theirs)

export type DraftFrozen =
  | { ok: true; number: number; revision: number }
  | { ok: false; error: 'QUESTION_UNFINISHED'; problems: DraftProblem[] }
  | ({ ok: false; error: 'DRAFT_CHANGED' | 'VERSION_CHANGED' } & Theirs)

/** What the editor begins with. `savedAt` is null as long as there is no draft. */
export type EditedQuestion = { slug: string; data: QuestionDraft; revision: number; basedOnNumber: number | null; savedAt: string | null; editedBy: string | null }

export type ListedDraft = { slug: string; type: QuestionType; stem: Localised; editedBy: string | null; editedAt: string }

/** A claim or a reference as the editor shows it, in the language of the page. */
export type ClaimChoice = LintClaim & { text: string; source: string; asOf: string; statusWords: string }
