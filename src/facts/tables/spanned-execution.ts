import type { Cell } from '../../document/schema.ts'
import { newIndicator } from '../new-indicator.ts'
import type { Amount } from '../schema.ts'
import { plain } from './grid.ts'
import type { Columns } from './indicator-columns.ts'
import type { IndicatorRow } from './indicator-section.ts'
import { pointsOf } from './row-points.ts'
import { nextId, type TableContext } from './table-facts.ts'

const execution = /^(?:年度|项目|部门)?(?:预算|资金|支出)*(?:执行(?:率|进度|情况|得分)?|完成率|支出进度)(?=$|[(（])/

/**
 * 预算执行进度（10分） | 10 | 9.43 among the indicators: one cell from the name to the result, as the rate stands in the block of money. The execution
 * score is one of the parts of the total.
 */
export function spannedExecution(context: TableContext, columns: Columns, row: number): IndicatorRow | null {
  const cell = columns.get('target')
  if (!cell || cell !== columns.get('actual') || !isOverNames(columns, cell)) return null
  const name = plain(cell).replace(/[(（].*$/, '')
  const { weight, score } = pointsOf(context, columns)
  if (!execution.test(plain(cell)) || !weight || !score) return null
  const rate = rateOf(context)
  const indicator = newIndicator({
    id: nextId(context.facts),
    subject: context.subject,
    source: 'table',
    name,
    actual: rate?.value ?? null,
    actual_unit: rate ? '%' : null,
    weight: Number(weight.written.number),
    score: Number(score.written.number),
    written: { ...(rate ? { actual: rate.written } : {}), weight: weight.written, score: score.written },
    group: context.grid.table.id,
    evidence: [...(rate?.evidence ?? []), weight.evidence, score.evidence],
  })
  return {
    row,
    indicator,
    level1Cell: null,
    weight,
    score,
    marks: null,
    rate: null,
    deduction: null,
    groupWeight: null,
  }
}

/** The cell begins in front of the names or with them. */
const isOverNames = (columns: Columns, cell: Cell): boolean => {
  const name = columns.get('name')
  return name === cell || (name === undefined && cell.col === 0)
}

/** The one rate of the form's project in this table. */
function rateOf({ facts, grid, subject }: TableContext): Amount | null {
  const rates = facts.amounts.filter(
    (amount) =>
      amount.measure === 'execution_rate' && amount.subject === subject && amount.group.startsWith(`${grid.table.id}/`),
  )
  return rates.length === 1 ? (rates[0] as Amount) : null
}
