import { middleY } from './boxes.ts'
import type { PlacedCell } from './plain-rows.ts'

/** A row of so many cells and no figure is the header: its cells are no labels beside rows. */
const headerCells = 4

interface Range {
  row: number
  end: number
}

/**
 * A label that stands beside several rows is printed in their middle. The labels of a column get the rows about them that
 * leave the column free, so that as few rows as can be are beside none. The last `between` cells stand between two rows.
 */
export function extendLabels(
  cells: readonly PlacedCell[],
  between: number,
  ys: readonly number[],
  size: number,
): PlacedCell[] {
  const placed = [...cells]
  const firstBetween = cells.length - between
  const order = placed.map((_, i) => i).sort((a, b) => at(placed, a).from - at(placed, b).from)
  const starts = [...new Set(order.map((i) => at(placed, i).from))]
  for (const from of starts) {
    const column = order.filter((i) => at(placed, i).from === from)
    const labels = column
      .filter((i) => isLabel(at(placed, i), placed, i >= firstBetween))
      .sort((a, b) => middleY(at(placed, a).box) - middleY(at(placed, b).box))
    const ranges = labels.map((i) => rangesOf(i, placed, labels, ys, size))
    const chosen = mostCovered(ranges)
    labels.forEach((i, n) => {
      placed[i] = { ...at(placed, i), ...(chosen[n] as Range) }
    })
  }
  return placed
}

const at = (cells: readonly PlacedCell[], i: number): PlacedCell => cells[i] as PlacedCell

function isLabel(cell: PlacedCell, cells: readonly PlacedCell[], isBetween: boolean): boolean {
  if (cell.hasFigure) return false
  const row = cells.filter((other) => other.row <= cell.row && cell.row < other.end)
  const isLeading = row.every((other) => other.from >= cell.from || other.end - other.row > 1)
  const isHeader = row.length >= headerCells && !row.some((other) => other.hasFigure)
  return isLeading && (isBetween || !isHeader)
}

/** Stretches of free rows about a label that have it in their middle, its own rows among them; the widest first. */
function rangesOf(
  i: number,
  cells: readonly PlacedCell[],
  labels: readonly number[],
  ys: readonly number[],
  size: number,
): Range[] {
  const cell = at(cells, i)
  const others = cells.filter(
    (other, n) => n !== i && !labels.includes(n) && other.from < cell.to && cell.from < other.to,
  )
  const isTaken = (row: number): boolean => others.some((other) => other.row <= row && row < other.end)
  const ranges: Range[] = []
  for (let row = cell.row; row >= 0 && (row === cell.row || !isTaken(row)); row--) {
    for (let end = row + 1; end < ys.length && (end <= cell.end || !isTaken(end - 1)); end++) {
      const middle = ((ys[row] as number) + (ys[end] as number)) / 2
      if (end >= cell.end && Math.abs(middle - middleY(cell.box)) < size * 0.45) ranges.push({ row, end })
    }
  }
  const own = { row: cell.row, end: cell.end }
  return [...ranges.sort((a, b) => b.end - b.row - (a.end - a.row)), own]
}

/** For every label one of its ranges, none over another, that together cover most rows. */
function mostCovered(ranges: readonly Range[][]): Range[] {
  let best: { covered: number; chosen: Range[] }[] = [{ covered: 0, chosen: [] }]
  for (const choices of ranges) {
    const next: { covered: number; chosen: Range[] }[] = []
    for (const range of choices) {
      const before = best.filter(({ chosen }) => (chosen.at(-1)?.end ?? 0) <= range.row)
      const [most] = before.sort((a, b) => b.covered - a.covered)
      if (most) next.push({ covered: most.covered + range.end - range.row, chosen: [...most.chosen, range] })
    }
    // Two labels in one row: the columns were not understood, all keep the rows they were found in.
    if (next.length === 0) return ranges.map((all) => all.at(-1) as Range)
    best = next
  }
  return best.sort((a, b) => b.covered - a.covered)[0]?.chosen ?? []
}
