/** Room for the error of binary fractions: 5.9 − 5.8 is more than 0.1 in floating point. */
const roundingShare = 1e-12

/** True within the tolerance, bounds included. */
export function isNearKey(
  value: number,
  key: number,
  tolerance: { kind: 'absolute' | 'relative'; value: number },
): boolean {
  const allowed = tolerance.kind === 'relative' ? tolerance.value * Math.abs(key) : tolerance.value
  return Math.abs(value - key) <= allowed + roundingShare * Math.max(Math.abs(value), Math.abs(key))
}

/** True for numbers that are the same but for one part in a thousand million. */
export const isSameNumber = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))
