import type { Cell } from '../../document/schema.ts'
import type { Amount, Measure, Relation } from '../schema.ts'
import { defaultPeriod } from '../text/period.ts'
import { isOfYears } from '../years-covered.ts'
import { cellNumber, isNil } from './cell-number.ts'
import { wordsMeaning } from './column-meaning.ts'
import { type Grid, plain } from './grid.ts'
import { amountIn, operandOfAmount } from './money-cell.ts'
import { formulaIn, type RowFormula, rowFormulaRelation } from './row-formulas.ts'
import type { Rows } from './sections.ts'
import type { TableContext } from './table-facts.ts'
import { ownUnit } from './table-units.ts'
import { endOfYearRows, orderMarks, severalYearsHeads, yearHeads } from './words/year-matrix.ts'

/** A row of the block: one measure, year by year. */
interface MeasuredRow {
  row: number
  label: Cell
  measure: Measure
  rate: boolean
  /** Mark that other rows call it by: ① of ①支出预算; null without. */
  mark: string | null
  formula: RowFormula | null
}

/** Money set out with its measures in rows and years in columns: 支出预算, 实际支出, 执行率 under 2021年 | 2022年 | 两年合计. */
export interface YearMatrix extends Rows {
  years: { col: number; year: number }[]
  /** Column of what the years come to together; null without. */
  whole: number | null
  rows: MeasuredRow[]
}

/**
 * The blocks of a table with years in columns; no other reader may take their rows. Without measures in its rows (items, counts) a block has
 * none that are read, and its labels have no value beside them: that is one of several years.
 */
export function yearMatrices(grid: Grid): YearMatrix[] {
  const found: YearMatrix[] = []
  for (let row = 0; row < grid.rows - 1; row++) {
    const heads = headsIn(grid, row)
    if (!heads) continue
    const columns = [...heads.years.map(({ col }) => col), ...(heads.whole === null ? [] : [heads.whole])]
    let to = row + 1
    const rows: MeasuredRow[] = []
    for (; to < grid.rows && isOfFigures(grid, to, columns); to++) {
      const measured = measuredRow(grid, to, Math.min(...columns))
      if (measured) rows.push(measured)
    }
    if (to === row + 1) continue
    // one word that may be a measure among items of another kind (培训支出 among 办公费) tells nothing
    const areMeasures = rows.length >= 2 && rows.length * 2 > to - row - 1
    found.push({ from: row, to, ...heads, rows: areMeasures ? rows : [] })
    row = to - 1
  }
  return found
}

/** A row of heads of which two or more are years and nothing else, with no other but that of their whole. */
function headsIn(grid: Grid, row: number): Pick<YearMatrix, 'years' | 'whole'> | null {
  const cells = grid.row(row).filter((cell) => cell.row + cell.rowSpan === row + 1 && plain(cell) !== '')
  const years = cells.flatMap((cell) => {
    const year = yearHeads.exec(plain(cell))?.[1]
    return year && cell.colSpan === 1 ? [{ col: cell.col, year: Number(year) }] : []
  })
  const first = years[0]?.col ?? 0
  const others = cells.filter((cell) => cell.col > first && !years.some(({ col }) => col === cell.col))
  const wholes = others.filter((cell) => severalYearsHeads.test(plain(cell)))
  const isRising = years.every(({ year }, i) => i === 0 || year === (years[i - 1]?.year ?? 0) + 1)
  if (first === 0 || years.length < 2 || !isRising || wholes.length > 1 || wholes.length < others.length) return null
  return { years, whole: wholes[0]?.col ?? null }
}

/** Every column of a year holds a figure of its own, or nothing, and one at least holds a figure. */
function isOfFigures(grid: Grid, row: number, columns: readonly number[]): boolean {
  const cells = columns.map((col) => grid.at(row, col))
  const own = cells.every(
    (cell, i) =>
      cell === null ||
      (cell.col === columns[i] && cell.row === row && (isNil(cell.text) || cellNumber(cell.text) !== null)),
  )
  return own && cells.some((cell) => cell !== null && cellNumber(cell.text) !== null)
}

