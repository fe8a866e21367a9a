import type { Locale } from '../localised'

const isLanguage = (key: string): key is Locale => key === 'fr' || key === 'en'

/**
 * The same value with every text as the declared languages have it: where there is one, it stands for the other too, so
 * that what is written for two languages can look at it.
 */
export function inLanguages(value: unknown, languages: readonly Locale[]): unknown {
  const [only, second] = languages
  if (only === undefined || second !== undefined) return value
  return withBoth(value, only)
}

function withBoth(value: unknown, only: Locale): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => withBoth(item, only))
  const entries = Object.entries(value)
  if (entries.length > 0 && entries.every(([key]) => isLanguage(key))) {
    const text = (value as Partial<Record<Locale, unknown>>)[only]
    return { fr: text, en: text }
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, withBoth(item, only)]))
}

/** True for a field that is in no language, or in one of these. */
export const isInLanguages = (field: string, languages: readonly Locale[]): boolean => {
  const named = field.split('.').filter(isLanguage)
  return languages.length > 1 || named.every((language) => languages.includes(language))
}
