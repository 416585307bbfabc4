import type { Amount, Measure } from '../schema.ts'
import { defaultPeriod } from '../text/period.ts'
import { isFund } from '../words/fund-budgets.ts'
import { captionCount, isCaptionOfSpending } from './caption-words.ts'
import { type CellNumber, cellNumber } from './cell-number.ts'
import { columnSums } from './column-sums.ts'
import { countColumns, countedTable } from './count-columns.ts'
import { type Grid, plain } from './grid.ts'
import { amountIn } from './money-cell.ts'
import { mayGoOn, pageTotals } from './page-totals.ts'
import { nameInPanels } from './panel-labels.ts'
import { asPercent, quotientColumns } from './rate-scale.ts'
import { readRowIndicators } from './row-indicators.ts'
import { type Panel, panelsOf, type RowLabel, rowLabel, settleCarried, settleTotals } from './row-labels.ts'
import { rowMeasure } from './row-measure.ts'
import { nameAmong } from './same-names.ts'
import type { Section } from './sections.ts'
import { shareColumns } from './share-columns.ts'
import { shortfallColumns } from './shortfall-columns.ts'
import { footerSums, sumsOf } from './sums.ts'
import { surplusColumns } from './surplus-columns.ts'
import type { TableContext } from './table-facts.ts'
import { ownUnit } from './table-units.ts'
import { readTasks, taskColumns } from './task-columns.ts'
import { setTasksAside, taskGroups } from './task-groups.ts'
import { monthsOfHeads, spanOf } from './time-heads.ts'
import { benefitWords, budgetCuts, countedRows, headCountWords } from './words/headers.ts'
import { isYearHead } from './year-columns.ts'
import { monthsIn, yearFamilies, yearSums } from './year-parts.ts'

/** A row of money with its label and the amounts of its columns. */
export interface MoneyRow {
  label: RowLabel
  /** Column -> amount. */
  amounts: Map<number, Amount>
}

/** What the readers of rows share: the section with what was found out about its columns. */
interface Reading {
  context: TableContext
  section: Section
  /** Columns whose rates are printed as quotients. */
  quotients: Set<number>
  /** Column -> year named in its header, where that is not the fiscal year. */
  years: Map<number, number>
  /** Columns of parts of the year that stand beside its whole. */
  parts: ReadonlySet<number>
}

/** Reads the rows of a section of money: budgets, spending, balances, rates by source, project or item. */
export function readMoneySection(context: TableContext, section: Section): MoneyRow[] {
  const counted = captionCount(context.grid.table, context.part.blocks)
  if (counted !== '') {
    context.facts.relations.push(...countedTable(context, section, counted))
    return []
  }
  const groups = taskGroups(context, section)
  setTasksAside(section, groups)
  const panels = panelsOf(context.grid, section)
  const reading: Reading = {
    context,
    section,
    quotients: quotientColumns(context.grid, section),
    years: yearsOf(section, context.part.header.fiscal_year),
    parts: new Set(panels.flatMap((panel) => yearFamilies(context, section, panel).flatMap(({ parts }) => parts))),
  }
  const rows = panels.map((panel) => {
    const { inside, labels } = panelRows(reading, panel, panels)
    const inPanel = groups.filter(({ task }) => task >= panel.from && task < panel.to)
    const tasks = [
      ...inPanel,
      ...taskColumns(context, section, panel).filter(({ task }) => !inPanel.some((one) => one.task === task)),
    ]
    const goesOn = mayGoOn(context, labels)
    context.facts.relations.push(
      ...pageTotals(context, labels, inside),
      ...sumsOf(context, inside, goesOn),
      ...columnSums(context, section, panel, inside),
      ...shareColumns(section, panel, inside),
      ...yearSums(context, section, panel, inside),
      ...shortfallColumns(section, panel, inside),
      ...surplusColumns(section, panel, inside),
      ...countColumns(context, section, panel, tasks, goesOn),
    )
    readTasks(
      context,
      tasks,
      labels.filter(({ pageTotal }) => !pageTotal),
    )
    if (panels.length === 1) readRowIndicators(context, section, labels)
    return inside
  })
  if (panels.length > 1) context.facts.relations.push(...footerSums(context, rows))
  return rows.flat()
}