function measuredRow(grid: Grid, row: number, first: number): MeasuredRow | null {
  const label = grid.row(row).findLast((cell) => cell.col < first && /[\u4e00-\u9fa5]{2}/.test(plain(cell)))
  if (!label) return null
  const mark = orderMarks.exec(plain(label))?.[0] ?? null
  const words = plain(label).slice(mark?.length ?? 0)
  const formula = formulaIn(words)
  const meaning = wordsMeaning(formula ? words.replace(formula.written, '') : words)
  if (meaning?.kind !== 'money' && meaning?.kind !== 'rate') return null
  return { row, label, measure: meaning.measure, rate: meaning.kind === 'rate', mark, formula }
}

/** Reads the amounts of the blocks, each of its year, what the years come to, and what the labels say is computed of what. */
export function readYearMatrices(context: TableContext, blocks: readonly YearMatrix[]): void {
  for (const block of blocks) {
    const columns = [...block.years, ...(block.whole === null ? [] : [{ col: block.whole, year: null }])]
    const read = block.rows.map((row) => ({
      row,
      amounts: columns.map(({ col, year }) => amountAt(context, block, row, { col, year })),
    }))
    context.facts.relations.push(
      ...(block.whole === null ? [] : read.flatMap(({ row, amounts }) => sumOfYears(row, amounts))),
      ...columns.flatMap((_, i) =>
        read.flatMap(({ row, amounts }) => {
          const stated = amounts[i]
          const at = (mark: string): Amount | null => read.find((one) => isCalled(one.row, mark))?.amounts[i] ?? null
          return row.formula && stated ? rowFormulaRelation(row.formula, stated, at) : []
        }),
      ),
    )
  }
}

/** ②, or (2) for 2. and (2) alike. */
const isCalled = ({ mark }: MeasuredRow, wanted: string): boolean =>
  mark !== null && bareMark(mark) === bareMark(wanted)
const bareMark = (mark: string): string => mark.replace(/[().、]/g, '')

function amountAt(
  context: TableContext,
  block: YearMatrix,
  row: MeasuredRow,
  { col, year }: { col: number; year: number | null },
): Amount | null {
  const cell = context.grid.at(row.row, col)
  if (!cell) return null
  const subject = context.about ?? context.subject
  const amount = amountIn(context, cell, {
    measure: year === null ? row.measure : measureOf(context, block, row.measure, year),
    rate: row.rate,
    unit: ownUnit([plain(row.label)]),
    subject,
    path: [],
    period: year === null ? wholePeriod(context, block) : String(year),
  })
  // what stands below one year belongs together, not what stands beside each other in a row
  return amount && Object.assign(amount, { group: `${context.grid.table.id}/c${col + 1}` })
}

/** Beside this year alone the one before is what it is compared with; in a report on several years, or among three, it is a year like the others. */
function measureOf(context: TableContext, { years }: YearMatrix, measure: Measure, year: number): Measure {
  const { header } = context.part
  const isCompared = !isOfYears(header) && years.length === 2 && header.fiscal_year === year + 1
  return isCompared && (measure === 'executed' || measure === 'revenue') ? 'prior' : measure
}

function wholePeriod({ part: { header } }: TableContext, { years }: YearMatrix): string | null {
  const [first, last] = [years[0]?.year, years.at(-1)?.year]
  return isOfYears(header) ? defaultPeriod(header, 'executed') : `${first}-01/${last}-12`
}

/** What the years come to: not of rates, and not of what is left at the end of each, which holds what was left before. */
function sumOfYears(row: MeasuredRow, amounts: readonly (Amount | null)[]): Relation[] {
  const total = amounts.at(-1)
  const parts = amounts.slice(0, -1).filter((part) => part !== null)
  if (row.rate || !total || parts.length < amounts.length - 1 || endOfYearRows.test(plain(row.label))) return []
  return [
    {
      kind: 'sum',
      subject: total.subject,
      group: `${total.evidence[0]?.block}/r${row.row + 1}`,
      total: operandOfAmount(total),
      parts: parts.map(operandOfAmount),
      complete: true,
      tentative: row.measure === 'balance' && !/当年|本年|年度/.test(plain(row.label)),
    },
  ]
}
