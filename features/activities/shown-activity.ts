import 'server-only'
import { renderInline } from '@/features/modules/markdown'
import type { Locale } from '@/i18n/routing'
import type { Activity, InOneLanguage, ShownActivity } from './schema'

const rich = new Set(['introduction', 'help', 'example'])

/** The form in one language, as its page and the browser want it. */
export const shownActivity = (activity: Activity, locale: Locale): ShownActivity => inOneLanguage(activity, locale)

function inOneLanguage<T>(value: T, locale: Locale, name = ''): InOneLanguage<T> {
  const convert = (inner: unknown): unknown => {
    if (typeof inner !== 'object' || inner === null) return inner
    if (Array.isArray(inner)) return inner.map((item: unknown) => inOneLanguage(item, locale))
    if ('fr' in inner && 'en' in inner) {
      const text = String((inner as Record<Locale, unknown>)[locale])
      return rich.has(name) ? renderInline(text, locale) : text
    }
    return Object.fromEntries(Object.entries(inner).map(([key, member]: [string, unknown]) => [key, inOneLanguage(member, locale, key)]))
  }
  return convert(value) as InOneLanguage<T>
}
