import type { Cell } from '../../document/schema.ts'
import type { Amount, Measure, Relation } from '../schema.ts'
import { isFundSource } from '../text/fund-source.ts'
import { defaultPeriod } from '../text/period.ts'
import { cellNumber, isNil } from './cell-number.ts'
import { bareHeader, wordsMeaning } from './column-meaning.ts'
import { holds, type Sum } from './column-sums.ts'
import { type Grid, plain } from './grid.ts'
import { amountIn, operandOfAmount } from './money-cell.ts'
import type { Rows } from './sections.ts'
import type { TableContext } from './table-facts.ts'
import { ownUnit } from './table-units.ts'
import { fundSources } from './words/headers.ts'
import {
  divisionHeads,
  measureRowLabels,
  partHeads,
  publicCostKinds,
  publicCosts,
  rateRowLabels,
  wholeHeads,
} from './words/measure-rows.ts'

/** A column of the block: the whole, or one of its parts. */
interface PartColumn {
  cell: Cell
  /** Name of the part without units; null for the whole. */
  name: string | null
  /** The words over several columns that divide the whole in one way (按收入性质分, 按支出性质分); '' without. */
  head: string
  /** Set under 其中: inside another part. */
  inside: boolean
  /** The part this one is a part of: 公务用车购置及运行费 over 小计 | 购置费 | 运行费; null for a part of the whole. */
  under: string | null
}

/** Money set out with its measures in rows and its sources or uses in columns: 年初预算数, 全年执行数 under 合计 | 财政拨款 | 其他资金. */
export interface MeasureRows extends Rows {
  columns: PartColumn[]
  rows: { row: number; label: Cell; rate: boolean; measure: Measure }[]
  /** The columns are all that the whole is divided into, whatever their names and figures say. */
  isDivided?: true
}

/** The blocks of a table that are set out so; no other reader may take their rows. */
export function measureRows(grid: Grid): MeasureRows[] {
  const found: MeasureRows[] = []
  for (let row = 0; row < grid.rows - 1; row++) {
    const columns = columnsIn(grid, row)
    if (!columns) continue
    const rows: MeasureRows['rows'] = []
    for (let below = row + 1; below < grid.rows; below++) {
      const measured = measuredRow(grid, below, columns) ?? labelledAbove(grid, below, columns)
      if (!measured) break
      rows.push(measured)
      below = measured.row
    }
    // words that nobody knows are parts of something only where several rows of measures stand below them
    const isKnown = columns.every(({ name }) => name === null || isPart(name))
    if (rows.length === 0 || (!isKnown && rows.filter(({ rate }) => !rate).length < 2)) continue
    const heads = columns.map(({ cell }) => cell)
    const from = Math.min(...heads.map((cell) => headOver(grid, cell, heads)?.row ?? cell.row))
    const to = (rows.at(-1)?.row ?? row) + 1
    found.push({ from, to, columns, rows })
    row = to - 1
  }
  return found
}

/** The columns a header row names above the figures of the next row: a whole and its parts, no measures; null otherwise. */
function columnsIn(grid: Grid, row: number): PartColumn[] | null {
  const figures = loneLabel(grid, row + 1) ? row + 2 : row + 1
  const first = grid.row(figures).find((cell) => cell.row === figures && cellNumber(cell.text) !== null)
  const cells = grid
    .row(row)
    .filter((cell) => cell.row + cell.rowSpan === row + 1)
    .map((cell) => (plain(cell) === '' ? headAboveBlank(grid, cell) : cell))
    .filter((cell) => cell !== null)
  const heads = first ? cells.filter((cell) => cell.col >= first.col) : []
  if (heads.length < 2 || !heads.every((cell) => isHead(plain(cell)))) return null
  const columns = heads.map((cell) => partColumn(grid, cell, heads))
  return columns.filter(({ name }) => name === null).length > 1 ? null : columns
}

/** 合计 over an empty cell beside the parts of the next head: the head of the column, set as two cells instead of a tall one. */
function headAboveBlank(grid: Grid, blank: Cell): Cell | null {
  const above = blank.row > 0 ? grid.at(blank.row - 1, blank.col) : null
  return above && above.colSpan === blank.colSpan && plain(above) !== '' ? above : null
}

