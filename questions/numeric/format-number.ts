import type { Locale } from '../localised'

/**
 * A number in the style of the language. Thousands are grouped only when there is a unit: a number without one may be a
 * year or a port (2023, 11434).
 */
export const formatNumber = (value: number, locale: Locale, hasUnit: boolean): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 10, useGrouping: hasUnit ? 'always' : false }).format(value)

/** A quantity as the language writes it: « 1 090 M€ », but ‘€1,090m’, since English puts a currency before its number. */
export function formatQuantity(value: number, unit: string | null, locale: Locale): string {
  const number = formatNumber(value, locale, unit !== null)
  if (unit === null) return number
  const [, currency, scale] = (locale === 'en' && /^([€$£])(.*)$/.exec(unit)) || []
  return currency ? `${currency}${number}${scale ?? ''}` : `${number}\u00A0${unit}`
}

/** '± 10' or '± 5 %', or null when only the key itself is right. */
export function formatTolerance(
  { kind, value }: { kind: 'absolute' | 'relative'; value: number },
  locale: Locale,
): string | null {
  if (value === 0) return null
  const style = kind === 'relative' ? 'percent' : 'decimal'
  return `±\u00A0${new Intl.NumberFormat(locale, { style, maximumFractionDigits: 10 }).format(value)}`
}
