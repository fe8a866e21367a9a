import { locales, type Locale } from '@/questions/localised'
import { readCells, type Row } from './cells'
import { placesOfKey } from './key'
import { optionId, textIn, together, unread, type Pasted, type Parts, type Unread } from './pasted-question'

/** What a column holds. `option` and `option-feedback` are of one option, by place; `options` of all, in one cell. */
type Column = { role: 'stem' | 'options' | 'key' | 'explanation' | 'type' } | { role: 'option' | 'option-feedback'; place: number }
type Placed = Column & { language: Locale | null }

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

const names: [RegExp, (place: number) => Column][] = [
  [/^(?:type)$/, () => ({ role: 'type' })],
  [/^(?:stem|question|enonce|intitule)$/, () => ({ role: 'stem' })],
  [/^(?:key|keys|cle|cles|correct|solution|bonnes? reponses?|reponses? justes?|right answers?|correct answers?)$/, () => ({ role: 'key' })],
  [/^(?:feedback|commentaire|explanation|explication|retour)$/, () => ({ role: 'explanation' })],
  [/^(?:options|propositions|choix|choices|reponses|answers)$/, () => ({ role: 'options' })],
  [/^(?:option|proposition|choix|choice|reponse|answer)? ?(?:[a-l]|1[0-2]|[1-9])$/, (place) => ({ role: 'option', place })],
  [/^(?:feedback|commentaire|retour) (?:option |proposition )?(?:[a-l]|1[0-2]|[1-9])$/, (place) => ({ role: 'option-feedback', place })],
]

/** What the head of a column says, or null. */
function columnOf(head: string): Placed | null {
  const [, name = '', said] = /^(.*?)(?: (fr|francais|french|en|anglais|english))?$/.exec(plain(head)) ?? []
  const language = said === undefined ? null : said.startsWith('fr') ? 'fr' : 'en'
  const mark = name.split(' ').at(-1) ?? ''
  const place = /^\d+$/.test(mark) ? Number(mark) - 1 : mark.charCodeAt(0) - 97
  const found = names.find(([pattern]) => pattern.test(name))
  return found ? { ...found[1](place), language } : null
}

/** The columns that a first row names: it is one of heads if a stem is among them and something to choose from. */
function columnsNamedBy({ cells }: Row): (Placed | null)[] | null {
  const columns = cells.map(columnOf)
  const has = (...roles: Column['role'][]) => columns.some((column) => column && roles.includes(column.role))
  return has('stem') && has('options', 'option') ? columns : null
}

/** Without heads: stem, options in one cell, key, explanation; with five cells or more, an option in each between stem and key. */
function columnsByPlace({ cells }: Row): Placed[] {
  const language = null
  if (cells.length <= 4) return (['stem', 'options', 'key', 'explanation'] as const).map((role) => ({ role, language }))
  // A key is short and names what stands before it; what follows it explains.
  const isKeyLast = isShortKey(cells.at(-1) ?? '')
  const key = isKeyLast ? cells.length - 1 : cells.length - 2
  return cells.map((_, index) => {
    if (index === 0) return { role: 'stem', language }
    if (index === key) return { role: 'key', language }
    return index > key ? { role: 'explanation', language } : { role: 'option', place: index - 1, language }
  })
}

const isShortKey = (cell: string) => /^\s*(?:[a-l]|1[0-2]|[1-9])(?:\s*[,;]\s*(?:[a-l]|1[0-2]|[1-9]))*\s*$/i.test(cell)

/** The options of one cell: on lines of their own, or between bars, or between semicolons; a star marks a right one. */
const optionsIn = (cell: string): string[] => {
  const separator = cell.includes('\n') ? /\n/ : cell.includes('|') ? /\|/ : /;/
  return cell
    .split(separator)
    .map((option) => option.replace(/^\s*[a-l][.)]\s+/i, '').trim())
    .filter((option) => option !== '')
}

