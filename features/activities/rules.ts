import type { Activity, Field, ValueProblem, Values } from './schema'
import { marksIn, placeOf, rowsIn, textIn } from './values'

/** Characters that a field of each kind takes. */
export const limits = { 'short-text': 300, 'long-text': 5_000, link: 2_000, date: 10, choice: 100, note: 1_000 } as const
/** All that is filled in, as JSON in UTF-8: a command takes 64 kB. */
export const wholeLimitBytes = 60_000

type Column = { id: string; kind: keyof typeof limits }
/** What the rules need of a form: the same in the browser, in one language, and on the server. */
type Form = { fields: readonly (Pick<Field, 'id' | 'kind'> & { startRows?: number; maxRows?: number; columns?: readonly Pick<Column, 'id' | 'kind'>[]; criteria?: readonly { id: string }[] })[] }

/** What is too long or too many, each with its place, in the order of the form. */
export function valueProblems({ fields }: Form, values: Values): ValueProblem[] {
  const problems: ValueProblem[] = []
  const measure = (at: string, text: string, kind: keyof typeof limits) => {
    if (text.length > limits[kind]) problems.push({ at, problem: 'too-long', limit: limits[kind] })
  }
  for (const field of fields) {
    if (field.kind === 'rows') {
      const rows = rowsIn(values, { id: field.id, startRows: 0 })
      const most = field.maxRows ?? 0
      if (rows.length > most) problems.push({ at: field.id, problem: 'too-many-rows', limit: most })
      rows.forEach((row, index) => field.columns?.forEach(({ id, kind }) => measure(placeOf(field, index, id), row[id] ?? '', kind)))
    } else if (field.kind === 'grid') {
      const marks = marksIn(values, field.id)
      for (const { id } of field.criteria ?? []) measure(placeOf(field, id), marks[id]?.note ?? '', 'note')
    } else if (field.kind !== 'checklist') measure(field.id, textIn(values, field.id), field.kind)
  }
  if (new TextEncoder().encode(JSON.stringify(values)).length > wholeLimitBytes) problems.push({ at: '', problem: 'too-much', limit: wholeLimitBytes })
  return problems
}

/**
 * What becomes of a save. `repeat`: it is stored already and its acknowledgement was lost. `conflict`: another device
 * has stored something that this one did not know of.
 */
export function decideSave(current: { revision: number; saveKey: string } | null, save: { basedOn: number; saveKey: string }): 'store' | 'repeat' | 'conflict' {
  if (!current) return 'store'
  if (current.saveKey === save.saveKey) return 'repeat'
  return current.revision === save.basedOn ? 'store' : 'conflict'
}

/** What is wrong with the form itself, as its author has written it; `path` is the place in its file. */
export function activityProblems({ fields }: Activity): { path: (string | number)[]; message: string }[] {
  const problems: { path: (string | number)[]; message: string }[] = []
  const say = (path: (string | number)[], message: string) => problems.push({ path, message })
  const doubles = (items: readonly { id: string }[], path: (string | number)[]) => {
    const ids = items.map(({ id }) => id)
    ids.forEach((id, index) => ids.indexOf(id) !== index && say([...path, index, 'id'], `There is already a "${id}" in this list.`))
  }
  doubles(fields, ['fields'])
  fields.forEach((field, index) => {
    const path = ['fields', index]
    checkOne(field, path)
    if (field.kind === 'checklist') doubles(field.items, [...path, 'items'])
    if (field.kind === 'rows') {
      if (field.startRows > field.maxRows) say([...path, 'startRows'], 'The form starts with more rows than it takes.')
      doubles(field.columns, [...path, 'columns'])
      field.columns.forEach((column, place) => checkOne(column, [...path, 'columns', place]))
    }
    if (field.kind === 'grid') {
      doubles(field.criteria, [...path, 'criteria'])
      field.criteria.forEach(({ levels }, place) => {
        if (levels.some(({ points }, level) => level > 0 && points <= (levels[level - 1]?.points ?? 0)))
          say([...path, 'criteria', place, 'levels'], 'Levels go from the fewest points to the most.')
      })
      const most = field.criteria.reduce((sum, { levels }) => sum + (levels.at(-1)?.points ?? 0), 0)
      if ((field.passMark ?? 0) > most) say([...path, 'passMark'], `There are only ${most} points.`)
    }
  })
  return problems

  function checkOne(field: Field, path: (string | number)[]): void {
    if (field.kind === 'choice') doubles(field.options, [...path, 'options'])
    if (field.kind === 'long-text' && field.words && field.words.from > field.words.to) say([...path, 'words'], 'The advised length goes from fewer words to more.')
  }
}
