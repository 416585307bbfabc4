import { foldText, squeeze } from '../base/chinese-text.ts'
import { Decimal, halfUnit } from '../base/decimal.ts'
import type { Block, Cell, Document, Table } from '../document/schema.ts'
import type { ReportPart } from '../reports/schema.ts'
import { operandAt } from './operand-at.ts'
import type { Amount, Operand, Relation } from './schema.ts'
import { cellNumber } from './tables/cell-number.ts'
import { type Grid, gridOf, plain } from './tables/grid.ts'
import { tableUnit } from './tables/table-units.ts'
import { operandOf } from './text/to-amount.ts'
import { type AccountLine, accountLines } from './words/account-lines.ts'
import { moneyUnits } from './words/units.ts'

/**
 * What a section of the 情况说明 states of its table of the final accounts (部门决算公开 prints them as a pair, 财库〔2021〕36号): the text that
 * nowhere agrees with the only table of that title contradicts it.
 */
export function accountTableRelations(
  part: ReportPart,
  document: Document,
  { subject, amounts }: { subject: string; amounts: readonly Amount[] },
): Relation[] {
  if (part.header.type !== 'final-accounts') return []
  return accountLines.flatMap((line): Relation[] => {
    const tables = part.blocks.filter(
      (block): block is Table => block.kind === 'table' && isOf(block, part.blocks, line),
    )
    const [table, ...more] = tables
    const stated = table && more.length === 0 ? figureIn(gridOf(table), line) : null
    const unit = table && stated ? unitOf(table, stated, part, document) : ''
    const told = amounts.filter((amount) => isTold(amount, line, { subject, year: part.header.fiscal_year }))
    if (!table || !stated || unit === '' || told.some((amount) => agrees(amount, stated.number, unit))) return []
    const there = operandAt({ block: table, cell: stated.cell }, stated.number, unit, stated.start, stated.end)
    return told.map((amount) => same(amount, operandOf(amount), there))
  })
}

const same = (amount: Amount, a: Operand, b: Operand): Relation => ({
  kind: 'same',
  subject: amount.subject,
  group: amount.group,
  a,
  b,
})

/** Lines above a table in which its title may stand. */
const reach = 4

/** The title of the table, in a line of its own above it. */
function isOf(table: Table, blocks: readonly Block[], { table: title }: AccountLine): boolean {
  const at = blocks.indexOf(table)
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) {
    const block = blocks[i] as Block
    if (block.kind === 'table') return false
    const line = squeeze(foldText(block.text))
    if (/决算(?:明细)?(?:总)?表/.test(line) && line.length <= 60) return title.test(line)
  }
  return false
}

interface Stated {
  cell: Cell
  number: string
  unit: string
  start: number
  end: number
}

/** The figure of the line; null where its row is not there once, or its figures leave open which one is meant. */
function figureIn(grid: Grid, { row, column }: AccountLine): Stated | null {
  const labels = grid.table.cells.filter((cell) => row.test(plain(cell)) && figuresRightOf(grid, cell).length > 0)
  const rows = [...new Set(labels.map((cell) => cell.row))]
  const [label] = labels
  if (!label || rows.length !== 1) return null
  const all = figuresRightOf(grid, label)
  // 总计 | 31 | 957.95: beside figures with decimals whole ones number the rows
  const exact = all.filter(({ number }) => number.includes('.'))
  const own = exact.length > 0 ? exact : all
  if (column === 'beside') return labels.length === 1 ? (own[0] ?? null) : null
  if (column === 'any') return own.every(({ number }) => isSame(number, own[0]?.number)) ? (own[0] ?? null) : null
  // 合计 | 基本支出 | 项目支出: three figures of which the first is the sum of the others
  const [whole, basic, project, ...more] = own
  if (!whole || !basic || !project || more.length > 0) return null
  const gap = new Decimal(whole.number).minus(basic.number).minus(project.number).abs()
  return gap.lte('0.02') ? (column === 'whole' ? whole : basic) : null
}

const isSame = (a: string, b: string | undefined): boolean => b !== undefined && new Decimal(a).eq(b)

function figuresRightOf(grid: Grid, label: Cell): Stated[] {
  return grid
    .row(label.row)
    .filter((cell) => cell.col > label.col && cell.row === label.row)
    .flatMap((cell) => {
      const found = cellNumber(cell.text)
      return found && found.unit !== '%' ? [{ cell, ...found }] : []
    })
}

function unitOf(table: Table, { unit }: Stated, part: ReportPart, document: Document): string {
  const own = /^[万亿]$/.test(unit) ? `${unit}元` : unit
  return own === '' ? tableUnit(gridOf(table), part.blocks, document) : own
}

/** Within the last digits that both are written to. */
function agrees(amount: Amount, number: string, unit: string): boolean {
  const scale = moneyUnits.find(([name]) => name === unit)?.[1] ?? 1
  const slack = halfUnit(number).times(scale).plus(amount.precision)
  return new Decimal(number).times(scale).minus(amount.value).abs().lte(slack)
}

/** Stated in running text, of the year reported. */
const isTold = (
  amount: Amount,
  { measure, told, path }: AccountLine,
  { subject, year }: { subject: string; year: number | null },
): boolean =>
  amount.unit === 'CNY' &&
  measure.includes(amount.measure) &&
  (amount.period === null || amount.period === String(year)) &&
  (told === null ? amount.subject === subject : told.test(squeeze(amount.subject))) &&
  (path === null || path.test(squeeze(amount.subject_path.join('')))) &&
  amount.evidence.some(({ cell }) => cell === null)
