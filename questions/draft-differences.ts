import type { QuestionDraft } from './draft'

/** A place where two drafts of a question differ; null where one of them has nothing there. */
export type Difference = { field: string; mine: string | null; theirs: string | null }

type Leaves = Map<string, string>

function leavesOf(value: unknown, field: string, leaves: Leaves): Leaves {
  if (Array.isArray(value)) value.forEach((part, index) => leavesOf(part, `${field}${index}.`, leaves))
  else if (typeof value === 'object' && value !== null) for (const [name, part] of Object.entries(value)) leavesOf(part, `${field}${name}.`, leaves)
  else if (typeof value === 'number' || typeof value === 'boolean' || (typeof value === 'string' && value !== '')) leaves.set(field.slice(0, -1), String(value))
  return leaves
}

/** The places where two drafts differ, in the order of `mine`; an empty text is nothing. */
export function differencesOf(mine: QuestionDraft, theirs: QuestionDraft): Difference[] {
  const [own, other] = [leavesOf(mine, '', new Map()), leavesOf(theirs, '', new Map())]
  const fields = [...new Set([...own.keys(), ...other.keys()])].filter(field => own.get(field) !== other.get(field))
  return fields.map(field => ({ field, mine: own.get(field) ?? null, theirs: other.get(field) ?? null }))
}
