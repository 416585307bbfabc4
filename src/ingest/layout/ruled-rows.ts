import type { Box } from '../../document/schema.ts'
import { bottom, left, middleX, middleY, overlapOf, right, top, unionOf } from './boxes.ts'
import type { Rule } from './page-content.ts'
import type { PlainCell } from './plain-cells.ts'
import type { PlacedCell } from './plain-rows.ts'

/** A rule that is nearer than so many points to where a cell begins runs over the cell. */
const reach = 1

/**
 * Rows of a table that has lines between its rows only: a cell reaches from the line above it to the line below. Null where the
 * lines do not part all rows: two figures stand below one another between two of them.
 */
export function ruledRows(
  cells: readonly PlainCell[],
  rules: readonly Rule[],
  box: Box,
): { cells: PlacedCell[]; ys: number[] } | null {
  const inside = rules.filter(
    ({ at, from, to }) => at > top(box) && at < bottom(box) && overlapOf(from, to, left(box), right(box)) > 0,
  )
  if (inside.length === 0) return null
  const ys = [top(box), ...new Set(inside.map(({ at }) => at)), bottom(box)].sort((a, b) => a - b)
  const placed: PlacedCell[] = []
  for (const cell of cells) {
    const x = middleX(cell.box)
    const over = inside.filter(({ from, to }) => x > from - reach && x < to + reach).map(({ at }) => at)
    const above = Math.max(top(box), ...over.filter((at) => at <= middleY(cell.box)))
    const below = Math.min(bottom(box), ...over.filter((at) => at > middleY(cell.box)))
    const [row, end] = [ys.indexOf(above), ys.indexOf(below)]
    const same = placed.find(
      (other) => other.row < end && row < other.end && other.from < cell.to && cell.from < other.to,
    )
    if (!same) placed.push({ ...cell, lines: [...cell.lines], row, end })
    else if (same.hasFigure && cell.hasFigure) return null
    else {
      same.lines.push(...cell.lines)
      same.box = unionOf([same.box, cell.box])
      same.hasFigure ||= cell.hasFigure
      same.row = Math.min(same.row, row)
      same.end = Math.max(same.end, end)
      same.from = Math.min(same.from, cell.from)
      same.to = Math.max(same.to, cell.to)
    }
  }
  return { cells: placed, ys }
}
