import { z } from 'zod'

/** The texts that every site owes its readers: a folder of `content/legal/` and a page each. */
export const legalTextIds = ['legal-notice', 'privacy', 'accessibility'] as const
export type LegalTextId = (typeof legalTextIds)[number]

// A setting that is empty or malformed counts as not stated: the page says so, and stays up.
const line = z
  .string()
  .transform((value) => value.replace(/\s+/g, ' ').trim())
  .pipe(z.string().min(1).max(500))
  .optional()
  .catch(undefined)
const email = z.string().trim().pipe(z.email().max(254)).optional().catch(undefined)
const days = z.coerce.number().int().min(1).max(3650).optional().catch(undefined)

/** What only the operator knows. The names are those of the environment variables and of the placeholders in the texts. */
export const legalSettingsSchema = z
  .object({
    PUBLIC_URL: z.string().trim().pipe(z.url()).optional().catch(undefined),
    PUBLISHER_NAME: line,
    PUBLISHER_ADDRESS: line,
    PUBLISHER_REGISTRATION: line,
    PUBLICATION_DIRECTOR: line,
    CONTACT_EMAIL: email,
    CONTACT_PHONE: line,
    HOSTING_NAME: line,
    HOSTING_ADDRESS: line,
    HOSTING_PHONE: line,
    DATA_PROTECTION_EMAIL: email,
    LOG_DAYS: days,
    BACKUP_DAYS: days,
  })
  .transform((settings) => ({ ...settings, DATA_PROTECTION_EMAIL: settings.DATA_PROTECTION_EMAIL ?? settings.CONTACT_EMAIL }))

export type LegalSettings = z.output<typeof legalSettingsSchema>
export type LegalSettingName = keyof LegalSettings

export const legalSettingNames = legalSettingsSchema.in.keyof().options
