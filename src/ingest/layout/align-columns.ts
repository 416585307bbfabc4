import type { PageTable } from './page-table.ts'

/** Borders of columns nearer than this are the same column on the next page. */
const sameBorder = 4

/** Tables of one width differ by this at most. */
const sameWidth = 8

/** Of the inner borders of the table that has fewer, this part must be found in the other. */
const sharedBorders = 0.5

/**
 * Two tables on consecutive pages -> the same two on a common set of columns. Null when they have not the same width or
 * their columns have too little in common. Forms show other columns on every page: each takes the other's borders over.
 */
export function alignColumns(above: PageTable, below: PageTable): [PageTable, PageTable] | null {
  const shift = (above.xs[0] as number) - (below.xs[0] as number)
  const own = below.xs.map((x) => x + shift)
  const moved = Math.abs((above.xs.at(-1) as number) - (own.at(-1) as number)) <= sameWidth ? own : widened(above, own)
  if (!moved) return null
  const [fewer, more] = above.xs.length <= moved.length ? [above.xs, moved] : [moved, above.xs]
  const inner = fewer.slice(1, -1)
  const shared = inner.filter((x) => more.some((other) => Math.abs(other - x) <= sameBorder)).length
  if (inner.length > 0 && shared < inner.length * sharedBorders) return null
  const missing = moved.slice(1, -1).filter((x) => !above.xs.some((other) => Math.abs(other - x) <= sameBorder))
  const xs = [...above.xs, ...missing].sort((a, b) => a - b)
  return [onColumns(above, above.xs, xs), onColumns(below, moved, xs)]
}

/**
 * A block of money set over narrower indicators: the lower rows end at an inner border, with nothing behind it. Where the columns of
 * the next page are all among those of the last row, they have the wide table's outer border as well.
 */
function widened(above: PageTable, own: readonly number[]): number[] | null {
  const isLast = ({ row, rowSpan }: PageTable['cells'][number]): boolean => row + rowSpan === above.rows
  const ends = above.cells.filter((cell) => isLast(cell) && cell.text !== '').map(({ col, colSpan }) => col + colSpan)
  const reach = Math.max(0, ...ends)
  const isShared = (x: number): boolean => above.xs.some((other) => Math.abs(other - x) <= sameBorder)
  if (reach === 0 || reach === above.xs.length - 1 || !own.every(isShared)) return null
  return Math.abs((above.xs[reach] as number) - (own.at(-1) as number)) <= sameBorder
    ? [...own, above.xs.at(-1) as number]
    : null
}

function onColumns(table: PageTable, own: readonly number[], xs: readonly number[]): PageTable {
  const last = own.length - 1
  const columnOf = own.map((x, i) => (i === 0 ? 0 : i === last ? xs.length - 1 : nearest(xs, x)))
  const cells = table.cells.map((cell) => {
    const col = columnOf[cell.col] as number
    const end = columnOf[cell.col + cell.colSpan] as number
    return { ...cell, col, colSpan: Math.max(1, end - col) }
  })
  return { ...table, xs: [...xs], cells }
}

function nearest(xs: readonly number[], x: number): number {
  let best = 0
  xs.forEach((other, i) => {
    if (Math.abs(other - x) < Math.abs((xs[best] as number) - x)) best = i
  })
  return best
}
