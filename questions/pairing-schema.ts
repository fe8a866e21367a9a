import { z } from 'zod'
import { idsFollowKey } from './by-id'
import type { Item } from './items'
import { targetOf, type Pairs, type WrongPair } from './pairing'
import type { Problem } from './problem'

/** Some of the sources, each with one of the targets. */
export const pairsSchema = (sources: readonly { id: string }[], targets: readonly { id: string }[]) => {
  const [known, allowed] = [sources, targets].map(list => new Set(list.map(({ id }) => id)))
  return z
    .record(z.string(), z.string())
    .refine(pairs => Object.entries(pairs).every(([source, target]) => known?.has(source) && allowed?.has(target)), 'unknown pair')
}

/** What the question calls them, for the fields of the problems. */
type Names = { sources: string; source: string; target: string }

type Lists = { sources: readonly Item[]; targets: readonly Item[]; key: Pairs; misconceptions: readonly WrongPair[] }

const tellsOfEachOther = (a: string, b: string): boolean =>
  [a, b].some((id, index) => {
    const other = index === 0 ? b : a
    return id === other || id.startsWith(`${other}-`) || id.endsWith(`-${other}`)
  })

/** Problems of the key, of the ids, which must not tell it, and of the misconceptions. */
export function lintPairing({ sources, targets, key, misconceptions }: Lists, names: Names): Problem[] {
  const problems: Problem[] = []
  const isSource = (id: string) => sources.some(source => source.id === id)
  const isTarget = (id: string) => targets.some(target => target.id === id)
  for (const { id } of sources) if (targetOf(key, id) === undefined) problems.push({ field: 'key', problem: 'item-without-key' })
  for (const [source, target] of Object.entries(key)) {
    if (!isSource(source)) problems.push({ field: `key.${source}`, problem: 'unknown-item' })
    if (!isTarget(target)) problems.push({ field: `key.${source}`, problem: 'key-not-an-option' })
  }

  sources.forEach(({ id }, index) => {
    if (targets.some(target => tellsOfEachOther(id, target.id)))
      problems.push({ field: `${names.sources}.${index}.id`, problem: 'option-id-tells-key' })
  })

  misconceptions.forEach(({ source, target }, index) => {
    const field = `misconceptions.${index}`
    if (source !== undefined && !isSource(source)) problems.push({ field: `${field}.${names.source}`, problem: 'unknown-item' })
    if (!isTarget(target)) problems.push({ field: `${field}.${names.target}`, problem: 'unknown-item' })
    if (misconceptions.slice(0, index).some(other => other.source === source && other.target === target))
      problems.push({ field, problem: 'duplicate-misconception' })
    const isNeverWrong = sources.length > 0 && sources.every(({ id }) => targetOf(key, id) === target)
    if (source === undefined ? isNeverWrong : targetOf(key, source) === target) problems.push({ field, problem: 'misconception-is-right' })
  })
  return problems
}

/** A problem when the ids of the sources, in alphabetical order, lead through the targets in the order given. */
export function lintIdOrder(field: string, sources: readonly Item[], targets: readonly Item[], key: Pairs): Problem[] {
  const placeOf = (id: string) => targets.findIndex(target => target.id === targetOf(key, id))
  return idsFollowKey(sources.map(({ id }) => id), placeOf) ? [{ field, problem: 'ids-follow-key' }] : []
}
