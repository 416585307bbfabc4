import { Decimal } from '../../base/decimal.ts'
import type { Amount, Measure, Relation } from '../schema.ts'
import { operandOfAmount } from './money-cell.ts'
import type { MoneyRow } from './money-section.ts'
import type { Panel } from './row-labels.ts'
import type { Section } from './sections.ts'
import { shortfallWords } from './words/headers.ts'

const due: readonly Measure[] = ['revised', 'budget', 'approved']

/**
 * 未到位资金 = 应到位资金 − 实际到位资金 in every row: what has not arrived is what was to come less what came. Of several columns
 * that could be either, the pair that gives most rows is meant.
 */
export function shortfallColumns(section: Section, panel: Panel, rows: readonly MoneyRow[]): Relation[] {
  const inside = [...section.columns].filter(([col]) => col >= panel.from && col < panel.to)
  const of = (measures: readonly Measure[]): number[] =>
    inside
      .filter(([, { meaning }]) => meaning.kind === 'money' && measures.includes(meaning.measure))
      .map(([col]) => col)
  return inside.flatMap(([col, { path, meaning }]): Relation[] => {
    if (meaning.kind !== 'money' || !shortfallWords.test(path.join(''))) return []
    const readings = of(due).flatMap((from) => of(['released']).map((less) => termsOf(rows, col, from, less)))
    const best = readings.sort((a, b) => b.filter(holds).length - a.filter(holds).length)[0] ?? []
    if (best.filter(holds).length * 2 <= best.length) return []
    return best.map(whatIsLeft)
  })
}

interface Terms {
  rest: Amount
  from: Amount
  less: Amount
}

/** The rest is what it is taken from, less what is taken off. */
export const whatIsLeft = ({ rest, from, less }: Terms): Relation => ({
  kind: 'difference',
  rule: 'balance',
  subject: rest.subject,
  group: rest.group,
  stated: operandOfAmount(rest),
  minuend: operandOfAmount(from),
  subtrahend: operandOfAmount(less),
})

/** The terms in each row that has all three. */
export const termsOf = (rows: readonly MoneyRow[], col: number, due: number, came: number): Terms[] =>
  rows.flatMap(({ amounts }) => {
    const [rest, from, less] = [amounts.get(col), amounts.get(due), amounts.get(came)]
    return rest && from && less ? [{ rest, from, less }] : []
  })

const holds = ({ rest, from, less }: Terms): boolean =>
  new Decimal(from.value)
    .minus(less.value)
    .minus(rest.value)
    .abs()
    .lte(new Decimal(rest.precision).plus(from.precision).plus(less.precision))
