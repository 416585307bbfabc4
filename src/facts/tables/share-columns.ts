import { Decimal } from '../../base/decimal.ts'
import type { Amount, Relation } from '../schema.ts'
import { operandOfAmount } from './money-cell.ts'
import type { MoneyRow } from './money-section.ts'
import type { Panel } from './row-labels.ts'
import type { Section } from './sections.ts'

/**
 * A column of shares (占支出总额比例) is that of the column of money whose figures give it: row ÷ total row, in most rows.
 * The other rows are tested against it.
 */
export function shareColumns(section: Section, panel: Panel, rows: readonly MoneyRow[]): Relation[] {
  const total = rows.find((row) => row.label.total)
  if (!total) return []
  const inside = [...section.columns].filter(([col]) => col >= panel.from && col < panel.to)
  const money = inside.filter(([, { meaning }]) => meaning.kind === 'money').map(([col]) => col)
  return inside.flatMap(([col, { meaning }]) => {
    if (meaning.kind !== 'rate' || meaning.measure !== 'share') return []
    const best = money
      .map((base) => rows.filter((row) => row !== total).flatMap((row) => termsOf(row, total, col, base)))
      .map((terms) => ({ terms, held: terms.filter(isNear).length }))
      .sort((a, b) => b.held - a.held)[0]
    if (!best || best.held * 2 <= best.terms.length) return []
    return best.terms.map(({ share, part, whole }) => ({
      kind: 'ratio',
      rule: 'share',
      subject: share.subject,
      group: share.group,
      stated: operandOfAmount(share),
      numerator: operandOfAmount(part),
      denominator: operandOfAmount(whole),
    }))
  })
}

interface Terms {
  share: Amount
  part: Amount
  whole: Amount
}

function termsOf(row: MoneyRow, total: MoneyRow, col: number, base: number): Terms[] {
  const [share, part, whole] = [row.amounts.get(col), row.amounts.get(base), total.amounts.get(base)]
  return share && part && whole && whole.value !== 0 ? [{ share, part, whole }] : []
}

const isNear = ({ share, part, whole }: Terms): boolean =>
  new Decimal(part.value)
    .div(whole.value)
    .times(100)
    .minus(share.value)
    .abs()
    .lte(share.precision * 2)
