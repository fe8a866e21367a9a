import type { Locale } from '../localised'

const numberFormat = (locale: Locale, hasUnit: boolean) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 10, useGrouping: hasUnit ? 'always' : false })

/**
 * A number in the style of the language. Thousands are grouped only when there is a unit: a number without one may be a
 * year or a port (2023, 11434).
 */
export const formatNumber = (value: number, locale: Locale, hasUnit: boolean): string =>
  numberFormat(locale, hasUnit).format(value)

export type NumberRange = { min: number; max: number }

/** The same for what was expected: a number, or « 3–4 » for a range. */
export function formatExpected(expected: number | NumberRange, locale: Locale, hasUnit: boolean): string {
  if (typeof expected === 'number') return formatNumber(expected, locale, hasUnit)
  const { min, max } = expected
  // Equal bounds would be written '~3'.
  return min < max ? numberFormat(locale, hasUnit).formatRange(min, max) : formatNumber(min, locale, hasUnit)
}

/** A quantity as the language writes it: « 1 090 M€ », but ‘€1,090m’, since English puts a currency before its number. */
export function formatQuantity(expected: number | NumberRange, unit: string | null, locale: Locale): string {
  const number = formatExpected(expected, locale, unit !== null)
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
