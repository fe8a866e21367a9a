import { z } from 'zod'
import { ownIdSchema } from '@/features/users/schema'

/** What the audit log knows of. A new act gets its words in the messages (`admin.auditLog.acts`). */
export const auditActSchema = z.enum([
  'account-created',
  'person-invited',
  'invitation-sent-again',
  'role-changed',
  'person-disabled',
  'person-enabled',
  'sessions-ended',
  'account-erased',
  'error-report-closed',
  'extra-time-given',
  'late-answers-accepted',
  'rubric-checked',
  'image-stored',
  'question-tagged',
  'question-untagged',
  'question-moved',
  'question-archived',
  'question-unarchived',
  'question-restored',
  'question-begun',
  'question-version-made',
])
export type AuditAct = z.infer<typeof auditActSchema>

/**
 * What is asked of the log, as it stands in an address: one part that is no filter is as if it were not there. Days are
 * those of Paris, both included.
 */
export const auditFilterSchema = z.object({
  person: ownIdSchema.optional().catch(undefined),
  act: auditActSchema.optional().catch(undefined),
  since: z.iso.date().optional().catch(undefined),
  until: z.iso.date().optional().catch(undefined),
})
export type AuditFilter = z.infer<typeof auditFilterSchema>

/** Small facts that no row keeps: the role before and after, say. Never a name, an address or a text. */
export type AuditDetails = Record<string, string | number | boolean>

/** `name` and `email` are null for whoever has erased their account since. */
export type AuditPerson = { id: string; name: string | null; email: string | null }

export type AuditEntryRow = {
  id: string
  at: Date
  act: AuditAct
  /** Null for the operator at the command line. */
  actor: AuditPerson | null
  subject: AuditPerson | null
  details: AuditDetails
}
