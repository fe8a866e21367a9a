import { createTranslator } from 'next-intl'
import { address } from '@/i18n/address'
import { typesetMessages } from '@/i18n/messages'
import { env } from '@/lib/env'
import english from '@/messages/en.json'
import french from '@/messages/fr.json'
import type { NewErrorReport } from './schema'

const words = { fr: { mail: typesetMessages(french.mail, 'fr') }, en: { mail: typesetMessages(english.mail, 'en') } }

/** The mail that tells an admin of a report: what about and what it says, not who sent it. */
export function errorReportMail({ subject, message }: Pick<NewErrorReport, 'subject' | 'message'>, locale: 'fr' | 'en') {
  const t = createTranslator({ locale, messages: words[locale], namespace: 'mail.errorReport' })
  const about = t(subject.kind, { id: subject.id })
  // Marked as quoted, so that words of ours and words of a stranger cannot be taken for each other.
  const quoted = message.replace(/^/gm, '> ')
  const link = `${env().PUBLIC_URL}${address('/admin/error-reports', locale)}`
  return { subject: t('subject', { about }), text: [t('intro', { about }), quoted, t('whatNext'), link].join('\n\n') + '\n' }
}
