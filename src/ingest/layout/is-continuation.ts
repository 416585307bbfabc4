import { squeeze } from '../../base/chinese-text.ts'
import { heightOf } from './boxes.ts'
import type { PageCell, PageTable } from './page-table.ts'

/** A table that stops higher than this above the end of the text, with room for the next row, has ended there. */
const roomLeft = 30

/**
 * The table at the top of the next page continues the one at the bottom of this page; both stand on common columns.
 * Forms of one kind printed page after page without a title between them are tables of their own.
 */
export function isContinuation(above: PageTable, below: PageTable, foot: number): boolean {
  const repeated = repeatedRows(above, below)
  const first = below.cells.filter((cell) => cell.row === repeated && cell.rowSpan === 1)
  const rowHeight = Math.min(200, ...first.map((cell) => heightOf(cell.box)))
  if (foot - above.bottom > rowHeight + roomLeft) return false
  return !startsAgain(above, below, repeated)
}

/** Number of rows at the top of the table below that repeat the first rows of the one above, cell by cell. */
export function repeatedRows(above: PageTable, below: PageTable): number {
  let rows = 0
  const limit = Math.min(above.rows, below.rows, 6)
  while (rows < limit && rowKey(above, rows) === rowKey(below, rows)) rows++
  // A header ends where its cells end: a cell must not reach into the first row that is not repeated.
  const isCut = (count: number): boolean =>
    above.cells.some((cell) => cell.row < count && cell.row + cell.rowSpan > count && cell.text !== '')
  while (rows > 0 && isCut(rows)) rows--
  const isEmpty = above.cells.every((cell) => cell.row >= rows || cell.text === '')
  return isEmpty ? 0 : rows
}

const rowKey = (table: PageTable, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.col}+${cell.colSpan} ${squeeze(cell.text)}`)
    .join('\n')

/** The same form once more: its first labels come again in the same rows, with other values beside them. */
function startsAgain(above: PageTable, below: PageTable, repeated: number): boolean {
  const labels = (table: PageTable, row: number): PageCell | undefined =>
    table.cells.find((cell) => cell.row === row && cell.col === 0 && squeeze(cell.text) !== '')
  const same = (row: number): boolean => {
    const a = labels(above, row)
    const b = labels(below, row)
    return a !== undefined && b !== undefined && squeeze(a.text) === squeeze(b.text)
  }
  const rowsAgain = [repeated, repeated + 1].filter(same)
  return repeated === 0 ? rowsAgain.length > 0 : rowsAgain.length === 2
}
