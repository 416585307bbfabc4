import { addUp, Decimal } from '../../base/decimal.ts'
import type { Amount, Relation } from '../schema.ts'
import { type ColumnFamily, columnFamilies } from './column-names.ts'
import { operandOfAmount } from './money-cell.ts'
import type { MoneyRow } from './money-section.ts'
import type { Panel } from './row-labels.ts'
import type { Section } from './sections.ts'
import type { TableContext } from './table-facts.ts'

/**
 * Sums across a row: 支出合计 = 基本支出 + 项目支出. Columns that only stand side by side are taken for parts when they add up
 * in most rows; columns set under one head with their whole always are.
 */
export function columnSums(
  context: TableContext,
  section: Section,
  panel: Panel,
  rows: readonly MoneyRow[],
): Relation[] {
  const families = columnFamilies(section, panel.from, panel.to)
  const wholes = [...new Set(families.map(({ whole }) => whole))]
  return wholes.flatMap((whole) => {
    const best = families
      .filter((family) => family.whole === whole)
      .map((family) => ({ family, sums: rows.flatMap((row) => sumOf(row, family)) }))
      .map(({ family, sums }) => ({ family, sums, held: sums.filter(holds).length }))
      .sort((a, b) => b.held - a.held)[0]
    if (!best || (!best.family.certain && best.held * 2 <= best.sums.length)) return []
    return best.sums.map(({ total, parts }) => ({
      kind: 'sum',
      subject: total.subject,
      group: `${context.grid.table.id}/c${whole + 1}`,
      total: operandOfAmount(total),
      parts: parts.map(operandOfAmount),
      complete: true,
    }))
  })
}

/** A whole and what should make it up. */
export interface Sum {
  total: Amount
  parts: Amount[]
}

function sumOf(row: MoneyRow, family: ColumnFamily): Sum[] {
  const total = row.amounts.get(family.whole)
  const parts = family.parts.map((col) => row.amounts.get(col)).filter((amount) => amount !== undefined)
  return total && parts.length >= 2 ? [{ total, parts }] : []
}

/** The parts come to the whole within the rounding of their digits. */
export const holds = ({ total, parts }: Sum): boolean => {
  const sum = addUp(parts.map((part) => part.value))
  const slack = parts.reduce((s, part) => s.plus(part.precision), new Decimal(total.precision))
  return sum.minus(total.value).abs().lte(slack)
}
