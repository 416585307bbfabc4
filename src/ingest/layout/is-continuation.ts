import { squeeze } from '../../base/chinese-text.ts'
import { heightOf } from './boxes.ts'
import type { PageTable } from './page-table.ts'

/** What of a table tells whether it goes on: its cells with their places. */
export interface Rows {
  rows: number
  cells: readonly { row: number; col: number; rowSpan: number; colSpan: number; text: string }[]
}

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
export function repeatedRows(above: Rows, below: Rows): number {
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

const rowKey = (table: Rows, row: number): string =>
  table.cells
    .filter((cell) => cell.row === row)
    .map((cell) => `${cell.col}+${cell.colSpan} ${squeeze(cell.text)}`)
    .join('\n')

/** The same form once more: two labels in a row begin rows of the table above as well, in the same order. */
export function startsAgain(above: Rows, below: Rows, repeated: number): boolean {
  const first = labelOf(below, repeated)
  const second = labelOf(below, repeated + 1)
  if (first === '' || second === '' || first === second) return false
  for (let row = repeated; row + 1 < above.rows; row++) {
    if (labelOf(above, row) === first && labelOf(above, row + 1) === second) return true
  }
  return false
}

/** What stands at the very left of a row; empty where a label of a row above goes on, and for numbers. */
function labelOf(table: Rows, row: number): string {
  const text = squeeze(table.cells.find((cell) => cell.row === row && cell.col === 0)?.text ?? '')
  return /^[\d.,%-]*$/.test(text) ? '' : text
}
