import { bottom, heightOf, left, overlapOf, right, top, unionOf } from './boxes.ts'
import { linesToGrid } from './lines-to-grid.ts'
import type { Rule } from './page-content.ts'
import { gridToTable } from './page-table.ts'
import type { PageItem, PageItems } from './page-to-items.ts'
import { isFigure, type Parting, partings } from './partings.ts'
import { findPlainTable } from './plain-tables.ts'
import type { Line } from './words-to-lines.ts'

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
  const plain = page.page.origin === 'native' ? findPlainTable(lines, page.edges) : null
  if (plain) {
    const words = lines.slice(plain.from, plain.to).flatMap((line) => line.words)
    const table = gridToTable(plain.grid, words, page.page.number, 'aligned')
    if (table) {
      return [
        ...runToItems(lines.slice(0, plain.from), page),
        { kind: 'table', table },
        ...runToItems(lines.slice(plain.to), page),
      ]
    }
  }
  for (const parting of partings) {
    const region = findRegion(lines, parting, page.edges)
    if (!region) continue
    const inside = lines.slice(region.from, region.to)
    const grid = linesToGrid(inside, parting, page.edges)
    const words = grid ? inside.flatMap((line) => parting.part(line)).flatMap((piece) => piece.words) : []
    const table = grid && gridToTable(grid, words, page.page.number, 'aligned')
    if (!table) continue
    return [
      ...runToItems(lines.slice(0, region.from), page),
      { kind: 'table', table },
      ...runToItems(lines.slice(region.to), page),
    ]
  }
  return asItems(lines)
}

interface Region {
  from: number
  to: number
}

/** Where the first rows with several pieces begin and where the last of them ends; null when there are too few. */
function findRegion(lines: readonly Line[], { part, isStrict }: Parting, edges: readonly Rule[]): Region | null {
  const pieces = lines.map(part)
  const isRow = (i: number): boolean => {
    const row = pieces[i] ?? []
    return row.length >= leastColumns && (!isStrict || row.filter(isFigure).length >= 2)
  }
  for (let i = 0; i < lines.length; i++) {
    if (!isRow(i)) continue
    let last = i
    let rows = 1
    for (let next = i + 1; next < lines.length && next - last <= 3; next++) {
      if (isProse(pieces[next] as Line[], lines.slice(i, last + 1))) break
      if (!isRow(next)) continue
      last = next
      rows++
    }
    if (rows >= leastRows) return widen(lines, pieces, { from: i, to: last + 1 }, edges)
    i = last
  }
  return null
}

/** One piece as wide as the rows are: running text. */
function isProse(pieces: readonly Line[], rows: readonly Line[]): boolean {
  const box = unionOf(rows.map((row) => row.box))
  const [piece] = pieces
  if (!piece || pieces.length > 1) return false
  return overlapOf(left(piece.box), right(piece.box), left(box), right(box)) > (right(box) - left(box)) * 0.75
}

/** The header above, rows of two pieces (a total) below, and all between its ruling lines belong to the table. */
function widen(lines: readonly Line[], pieces: readonly Line[][], region: Region, edges: readonly Rule[]): Region {
  let { from, to } = region
  const count = (i: number): number => pieces[i]?.length ?? 0
  const isNear = (i: number): boolean => {
    const [above, below] = [lines[i], lines[i + 1]]
    return above !== undefined && below !== undefined && top(below.box) - bottom(above.box) < heightOf(above.box) * 2
  }
  while (from > 0 && count(from - 1) >= 2 && isNear(from - 1) && region.from - from < 3) from--
  while (to < lines.length && count(to) >= 2 && isNear(to - 1) && to - region.to < 3) to++
  const box = unionOf(lines.slice(from, to).map((line) => line.box))
  const border = edges.filter(
    (edge) =>
      edge.direction === 'horizontal' &&
      overlapOf(edge.from, edge.to, left(box), right(box)) > (right(box) - left(box)) * 0.8 &&
      edge.at > top(box) - heightOf(box) &&
      edge.at < bottom(box) + heightOf(box) * 0.5,
  )
  if (border.length < 2) return { from, to }
  const first = Math.min(...border.map((edge) => edge.at))
  const last = Math.max(...border.map((edge) => edge.at))
  while (from > 0 && top((lines[from - 1] as Line).box) > first) from--
  while (to < lines.length && bottom((lines[to] as Line).box) < last) to++
  return { from, to }
}
