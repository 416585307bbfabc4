import { foldText } from '../../base/chinese-text.ts'
import type { Cell, Table } from '../../document/schema.ts'

/** A table as a rectangle: every position knows the cell that covers it. */
export interface Grid {
  table: Table
  rows: number
  cols: number
  /** The cell covering a position, or null. */
  at(row: number, col: number): Cell | null
  /** The cells of a row from left to right, each once, also those that began further up. */
  row(row: number): Cell[]
}

export function gridOf(table: Table): Grid {
  const cells: (Cell | null)[][] = Array.from({ length: table.rows }, () =>
    new Array<Cell | null>(table.cols).fill(null),
  )
  for (const cell of table.cells) {
    for (let r = cell.row; r < Math.min(table.rows, cell.row + cell.rowSpan); r++) {
      for (let c = cell.col; c < Math.min(table.cols, cell.col + cell.colSpan); c++)
        (cells[r] as (Cell | null)[])[c] = cell
    }
  }
  return {
    table,
    rows: table.rows,
    cols: table.cols,
    at: (row, col) => cells[row]?.[col] ?? null,
    row: (row) => [...new Set((cells[row] ?? []).filter((cell) => cell !== null))],
  }
}

/** Text of a cell without blanks, folded. */
export const plain = (cell: Cell | null): string => (cell ? foldText(cell.text).replace(/\s+/g, '') : '')
