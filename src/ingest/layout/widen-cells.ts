import { left, middleX, right } from './boxes.ts'
import type { PlacedCell } from './plain-rows.ts'

/** Text that begins nearer than so many letters to the border is set to the left. */
const leftInset = 0.6

/**
 * Cells of a table without lines take the free columns beside them that are theirs: heads those whose middle they stand at, labels all
 * up to the next cell, values those of their head.
 */
export function widenCells(cells: readonly PlacedCell[], xs: readonly number[], size: number): PlacedCell[] {
  const placed = [...cells].sort((a, b) => a.row - b.row || a.from - b.from)
  const hasFigures = (row: number): boolean => placed.some((cell) => holds(cell, row) && cell.hasFigure)
  const widen = (isMeant: (cell: PlacedCell) => boolean, choose: (cell: PlacedCell, free: Reach) => Reach): void => {
    placed.forEach((cell, i) => {
      if (isMeant(cell)) placed[i] = { ...cell, ...choose(cell, freeReach(i, placed, xs.length - 1)) }
    })
  }
  widen(
    (cell) => !hasFigures(cell.row) && !isSetLeft(cell, xs, size),
    (cell, free) => centredReach(cell, free, xs, size),
  )
  widen(
    (cell) => !hasFigures(cell.row),
    (cell, free) => ({ from: cell.from, to: free.to }),
  )
  widen(
    (cell) => hasFigures(cell.row) && !cell.hasFigure && isFirst(cell, placed),
    (cell, free) => ({
      from: isSetLeft(cell, xs, size) ? cell.from : centredReach(cell, free, xs, size).from,
      to: free.to < xs.length - 1 ? free.to : cell.to,
    }),
  )
  widen(
    (cell) => hasFigures(cell.row),
    (cell, free) => headReach(cell, free, placed),
  )
  return placed
}

interface Reach {
  from: number
  to: number
}

const holds = (cell: PlacedCell, row: number): boolean => cell.row <= row && row < cell.end

/** The columns of a cell with the free ones beside it. */
function freeReach(i: number, cells: readonly PlacedCell[], columns: number): Reach {
  const cell = cells[i] as PlacedCell
  const others = cells.filter((other, n) => n !== i && other.row < cell.end && cell.row < other.end)
  const isTaken = (col: number): boolean => others.some((other) => other.from <= col && col < other.to)
  let { from, to } = cell
  while (from > 0 && !isTaken(from - 1)) from--
  while (to < columns && !isTaken(to)) to++
  return { from, to }
}

/** Of the stretches of free columns the one whose middle the cell stands nearest to, or its own. */
function centredReach(cell: PlacedCell, free: Reach, xs: readonly number[], size: number): Reach {
  const offset = ({ from, to }: Reach): number =>
    Math.abs(((xs[from] as number) + (xs[to] as number)) / 2 - middleX(cell.box))
  let best: Reach = { from: cell.from, to: cell.to }
  if (offset(best) < size * 0.5) return best
  for (let from = free.from; from <= cell.from; from++) {
    for (let to = free.to; to >= cell.to; to--) if (offset({ from, to }) < offset(best)) best = { from, to }
  }
  return right(cell.box) < (xs[best.to] as number) && offset(best) < size ? best : { from: cell.from, to: cell.to }
}

const isSetLeft = (cell: PlacedCell, xs: readonly number[], size: number): boolean =>
  left(cell.box) - (xs[cell.from] as number) < size * leftInset

const isFirst = (cell: PlacedCell, cells: readonly PlacedCell[]): boolean =>
  cells.every(
    (other) => other === cell || !holds(other, cell.row) || other.from > cell.from || other.end - other.row > 1,
  )

/** The nearest cell above that is wider, as far as its columns are free here. */
function headReach(cell: PlacedCell, free: Reach, cells: readonly PlacedCell[]): Reach {
  const own = { from: cell.from, to: cell.to }
  const head = cells.findLast(
    (other) => other.end <= cell.row && !other.hasFigure && other.from < cell.to && cell.from < other.to,
  )
  if (!head || head.from > cell.from || head.to < cell.to) return own
  return { from: Math.max(free.from, head.from), to: Math.min(free.to, head.to) }
}
