import { cellNumber, isNil } from './cell-number.ts'
import { plain } from './grid.ts'
import { columnsOf } from './indicator-columns.ts'
import { readRow } from './indicator-section.ts'
import type { RowLabel } from './row-labels.ts'
import type { Section } from './sections.ts'
import type { TableContext } from './table-facts.ts'

/**
 * Indicators in the rows of a list of money: 项目名称 | 全年预算数 | 执行数 | 绩效指标 | 全年目标值 | 完成值. Each is of the project its row stands
 * in, also where one project holds several. Only where the section has a column of names with one of targets and one of results.
 */
export function readRowIndicators(context: TableContext, section: Section, labels: readonly RowLabel[]): void {
  const kinds = new Set([...section.columns.values()].map(({ meaning }) => meaning.kind))
  if (!kinds.has('name') || !kinds.has('target') || !kinds.has('actual')) return
  for (let row = section.dataFrom; row < section.to; row++) {
    const label = labels.findLast((one) => one.row <= row)
    if (!label?.cell || label.total || label.pageTotal || label.row + label.cell.rowSpan <= row) continue
    const columns = columnsOf(context.grid, section, row)
    const name = columns.get('name')
    if (!name || name.row !== row || isNil(plain(name)) || cellNumber(name.text) !== null) continue
    columns.delete('subject')
    const read = readRow({ ...context, subject: label.name }, columns, row)
    if (read) context.facts.indicators.push(read.indicator)
  }
}
