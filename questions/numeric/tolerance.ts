/** Room for the error of binary fractions: 5.9 − 5.8 is more than 0.1 in floating point. */
const roundingShare = 1e-12

type Tolerance = { kind: 'absolute' | 'relative'; value: number }

/** What a number has to be: near a key, or in a range. Exactly one of the two is there. */
export type NumberTarget = {
  key?: number | undefined
  range?: { min: number; max: number } | undefined
  tolerance: Tolerance
}

/** True within the tolerance, bounds included. */
export function isNearKey(value: number, key: number, tolerance: Tolerance): boolean {
  const allowed = tolerance.kind === 'relative' ? tolerance.value * Math.abs(key) : tolerance.value
  return Math.abs(value - key) <= allowed + roundingShare * Math.max(Math.abs(value), Math.abs(key))
}

/** True near the key, or between the bounds of the range, or near one of them; everything with its bounds included. */
export function isOnTarget(value: number, { key, range, tolerance }: NumberTarget): boolean {
  if (key !== undefined) return isNearKey(value, key, tolerance)
  if (range === undefined || range.min > range.max) return false
  const { min, max } = range
  return (min <= value && value <= max) || isNearKey(value, min, tolerance) || isNearKey(value, max, tolerance)
}

/** A number that earns everything. */
export const rightNumber = ({ key, range }: Pick<NumberTarget, 'key' | 'range'>): number => key ?? range?.min ?? 0

/** True for numbers that are the same but for one part in a thousand million. */
export const isSameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
