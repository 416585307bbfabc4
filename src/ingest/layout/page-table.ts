import type { Box, Cell, Table } from '../../document/schema.ts'
import { holdsPoint, middleX, middleY, roundBox } from './boxes.ts'
import { cellLinesToText, wordsToCellLines } from './cell-text.ts'
import type { Grid } from './frames-to-cells.ts'
import type { Word } from './page-content.ts'
import type { Line } from './words-to-lines.ts'

/** A cell that still knows its lines. */
export interface PageCell extends Cell {
  lines: Line[]
  box: Box
}

/** A table on one page (or on several, once stitched), with the geometry that stitching needs. */
export interface PageTable {
  /** First page. */
  page: number
  /** On the first page. */
  box: Box
  /** On the last page. */
  bottom: number
  /** Borders of the columns, one more than columns. */
  xs: number[]
  rows: number
  cells: PageCell[]
  method: Table['method']
  pageBreaks: number[]
  openTop: boolean
  openBottom: boolean
}

/** Grid and words -> table with texts. Null when the grid is no table: a frame around text, a chart. */
export function gridToTable(
  grid: Grid,
  words: readonly Word[],
  page: number,
  method: Table['method'],
): PageTable | null {
  const byCell = new Map<number, Word[]>()
  for (const word of words) {
    const at = grid.cells.findIndex((cell) => holdsPoint(cell.box, middleX(word.box), middleY(word.box)))
    if (at >= 0) byCell.set(at, [...(byCell.get(at) ?? []), word])
  }
  if (grid.cells.length < 2 || byCell.size < 2) return null
  const cells = grid.cells.map((cell, i): PageCell => {
    const lines = wordsToCellLines(byCell.get(i) ?? [], page)
    return { ...cell, ...cellLinesToText(lines, cell.box), box: roundBox(cell.box), header: false, page, lines }
  })
  const box = boxOf(grid)
  return {
    page,
    box,
    bottom: box[3],
    xs: grid.xs,
    rows: grid.ys.length - 1,
    cells: cells.sort((a, b) => a.row - b.row || a.col - b.col),
    method,
    pageBreaks: [],
    openTop: grid.openTop,
    openBottom: grid.openBottom,
  }
}

const boxOf = (grid: Grid): Box => [
  grid.xs[0] as number,
  grid.ys[0] as number,
  grid.xs.at(-1) as number,
  grid.ys.at(-1) as number,
]
