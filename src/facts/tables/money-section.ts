import type { Amount, Measure } from '../schema.ts'
import { defaultPeriod } from '../text/period.ts'
import { cellNumber } from './cell-number.ts'
import { plain } from './grid.ts'
import { amountIn } from './money-cell.ts'
import { type Panel, panelsOf, type RowLabel, rowLabel } from './row-labels.ts'
import { rowMeasure } from './row-measure.ts'
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
  for (const panel of panelsOf(context.grid, section)) {
    const inside = panelRows(context, section, panel)
    context.facts.relations.push(...sumsOf(context, inside))
    rows.push(...inside)
  }
  return rows
}

function panelRows(context: TableContext, section: Section, panel: Panel): MoneyRow[] {
  const rows: MoneyRow[] = []
  const whole = panel.from === 0 && panel.to === context.grid.cols
  for (let row = section.dataFrom; row < section.to; row++) {
    const label = rowLabel(context.grid, section, row, whole ? undefined : panel) ?? unlabelled(section, row)
    if (!label || label.pageTotal) continue
    const amounts = readRow(context, section, label, panel)
    if (amounts.size > 0) rows.push({ label, amounts })
  }
  return rows
}

/** A row of figures without words belongs to what its columns name (三公经费 in twelve columns). */
function unlabelled(section: Section, row: number): RowLabel | null {
  const named = [...section.columns.values()].filter(({ name }) => name !== null).length
  return named >= 2
    ? { row, name: '', parents: [], total: true, subtotal: false, pageTotal: false, among: false, code: '', depth: -1 }
    : null
}

function readRow(context: TableContext, section: Section, label: RowLabel, panel: Panel): Map<number, Amount> {
  const found = new Map<number, Amount>()
  const ratesAsRatio = rateScale(context, section, label.row)
  for (const [col, { meaning, path, name }] of section.columns) {
    if (col < panel.from || col >= panel.to || (meaning.kind !== 'money' && meaning.kind !== 'rate')) continue
    const cell = context.grid.at(label.row, col)
    if (!cell || cell.col !== col || cell.row !== label.row) continue
    const number = cellNumber(cell.text)
    if (!number) continue
    if (meaning.kind === 'rate' && (ratesAsRatio.has(col) || (number.unit !== '%' && /[分]/.test(number.unit))))
      continue
    const special = context.part.header.type === 'final-accounts' ? rowMeasure(label.name, meaning.measure) : null
    const amount = amountIn(
      context,
      cell,
      {
        measure: special?.measure ?? meaning.measure,
        rate: meaning.kind === 'rate',
        unit: ownUnit([...path]) || ownUnit([plain(context.grid.at(label.row, 0))]),
        subject: name ?? (special?.whole ? context.subject : subjectOf(context, label)),
        path: name
          ? [subjectOf(context, label)]
          : label.total || special?.whole || label.name === context.subject
            ? []
            : pathOf(context, label),
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

function periodOf(context: TableContext, measure: Measure, path: readonly string[]): string | null {
  const { header } = context.part
  const months = /(\d{1,2})[-—~至](\d{1,2})月/.exec(path.join(''))
  const year = header.fiscal_year
  if (months && year !== null)
    return `${year}-${String(months[1]).padStart(2, '0')}/${year}-${String(months[2]).padStart(2, '0')}`
  return defaultPeriod(header, measure)
}
