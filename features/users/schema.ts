import { z } from 'zod'
import { isStorable } from '@/questions/localised'

export const roleSchema = z.enum(['learner', 'trainer', 'admin'])
export type Role = z.infer<typeof roleSchema>

/** The languages that a mail can be written in. */
export const mailLocaleSchema = z.enum(['fr', 'en'])

/** ASVS 4.0.3, 2.1.1 and 2.1.2: at least twelve characters, and 128 are allowed. No rule of composition (2.1.9). */
export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 128

export const emailSchema = z.email().max(254).transform((email) => email.toLowerCase())
/** One line, and no address of a site: names are printed in our mails, which must not carry a stranger's advertisement. */
const name = z.string().trim().min(1).max(120).regex(/^(?!.*(?::\/\/|www\.))[^\p{Cc}<>]*$/iu)
const newPassword = z.string().min(PASSWORD_MIN).max(PASSWORD_MAX)
/** A password that exists already: whatever its length was when it was chosen. */
const password = z.string().min(1).max(PASSWORD_MAX)
// Ours are far shorter; the limit keeps a hostile one from being hashed.
const token = z.string().min(1).max(2000)

export const newAccountSchema = z.strictObject({ email: emailSchema, name, role: roleSchema, password: newPassword })
export type NewAccount = z.infer<typeof newAccountSchema>

export const signInSchema = z.strictObject({ email: emailSchema, password })
export type SignIn = z.infer<typeof signInSchema>

export const signUpSchema = z.strictObject({ name, email: emailSchema, password: newPassword, locale: mailLocaleSchema })
export type SignUp = z.infer<typeof signUpSchema>

/** Where to go after signing in with the institution's account: a path of ours, never another site. */
export const ownPathSchema = z
  .string()
  .max(500)
  // Browsers drop tabs and line breaks, after which `//` is another site.
  .regex(/^\/(?![/\\])[^\\\p{Cc}]*$/u)
export const signInWithOidcSchema = z.strictObject({ next: ownPathSchema, signInPath: ownPathSchema })

/** Asks for a mail: to confirm an address, or to choose a new password. */
export const mailRequestSchema = z.strictObject({ email: emailSchema })

/** The body of a command that says everything by its address. */
export const nothingSchema = z.strictObject({})

export const tokenSchema = z.strictObject({ token })

export const resetPasswordSchema = z.strictObject({ token, newPassword })
export type ResetPassword = z.infer<typeof resetPasswordSchema>

export const changePasswordSchema = z.strictObject({ currentPassword: password, newPassword })
export type ChangePassword = z.infer<typeof changePasswordSchema>

export const changeEmailSchema = z.strictObject({ newEmail: emailSchema, password })
export type ChangeEmail = z.infer<typeof changeEmailSchema>

export const changeProfileSchema = z.strictObject({ name, locale: mailLocaleSchema })
export type ChangeProfile = z.infer<typeof changeProfileSchema>

/** The account's own address, typed again; the password too where the account has one. A guest sends neither. */
export const eraseSchema = z.strictObject({ email: emailSchema.optional(), password: password.optional() })
export type Erase = z.infer<typeof eraseSchema>

export const invitationSchema = z.strictObject({ email: emailSchema, name, role: roleSchema, locale: mailLocaleSchema })
export type Invitation = z.infer<typeof invitationSchema>

/** An id of a person or a session: drawn by us, so nothing but letters, digits and hyphens. */
export const ownIdSchema = z.string().regex(/^[\w-]{1,100}$/)

export const personSchema = z.strictObject({ userId: ownIdSchema })
export const roleChangeSchema = personSchema.extend({ role: roleSchema })

export const personStateSchema = z.enum(['active', 'invited', 'unconfirmed', 'disabled'])
export type PersonState = z.infer<typeof personStateSchema>

/** What the admin's page of people can be narrowed to; `after` is the id of the last person of the page before. */
export const peopleFilterSchema = z.object({
  search: z.string().trim().max(200).refine(isStorable).catch(''),
  role: roleSchema.optional().catch(undefined),
  after: ownIdSchema.optional().catch(undefined),
})
export type PeopleFilter = z.infer<typeof peopleFilterSchema>

export type Person = {
  id: string
  name: string
  email: string
  role: Role
  state: PersonState
  createdAt: Date
  /** Of sessions that have not ended. */
  sessionCount: number
  lastSeenAt: Date | null
}

/** One's own account, as its page shows it. A guest's `name`, `email` and `locale` are null. */
export type OwnAccount = {
  name: string | null
  email: string | null
  role: Role
  isGuest: boolean
  locale: 'fr' | 'en' | null
  /** False for whoever signs in with the institution's account only. */
  hasPassword: boolean
  createdAt: Date
}

/** `device` is `Firefox · Android`, or null where the browser did not say. */
export type OwnSession = { id: string; device: string | null; createdAt: Date; lastSeenAt: Date; isCurrent: boolean }

/** How many rows of each kind are kept about the viewer. */
/** `saves` are the answers as they arrived, the current ones among them. */
export type StoredData = { sections: number; attempts: number; answers: number; saves: number; labWorks: number; activities: number; sessions: number; errorReports: number; images: number; questionDrafts: number; auditEntries: number }