function panelRows(
  reading: Reading,
  panel: Panel,
  panels: readonly Panel[],
): { labels: RowLabel[]; inside: MoneyRow[] } {
  const { context, section } = reading
  const whole = panel.from === 0 && panel.to === context.grid.cols
  // 在职人数（人） among the rows of two years: no money
  const years = [...section.columns.values()].some(({ path }) => isYearHead(path.join('')))
  const labels: RowLabel[] = []
  for (let row = section.dataFrom; row < section.to; row++) {
    const label =
      rowLabel(context.grid, section, row, whole ? undefined : panel) ?? unlabelled(context.grid, section, row)
    if (label && !countedRows.test(plain(label.cell)) && !(years && headCountWords.test(plain(label.cell))))
      labels.push({ ...label, name: nameInPanels(context.grid, section, panels, label) })
  }
  const own = labels.filter(({ pageTotal }) => !pageTotal)
  settleTotals(own)
  settleCarried(own)
  const inside = own
    .map((label) => ({ label, amounts: readRow(reading, label, panel, own) }))
    .filter(({ amounts }) => amounts.size > 0)
  return { labels, inside }
}

/**
 * A row of figures without words belongs to what its columns name (三公经费 in twelve columns). Right below a header that begins with money
 * (年初预算 | 全年预算 | 全年支出 in a form) it is about the whole.
 */
function unlabelled(grid: Grid, section: Section, row: number): RowLabel | null {
  const columns = [...section.columns]
  const named = columns.filter(([, { name }]) => name !== null).length
  return named >= 2 || (row === section.dataFrom && isOfFigures(grid, section, row))
    ? {
        row,
        cell: null,
        name: '',
        parents: [],
        beside: null,
        total: true,
        whole: null,
        subtotal: false,
        footer: false,
        pageTotal: false,
        among: false,
        code: '',
        depth: -1,
      }
    : null
}

/** No column of names stands in the header, and every cell of the row that is filled below one of its heads holds a figure. */
function isOfFigures(grid: Grid, { columns, headerFrom }: Section, row: number): boolean {
  const first = grid.row(row).find((cell) => cell.row === row)
  const head = first && columns.get(first.col)?.meaning.kind
  const cells = grid.row(row).filter((cell) => cell.row >= headerFrom && plain(cell) !== '')
  return (head === 'money' || head === 'rate') && cells.filter((cell) => cellNumber(cell.text) !== null).length >= 2
}

function readRow(reading: Reading, label: RowLabel, panel: Panel, labels: readonly RowLabel[]): Map<number, Amount> {
  const { context, section } = reading
  const found = new Map<number, Amount>()
  for (const [col, { meaning, path, name }] of section.columns) {
    if (col < panel.from || col >= panel.to || (meaning.kind !== 'money' && meaning.kind !== 'rate')) continue
    const cell = context.grid.at(label.row, col)
    if (!cell || cell.col !== col || cell.row !== label.row) continue
    const printed = cellNumber(cell.text)
    if (!printed || (meaning.kind === 'rate' && printed.unit !== '%' && /[分]/.test(printed.unit))) continue
    const number = reading.quotients.has(col) && printed.unit !== '%' ? asPercent(printed) : printed
    const column = columnMeasure(reading, col, meaning.measure)
    const special =
      context.part.header.type === 'final-accounts'
        ? rowMeasure(label.name, column, labels, {
            label: plain(context.grid.at(section.dataFrom - 1, label.cell?.col ?? 0)),
            column: path.join(''),
          })
        : null
    const named = special?.whole ? wholeSubject(reading, label) : subjectOf(reading, label, labels)
    const subject = ofFundIncome(named, path)
    const amount = amountIn(
      context,
      cell,
      {
        measure: special?.measure ?? column,
        rate: meaning.kind === 'rate',
        unit: ownUnit([...path]) || ownUnit([plain(context.grid.at(label.row, 0))]),
        subject: name === null ? subject : label.total ? name : `${subject}/${name}`,
        path: name !== null ? [subject] : special?.whole ? [] : pathOf(reading, label),
        period: periodOf(reading, col, column, path),
      },
      column === 'adjustment' ? signed(number, path) : number,
    )
    if (amount && meaning.kind === 'rate' && ofArrived.test(path.at(-1) ?? '')) amount.base = 'released'
    if (amount) found.set(col, amount)
  }
  return found
}

/** 支出占到位（%）: the head says what the rate is of. */
const ofArrived = /占(?:实际)?到位/

/** 压减金额 65 takes 65 away; a head that names both ways (调增/调减) leaves the sign to the figure. */
function signed(found: CellNumber, path: readonly string[]): CellNumber {
  const head = path.at(-1) ?? ''
  const cut = budgetCuts.test(head) && !/增|追加|[+＋±-]/.test(head)
  return cut && Number(found.number) > 0 ? { ...found, number: `-${found.number}` } : found
}

