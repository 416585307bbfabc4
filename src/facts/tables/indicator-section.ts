import type { Cell } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import type { Indicator, Operand, Written } from '../schema.ts'
import { cellNumber, isNil } from './cell-number.ts'
import { type Grid, plain } from './grid.ts'
import type { Section } from './sections.ts'
import { nextId, type TableContext } from './table-facts.ts'
import { actualIn, opIn, targetIn, type Value } from './target-value.ts'
import { verdictIn } from './verdict-words.ts'
import type { Meaning } from './words/headers.ts'

const totalRow = /^(?:总分|合计|总计|总得分|得分合计|自评总分|合计得分|小计|综合得分|自评得分|总分值)(?:[(（].*)?$/

/** An indicator with the cells its weight and score stand in. */
export interface IndicatorRow {
  row: number
  indicator: Indicator
  level1Cell: Cell | null
  weight: Operand | null
  score: Operand | null
}

export interface TotalRow {
  row: number
  label: string
  weight: Operand | null
  score: Operand | null
}

/** Reads the rows of a section of indicators; the total row is returned apart. */
export function readIndicatorSection(
  context: TableContext,
  section: Section,
): { rows: IndicatorRow[]; totals: TotalRow[] } {
  const rows: IndicatorRow[] = []
  const totals: TotalRow[] = []
  for (let row = section.dataFrom; row < section.to; row++) {
    const columns = columnsOf(context.grid, section, row)
    const first = context.grid.row(row).find((cell) => cell.row === row && plain(cell) !== '')
    if (!first) continue
    if (totalRow.test(plain(first))) {
      const pair = scorePair(context, columns)
      totals.push({
        row,
        label: plain(first),
        weight: pair.weight ?? fullMarks(context, row, first),
        score: pair.score ?? lastNumber(context, row, first, pair.weight),
      })
      continue
    }
    const found = readRow(context, columns, row)
    if (found) {
      context.facts.indicators.push(found.indicator)
      rows.push(found)
    }
  }
  return { rows, totals }
}

/** The cell of each meaning in a row. */
type Columns = Map<Meaning['kind'] | 'level1' | 'level2', Cell>

function columnsOf(grid: Grid, section: Section, row: number): Columns {
  const columns: Columns = new Map()
  for (const [col, { meaning }] of section.columns) {
    const cell = grid.at(row, col)
    if (!cell) continue
    const key = meaning.kind === 'level' ? (meaning.level === 1 ? 'level1' : 'level2') : meaning.kind
    if (!columns.has(key)) columns.set(key, cell)
  }
  return columns
}

function readRow(context: TableContext, columns: Columns, row: number): IndicatorRow | null {
  const targetCell = own(columns.get('target'), row)
  const actualCell = own(columns.get('actual'), row)
  if (targetCell !== null && targetCell === actualCell) return null
  const unit = plain(columns.get('unit') ?? null) || null
  const op = plain(columns.get('op') ?? null) || null
  const target = targetIn(targetCell?.text ?? '', op ?? targetCell?.text ?? '', unit && !isNil(unit) ? unit : null)
  const name = nameOf(context, columns, row, target)
  if (name === null) return null
  const actual = actualIn(actualCell?.text ?? '', target, unit && !isNil(unit) ? unit : null)
  const pair = scorePair(context, columns)
  const completion = own(columns.get('completion'), row)
  const rate = completion ? cellNumber(completion.text) : null
  const place =
    actualCell && plain(actualCell) !== ''
      ? { cell: actualCell, value: actual }
      : targetCell && plain(targetCell) !== ''
        ? { cell: targetCell, value: target }
        : null
  if (!place && !pair.weight && !pair.score) return null
  const reason = plain(columns.get('reason') ?? null)
  const written: Record<string, Written> = {}
  if (target.written) written.target = target.written
  if (actual.written) written.actual = actual.written
  if (rate) written.completion_rate = { number: rate.number, unit: '%' }
  if (pair.weight) written.weight = pair.weight.written
  if (pair.score) written.score = pair.score.written
  const nameCell = columns.get('name') ?? targetCell ?? actualCell
  const evidence = [
    ...(place ? [evidenceAt({ block: context.grid.table, cell: place.cell }, place.value.start, place.value.end)] : []),
    ...(targetCell && target.written && place?.cell !== targetCell
      ? [evidenceAt({ block: context.grid.table, cell: targetCell }, target.start, target.end)]
      : []),
    ...(completion && rate ? [evidenceAt({ block: context.grid.table, cell: completion }, rate.start, rate.end)] : []),
    ...(pair.weight ? [pair.weight.evidence] : []),
    ...(pair.score && pair.score !== pair.weight ? [pair.score.evidence] : []),
  ]
  if (evidence.length === 0 && nameCell)
    evidence.push(evidenceAt({ block: context.grid.table, cell: nameCell }, 0, nameCell.text.length))
  const level1Cell = columns.get('level1') ?? null
  const indicator: Indicator = {
    id: nextId(context.facts),
    subject: context.subject,
    source: 'table',
    level1: levelName(level1Cell),
    level2: levelName(columns.get('level2') ?? null),
    name,
    op: op ? opIn(op) : target.op,
    target: target.number,
    target_unit: target.unit,
    target_text: target.number === null ? target.text : null,
    actual: actual.number,
    actual_unit: actual.number === null ? null : actual.unit,
    actual_text: actual.number === null ? actual.text : null,
    completion_rate: rate ? Number(rate.number) : null,
    change_rate: null,
    weight: pair.weight ? Number(pair.weight.written.number) : null,
    score: pair.score ? Number(pair.score.written.number) : null,
    verdict: verdictIn(plain(columns.get('verdict') ?? null), true) ?? verdictIn(reason, false),
    reason: reason === '' || isNil(reason) ? null : reason,
    written,
    group: context.grid.table.id,
    evidence,
  }
  return { row, indicator, level1Cell, weight: pair.weight, score: pair.score }
}

/** A cell that began further up holds no value of this row. */
const own = (cell: Cell | undefined, row: number): Cell | null => (cell && cell.row === row ? cell : null)

/** 投入（15分） is 投入; characters set one below the other are joined. */
function levelName(cell: Cell | null): string | null {
  const name = plain(cell).replace(/[(（]\d+(?:\.\d+)?(?:分|%)?[)）]/g, '')
  return name === '' || isNil(name) || name.length > 20 ? null : name
}

/** The indicator's own words; where the form has no column for them, the words of the target up to its number. */
function nameOf(context: TableContext, columns: Columns, row: number, target: Value): string | null {
  const cell = columns.get('name')
  if (cell) {
    const name = cleanName(plain(cell))
    return name !== '' &&
      !/^(?:…+|\.{3,}|——+|指标\d*[:：]?)$/.test(name) &&
      (cell.row === row || cell.rowSpan > 1) &&
      cellNumber(cell.text) === null
      ? name
      : null
  }
  const spanning = context.grid
    .row(row)
    .find(
      (c) =>
        c.row === row && c.colSpan >= 2 && c.col <= 2 && /[\u4e00-\u9fa5]/.test(plain(c)) && !columnsHold(columns, c),
    )
  if (spanning) return cleanName(plain(spanning).replace(/[(（].*[)）]$/, ''))
  const words = plain(own(columns.get('target'), row)) || plain(own(columns.get('actual'), row))
  if (words === '') return null
  const before = target.written
    ? words.slice(0, Math.max(0, words.indexOf(target.written.number) < 0 ? words.search(/\d/) : words.search(/\d/)))
    : words
  const name = before.replace(
    /(?:不(?:得)?(?:少|低|小|高|多|大)于|不超过|控制在|达到|达|≥|≤|=|>|<|为|至少|覆盖率?达到)+$/,
    '',
  )
  return name.length >= 2 ? cleanName(name) : cleanName(words)
}

const columnsHold = (columns: Columns, cell: Cell): boolean =>
  columns.get('target') === cell || columns.get('actual') === cell

const cleanName = (name: string): string =>
  name
    .replace(/^(?:指标\d+|三级指标\d*|\d{1,2})[:：.、]/, '')
    .replace(/^[-·•]/, '')
    .replace(/[:：;；]$/, '')

/** Weight and score of a row, also when one cell holds both (8/8). */
function scorePair(context: TableContext, columns: Columns): { weight: Operand | null; score: Operand | null } {
  const both = columns.get('score-of-weight')
  const m = both ? /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(plain(both)) : null
  if (both && m) {
    const slash = both.text.search(/[/／]/)
    return {
      score: points(context, both, m[1] as string, 0, slash),
      weight: points(context, both, m[2] as string, slash + 1, both.text.length),
    }
  }
  return { weight: operand(context, columns.get('weight')), score: operand(context, columns.get('score')) }
}

function operand(context: TableContext, cell: Cell | undefined): Operand | null {
  const found = cell ? cellNumber(cell.text) : null
  return cell && found && found.unit !== '%' ? points(context, cell, found.number, found.start, found.end) : null
}

const points = (context: TableContext, cell: Cell, number: string, start: number, end: number): Operand => ({
  id: null,
  written: { number, unit: '分' },
  raw: cell.text.slice(start, end).trim(),
  evidence: evidenceAt({ block: context.grid.table, cell }, start, end),
  qualifier: null,
})

/** A total row whose columns are merged: the first number of 100 (or the only pair) is the full marks, the last the score. */
function fullMarks(context: TableContext, row: number, first: Cell): Operand | null {
  const cells = context.grid.row(row).filter((cell) => cell !== first && cellNumber(cell.text) !== null)
  return cells.length >= 2 && cells[0] ? operand(context, cells[0]) : null
}

function lastNumber(context: TableContext, row: number, first: Cell, weight: Operand | null): Operand | null {
  const cells = context.grid.row(row).filter((cell) => cell !== first && cellNumber(cell.text) !== null)
  const both = context.grid.row(row).find((cell) => /^\d+(?:\.\d+)?\/\d+(?:\.\d+)?$/.test(plain(cell)))
  if (both) return null
  const last = cells.at(-1)
  return last && (cells.length >= 2 || weight === null) ? operand(context, last) : null
}
