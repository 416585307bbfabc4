import { bottom, top } from './boxes.ts'
import { cellLinesToText } from './cell-text.ts'
import type { PageCell, PageTable } from './page-table.ts'
import type { PageItem } from './page-to-items.ts'
import type { Line } from './words-to-lines.ts'

/** Lines below a table that belong to one of its last cells. */
export interface Spilled {
  table: PageTable
  cell: PageCell
  lines: Line[]
}

/** Lines follow one another within so many heights of a line. */
const spacing = 2

/**
 * A label that spans rows on both sides of a page break (产出指标 written downwards, 年度总体目标) may be printed where it begins, and run
 * out of the table at the foot of the page. Null unless all that stands behind the last table is such lines of one cell.
 */
export function spilledLines(items: readonly PageItem[]): Spilled | null {
  const at = items.findLastIndex((item) => item.kind === 'table')
  const item = items[at]
  const behind = items.slice(at + 1).flatMap((one) => (one.kind === 'line' ? [one.line] : []))
  const [first] = behind
  if (item?.kind !== 'table' || !first) return null
  const { table } = item
  const cell = table.cells.find((one) => one.row + one.rowSpan === table.rows && one.text !== '' && isUnder(first, one))
  if (!cell || cell.page !== first.page || !behind.every((line) => isUnder(line, cell))) return null
  let end = Math.max(table.bottom, ...cell.lines.map((line) => bottom(line.box)))
  for (const line of behind) {
    if (top(line.box) - end > spacing * (bottom(line.box) - top(line.box))) return null
    end = bottom(line.box)
  }
  return { table, cell, lines: behind }
}

/** Between the sides of the cell. */
const isUnder = ({ box }: Line, cell: PageCell): boolean => box[0] >= cell.box[0] - 1 && box[2] <= cell.box[2] + 1

/** The table with the lines in their cell. */
export function withSpilled({ table, cell, lines }: Spilled): PageItem {
  const all = [...cell.lines, ...lines]
  const full = { ...cell, ...cellLinesToText(all, cell.box), lines: all }
  return { kind: 'table', table: { ...table, cells: table.cells.map((one) => (one === cell ? full : one)) } }
}
