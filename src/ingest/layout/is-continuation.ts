import { foldText, squeeze } from '../../base/chinese-text.ts'
import { heightOf } from './boxes.ts'
import type { PageTable } from './page-table.ts'

/** What of a table tells whether it goes on: its cells with their places. */
export interface Rows {
  rows: number
  cells: readonly { row: number; col: number; rowSpan: number; colSpan: number; text: string }[]
}

/** A table that stops higher than this above the end of the text, with room for the next row, has ended there. */
const roomLeft = 30

/** One that shows its header again and goes on with rows of the same kind may leave this part of the page free: a note stood there, or tall rows. */
const roomBeforeHeader = 0.2

/**
 * The table at the top of the next page continues the one at the bottom of this page; both stand on common columns.
 * Forms of one kind printed page after page without a title between them are tables of their own.
 */
export function isContinuation(above: PageTable, below: PageTable, foot: number): boolean {
  const repeated = repeatedRows(above, below)
  const first = below.cells.filter((cell) => cell.row === repeated && cell.rowSpan === 1)
  const rowHeight = Math.min(200, ...first.map((cell) => heightOf(cell.box)))
  const room = goesOnUnderHeader(above, below) ? foot * roomBeforeHeader : rowHeight + roomLeft
  if (foot - above.bottom > room) return false
  return !startsAgain(above, below, repeated)
}

const endsWithTotal = ({ rows, cells }: Rows): boolean =>
  cells.some(({ row, text }) => row === rows - 1 && /^(?:合计|总计|总分)$/.test(squeeze(text)))

/** The columns of a row, those with figures marked; empty where none has. */
function kindsOf(table: Rows, row: number): string {
  const kinds = table.cells
    .filter((cell) => cell.row === row)
    .map(({ col, text }) => `${col}${/^[-+(（]?[\d.,]+[%％)）]?$/.test(squeeze(foldText(text))) ? ':figure' : ''}`)
    .join(' ')
  return kinds.includes('figure') ? kinds : ''
}

/** The last row of one half and the first new one of the next hold figures in the same columns, and no total stands between. */
export function goesOnAlike(above: Rows, below: Rows, repeated: number): boolean {
  const kinds = endsWithTotal(above) ? '' : kindsOf(above, above.rows - 1)
  return kinds !== '' && kinds === kindsOf(below, repeated)
}

/** The same, with the header once more between them. */
export function goesOnUnderHeader(above: Rows, below: Rows): boolean {
  const repeated = repeatedRows(above, below)
  return repeated > 0 && goesOnAlike(above, below, repeated)
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
