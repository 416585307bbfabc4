import type { Box } from '../../document/schema.ts'
import { bottom, median, middleY, top, unionOf } from './boxes.ts'
import { extendLabels } from './label-rows.ts'
import { clearance, type PlainCell, sameMiddle, shareOf } from './plain-cells.ts'

/** A cell with the rows it stands beside (`end` is the one after the last). */
export interface PlacedCell extends PlainCell {
  row: number
  end: number
}

interface Row {
  cells: PlainCell[]
  box: Box
}

/** A label stands between two rows, not in one of its own, where it comes nearer to them than this part of the rows' distance. */
const betweenShare = 0.6

/** Cells of a table -> the same with their rows, and the borders of the rows from top to bottom. */
export function plainRows(cells: readonly PlainCell[], size: number): { cells: PlacedCell[]; ys: number[] } {
  const { rows, beside } = cellsToRows(cells, size)
  const ys = rows.map(({ box }, i) => {
    const before = rows[i - 1]
    return before ? (bottom(before.box) + top(box)) / 2 : Math.min(top(box), ...cells.map((cell) => top(cell.box)))
  })
  ys.push(Math.max(...cells.map((cell) => bottom(cell.box))))
  const placed = [
    ...rows.flatMap((row, i) => row.cells.map((cell): PlacedCell => ({ ...cell, row: i, end: i + 1 }))),
    ...beside.map((cell): PlacedCell => ({ ...cell, ...rowsBeside(cell, rows) })),
  ]
  return { cells: extendLabels(placed, beside.length, ys, size), ys }
}

/** Cells whose middles are level make rows; what lies between two rows, in columns that both leave free, is beside both. */
function cellsToRows(cells: readonly PlainCell[], size: number): { rows: Row[]; beside: PlainCell[] } {
  const level: Row[] = []
  for (const cell of [...cells].sort((a, b) => middleY(a.box) - middleY(b.box))) {
    const row = level.findLast(({ cells: [first] }) => first && sameMiddle(first.box, cell.box, size))
    if (row) row.cells.push(cell)
    else level.push({ cells: [cell], box: cell.box })
  }
  for (const row of level) row.box = unionOf(row.cells.map((cell) => cell.box))
  const withFigures = level.filter((row) => row.cells.some((cell) => cell.hasFigure))
  const gaps = withFigures.slice(1).map((row, i) => clearance((withFigures[i] as Row).box, row.box))
  const usual = median(gaps.filter((gap) => gap > 0))
  const beside = level.filter((row, i) => isBeside(row, level[i - 1], level[i + 1], usual))
  const rows: Row[] = []
  for (const row of level.filter((one) => !beside.includes(one))) {
    const last = rows.at(-1)
    const isSame = last && shareOf(last.box, row.box) > 0.5 && isFree(last.cells, row.cells)
    if (!last || !isSame) rows.push(row)
    else {
      last.cells.push(...row.cells)
      last.box = unionOf([last.box, row.box])
    }
  }
  return { rows, beside: beside.flatMap((row) => row.cells) }
}

function isBeside(row: Row, above: Row | undefined, below: Row | undefined, usual: number): boolean {
  if (!above || !below || row.cells.some((cell) => cell.hasFigure)) return false
  const near = usual * betweenShare
  return (
    clearance(above.box, row.box) < near &&
    clearance(row.box, below.box) < near &&
    isFree(above.cells, row.cells) &&
    isFree(below.cells, row.cells)
  )
}

const isFree = (cells: readonly PlainCell[], others: readonly PlainCell[]): boolean =>
  !cells.some((cell) => others.some((other) => cell.from < other.to && other.from < cell.to))

/** The rows that a label touches, or the two that it lies between. */
function rowsBeside(cell: PlainCell, rows: readonly Row[]): { row: number; end: number } {
  const after = rows.findIndex((row) => middleY(row.box) > middleY(cell.box))
  return after < 0 ? { row: rows.length - 1, end: rows.length } : { row: Math.max(0, after - 1), end: after + 1 }
}
