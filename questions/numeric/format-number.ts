import type { Locale } from '../localised'

/**
 * A number in the style of the language. Thousands are grouped only when there is a unit, and from five digits on:
 * a number without one may be a year or a port (2023, 11434).
 */
export const formatNumber = (value: number, locale: Locale, hasUnit: boolean): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 10, useGrouping: hasUnit ? 'min2' : false }).format(value)

/** '± 10' or '± 5 %', or null when only the key itself is right. */
export function formatTolerance(
  { kind, value }: { kind: 'absolute' | 'relative'; value: number },
  locale: Locale,
): string | null {
  if (value === 0) return null
  const style = kind === 'relative' ? 'percent' : 'decimal'
  return `±\u00A0${new Intl.NumberFormat(locale, { style, maximumFractionDigits: 10 }).format(value)}`
}
