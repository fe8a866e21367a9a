/** A field by its name, or one of a list: by its id, or by its number from 1 where things have none. */
export type PathPart = { field: string } | { item: string | number }
export type FieldValue = string | number | boolean

/** `null` where the field is not there. */
export type FieldChange = { path: readonly PathPart[]; before: FieldValue | null; after: FieldValue | null }

type Leaf = { path: readonly PathPart[]; value: FieldValue | readonly string[] }

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value)
const isIded = (value: unknown): value is { id: string } => isObject(value) && typeof value.id === 'string'

const step = (path: readonly PathPart[], part: PathPart) => [...path, part]

/** Fields whose own fields are the ids of items. */
const isRecordOfItems = (path: readonly PathPart[]) => {
  const last = path.at(-1)
  return last !== undefined && 'field' in last && last.field === 'key'
}

function leavesOf(value: unknown, path: readonly PathPart[]): Leaf[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [{ path, value }]
  if (Array.isArray(value)) return leavesOfList(value, path)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, step(path, isRecordOfItems(path) ? { item: name } : { field: name })))
}

function leavesOfList(list: readonly unknown[], path: readonly PathPart[]): Leaf[] {
  if (list.every((value) => typeof value === 'string' || typeof value === 'number')) return [{ path, value: list.join(', ') }]
  if (list.every(isIded)) {
    const own = list.flatMap(({ id, ...rest }) => leavesOf(rest, step(path, { item: id })))
    // The place of a thing is a field of its own, so that a list that was sorted does not read as rewritten.
    return [...own, { path: step(path, { field: 'order' }), value: list.map(({ id }) => id) }]
  }
  return list.flatMap((value, index) => leavesOf(value, step(path, { item: index + 1 })))
}

const isList = (value: Leaf['value'] | undefined): value is readonly string[] => Array.isArray(value)

/** Nothing for a field that is the same, and for a list whose things kept their order: what came or went is said by its own fields. */
function changeOf(path: readonly PathPart[], was: Leaf['value'] | undefined, is: Leaf['value'] | undefined): FieldChange[] {
  const isAnOrder = isList(was) || isList(is)
  const kept = (ids: Leaf['value'] | undefined, others: Leaf['value'] | undefined) => (isList(ids) && isList(others) ? ids.filter((id) => others.includes(id)).join(', ') : '')
  const before = isAnOrder ? kept(was, is) : (was ?? null)
  const after = isAnOrder ? kept(is, was) : (is ?? null)
  return before === after ? [] : [{ path, before, after }]
}

const byPath = (question: object) => new Map(leavesOf(question, []).map((leaf) => [JSON.stringify(leaf.path), leaf]))

/** What changed from one version of a question to another, field by field, in the order in which the later one has them. */
export function differenceOf(before: object, after: object): FieldChange[] {
  const was = byPath(before)
  const is = byPath(after)
  const gone = [...was].filter(([path]) => !is.has(path))
  return [...[...is].flatMap(([key, { path, value }]) => changeOf(path, was.get(key)?.value, value)), ...gone.flatMap(([, { path, value }]) => changeOf(path, value, undefined))]
}

/** Two texts cut where they begin and cease to differ, between words: what is the same on either side, and what is not. */
export type TextChange = { start: string; before: string; after: string; end: string }

const wordsAndSpaces = (text: string): string[] => text.match(/\s+|\S+/g) ?? []

export function changedPart(before: string, after: string): TextChange {
  const was = wordsAndSpaces(before)
  const is = wordsAndSpaces(after)
  const shortest = Math.min(was.length, is.length)
  let start = 0
  while (start < shortest && was[start] === is[start]) start += 1
  let end = 0
  while (end < shortest - start && was.at(-1 - end) === is.at(-1 - end)) end += 1
  const middle = (words: readonly string[]) => words.slice(start, words.length - end).join('')
  return { start: was.slice(0, start).join(''), before: middle(was), after: middle(is), end: was.slice(was.length - end).join('') }
}
