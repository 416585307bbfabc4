import { addUp } from '../../base/decimal.ts'
import type { Table } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Amount, Operand, Relation } from '../schema.ts'
import { cellNumber } from './cell-number.ts'
import { plain } from './grid.ts'
import { operandOfAmount } from './money-cell.ts'
import type { MoneyRow } from './money-section.ts'
import type { RowLabel } from './row-labels.ts'
import type { TableContext } from './table-facts.ts'
import { totalLabels } from './words/headers.ts'

/**
 * 本页小计 is the sum of the rows since the page total before. It is a figure of the page and not of the report, so it is no amount.
 * Where the rows are of several levels (codes, 其中, subtotals) it is stated only where most columns hold.
 */
export function pageTotals(context: TableContext, labels: readonly RowLabel[], rows: readonly MoneyRow[]): Relation[] {
  const totals = labels.filter(({ pageTotal }) => pageTotal)
  return totals.flatMap(({ row }, i) => {
    const from = totals[i - 1]?.row ?? -1
    const page = rows.filter(({ label }) => label.row > from && label.row < row && !label.total)
    const sums = [...new Set(page.flatMap(({ amounts }) => [...amounts.keys()]))].flatMap((col) => {
      const parts = page.map(({ amounts }) => amounts.get(col)).filter((part) => part !== undefined)
      const [first] = parts
      const total = first?.unit === 'CNY' ? figureIn(context, row, col, first.written.unit) : null
      return total && parts.length === page.length && parts.length >= 2 ? [{ total, parts }] : []
    })
    const flat = page.every(({ label }) => !label.subtotal && !label.among && label.code === '')
    if (!flat && sums.filter(holds).length * 2 <= sums.length) return []
    return sums.map(({ total, parts }) => ({
      kind: 'sum',
      subject: plain(context.grid.row(row).find((cell) => plain(cell) !== '') ?? null),
      group: `${context.grid.table.id}/r${row + 1}`,
      total,
      parts: parts.map(operandOfAmount),
      complete: true,
    }))
  })
}

function figureIn(context: TableContext, row: number, col: number, unit: string): Operand | null {
  const cell = context.grid.at(row, col)
  const found = cell && cell.row === row && cell.col === col ? cellNumber(cell.text) : null
  if (!cell || !found || found.unit === '%') return null
  return operandAt({ block: context.grid.table, cell }, found.number, unit, found.start, found.end)
}

const holds = ({ total, parts }: { total: Operand; parts: readonly Amount[] }): boolean =>
  addUp(parts.map((part) => part.written.number))
    .minus(total.written.number)
    .abs()
    .lte(0.01 * parts.length)

/**
 * The total at the end of the table may be that of more than its rows: it has totals by the page, or the table before it has the same
 * header and ends without a total.
 */
export function mayGoOn({ grid, part }: TableContext, labels: readonly RowLabel[]): boolean {
  if (labels.some(({ pageTotal }) => pageTotal)) return true
  const tables = part.blocks.filter((block) => block.kind === 'table')
  const before = tables[tables.findIndex(({ id }) => id === grid.table.id) - 1]
  if (!before || before.cols !== grid.cols || headOf(before) !== headOf(grid.table)) return false
  const rows = before.cells.filter(({ col }) => col <= 1).map((cell) => plain(cell))
  return !rows.some((words) => totalLabels.test(words))
}

const headOf = ({ cells }: Table): string =>
  cells
    .filter(({ row }) => row === 0)
    .map((cell) => plain(cell))
    .join('|')