/** 预算数 alone in its row: the measure of the figures in the row below. */
function loneLabel(grid: Grid, row: number): Cell | null {
  const [label, ...more] = grid.row(row).filter((cell) => cell.row === row && plain(cell) !== '')
  return label && more.length === 0 && measureRowLabels.test(plain(label).replace(/[:：]$/, '')) ? label : null
}

/** A row of figures in all columns below a label that is alone in its row. */
function labelledAbove(grid: Grid, row: number, columns: readonly PartColumn[]): MeasureRows['rows'][number] | null {
  const label = loneLabel(grid, row)
  const meaning = label && wordsMeaning(plain(label).replace(/[:：]$/, ''))
  if (!label || (meaning?.kind !== 'money' && meaning?.kind !== 'rate')) return null
  const values = columns.map(({ cell }) => grid.at(row + 1, cell.col))
  const isFigures = values.every(
    (cell, i) => cell?.row === row + 1 && cell.col === columns[i]?.cell.col && isFigure(cell),
  )
  return isFigures ? { row: row + 1, label, rate: meaning.kind === 'rate', measure: meaning.measure } : null
}

const isFigure = (cell: Cell): boolean => isNil(cell.text) || cellNumber(cell.text) !== null

function partColumn(grid: Grid, cell: Cell, heads: readonly Cell[]): PartColumn {
  const words = plain(cell)
  const above = headOver(grid, cell, heads)
  const over = above ? plain(above) : ''
  const isWhole = wholeHeads.test(words)
  const beside = heads.filter((other) => above !== null && headOver(grid, other, heads) === above)
  // a head over its own 小计 is a part of the whole, the columns beside that are parts of it
  const isParted = beside.length < heads.length && beside.some((other) => wholeHeads.test(plain(other)))
  if (isParted) {
    const name = bareHeader(over)
    return { cell, name: isWhole ? name : bareHeader(words), head: '', inside: false, under: isWhole ? null : name }
  }
  const head = divisionHeads.test(over) || /^其中/.test(over) || isPart(words) ? over : ''
  const name = isWhole ? null : bareHeader(words)
  return { cell, name, head, inside: /^其中/.test(words) || /^其中/.test(head), under: null }
}

/** The head over this one and others beside it; a cell above the highest of the heads is none of the header, unless all stand in one row. */
function headOver(grid: Grid, cell: Cell, heads: readonly Cell[]): Cell | null {
  const rows = heads.map((head) => head.row)
  const top = Math.min(...rows) - (new Set(rows).size === 1 ? 1 : 0)
  const above = cell.row > 0 ? grid.at(cell.row - 1, cell.col) : null
  return above && above.colSpan > 1 && above.row >= top && above.row + above.rowSpan === cell.row ? above : null
}

/** The whole, a part, or words without a meaning of their own (names of projects); no years, whose columns are periods. */
function isHead(words: string): boolean {
  if (wholeHeads.test(words) || isPart(words)) return true
  const meaning = wordsMeaning(words)
  return (
    /[\u4e00-\u9fa5]{2}/.test(words) &&
    words.length <= 30 &&
    !/^\d|年度?$|月$|季度$/.test(words) &&
    (meaning === null || meaning.kind === 'subject')
  )
}

/** Whether words name a source or a use of funds. */
export const isPart = (words: string): boolean => {
  const bare = bareHeader(words)
  return fundSources.test(bare) || isFundSource(bare) || partHeads.test(bare)
}

