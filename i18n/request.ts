import { hasLocale } from 'next-intl'
import { getRequestConfig } from 'next-intl/server'
import type french from '../messages/fr.json'
import { typesetMessages } from './messages'
import { routing } from './routing'

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = hasLocale(routing.locales, requested) ? requested : routing.defaultLocale
  const { default: messages } = (await import(`../messages/${locale}.json`)) as { default: typeof french }
  return { locale, messages: typesetMessages(messages, locale), timeZone: 'Europe/Paris' }
})