/** 金额 of final accounts is spending; the same column of the year before is the previous year's figure. */
function columnMeasure(reading: Reading, col: number, measure: Measure): Measure {
  const { header } = reading.context.part
  const own = reading.section.columns.get(col)?.path.join('') ?? ''
  const actual = measure === 'budget' && header.type === 'final-accounts' && /金额|数额/.test(own) && !/预算/.test(own)
  const ledger =
    measure === 'budget' &&
    /^(?:资金)?金额/.test(own) &&
    [...reading.section.columns.values()].some(({ path }) => /文号|下达/.test(path.at(-1) ?? ''))
  const paid = isPaidOut(reading, col, measure) || isTitledSpending(reading, own, measure)
  const said = actual || paid ? 'executed' : ledger ? 'released' : measure
  const year = reading.years.get(col)
  const alone = year !== undefined && [...reading.years.values()].filter((other) => other === year).length === 1
  const before = alone && header.fiscal_year !== null && year === header.fiscal_year - 1
  return before && (said === 'executed' || said === 'revenue') ? 'prior' : said
}

/** 金额 under 项目支出明细表, where no other column holds money. */
const isTitledSpending = ({ context, section }: Reading, own: string, measure: Measure): boolean =>
  measure === 'budget' &&
  /^(?:资金|支出)?(?:金额|数额)(?:[(（].*)?$/.test(own) &&
  [...section.columns.values()].filter(({ meaning }) => meaning.kind === 'money').length === 1 &&
  isCaptionOfSpending(context.grid.table, context.part.blocks)

/** 补助金额 beside 补助人数 is what the people of the row got, where no other column says what was spent. */
function isPaidOut({ context, section }: Reading, col: number, measure: Measure): boolean {
  const own = section.columns.get(col)?.path.at(-1) ?? ''
  if (measure !== 'budget' || !benefitWords.test(own.replace(/[(（].*$/, ''))) return false
  const spent = [...section.columns.values()].some(
    ({ meaning }) =>
      (meaning.kind === 'rate' && meaning.measure !== 'share') ||
      (meaning.kind === 'money' && meaning.measure === 'executed'),
  )
  const heads = context.grid.row(section.dataFrom - 1).map(plain)
  return !spent && heads.some((words) => headCountWords.test(words))
}

function yearsOf(section: Section, fiscal: number | null): Map<number, number> {
  const years = new Map<number, number>()
  for (const [col, { meaning, path }] of section.columns) {
    const m = /((?:19|20)\d\d)年/.exec([...path].reverse().join('|'))
    if (m && (meaning.kind === 'money' || meaning.kind === 'rate') && Number(m[1]) !== fiscal)
      years.set(col, Number(m[1]))
  }
  return years
}

/** The whole of a form is about its project; the whole of a list about the organization, or what the table is about. */
const subjectOf = (reading: Reading, label: RowLabel, labels: readonly RowLabel[]): string =>
  label.total ? wholeSubject(reading, label) : nameAmong(label, labels)

/** 收入 over 预算 | 完成 in a table of funds: the income has a budget of its own. */
const ofFundIncome = (subject: string, path: readonly string[]): string =>
  path.length > 1 && /^(?:基金)?收入/.test(path[0] as string) && isFund(subject) ? `${subject}收入` : subject

const wholeSubject = ({ context, section }: Reading, label: RowLabel): string =>
  label.whole ?? section.source ?? context.about ?? context.subject

function pathOf({ context, section }: Reading, label: RowLabel): string[] {
  if (label.total) return section.source !== null && label.whole === null ? [context.subject] : []
  if (label.name === context.subject) return []
  return label.parents.length > 0 ? label.parents : [context.subject]
}

function periodOf(reading: Reading, col: number, measure: Measure, path: readonly string[]): string | null {
  const { header } = reading.context.part
  const year = header.fiscal_year
  const words = path.join('')
  const months = monthsOfHeads(path) ?? (reading.parts.has(col) ? monthsIn(words) : null) ?? spanOf(words)
  if (months && year !== null) {
    const [from, to] = months
    const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`
    return from === 1 && to === 12 ? String(year) : `${month(from)}/${month(to)}`
  }
  const other = reading.years.get(col)
  return other !== undefined && measure !== 'prior' ? String(other) : defaultPeriod(header, measure)
}
