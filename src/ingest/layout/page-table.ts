import type { Box, Cell, Table } from '../../document/schema.ts'
import { holdsPoint, middleX, middleY, roundBox, roundPoint } from './boxes.ts'
import { wordsToCellText } from './cell-text.ts'
import type { Grid } from './frames-to-cells.ts'
import type { Word } from './page-content.ts'

/** A table on one page, with the geometry that stitching over pages needs. */
export interface PageTable {
  page: number
  box: Box
  xs: number[]
  rows: number
  cells: Cell[]
  method: Table['method']
  pageBreaks: number[]
  openTop: boolean
  openBottom: boolean
}

/** Grid and words -> table with texts; the words that stand in no cell are returned. Null when the grid is no table. */
export function gridToTable(grid: Grid, words: readonly Word[], page: number): PageTable | null {
  const byCell = new Map<number, Word[]>()
  for (const word of words) {
    const at = grid.cells.findIndex((cell) => holdsPoint(cell.box, middleX(word.box), middleY(word.box)))
    if (at >= 0) byCell.set(at, [...(byCell.get(at) ?? []), word])
  }
  if (grid.cells.length < 2 || byCell.size < 2) return null
  const cells = grid.cells.map((cell, i): Cell => {
    const { row, col, rowSpan, colSpan } = cell
    const text = wordsToCellText(byCell.get(i) ?? [], cell.box, page)
    return { row, col, rowSpan, colSpan, header: false, page, box: roundBox(cell.box), ...text }
  })
  return {
    page,
    box: boxOf(grid),
    xs: grid.xs.map(roundPoint),
    rows: grid.ys.length - 1,
    cells: cells.sort((a, b) => a.row - b.row || a.col - b.col),
    method: 'ruled',
    pageBreaks: [],
    openTop: grid.openTop,
    openBottom: grid.openBottom,
  }
}

export const boxOf = (grid: Grid): Box => [
  grid.xs[0] as number,
  grid.ys[0] as number,
  grid.xs.at(-1) as number,
  grid.ys.at(-1) as number,
]
