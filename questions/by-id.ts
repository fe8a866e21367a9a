import { shuffle } from './shuffle'

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The items by their ids. Authors list items in the order of the key, or category by category; an order made from the
 * ids alone carries nothing of that (the lint sees to it that the ids do not either).
 */
export const sortedById = <T extends { id: string }>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => byCodeUnit(a.id, b.id))

/** The items in an order that depends on the seed and the ids alone, not on the order in which their author listed them. */
export const shuffledById = <T extends { id: string }>(items: readonly T[], seed: string): T[] => shuffle(sortedById(items), seed)

const numbered = new Intl.Collator('en', { numeric: true })

/**
 * True when ids that are read in alphabetical order (`step-2` before `step-10`) give places that never go back: with
 * ids such as a, b, c or l1, l2, l3 the key could be read off them. `placeOf` is the place of an id in its key. Two
 * ids always run one way or the other, and say nothing.
 */
export function idsFollowKey(ids: readonly string[], placeOf: (id: string) => number): boolean {
  if (ids.length < 3 || new Set(ids.map(placeOf)).size < 2) return false
  return [byCodeUnit, numbered.compare].some(compare => {
    const places = [...ids].sort(compare).map(placeOf)
    return places.every((place, index) => index === 0 || place >= (places[index - 1] ?? 0))
  })
}