/** A row whose label is a measure, with figures (or nothing) in all columns. */
function measuredRow(grid: Grid, row: number, columns: readonly PartColumn[]): MeasureRows['rows'][number] | null {
  const first = columns[0]?.cell.col ?? 0
  const label = grid.row(row).findLast((cell) => cell.col < first && cell.row === row && plain(cell) !== '')
  const words = label ? plain(label).replace(/[:：]$/, '') : ''
  const bare = words.replace(/[(（](?:万元|元|千元|%)[)）]/g, '')
  if (!label || !(measureRowLabels.test(bare) || rateRowLabels.test(bare))) return null
  const meaning = wordsMeaning(words)
  if (meaning?.kind !== 'money' && meaning?.kind !== 'rate') return null
  const values = columns.map(({ cell }) => grid.at(row, cell.col))
  const isFigures = values.every(
    (cell, i) => cell === null || (cell.row === row && cell.col === columns[i]?.cell.col && isFigure(cell)),
  )
  const figures = values.filter((cell) => cell && cellNumber(cell.text) !== null)
  return isFigures && figures.length > 0
    ? { row, label, rate: meaning.kind === 'rate', measure: meaning.measure }
    : null
}

/** Reads the amounts of the blocks, and what their columns make up. */
export function readMeasureRows(context: TableContext, blocks: readonly MeasureRows[]): void {
  for (const block of blocks) {
    const read = block.rows.map((row) => ({
      rate: row.rate,
      amounts: block.columns.map((column) => amountAt(context, row, column)),
    }))
    const money = read.filter(({ rate }) => !rate).map(({ amounts }) => amounts)
    context.facts.relations.push(...sumsIn(block.columns, money, block.isDivided === true))
  }
}

function amountAt(context: TableContext, row: MeasureRows['rows'][number], column: PartColumn): Amount | null {
  const cell = context.grid.at(row.row, column.cell.col)
  const whole = context.about ?? context.subject
  const left = context.grid.row(row.row).filter((one) => one.col < column.cell.col && one !== row.label)
  return cell
    ? amountIn(context, cell, {
        measure: row.measure,
        rate: row.rate,
        unit: ownUnit([...left.map(plain), plain(column.cell), plain(row.label)]),
        subject: column.name ?? whole,
        path: column.name === null ? [] : column.under === null ? [whole] : [whole, column.under],
        period: defaultPeriod(context.part.header, row.measure),
      })
    : null
}

/** What makes up the whole, and what makes up each part that is parted itself. */
function sumsIn(columns: readonly PartColumn[], rows: readonly (Amount | null)[][], isDivided: boolean): Relation[] {
  const whole = columns.findIndex(({ name }) => name === null)
  const heads = [...new Set(columns.filter(({ name }) => name !== null).map(({ head }) => head))]
  const divided = heads.flatMap((head) => {
    const at = columns.flatMap(({ name, head: own, inside, under }, i) =>
      name !== null && own === head && !inside && under === null ? [i] : [],
    )
    const sums = sumsAt(rows, whole, at)
    const names = at.map((i) => columns[i]?.name ?? '')
    return isDivided || isExhaustive(names) || sums.filter(holds).length * 2 > sums.length ? sums : []
  })
  const parted = columns.flatMap(({ name, under }, i) => {
    const at = columns.flatMap((part, k) => (under === null && name !== null && part.under === name ? [k] : []))
    return sumsAt(rows, i, at)
  })
  return [...divided, ...parted].map(({ total, parts }) => ({
    kind: 'sum',
    subject: total.subject,
    group: total.group,
    total: operandOfAmount(total),
    parts: parts.map(operandOfAmount),
    complete: true,
  }))
}

function sumsAt(rows: readonly (Amount | null)[][], whole: number, at: readonly number[]): Sum[] {
  return rows.flatMap((row): Sum[] => {
    const total = row[whole]
    const parts = at.map((i) => row[i]).filter((part) => part !== null && part !== undefined)
    return total && parts.length >= 2 ? [{ total, parts }] : []
  })
}

/**
 * Parts that make up the whole whatever the figures say. Where a part may hold another (财政拨款 beside 一般公共预算) or an unknown word
 * stands among them they do only where the figures of most rows say so.
 */
const isExhaustive = (names: readonly string[]): boolean =>
  (names.every(isPart) && !(names.some(isAllPublic) && names.some((name) => /预算|基金/.test(name)))) ||
  (names.every((name) => publicCosts.test(name)) &&
    publicCostKinds.every((kind) => names.some((name) => kind.test(name))))

const isAllPublic = (name: string): boolean => /^(?:当年)?财政(?:拨款|资金)/.test(name)
