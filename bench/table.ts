import { isReached, type Figure } from './figure'

const HEADINGS = ['', 'measured', '', 'raw limit in the same run', 'share', 'goal', '']

const number = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 })
const percent = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 })

function goalOf({ goal }: Figure): string {
  if (!goal) return ''
  if ('atLeast' in goal) return `≥ ${number.format(goal.atLeast)}`
  if ('atMost' in goal) return `≤ ${number.format(goal.atMost)}`
  return `≥ ${percent.format(goal.ratioAtLeast)}`
}

const verdictOf = (figure: Figure) => ({ true: 'yes', false: 'NO', null: '' })[String(isReached(figure)) as 'true' | 'false' | 'null']

const cellsOf = (figure: Figure): string[] => [
  figure.name,
  figure.value === null ? '–' : number.format(figure.value),
  figure.unit,
  figure.beside ? `${figure.beside.name}: ${number.format(figure.beside.value)}` : '',
  figure.beside && figure.value !== null ? percent.format(figure.value / figure.beside.value) : '',
  goalOf(figure),
  verdictOf(figure),
]

/** The figures as lines for a terminal, one block for each workload, columns aligned, notes below their line. */
export function renderTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => ({ figure, cells: cellsOf(figure) }))
  const widths = HEADINGS.map((heading, column) => Math.max(heading.length, ...rows.map(({ cells }) => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => (column === 1 || column === 4 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ').trimEnd()
  const lines = [line(HEADINGS)]
  let workload = ''
  for (const { figure, cells } of rows) {
    if (figure.workload !== workload) lines.push('', figure.workload)
    workload = figure.workload
    lines.push(line(cells))
    if (figure.note) lines.push(`    ${figure.note}`)
  }
  return lines.join('\n')
}
