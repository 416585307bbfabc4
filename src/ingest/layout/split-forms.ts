import { squeeze } from '../../base/chinese-text.ts'
import { unionOf } from './boxes.ts'
import type { PageCell, PageTable } from './page-table.ts'
import type { PageItem, PageItems } from './page-to-items.ts'

/**
 * Forms printed right below one another share their borders and look like one table. Where a title row over the full width
 * comes again with the same labels in the two rows below it, a new form begins.
 */
export function splitForms(pages: readonly PageItems[]): PageItems[] {
  const counts = new Map<string, number>()
  for (const table of pages.flatMap(tablesOf)) {
    for (const { key } of titlesOf(table)) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const split = (table: PageTable): PageTable[] => {
    const starts = titlesOf(table).filter(({ row, key }) => row > 0 && (counts.get(key) ?? 0) > 1)
    const borders = [0, ...starts.map(({ row }) => row), table.rows]
    return borders.slice(1).map((end, i) => (borders.length === 2 ? table : cutRows(table, borders[i] as number, end)))
  }
  const splitItem = (item: PageItem): PageItem[] =>
    item.kind === 'line' ? [item] : split(item.table).map((table): PageItem => ({ kind: 'table', table }))
  return pages.map((page) => ({ ...page, items: page.items.flatMap(splitItem) }))
}

const tablesOf = ({ items }: PageItems): PageTable[] =>
  items.flatMap((item) => (item.kind === 'table' ? [item.table] : []))

/** Shorter texts over the full width are group heads. */
const shortestTitle = 4

function titlesOf(table: PageTable): { row: number; key: string }[] {
  const width = table.xs.length - 1
  const label = (row: number): string =>
    squeeze(table.cells.find((cell) => cell.row === row && cell.col === 0)?.text ?? '')
  return table.cells
    .filter((cell) => cell.col === 0 && cell.colSpan === width && cell.rowSpan === 1)
    .map(({ row }) => ({ row, key: [row, row + 1, row + 2].map(label).join('\n') }))
    .filter(({ row }) => label(row).length >= shortestTitle && label(row + 1) !== '')
}

/** Rows from..to of a table as a table of its own, with the columns that these rows have. */
function cutRows(table: PageTable, from: number, to: number): PageTable {
  const cells = table.cells.filter((cell) => cell.row >= from && cell.row < to)
  const borders = [...new Set(cells.flatMap((cell) => [cell.col, cell.col + cell.colSpan]))].sort((a, b) => a - b)
  const columnOf = (border: number): number => borders.indexOf(border)
  const box = unionOf(cells.map((cell) => cell.box))
  return {
    ...table,
    box,
    bottom: box[3],
    xs: borders.map((border) => table.xs[border] as number),
    rows: to - from,
    cells: cells.map((cell): PageCell => {
      const col = columnOf(cell.col)
      return { ...cell, row: cell.row - from, col, colSpan: columnOf(cell.col + cell.colSpan) - col }
    }),
    openTop: from === 0 && table.openTop,
    openBottom: to === table.rows && table.openBottom,
  }
}
