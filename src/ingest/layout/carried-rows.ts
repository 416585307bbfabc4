import { squeeze } from '../../base/chinese-text.ts'
import { bottom, right, top, unionOf } from './boxes.ts'
import type { GridCell } from './frames-to-cells.ts'
import { gridToTable, type PageTable } from './page-table.ts'
import type { PageItem } from './page-to-items.ts'
import { isValue, type PlainCell, plainCells } from './plain-cells.ts'
import type { Line } from './words-to-lines.ts'

/** Rows that a page break left at the top of the next page, as a table of their own on the columns of the one above. */
export interface CarriedRows {
  lines: number
  table: PageTable
}

/**
 * The last rows of a table without ruling lines stand at the top of the next page, too few to be a table by themselves: a label,
 * and values in nothing but columns that hold values above. Null where the first line is no such row.
 */
export function carriedRows(above: PageTable, items: readonly PageItem[], page: number): CarriedRows | null {
  if (above.method !== 'aligned') return null
  const columns = valueColumns(above)
  const rows: { line: Line; cells: PlainCell[] }[] = []
  for (const item of items) {
    const cells = item.kind === 'line' ? rowOn(item.line, above.xs, columns) : null
    if (item.kind !== 'line' || !cells) break
    rows.push({ line: item.line, cells })
  }
  const table = rows.length > 0 ? tableOf(rows, above, page) : null
  return table && { lines: rows.length, table }
}

/** Columns in which most of the rows above hold a value. */
function valueColumns({ cells, xs }: PageTable): Set<number> {
  const columns = [...Array(xs.length - 1).keys()]
  return new Set(
    columns.filter((col) => {
      const own = cells.filter((cell) => cell.col === col && cell.colSpan === 1 && cell.text !== '')
      return own.filter(({ lines }) => lines.every(isValue)).length * 2 > own.length
    }),
  )
}

const totalLabel = /^(?:合计|总计|小计|总分|共计)$/

/** The cells of a line that is such a row; 合 计 set wide is one cell. */
function rowOn(line: Line, xs: readonly number[], columns: ReadonlySet<number>): PlainCell[] | null {
  if (line.box[0] < (xs[0] as number) - line.fontSize || right(line.box) > (xs.at(-1) as number) + line.fontSize)
    return null
  const cells = plainCells([line], xs, [])
  const first = cells.findIndex(({ hasFigure }) => hasFigure)
  const [labels, values] = [cells.slice(0, Math.max(0, first)), cells.slice(Math.max(0, first))]
  if (labels.length === 0 || values.length === 0 || (cells.length < 3 && columns.size > 1)) return null
  if (!values.every(({ hasFigure, from, to }) => hasFigure && to === from + 1 && columns.has(from))) return null
  const words = squeeze(
    labels.flatMap(({ lines }) => lines.flatMap((one) => one.words.map(({ text }) => text))).join(''),
  )
  const [label, last] = [labels[0] as PlainCell, labels.at(-1) as PlainCell]
  if (totalLabel.test(words)) return [{ ...label, to: last.to }, ...values]
  return labels.length === 1 && label.to <= (values[0] as PlainCell).from ? cells : null
}

function tableOf(
  rows: readonly { line: Line; cells: PlainCell[] }[],
  { xs }: PageTable,
  page: number,
): PageTable | null {
  const box = unionOf(rows.map(({ line }) => line.box))
  const ys = rows.map(({ line }, i) => {
    const before = rows[i - 1]?.line
    return before ? (bottom(before.box) + top(line.box)) / 2 : top(box)
  })
  ys.push(bottom(box))
  const cells = rows.flatMap(({ cells: found }, row): GridCell[] => {
    const free = [...Array(xs.length - 1).keys()].filter(
      (col) => !found.some(({ from, to }) => from <= col && col < to),
    )
    return [...found, ...free.map((col) => ({ from: col, to: col + 1 }))].map(({ from, to }) => ({
      row,
      col: from,
      rowSpan: 1,
      colSpan: to - from,
      box: [xs[from] as number, ys[row] as number, xs[to] as number, ys[row + 1] as number],
    }))
  })
  const words = rows.flatMap(({ line }) => line.words)
  return gridToTable({ xs: [...xs], ys, cells, openTop: false, openBottom: false }, words, page, 'aligned')
}
