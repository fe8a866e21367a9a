/** What matching and categorising have in common: sources (prompts, items) that are each given one target. No zod here. */

/** The id of the target by the id of the source. Look it up with `targetOf`. */
export type Pairs = Readonly<Record<string, string>>

/** An id may be `constructor`: only what the pairs themselves hold counts. */
export const targetOf = (pairs: Pairs, source: string): string | undefined =>
  Object.hasOwn(pairs, source) ? pairs[source] : undefined

/** A wrong target and, if it is wrong in this way for one source only, that source. */
export type WrongPair = { source?: string | undefined; target: string }

/** The place in the list of what this wrong pair betrays, or −1; one that names the source comes before one that does not. */
export function misconceptionOf(misconceptions: readonly WrongPair[], source: string, target: string): number {
  const own = misconceptions.findIndex(known => known.source === source && known.target === target)
  return own === -1 ? misconceptions.findIndex(known => known.source === undefined && known.target === target) : own
}

/** True when every source, and there are several, is given one and the same target. */
export function isOneForAll(sources: readonly { id: string }[], pairs: Pairs): boolean {
  const [first, ...rest] = sources.map(({ id }) => targetOf(pairs, id))
  return first !== undefined && rest.length > 0 && rest.every(target => target === first)
}

/**
 * The pairs with another target for one source; none for ''. In the order in which PostgreSQL's jsonb keeps keys
 * (length, then bytes), so that the same answer reads the same in the browser and back from the server.
 */
export function withPair(pairs: Pairs, sources: readonly { id: string }[], source: string, target: string): Record<string, string> {
  const ids = sources.map(({ id }) => id).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  const chosen = (id: string) => (id === source ? target : (targetOf(pairs, id) ?? ''))
  return Object.fromEntries(ids.map(id => [id, chosen(id)]).filter(([, id]) => id !== ''))
}
