/** A row of a spreadsheet, and the line of the paste on which it begins, from 1. */
export type Row = { line: number; cells: string[] }

/**
 * The rows of what a spreadsheet puts on the clipboard: cells between tabs, those that hold a tab, a line break or a
 * quotation mark between quotation marks, which are then doubled. `isOpen` says that the last quotation never ends.
 */
export function readCells(text: string): { rows: Row[]; isOpen: boolean } {
  const rows: Row[] = []
  let row: Row = { line: 1, cells: [] }
  let cell = ''
  let line = 1
  let isQuoted = false
  const endRow = () => {
    row.cells.push(cell)
    if (row.cells.some((one) => one.trim() !== '')) rows.push(row)
    row = { line: line + 1, cells: [] }
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (isQuoted) {
      if (character === '"' && text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else if (character === '"') isQuoted = false
      else cell += character
    } else if (character === '"' && cell === '') isQuoted = true
    else if (character === '\t') {
      row.cells.push(cell)
      cell = ''
    } else if (character === '\n') endRow()
    else cell += character
    if (character === '\n') line += 1
  }
  endRow()
  return { rows, isOpen: isQuoted }
}

const written = (cell: string): string => (/["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** Rows as a spreadsheet reads them from the clipboard. */
export const writeCells = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.map(written).join('\t')).join('\n')
