import { addUp } from '../../base/decimal.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand, Relation } from '../schema.ts'
import { cellNumber } from './cell-number.ts'
import { plain } from './grid.ts'
import { type Panel, rowLabel } from './row-labels.ts'
import type { Section } from './sections.ts'
import type { TableContext } from './table-facts.ts'
import type { TaskColumns } from './task-columns.ts'

const counts =
  /^(?:[\u4e00-\u9fa5]{0,10})(人次|人数|户数|家数|次数|个数|数量|件数|台数|份数|项目数|册数|面积|里程)$|[(（](家|个|户|栋|所|处|座|村|人|人次|户次|项|件|台|条|场|期|批次|例|头|只|株|亩|平方米|公里|千米|米|吨|份|次|册|套|名)[)）]$/

/**
 * Counts beside the money of a list (补贴人次, 支持企业（家）): its rows add up to the total row, at its head or foot. Where the list
 * may go on from another page (`goesOn`) only what holds is a sum.
 */
export function countColumns(
  context: TableContext,
  section: Section,
  panel: Panel,
  tasks: readonly TaskColumns[],
  goesOn: boolean,
): Relation[] {
  const found: Relation[] = []
  for (let col = panel.from; col < panel.to; col++) {
    const words = headerOf(context, section, col)
    const m = counts.exec(words)
    const task = tasks.find((pair) => pair.task === col || pair.done === col)
    if (!task && (!m || section.columns.has(col))) continue
    const rows = operands(context, section, panel, col, task?.unit ?? m?.[1] ?? m?.[2] ?? '')
    for (const { total, parts } of rows.some((row) => row.subtotal) ? inLots(rows) : atOnce(rows)) {
      if (goesOn && !isSum(total, parts)) continue
      found.push({
        kind: 'sum',
        subject: words.replace(/[(（].*$/, ''),
        group: `${context.grid.table.id}/c${col + 1}`,
        total,
        parts,
        complete: true,
        tentative: !plausible(total, parts),
      })
    }
  }
  return found
}

/** A table of counts in one unit (单位：份): every column that is full adds up to its total row. */
export function countedTable(context: TableContext, section: Section, unit: string): Relation[] {
  const panel = { from: 0, to: context.grid.cols }
  const found: Relation[] = []
  for (let col = 1; col < panel.to; col++) {
    for (const { total, parts } of atOnce(operands(context, section, panel, col, unit))) {
      const group = `${context.grid.table.id}/c${col + 1}`
      const subject = headerOf(context, section, col)
      found.push({ kind: 'sum', subject, group, total, parts, complete: true, tentative: !plausible(total, parts) })
    }
  }
  return found
}

interface CountRow {
  operand: Operand
  total: boolean
  subtotal: boolean
  /** Among or below another row. */
  part: boolean
}

interface CountSum {
  total: Operand
  parts: Operand[]
}

/** All rows under one total. */
function atOnce(rows: readonly CountRow[]): CountSum[] {
  const total = rows.find((row) => row.total)
  const parts = rows.filter((row) => !row.total).map(({ operand }) => operand)
  return total && parts.length >= 2 && !rows.some((row) => row.part) ? [{ total: total.operand, parts }] : []
}

/** Lots that end with a 小计 each, and the total over these. */
function inLots(rows: readonly CountRow[]): CountSum[] {
  const sums: CountSum[] = []
  const subtotals: Operand[] = []
  let lot: Operand[] = []
  for (const { operand, total, subtotal } of rows) {
    if (subtotal) {
      sums.push({ total: operand, parts: lot })
      subtotals.push(operand)
    } else if (total) sums.push({ total: operand, parts: lot.length === 0 ? subtotals : [] })
    else {
      lot.push(operand)
      continue
    }
    lot = []
  }
  return sums.filter(({ parts }) => parts.length >= 2)
}

const isSum = (total: Operand, parts: readonly Operand[]): boolean =>
  addUp(parts.map((part) => part.written.number)).eq(total.written.number)

/** Counts of persons or firms may overlap between rows: a total far from the sum says nothing. */
function plausible(total: Operand, parts: readonly Operand[]): boolean {
  const sum = addUp(parts.map((part) => part.written.number))
  return sum.minus(total.written.number).abs().lte(sum.times('0.05'))
}

/** The words of the lowest head of a column. */
export function headerOf(context: TableContext, section: Section, col: number): string {
  const cell = context.grid.at(section.dataFrom - 1, col)
  return cell && cell.row >= section.headerFrom ? plain(cell) : ''
}

function operands(context: TableContext, section: Section, panel: Panel, col: number, unit: string): CountRow[] {
  const whole = panel.from === 0 && panel.to === context.grid.cols
  const found = []
  for (let row = section.dataFrom; row < section.to; row++) {
    const label = rowLabel(context.grid, section, row, whole ? undefined : panel)
    const cell = context.grid.at(row, col)
    const number = cell && cell.row === row && cell.col === col ? cellNumber(cell.text) : null
    if (!label || label.pageTotal || !cell || !number || number.unit !== '') continue
    const name = unit.replace(/^(?:人数|数量|个数|项目数)$/, '个')
    const operand = operandAt({ block: context.grid.table, cell }, number.number, name, number.start, number.end)
    const { total, subtotal, among, parents } = label
    found.push({ operand, total, subtotal, part: subtotal || among || parents.length > 0 })
  }
  return found
}
