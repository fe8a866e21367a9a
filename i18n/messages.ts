import { typeset } from '@/lib/typography'
import type { Locale } from './routing'

/** Puts the typography of the language into every message, so that translators type ordinary spaces. */
export function typesetMessages<T>(messages: T, locale: Locale): T {
  if (typeof messages === 'string') return typeset(messages, locale) as T
  if (messages === null || typeof messages !== 'object') return messages
  return Object.fromEntries(
    Object.entries(messages).map(([key, value]) => [key, typesetMessages(value, locale)]),
  ) as T
}
