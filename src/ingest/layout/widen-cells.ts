import { left, middleX, right, unionOf } from './boxes.ts'
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
  for (const [cell, reach] of centredHeads(placed, hasFigures, xs, size))
    placed[placed.indexOf(cell)] = { ...cell, ...reach }
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

/**
 * 2022年 | 2023年 | 合计 over three columns each: heads that leave no column between them where each stands at the middle of its own stretch.
 * A head as wide as the column at the middle looks set to the left of it, and only its neighbours tell how far it reaches.
 */
function centredHeads(
  cells: readonly PlacedCell[],
  hasFigures: (row: number) => boolean,
  xs: readonly number[],
  size: number,
): [PlacedCell, Reach][] {
  const rows = [...new Set(cells.map(({ row }) => row))].filter((row) => !hasFigures(row))
  return rows.flatMap((row): [PlacedCell, Reach][] => {
    const beside = cells.filter((cell) => holds(cell, row))
    const heads = beside.filter((cell) => cell.row === row && cell.end === row + 1)
    const tall = beside.filter((cell) => !heads.includes(cell))
    const isBeside = heads.length >= 2 && tall.length > 0 && tall.every(({ to }) => to <= (heads[0] as PlacedCell).from)
    if (!isBeside) return []
    const start = Math.max(...tall.map(({ to }) => to))
    const below = cells.filter((cell) => cell.row > row && cell.to - cell.from === 1)
    const reaches = partition(heads, { from: start, to: xs.length - 1 }, below, size)
    return reaches?.some(({ from, to }) => to - from > 2) ? heads.map((head, i) => [head, reaches[i] as Reach]) : []
  })
}

/** The one way to give all columns to the heads so that each stands over the middle of what is below it; null where there is none. */
function partition(
  heads: readonly PlacedCell[],
  { from, to }: Reach,
  below: readonly PlacedCell[],
  size: number,
): Reach[] | null {
  const [head, ...rest] = heads
  if (!head) return from === to ? [] : null
  if (head.from < from) return null
  const ends = [...Array(Math.max(0, to - head.to + 1)).keys()].map((k) => head.to + k)
  for (const end of ends) {
    const boxes = below.flatMap((cell) => (cell.from >= from && cell.to <= end ? [cell.box] : []))
    if (boxes.length === 0 || Math.abs(middleX(unionOf(boxes)) - middleX(head.box)) > size * 0.8) continue
    const others = partition(rest, { from: end, to }, below, size)
    if (others) return [{ from, to: end }, ...others]
  }
  return null
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
