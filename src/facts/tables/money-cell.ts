import { Decimal, halfUnit } from '../../base/decimal.ts'
import type { Cell } from '../../document/schema.ts'
import { evidenceAt, figureAt } from '../evidence.ts'
import type { Amount, Measure, Operand } from '../schema.ts'
import { isFundSource } from '../text/fund-source.ts'
import { unsigned } from '../unsigned.ts'
import { moneyUnits } from '../words/units.ts'
import { type CellNumber, cellNumber } from './cell-number.ts'
import { nextId, type TableContext } from './table-facts.ts'

export interface CellMeaning {
  measure: Measure
  rate: boolean
  /** Unit in header or row label; the cell's own wins, the table's is the last resort. */
  unit: string
  subject: string
  path: string[]
  period: string | null
}

/** Reads one cell as an amount; null when it holds no number, or money without any unit. */
export function amountIn(
  context: TableContext,
  cell: Cell,
  meaning: CellMeaning,
  found: CellNumber | null = cellNumber(cell.text),
): Amount | null {
  if (!found) return null
  const percent = meaning.rate || found.unit === '%'
  const unit = percent ? '%' : moneyUnitOf(found.unit) || meaning.unit || context.unit
  if (percent !== meaning.rate) return null
  if (unit === '') {
    if (Number(found.number) !== 0) context.unitless.add(cell)
    return null
  }
  const scale = percent ? 1 : (moneyUnits.find(([name]) => name === unit)?.[1] ?? 0)
  if (scale === 0) return null
  const value = new Decimal(found.number).times(scale)
  const amount: Amount = {
    id: nextId(context.facts),
    subject: meaning.subject,
    subject_path: meaning.path,
    measure: meaning.measure,
    value: value.isZero() ? 0 : value.toNumber(),
    unit: percent ? 'percent' : 'CNY',
    raw: figureAt(cell.text, found.start, found.end),
    written: { number: found.number, unit },
    precision: halfUnit(found.number.replace('-', '')).times(scale).toNumber(),
    qualifier: null,
    period: meaning.period,
    base: null,
    fund_source: isFundSource(meaning.subject) ? meaning.subject : null,
    group: `${context.grid.table.id}/r${cell.row + 1}`,
    evidence: [evidenceAt({ block: context.grid.table, cell }, found.start, found.end)],
  }
  context.facts.amounts.push(amount)
  return amount
}

const moneyUnitOf = (unit: string): string =>
  unit === '万' || unit === '亿' ? `${unit}元` : unit === '分' || unit === '%' ? '' : unit

/** An amount as its column prints it: 压减金额 65 is an adjustment of -65, but its column adds up to what was cut in all. */
export function operandOfAmount(amount: Amount): Operand {
  const { id, written, raw } = amount
  const operand = {
    id,
    written,
    raw,
    evidence: amount.evidence[0] as Amount['evidence'][number],
    qualifier: amount.qualifier,
  }
  return amount.measure === 'adjustment' && /^\d/.test(raw) ? unsigned(operand) : operand
}
