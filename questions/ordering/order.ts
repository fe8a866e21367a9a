/** Orders of ids, without zod: the player needs them too. */

/** True when the order holds each of these items once and nothing else. */
export const isOrderOf = (order: readonly string[], items: readonly { id: string }[]): boolean =>
  order.length === items.length && new Set(order).size === order.length && items.every(({ id }) => order.includes(id))

/** True when the items of `part` come in this order, with or without others between them. */
export function isInOrder(part: readonly string[], order: readonly string[]): boolean {
  const places = part.map(id => order.indexOf(id))
  return places.every((place, index) => place !== -1 && (index === 0 || place > (places[index - 1] ?? -1)))
}

/** How many pairs of items stand in the order of the key, out of all n(n − 1)/2 (Kendall, 1938, counts the same pairs). */
export function pairsInOrder(order: readonly string[], key: readonly string[]): { right: number; all: number } {
  const pairs = key.flatMap((first, index) => key.slice(index + 1).map(second => [first, second]))
  return { right: pairs.filter(pair => isInOrder(pair, order)).length, all: pairs.length }
}

/** A wrong order that betrays a known error: items in this order among others, one that comes first, or one that comes last. */
export type WrongOrder = { order: string[] } | { first: string } | { last: string }

/** Whether this order betrays it. */
export function hasWrongOrder(wrong: WrongOrder, order: readonly string[]): boolean {
  if ('order' in wrong) return isInOrder(wrong.order, order)
  return 'first' in wrong ? order[0] === wrong.first : order.at(-1) === wrong.last
}
