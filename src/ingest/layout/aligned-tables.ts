import { bottom, heightOf, left, overlapOf, right, top, unionOf } from './boxes.ts'
import { linesToGrid } from './lines-to-grid.ts'
import type { Rule } from './page-content.ts'
import { gridToTable } from './page-table.ts'
import type { PageItem, PageItems } from './page-to-items.ts'
import { columnGap, type Line, partLine } from './words-to-lines.ts'

/** A table without lines has at least so many rows and columns. */
const leastRows = 3
const leastColumns = 3

/** Rows follow one another within this many heights of a line. */
const rowDistance = 3.2

/** Lines of a page that stand in columns without ruling lines between them -> tables. Prose is left as it is. */
export function findAlignedTables(page: PageItems): PageItems {
  const items: PageItem[] = []
  let run: Line[] = []
  const flush = (): void => {
    items.push(...runToItems(run, page))
    run = []
  }
  for (const item of page.items) {
    const last = run.at(-1)
    if (item.kind === 'table') {
      flush()
      items.push(item)
    } else {
      if (last && top(item.line.box) - bottom(last.box) > heightOf(last.box) * rowDistance) flush()
      run.push(item.line)
    }
  }
  flush()
  return { ...page, items }
}

const asItems = (lines: readonly Line[]): PageItem[] => lines.map((line): PageItem => ({ kind: 'line', line }))

/** Neighbouring lines -> the same, with what stands in columns made a table. */
function runToItems(lines: readonly Line[], page: PageItems): PageItem[] {
  const region = findRegion(lines, page.edges)
  if (!region) return asItems(lines)
  const inside = lines.slice(region.from, region.to)
  const grid = linesToGrid(inside, page.edges)
  const words = inside.flatMap((line) => line.words)
  const table = grid && gridToTable(grid, words, page.page.number)
  const rest = runToItems(lines.slice(region.to), page)
  if (!table) return [...asItems(lines.slice(0, region.to)), ...rest]
  return [...asItems(lines.slice(0, region.from)), { kind: 'table', table: { ...table, method: 'aligned' } }, ...rest]
}

const piecesOf = (line: Line): Line[] => partLine(line, columnGap)

/** Where the first rows with several pieces begin and where the last of them ends; null when there are too few. */
function findRegion(lines: readonly Line[], edges: readonly Rule[]): { from: number; to: number } | null {
  const counts = lines.map((line) => piecesOf(line).length)
  const isRow = (i: number): boolean => (counts[i] ?? 0) >= leastColumns
  for (let i = 0; i < lines.length; i++) {
    if (!isRow(i)) continue
    let last = i
    let rows = 1
    for (let next = i + 1; next < lines.length && next - last <= 3; next++) {
      if (isProse(lines[next] as Line, lines.slice(i, last + 1))) break
      if (!isRow(next)) continue
      last = next
      rows++
    }
    if (rows >= leastRows) return widen(lines, counts, i, last + 1, edges)
    i = last
  }
  return null
}

/** One piece as wide as the rows are: running text. */
function isProse(line: Line, rows: readonly Line[]): boolean {
  const box = unionOf(rows.map((row) => row.box))
  const pieces = piecesOf(line)
  return (
    pieces.length === 1 &&
    overlapOf(left(line.box), right(line.box), left(box), right(box)) > (right(box) - left(box)) * 0.75
  )
}

/** Rows of two pieces right above (the upper row of a header) and below (a total) belong to the table, and all between its lines. */
function widen(
  lines: readonly Line[],
  counts: readonly number[],
  from: number,
  to: number,
  edges: readonly Rule[],
): { from: number; to: number } {
  let start = from
  let end = to
  const isNear = (a: Line | undefined, b: Line | undefined): boolean =>
    a !== undefined && b !== undefined && top(b.box) - bottom(a.box) < heightOf(a.box) * 1.5
  while (start > 0 && counts[start - 1] === 2 && isNear(lines[start - 1], lines[start]) && from - start < 2) start--
  while (end < lines.length && counts[end] === 2 && isNear(lines[end - 1], lines[end])) end++
  const box = unionOf(lines.slice(start, end).map((line) => line.box))
  const border = edges.filter(
    (edge) =>
      edge.direction === 'horizontal' &&
      overlapOf(edge.from, edge.to, left(box), right(box)) > (right(box) - left(box)) * 0.8 &&
      edge.at > top(box) - heightOf(box) &&
      edge.at < bottom(box) + heightOf(box) * 0.5,
  )
  if (border.length < 2) return { from: start, to: end }
  const first = Math.min(...border.map((edge) => edge.at))
  const last = Math.max(...border.map((edge) => edge.at))
  while (start > 0 && top((lines[start - 1] as Line).box) > first) start--
  while (end < lines.length && bottom((lines[end] as Line).box) < last) end++
  return { from: start, to: end }
}
