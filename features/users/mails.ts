import 'server-only'
import { createTranslator } from 'use-intl/core'
import { address } from '@/i18n/address'
import { typesetMessages } from '@/i18n/messages'
import type { Locale } from '@/i18n/routing'
import { env } from '@/lib/env'
import { sendMail } from '@/lib/mail'
import english from '@/messages/en.json'
import french from '@/messages/fr.json'

/** Whom a mail goes to; people without a language of their own are written to in French. */
export type Addressee = { name: string; email: string; locale: Locale | null }

// Not next-intl's getTranslations: mails are also written outside of a request.
const words = (locale: Locale) => createTranslator({ locale, messages: typesetMessages(locale === 'fr' ? french : english, locale), namespace: 'mail' })

const link = (path: `/${string}`, locale: Locale, fragment: Record<string, string> = {}) => {
  const inside = new URLSearchParams(fragment).toString()
  return `${env().PUBLIC_URL}${address(path, locale)}${inside ? `#${inside}` : ''}`
}

type Words = ReturnType<typeof words>
type Kind = Extract<Parameters<Words>[0], `${string}.subject`> extends `${infer K}.subject` ? K : never

/** Sends `mail.<kind>` to a person: its subject, its text, its link on a line of its own, and who we are. */
function send(kind: Kind, to: Addressee, { url, values = {} }: { url: string; values?: Record<string, string> }): Promise<boolean> {
  const t = words(to.locale ?? 'fr') as (key: string, values?: Record<string, string>) => string
  const given = { name: to.name, site: new URL(env().PUBLIC_URL).host, ...values }
  return sendMail({
    to: to.email,
    subject: t(`${kind}.subject`, given),
    text: [t('greeting', given), t(`${kind}.text`, given), url, t(`${kind}.after`, given), t('signature', given)].join('\n\n'),
  })
}

const localeOf = ({ locale }: Addressee): Locale => locale ?? 'fr'

// Tokens travel in the fragment: no log, no Referer and no scanner of mails gets hold of what they open.

export const mailConfirmation = (to: Addressee, token: string) =>
  send('confirmAddress', to, { url: link('/confirm-address', localeOf(to), { token }) })

export const mailPasswordReset = (to: Addressee, token: string) =>
  send('newPassword', to, { url: link('/new-password', localeOf(to), { token, email: to.email }) })

export const mailInvitation = (to: Addressee, token: string) =>
  send('invitation', to, { url: link('/new-password', localeOf(to), { token, email: to.email, invited: '1' }) })

/** To whoever signs up with an address that has an account: the page has told nobody that it has. */
export const mailAlreadyKnown = (to: Addressee) => send('alreadyKnown', to, { url: link('/sign-in', localeOf(to)) })

export const mailPasswordChanged = (to: Addressee) => send('passwordChanged', to, { url: link('/forgotten-password', localeOf(to)) })

/** To the address that is about to be replaced. */
export const mailAddressChanging = (to: Addressee, newEmail: string) =>
  send('addressChanging', to, { url: link('/forgotten-password', localeOf(to)), values: { newEmail } })
