import { Decimal } from '../../base/decimal.ts'
import type { Amount, Evidence, Indicator, Operand, Relation } from '../schema.ts'
import { moneyUnits } from '../words/units.ts'
import type { IndicatorRow } from './indicator-section.ts'
import { operandOfAmount } from './money-cell.ts'
import type { TableContext } from './table-facts.ts'

const costNames = /成本|控制数|总投入|总支出|支出总额|资金使用|预算控制|总费用/
const slips = ['1', '10000', '0.0001']

/**
 * A cost indicator of the whole project restates the block of money above it: its result the spending, its target the budget.
 * Only figures that agree, or would but for the unit, are taken for the same fact.
 */
export function sameMoney(context: TableContext, rows: readonly IndicatorRow[]): Relation[] {
  const whole = context.facts.amounts.filter(
    (amount) =>
      amount.group.startsWith(`${context.grid.table.id}/`) &&
      amount.subject === context.subject &&
      amount.unit === 'CNY',
  )
  return rows.flatMap(({ indicator }) => {
    if (!costNames.test(indicator.name)) return []
    return (['actual', 'target'] as const).flatMap((field) => {
      const written = indicator.written[field]
      const scale = moneyUnits.find(([unit]) => unit === written?.unit)?.[1]
      if (!written || scale === undefined) return []
      const value = new Decimal(written.number).times(scale)
      const other = whole.find(
        (amount) => fits(amount, field) && !value.isZero() && slips.some((k) => value.times(k).eq(amount.value)),
      )
      return other
        ? [
            {
              kind: 'same',
              subject: indicator.name,
              group: context.grid.table.id,
              a: operandOf(indicator, field),
              b: operandOfAmount(other),
            } satisfies Relation,
          ]
        : []
    })
  })
}

const fits = (amount: Amount, field: 'actual' | 'target'): boolean =>
  field === 'actual' ? amount.measure === 'executed' : ['revised', 'approved', 'budget'].includes(amount.measure)

function operandOf(indicator: Indicator, field: 'actual' | 'target'): Operand {
  const written = indicator.written[field] as Operand['written']
  const raw = `${written.number}${written.unit}`
  return {
    id: indicator.id,
    written,
    raw,
    evidence: indicator.evidence[field === 'actual' ? 0 : 1] ?? (indicator.evidence[0] as Evidence),
    qualifier: null,
  }
}
