import type { GridCell, GridRow } from './docx-grid.ts'

/** Forms of fewer inner column edges may share a table; those of more, with other edges, are forms of their own. */
const formEdges = 4
/** Share of edges that two parts of one form have in common at least. */
const sharedEdges = 0.25

/**
 * Old Word files join neighbouring tables into one, whose columns are then the edges of all of them. Where a row across
 * the whole width is followed by columns that have hardly an edge in common with those before, a new table begins.
 */
export function sectionsOf(rows: GridRow[]): GridRow[][] {
  const titles = rows.flatMap((row, i) => (i > 0 && isAcross(row) ? [i] : []))
  const sections: GridRow[][] = []
  let start = 0
  titles.forEach((title, i) => {
    const before = innerEdges(rows.slice(start, title))
    const after = innerEdges(rows.slice(title, titles[i + 1] ?? rows.length))
    if (!areForeign(before, after)) return
    sections.push(rows.slice(start, title))
    start = title
  })
  sections.push(rows.slice(start))
  return sections
}

const isAcross = ({ cells }: GridRow): boolean => cells.length === 1 && cells[0]?.merge !== 'continue'

function innerEdges(rows: GridRow[]): Set<number> {
  return new Set(rows.flatMap(({ cells }) => cells.slice(1).map(({ start }) => start)))
}

function areForeign(before: Set<number>, after: Set<number>): boolean {
  const fewer = Math.min(before.size, after.size)
  if (fewer < formEdges) return false
  const common = [...before].filter((edge) => after.has(edge)).length
  return common <= fewer * sharedEdges
}

/** Edges nearer than this (twentieths of a point, about a millimetre) were meant to be one. */
const sliver = 60

/** Renumbers the columns so that in each some cell begins, and edges a hair apart are one. */
export function settleColumns(rows: GridRow[], widths: number[]): void {
  const cells = rows.flatMap((row) => row.cells)
  const ends = cells.map(({ start, span }) => start + span)
  const edges = [...new Set([...cells.map(({ start }) => start), Math.max(0, ...ends)])].sort((a, b) => a - b)
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
