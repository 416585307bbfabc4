import type { Amount, Relation } from '../schema.ts'
import { operandOfAmount } from './money-cell.ts'

/** How a label says its row follows from others: 当年结余（②－③）, 执行率（③÷①）. */
export interface RowFormula {
  /** With its brackets, as it stands in the label. */
  written: string
  sign: '+' | '-' | '÷'
  /** The marks of the rows it follows from. */
  marks: string[]
}

const mark = '(?:[①-⑳]|[(]?(?:\\d{1,2}|[A-H])[)]?)'
const written = new RegExp(
  `[(](?:[①-⑳A-H]=)?(${mark}(?:[-+÷/]${mark})+)(?:[×*]100%)?[)](?:[×*]100%)?|=(${mark}(?:[-+÷/]${mark})+)(?:[×*]100%)?$`,
)

/** The formula in a label (folded, without blanks); null where it has none, or one of several signs. */
export function formulaIn(label: string): RowFormula | null {
  const found = written.exec(label)
  const terms = found?.[1] ?? found?.[2]
  if (!found || !terms) return null
  const marks = terms.match(new RegExp(mark, 'g')) ?? []
  const signs = new Set([...terms.replace(new RegExp(mark, 'g'), '')].map(signOf))
  const [sign, ...more] = signs
  if (!sign || more.length > 0 || marks.length < 2 || (sign !== '+' && marks.length > 2)) return null
  return { written: found[0], sign, marks }
}

const signOf = (sign: string): RowFormula['sign'] => (sign === '+' ? '+' : /[÷/]/.test(sign) ? '÷' : '-')

const ratioRules = {
  execution_rate: 'execution-rate',
  release_rate: 'release-rate',
  balance_rate: 'balance-rate',
  share: 'share',
} as const

/** What a formula says of one column of the table. `at`: the amount of a row in that column, by the mark of the row. */
export function rowFormulaRelation(
  formula: RowFormula,
  stated: Amount,
  at: (mark: string) => Amount | null,
): Relation[] {
  const terms = formula.marks.map(at)
  if (!terms.every((term) => term !== null) || terms.includes(stated)) return []
  const [a, b] = terms.map(operandOfAmount)
  if (!a || !b) return []
  const about = { subject: stated.subject, group: stated.group }
  const result = operandOfAmount(stated)
  if (stated.unit === 'percent') {
    const rule = ratioRules[stated.measure as keyof typeof ratioRules]
    return formula.sign === '÷' && rule
      ? [{ ...about, kind: 'ratio', rule, stated: result, numerator: a, denominator: b }]
      : []
  }
  if (formula.sign === '+')
    return [{ ...about, kind: 'sum', total: result, parts: terms.map(operandOfAmount), complete: true }]
  const rule = stated.measure === 'balance' ? 'balance' : stated.measure === 'change' ? 'change' : null
  return formula.sign === '-' && rule
    ? [{ ...about, kind: 'difference', rule, stated: result, minuend: a, subtrahend: b }]
    : []
}
