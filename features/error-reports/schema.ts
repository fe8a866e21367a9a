import { z } from 'zod'
import { mailLocaleSchema } from '@/features/users/schema'
import { isStorable } from '@/questions/localised'

export const MESSAGE_MIN = 10
export const MESSAGE_MAX = 2000

/** What a report is about: a claim of the ledger by its id, or a question of the bank by its slug. */
export const subjectSchema = z.strictObject({ kind: z.enum(['claim', 'question']), id: z.string().min(1).max(200) })
export type Subject = z.infer<typeof subjectSchema>

const message = z.string().trim().min(MESSAGE_MIN).max(MESSAGE_MAX).refine(isStorable)

/** What is typed into the form; the page adds the subject and the language. */
export const reportMessageSchema = z.strictObject({ message })
export type ReportMessage = z.infer<typeof reportMessageSchema>

export const errorReportSchema = z.strictObject({ subject: subjectSchema, locale: mailLocaleSchema, message })
export type NewErrorReport = z.infer<typeof errorReportSchema>

const resolution = z.string().trim().min(1).max(MESSAGE_MAX).refine(isStorable)

export const resolutionSchema = z.strictObject({ resolution })
export const closingSchema = z.strictObject({ reportId: z.uuid(), resolution })
export type Closing = z.infer<typeof closingSchema>

export const reportStateSchema = z.enum(['open', 'closed'])
export type ReportState = z.infer<typeof reportStateSchema>

/** Who sent a report or closed it; null for a guest, for someone without a session, or for an account erased since. */
export type ReportPerson = { name: string } | null

export type ErrorReport = {
  id: string
  subject: Subject
  /** The language of the page that it was sent from, and most likely of the message. */
  locale: 'fr' | 'en'
  message: string
  reporter: ReportPerson
  createdAt: Date
  closed: { at: Date; by: ReportPerson; resolution: string } | null
}