/** Reads rows of a spreadsheet, one a question. `language` is that of columns that do not say theirs. */
export function readTable(text: string, language: Locale): Pasted {
  const { rows, isOpen } = readCells(text)
  const [first, ...rest] = rows
  if (!first) return { questions: [], unread: [] }
  const named = columnsNamedBy(first)
  const problems: Unread[] = isOpen ? [unread(rows.at(-1)?.line ?? 1, 'quotation-open', rows.at(-1)?.cells.at(-1) ?? '')] : []
  named?.forEach((column, index) => {
    if (!column && first.cells[index]?.trim()) problems.push(unread(first.line, 'no-column', first.cells[index] ?? ''))
  })
  const parts = (named ? rest : rows).flatMap((row) => partsOf(row, named ?? columnsByPlace(row), language, problems))
  return together(parts, problems)
}

function partsOf(row: Row, columns: readonly (Placed | null)[], language: Locale, problems: Unread[]): Parts[] {
  const cellsOf = (role: Column['role']) =>
    columns.flatMap((column, index) => (column?.role === role ? [{ column, language: column.language ?? language, cell: (row.cells[index] ?? '').trim() }] : []))
  const textOf = (role: Column['role']) => textIn(Object.fromEntries(cellsOf(role).map((one) => [one.language, one.cell])))
  const stem = textOf('stem')
  const report = (problem: Unread['problem']) => problems.push(unread(row.line, problem, row.cells.join(' · ')))
  if (stem.fr === '' && stem.en === '') {
    report('row-without-stem')
    return []
  }
  const { options, starred } = optionsOf(cellsOf, () => report('languages-differ'))
  const key = cellsOf('key').find(({ cell }) => cell !== '')?.cell ?? ''
  const places = placesOfKey(key, options)
  if (places === null) report('key-unknown')
  const type = (['single-choice', 'multiple-response'] as const).find((known) => cellsOf('type').some(({ cell }) => cell === known))
  return [{ line: row.line, stem, options, keys: [...starred, ...(places ?? [])], explanation: textOf('explanation'), type }]
}

type CellsOf = (role: Column['role']) => { column: Placed; language: Locale; cell: string }[]

/** The options of a row, from one cell a language or one cell each, and the places of those that a star marks. */
function optionsOf(cellsOf: CellsOf, sayDifferent: () => void): { options: Parts['options']; starred: number[] } {
  const lists: Record<Locale, string[]> = { fr: [], en: [] }
  for (const { language: own, cell } of cellsOf('options')) lists[own] = optionsIn(cell)
  const starred = locales.flatMap((locale) => lists[locale].flatMap((option, index) => (option.startsWith('*') ? [index] : [])))
  for (const locale of locales) lists[locale] = lists[locale].map((option) => option.replace(/^\*\s*/, ''))
  for (const { column, language: own, cell } of cellsOf('option')) if ('place' in column && cell !== '') lists[own][column.place] = cell
  const feedback: Record<Locale, string[]> = { fr: [], en: [] }
  for (const { column, language: own, cell } of cellsOf('option-feedback')) if ('place' in column) feedback[own][column.place] = cell
  const filled = (list: readonly string[]) => list.filter(Boolean).length
  if (filled(lists.fr) > 0 && filled(lists.en) > 0 && filled(lists.fr) !== filled(lists.en)) sayDifferent()
  const count = Math.max(lists.fr.length, lists.en.length)
  const options = Array.from({ length: count }, (_, index) => ({
    text: textIn({ fr: lists.fr[index], en: lists.en[index] }),
    feedback: textIn({ fr: feedback.fr[index], en: feedback.en[index] }),
  }))
  return { options, starred }
}

/** The heads that `readTable` reads, for options up to `count`. */
export const headsFor = (count: number): string[] => [
  ...['type', 'stem fr', 'stem en'],
  ...Array.from({ length: count }, (_, index) => optionId(index)).flatMap((id) => [`option ${id} fr`, `option ${id} en`, `feedback ${id} fr`, `feedback ${id} en`]),
  ...['key', 'explanation fr', 'explanation en'],
]
