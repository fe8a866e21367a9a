import 'server-only'
import { legalSettingsSchema, type LegalSettings } from './schema'

/** The operator's particulars, read from the environment at each request: a restart is enough to change them. */
export const legalSettings = (): LegalSettings => legalSettingsSchema.parse(process.env)
