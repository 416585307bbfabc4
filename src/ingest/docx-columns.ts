import type { GridCell, GridRow } from './docx-grid.ts'

/** Edges nearer than this (twentieths of a point, about a millimetre) were meant to be one. */
const sliver = 60

/** Renumbers the columns so that in each some cell begins, and edges a hair apart are one. */
export function settleColumns(rows: GridRow[], widths: number[]): void {
  const cells = rows.flatMap((row) => row.cells)
  const last = cells.reduce((end, { start, span }) => Math.max(end, start + span), 0)
  const edges = [...new Set([...cells.map(({ start }) => start), last])].sort((a, b) => a - b)
  const positionOf = (edge: number): number | undefined => (edge === 0 ? 0 : widths[edge - 1])
  const order = new Map<number, number>()
  let column = -1
  let first = 0
  for (const edge of edges) {
    const [from, to] = [positionOf(first), positionOf(edge)]
    const isSame =
      column >= 0 && from !== undefined && to !== undefined && to - from <= sliver && !divides(cells, first, edge)
    if (!isSame) {
      column++
      first = edge
    }
    order.set(edge, column)
  }
  for (const cell of cells) {
    const next = edges.find((edge) => edge >= cell.start + cell.span) as number
    const end = order.get(next) as number
    cell.start = order.get(cell.start) as number
    cell.span = end - cell.start
  }
}

/** A cell that lies between the two edges would be lost if they became one. */
const divides = (cells: GridCell[], from: number, to: number): boolean =>
  cells.some(({ start, span }) => start >= from && start + span <= to)

/** A cell continues the one above only if that stands in the same columns and is part of a merge. */
export function settleMerges(rows: GridRow[]): void {
  let above = new Map<number, GridCell>()
  for (const { cells } of rows) {
    const here = new Map<number, GridCell>()
    for (const cell of cells) {
      const upper = above.get(cell.start)
      if (cell.merge === 'continue' && !(upper?.merge && upper.span === cell.span)) cell.merge = 'restart'
      if (cell.merge) here.set(cell.start, cell)
    }
    above = here
  }
}
