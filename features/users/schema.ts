import { z } from 'zod'

export const roleSchema = z.enum(['learner', 'trainer', 'admin'])
export type Role = z.infer<typeof roleSchema>

const PASSWORD_MIN = 10

export const newAccountSchema = z.strictObject({
  email: z.email().max(254).transform((email) => email.toLowerCase()),
  name: z.string().trim().min(1).max(120),
  role: roleSchema,
  password: z.string().min(PASSWORD_MIN).max(128),
})
export type NewAccount = z.infer<typeof newAccountSchema>

export const signInSchema = z.object({
  email: z.email().max(254),
  password: z.string().min(1).max(128),
})
export type SignIn = z.infer<typeof signInSchema>
