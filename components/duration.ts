import type { Locale } from '@/i18n/routing'

/** 45 → « 45 min », 90 → « 1 h 30 » in French and ‘1 h 30 min’ in English, with spaces that do not break. */
export function duration(minutes: number, locale: Locale): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${minutes}\u00A0min`
  if (rest === 0) return `${hours}\u00A0h`
  return locale === 'fr' ? `${hours}\u00A0h\u00A0${String(rest).padStart(2, '0')}` : `${hours}\u00A0h\u00A0${rest}\u00A0min`
}
