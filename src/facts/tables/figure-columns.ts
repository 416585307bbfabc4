import type { Cell } from '../../document/schema.ts'
import { cellNumber, isNil } from './cell-number.ts'
import { type Grid, plain } from './grid.ts'

/**
 * Words in a column of figures right of the names (按等级 below 月标准, among 2,650 and 780) name no row: most cells of the column
 * are numbers, and a column of words stands left of it. `from` and `to` bound the rows of data.
 */
export function isOfFigures(grid: Grid, { from, to }: { from: number; to: number }, cell: Cell): boolean {
  if (cell.col === 0 || cell.colSpan > 1) return false
  const own = cellsBelow(grid, from, to, cell.col)
  const figures = own.filter((other) => cellNumber(other.text) !== null)
  return (
    figures.length * 2 > own.length &&
    [...Array(cell.col).keys()].some((col) => areNames(cellsBelow(grid, from, to, col)))
  )
}

function cellsBelow(grid: Grid, from: number, to: number, col: number): Cell[] {
  const cells: Cell[] = []
  for (let row = from; row < to; row++) {
    const cell = grid.at(row, col)
    if (cell && cell.col === col && cell.row === row && !isNil(cell.text)) cells.push(cell)
  }
  return cells
}

const areNames = (cells: readonly Cell[]): boolean =>
  cells.length > 1 &&
  cells.filter((cell) => /[\u4e00-\u9fa5]{2,}/.test(plain(cell)) && cellNumber(cell.text) === null).length * 3 >=
    cells.length * 2
