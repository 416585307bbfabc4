import type { Amount, Measure } from '../schema.ts'
import { defaultPeriod } from '../text/period.ts'
import { cellNumber } from './cell-number.ts'
import { plain } from './grid.ts'
import { amountIn } from './money-cell.ts'
import { type RowLabel, rowLabel } from './row-labels.ts'
import type { Section } from './sections.ts'
import { sumsOf } from './sums.ts'
import type { TableContext } from './table-facts.ts'
import { ownUnit } from './table-units.ts'

/** A row of money with its label and the amounts of its columns. */
export interface MoneyRow {
  label: RowLabel
  /** Column -> amount. */
  amounts: Map<number, Amount>
}

/** Reads the rows of a section of money: budgets, spending, balances, rates by source, project or item. */
export function readMoneySection(context: TableContext, section: Section): MoneyRow[] {
  const rows: MoneyRow[] = []
  for (let row = section.dataFrom; row < section.to; row++) {
    const label = rowLabel(context.grid, section, row)
    if (!label || label.pageTotal) continue
    const amounts = readRow(context, section, label)
    if (amounts.size > 0) rows.push({ label, amounts })
  }
  context.facts.relations.push(...sumsOf(context, rows))
  return rows
}

function readRow(context: TableContext, section: Section, label: RowLabel): Map<number, Amount> {
  const found = new Map<number, Amount>()
  const ratesAsRatio = rateScale(context, section, label.row)
  for (const [col, { meaning, path }] of section.columns) {
    if (meaning.kind !== 'money' && meaning.kind !== 'rate') continue
    const cell = context.grid.at(label.row, col)
    if (!cell || cell.col !== col || cell.row !== label.row) continue
    const number = cellNumber(cell.text)
    if (!number) continue
    if (meaning.kind === 'rate' && (ratesAsRatio.has(col) || (number.unit !== '%' && /[分]/.test(number.unit))))
      continue
    const amount = amountIn(
      context,
      cell,
      {
        measure: measureIn(context, meaning.measure, section, col),
        rate: meaning.kind === 'rate',
        unit: ownUnit([...path]) || ownUnit([plain(context.grid.at(label.row, 0))]),
        subject: subjectOf(context, label),
        path: label.total || label.name === context.subject ? [] : pathOf(context, label),
        period: periodOf(context, meaning.measure, path),
      },
      number,
    )
    if (amount) found.set(col, amount)
  }
  return found
}

/** The whole of a form is about its project; the whole of a list about the organization. */
function subjectOf(context: TableContext, label: RowLabel): string {
  return label.total ? context.subject : label.name
}

const pathOf = (context: TableContext, label: RowLabel): string[] =>
  label.parents.length > 0 ? label.parents : [context.subject]

/** Hubei and others print 1 or 0.9331 for a rate: columns without % whose figures are quotients, not percentages, are left out. */
function rateScale(context: TableContext, section: Section, row: number): Set<number> {
  const ratios = new Set<number>()
  for (const [col, { meaning, path }] of section.columns) {
    if (meaning.kind !== 'rate') continue
    const number = cellNumber(context.grid.at(row, col)?.text ?? '')
    if (!number || number.unit === '%' || path.some((words) => words.includes('%'))) continue
    if (
      Number(number.number) <= 1.5 &&
      Number(number.number) > 0 &&
      isQuotient(context, section, row, Number(number.number))
    )
      ratios.add(col)
  }
  return ratios
}

/** Spending over a budget of the same row gives the figure itself, not a hundredth of it. */
function isQuotient(context: TableContext, section: Section, row: number, value: number): boolean {
  const money = [...section.columns]
    .filter(([, { meaning }]) => meaning.kind === 'money')
    .map(([col]) => Number(cellNumber(context.grid.at(row, col)?.text ?? '')?.number ?? Number.NaN))
  return money.some((a) => money.some((b) => b > 0 && Math.abs(a / b - value) < 0.006))
}

/** A column called adjustment that holds the new total (年初 + small) means revised, and the other way round is left as named. */
function measureIn(_context: TableContext, measure: Measure, section: Section, col: number): Measure {
  if (measure !== 'revised' || !/调整(?:预算)?(?:数|额)?$/.test(section.columns.get(col)?.path.at(-1) ?? ''))
    return measure
  return measure
}

function periodOf(context: TableContext, measure: Measure, path: readonly string[]): string | null {
  const { header } = context.part
  const months = /(\d{1,2})[-—~至](\d{1,2})月/.exec(path.join(''))
  const year = header.fiscal_year
  if (months && year !== null)
    return `${year}-${String(months[1]).padStart(2, '0')}/${year}-${String(months[2]).padStart(2, '0')}`
  return defaultPeriod(header, measure)
}
