import { Decimal } from '../../base/decimal.ts'
import type { Facts } from '../../facts/schema.ts'
import type { ReportHeader } from '../../reports/schema.ts'
import type { Draft } from '../draft.ts'
import type { Book, Entry } from '../relate/book.ts'

/** Spending this many percentage points behind the time gone by is what finance bureaus ask about. */
const behind = 10

/**
 * Spending behind the time gone by (序时进度: m/12 of the year at the end of month m), where the report itself does not compare the two. The
 * schedule is a benchmark and no statement of the report, so this is a notice without a verdict.
 */
export function progressDrafts(facts: Facts, header: ReportHeader, book: Book): Draft[] {
  const months = monthsGone(header)
  if (months === null) return []
  const due = new Decimal(months).times(100).div(12).toDecimalPlaces(2)
  const compared = new Set(
    facts.relations.flatMap((r) => (r.kind === 'difference' && r.rule === 'progress' ? [r.subject] : [])),
  )
  const told = new Set<string>()
  return book.entries.flatMap((entry) => {
    const { amount, figure } = entry
    if (!isToDate(entry, header) || compared.has(amount.subject) || told.has(amount.subject)) return []
    if (figure.value.plus(figure.half).gte(due.minus(behind))) return []
    told.add(amount.subject)
    return [notice(entry, months, due)]
  })
}

/** Months of the year that a monitoring report covers; null for whole years and other reports. */
function monthsGone({ type, fiscal_year, period_start, period_end }: ReportHeader): number | null {
  const m = /^(\d{4})-(\d\d)$/.exec(period_end ?? '')
  if (type !== 'monitoring' || !m || Number(m[1]) !== fiscal_year || (period_start && !period_start.endsWith('-01')))
    return null
  const month = Number(m[2])
  return month < 12 ? month : null
}

/** A rate of the budget spent up to the end of the period; not of a quarter, another year or the whole one. */
function isToDate({ amount }: Entry, { fiscal_year, period_end }: ReportHeader): boolean {
  if (amount.measure !== 'execution_rate') return false
  const { period } = amount
  return period === null || period === String(fiscal_year) || period === `${fiscal_year}-01/${period_end}`
}

function notice({ amount, figure }: Entry, months: number, due: Decimal): Draft {
  const gap = due.minus(figure.value).toDecimalPlaces(2).toString()
  return {
    rule: 'progress',
    subject: amount.subject,
    stated: figure.value,
    computed: due,
    low: null,
    high: null,
    unit: 'percent',
    formula: `${months} ÷ 12`,
    verdict: 'not-checkable',
    severity: 'notice',
    cause: null,
    reason: {
      zh: `截至${months}月底支出进度${figure.raw}，比序时进度${due}%低${gap}个百分点，报告未作比较`,
      en: `spending is ${figure.raw} at the end of month ${months}, ${gap} percentage points behind the time gone by (${due}%), and the report does not compare`,
    },
    inputs: [amount.id],
    evidence: [figure.evidence],
    figures: null,
  }
}
