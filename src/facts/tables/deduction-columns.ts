import { addUp, Decimal } from '../../base/decimal.ts'
import type { Operand, Relation } from '../schema.ts'
import type { IndicatorRow, TotalRow } from './indicator-section.ts'

interface Marks {
  subject: string
  group: string
  weight: Operand
  score: Operand
  deduction: Operand
}

/**
 * 得分 = 分值 − 扣分 in every row of a score sheet that has a column of what was taken off, and what was taken off in all is that of the
 * rows. Where most rows do not come out so, the column is of something else.
 */
export function deductionColumns(
  subject: string,
  rows: readonly IndicatorRow[],
  totals: readonly TotalRow[],
): Relation[] {
  const told = rows.flatMap(({ weight, score, deduction, indicator: { name, group } }): Marks[] =>
    weight && score && deduction ? [{ subject: name, group, weight, score, deduction }] : [],
  )
  if (told.filter(holds).length * 2 <= told.length) return []
  const total = totals.findLast(({ part }) => !part)
  const group = told[0]?.group ?? ''
  const taken = rows.flatMap(({ deduction }) => (deduction && Number(deduction.written.number) > 0 ? [deduction] : []))
  // a row whose marks are not full without a figure of its own: the rows are not all there is
  const isWhole = rows.every(({ weight, score, deduction }) => deduction || isFull(weight, score))
  return [
    ...told.map((one) => differenceOf(one)),
    ...(total?.deduction && total.weight && total.score
      ? [differenceOf({ subject, group, weight: total.weight, score: total.score, deduction: total.deduction })]
      : []),
    ...(total?.deduction && taken.length > 1 && isWhole
      ? [{ kind: 'sum', subject, group, total: total.deduction, parts: taken, complete: true } satisfies Relation]
      : []),
  ]
}

const differenceOf = ({ subject, group, weight, score, deduction }: Marks): Relation => ({
  kind: 'difference',
  rule: 'score',
  subject,
  group,
  stated: score,
  minuend: weight,
  subtrahend: deduction,
})

const holds = ({ weight, score, deduction }: Marks): boolean =>
  addUp([score.written.number, deduction.written.number]).eq(weight.written.number)

const isFull = (weight: Operand | null, score: Operand | null): boolean =>
  !weight || !score || new Decimal(weight.written.number).eq(score.written.number)
