import type { Mark, Row, ShownField, Values } from './schema'

// A form may change after somebody has filled it in: what no longer fits its field is read as empty, and stays stored.

/** What was written in a text field, a date, a link; the option's id of a choice. */
export function textIn(values: Values, id: string): string {
  const value = values[id]
  return typeof value === 'string' ? value : ''
}

/** The ids that are ticked in a checklist. */
export function ticksIn(values: Values, id: string): string[] {
  const value = values[id]
  return Array.isArray(value) ? value.filter((tick) => typeof tick === 'string') : []
}

/** The rows as they are on the page: those that are filled in, and empty ones up to the number that the form starts with. */
export function rowsIn(values: Values, { id, startRows }: { id: string; startRows: number }): Row[] {
  const value = values[id]
  if (!Array.isArray(value)) return Array.from({ length: startRows }, () => ({}))
  return value.filter((row) => typeof row === 'object')
}

/** What is observed for each criterion. */
export function marksIn(values: Values, id: string): Record<string, Mark> {
  const value = values[id]
  if (typeof value !== 'object' || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Mark] => typeof entry[1] === 'object'))
}

/** Points given so far, the most there are, and whether every criterion has its points. */
export function pointsOf(values: Values, { id, criteria }: { id: string; criteria: { id: string; levels: { points: number }[] }[] }) {
  const marks = marksIn(values, id)
  const given = criteria.flatMap((criterion) => marks[criterion.id]?.points ?? [])
  return {
    points: given.reduce((sum, points) => sum + points, 0),
    most: criteria.reduce((sum, { levels }) => sum + Math.max(...levels.map(({ points }) => points)), 0),
    isWhole: given.length === criteria.length,
  }
}

const isBlank = (value: Values[string]): boolean => {
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every((item: string | Row) => (typeof item === 'string' ? item === '' : Object.values(item).every((text) => text.trim() === '')))
  return Object.values(value).every(({ points, note }) => points === null && note.trim() === '')
}

/** True when nothing is filled in. */
export const isEmpty = (values: Values): boolean => Object.values(values).every(isBlank)

/** True when both say the same, in whatever order their fields were filled in. */
export function isSame(one: Values, other: Values): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}

/** Words of a text: what stands between spaces and holds a letter or a digit. */
export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Seconds that a text takes at a speaking pace, to the nearest five. */
export const secondsToSay = (words: number, wordsPerMinute: number): number => Math.round((words / wordsPerMinute) * 12) * 5

/** Where a problem of a value is shown: see `ValueProblem`. */
export const placeOf = (field: Pick<ShownField, 'id'>, ...inner: (string | number)[]): string => [field.id, ...inner].join('.')
