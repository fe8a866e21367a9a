import { z } from 'zod'

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
])
export type AuditAct = z.infer<typeof auditActSchema>

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
