/** Moodle keeps seven decimals of a fraction, which is five of a per cent; two more leave room for whoever counts otherwise. */
const UNITS_PER_PERCENT = 1e7
const WHOLE = 100 * UNITS_PER_PERCENT
const SLACK = WHOLE / 100_000

/**
 * What weights in per cent come to together, as a share from 0 to 1. Added up in whole units, so that their order does
 * not matter and +33.33333 and −33.33333 are nothing. From a hundred-thousandth below the whole it is the whole: thrice
 * 33.33333 is 99.99999, which was meant as 100 (Moodle's `question_state` likewise takes all above 0.999999 as right).
 */
export function shareOfWeights(weights: readonly number[]): number {
  const units = weights.reduce((sum, weight) => sum + Math.round(weight * UNITS_PER_PERCENT), 0)
  return units >= WHOLE - SLACK ? 1 : Math.max(0, units) / WHOLE
}

/** The note of a reviewed option that has a weight: with its sign, and every decimal that it was given. */
export const noteOf = (weight: number | undefined, locale: string): { note?: string } =>
  weight === undefined ? {} : { note: formatWeight(weight, locale) }

const formatWeight = (weight: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', signDisplay: 'exceptZero', maximumFractionDigits: 7 }).format(weight / 100)
