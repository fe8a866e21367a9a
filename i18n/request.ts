import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import type french from '../messages/fr.json'
import { typesetMessages } from './messages'
import { routing } from './routing'

type Messages = typeof french

// Made once for each file of messages and not for each request: a thousand texts through a dozen rules take 10 ms.
const typesetOnce = new WeakMap<Messages, Messages>()

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale
  const { default: source } = (await import(`../messages/${locale}.json`)) as { default: Messages }
  const messages = typesetOnce.get(source) ?? typesetMessages(source, locale)
  typesetOnce.set(source, messages)
  return { locale, messages, timeZone: 'Europe/Paris' }
})
