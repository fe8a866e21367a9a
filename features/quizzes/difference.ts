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

/** A part of two texts: in both, in the earlier one alone, or in the later one alone. */
export type TextPart = { kind: 'same' | 'gone' | 'come'; text: string }

const wordsAndSpaces = (text: string): string[] => text.match(/\s+|\S+/g) ?? []

/** More than two texts of the length that a field may have. */
const MOST_PAIRS = 4_000_000

/** What two texts have in common, word by word, and what not: the longest common subsequence of their words. */
export function textDifference(before: string, after: string): TextPart[] {
  const was = wordsAndSpaces(before)
  const is = wordsAndSpaces(after)
  if (was.length * is.length > MOST_PAIRS) return joined([{ kind: 'gone', text: before }, { kind: 'come', text: after }])
  const width = is.length + 1
  // How many words the rests from here on have in common.
  const common = new Uint32Array((was.length + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = was.length - 1; row >= 0; row -= 1)
    for (let column = is.length - 1; column >= 0; column -= 1)
      common[row * width + column] = was[row] === is[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))

  const parts: TextPart[] = []
  let row = 0
  let column = 0
  while (row < was.length || column < is.length) {
    const [old, young] = [was[row], is[column]]
    if (old !== undefined && old === young) {
      parts.push({ kind: 'same', text: old })
      row += 1
      column += 1
    } else if (old !== undefined && (young === undefined || at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ kind: 'gone', text: old })
      row += 1
    } else {
      parts.push({ kind: 'come', text: young ?? '' })
      column += 1
    }
  }
  return joined(parts)
}

/** Neighbours of one kind are one part, and what is empty is none. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const whole: TextPart[] = []
  for (const { kind, text } of parts) {
    const last = whole.at(-1)
    if (last?.kind === kind) last.text += text
    else if (text !== '') whole.push({ kind, text })
  }
  return whole
}
