import { foldText } from '../base/chinese-text.ts'
import { Decimal } from '../base/decimal.ts'
import { isReordered } from '../base/reordered-digits.ts'
import { wordsBefore } from './evidence.ts'
import { operandOfResult } from './operand-at.ts'
import type { Indicator, Operand, Relation } from './schema.ts'

type Ratio = Extract<Relation, { kind: 'ratio' }>

/**
 * 受理热线工单4,816件，办结4,791件，办结率99.48% in the text, and a row 热线工单办结率 of the table of indicators with 98.48%: a rate that follows from the
 * counts it is told with is the row's that is called after both, misprinted there. One digit apart, or two that changed places: other
 * differences may be of scope.
 */
export function ratedRows(relations: readonly Relation[], indicators: readonly Indicator[]): Relation[] {
  const rows = indicators.filter(({ source, actual_unit }) => source === 'table' && actual_unit === '%')
  return relations
    .filter((one): one is Ratio => one.kind === 'ratio' && follows(one))
    .flatMap((ratio) => {
      const named = rows.filter((row) => isCalledAfter(row, ratio))
      const [row] = named
      const a = row && named.length === 1 ? operandOfResult(row) : null
      if (!row || !a || !isOneDigitOff(a.written.number, ratio.stated.written.number)) return []
      return [{ kind: 'same' as const, subject: row.name, group: ratio.group, a, b: ratio.stated }]
    })
}

/** The rate told in the text is that of its counts, to its last digit. */
function follows({ stated, numerator, denominator }: Ratio): boolean {
  if (stated.evidence.cell || [numerator, denominator].some(({ written }) => Number(written.number) === 0)) return false
  const rate = new Decimal(numerator.written.number).div(denominator.written.number).times(100)
  const digits = stated.written.number.split('.')[1]?.length ?? 0
  return rate.toDecimalPlaces(digits, Decimal.ROUND_HALF_UP).eq(stated.written.number)
}

/** 热线工单 of 受理热线工单4,816件, and the 办结率 told behind it. */
function isCalledAfter({ name }: Indicator, { subject, numerator, denominator }: Ratio): boolean {
  const [row, rate] = [foldText(name), foldText(subject)]
  const object = row.endsWith(rate) ? row.slice(0, -rate.length) : ''
  return object.length >= 2 && [numerator, denominator].some((operand) => wordsOf(operand).endsWith(object))
}

/** The words in front of a count in its quote. */
const wordsOf = ({ evidence }: Operand): string =>
  wordsBefore(evidence).replace(/(?:共计?|累计|合计|总数|为|[约达有])*\s*$/, '')

/** 98.48 for 99.48, 94.98 for 99.48: as long, with one wrong digit or two exchanged. */
function isOneDigitOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.indexOf('.') !== b.indexOf('.') || a.replace(/\D/g, '').length < 3) return false
  const off = [...a].filter((digit, i) => digit !== b[i]).length
  return off === 1 || (off === 2 && isReordered(a, b, 3))
}
