import { foldText } from '../../base/chinese-text.ts'
import type { Cell } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import type { Evidence, Indicator, Operand, Written } from '../schema.ts'
import { type CellNumber, cellNumber, isNil } from './cell-number.ts'
import { plain } from './grid.ts'
import { type Columns, columnsOf } from './indicator-columns.ts'
import { nameOf, own } from './indicator-name.ts'
import type { IndicatorPairs } from './indicator-pairs.ts'
import { unreadColumns } from './misprinted-heads.ts'
import { cleaned } from './row-labels.ts'
import { type Points, pointsOf, totalPoints } from './row-points.ts'
import type { Section } from './sections.ts'
import { spannedExecution } from './spanned-execution.ts'
import { nextId, type TableContext } from './table-facts.ts'
import { actualIn, opIn, targetIn, targetInName, type Value } from './target-value.ts'
import { movedBy, twoInCell } from './two-in-cell.ts'
import { verdictIn } from './verdict-words.ts'
import { setOtherYearsAside, setPartsOfYearAside } from './year-columns.ts'

const totalRow = /^(?:总分|合计|总计|总得分|得分合计|自评总分|合计得分|综合得分|自评得分|总分值)(?:[(（].*)?$/
/** The total of a group: 小计, 投入小计, 产出指标小计, 一级指标合计, 本项得分小计. */
const subtotalRow = /^(?:[\u4e00-\u9fa5]{0,10}小计|[\u4e00-\u9fa5]{1,6}(?:类|性|指标)合计)(?:得分|分值)?(?:[(（].*)?$/

/** Labels of rows that hold remarks, whatever columns they stand under. */
const remarkRow =
  /^(?:(?:其他|其它|有关|补充|情况)?(?:需要|需|应|须)?(?:说明|备注|补充说明)(?:的)?(?:问题|事项|情况|内容)?|备注|附注)(?:[(（].*)?$/

/** An indicator with the cells its weight and score stand in. */
export interface IndicatorRow {
  row: number
  indicator: Indicator
  level1Cell: Cell | null
  weight: Operand | null
  score: Operand | null
  /** Marks that the score is converted from (Hebei). */
  marks: Operand | null
  /** The score in per cent of the full marks, where a column gives it. */
  rate: Operand | null
  /** What was taken off the full marks, where a column gives it. */
  deduction: Operand | null
  /** Full marks of the first-level group, where a column of its own gives them. */
  groupWeight: Cell | null
}

export interface TotalRow {
  row: number
  /** The total of a group of rows, not of the table. */
  part: boolean
  weight: Operand | null
  score: Operand | null
  rate: Operand | null
  deduction: Operand | null
}

/** Reads the rows of a section of indicators; the total row is returned apart. */
export function readIndicatorSection(
  context: TableContext,
  section: Section,
): { rows: IndicatorRow[]; totals: TotalRow[] } {
  const rows: IndicatorRow[] = []
  const totals: TotalRow[] = []
  setOtherYearsAside(section, context.part.header.fiscal_year)
  setPartsOfYearAside(section)
  for (let row = section.dataFrom; row < section.to; row++) {
    if (section.repeated.includes(row)) continue
    const columns = columnsOf(context.grid, section, row)
    const first = context.grid.row(row).find((cell) => cell.row === row && plain(cell) !== '')
    if (!first) continue
    const label = totalLabel(context, row, first)
    if (label) {
      totals.push({ row, part: !totalRow.test(plain(label)), ...totalPoints(context, columns, row, label) })
      continue
    }
    const found = isRemark(context, row, first)
      ? null
      : (spannedExecution(context, columns, row) ?? readRow(context, columns, row))
    if (found) {
      context.facts.indicators.push(found.indicator)
      rows.push(found)
    }
  }
  reportUnread(context, section)
  return { rows, totals }
}

/** A column between those of the form that was not read is said: its values may be the targets or results. */
function reportUnread({ grid, facts }: TableContext, section: Section): void {
  for (const head of unreadColumns(grid, section)) {
    facts.problems.push({
      code: 'table.column-not-understood',
      level: 'warning',
      page: head.page ?? grid.table.page,
      block: grid.table.id,
      message: `表格（${grid.table.id}）中“${plain(head)}”一列的表头无法识别，该列数字未提取；请人工核对该列。`,
      message_en: `The header “${plain(head)}” of table ${grid.table.id} is not understood and its column was not read. Please look at it.`,
    })
  }
}

/** 说明 | a sentence over all other columns: no indicator. */
function isRemark({ grid }: TableContext, row: number, first: Cell): boolean {
  const said = grid.at(row, first.col + first.colSpan)
  const isWide = said !== null && said.row === row && said.colSpan >= 3
  return remarkRow.test(plain(first).replace(/[:：]$/, '')) && (isWide || first.colSpan >= 3)
}

/** The cell that says that the row is a total: its first words, or 小计 behind the name of the group. */
function totalLabel(context: TableContext, row: number, first: Cell): Cell | null {
  if (totalRow.test(plain(first)) || subtotalRow.test(plain(first))) return first
  const second = context.grid.at(row, first.col + first.colSpan)
  return second && second.row === row && /^小计$/.test(plain(second)) ? second : null
}

/** Reads indicators that are set out in pairs of label and value. */
export function readIndicatorPairs(context: TableContext, found: readonly IndicatorPairs[]): IndicatorRow[] {
  return found.flatMap(({ from, columns }) => {
    const read = readRow(context, columns, null)
    if (!read) return []
    context.facts.indicators.push(read.indicator)
    return [{ ...read, row: from }]
  })
}

/** What the cells of a row say. */
interface RowValues {
  name: string
  op: string | null
  target: Value
  targetCell: Cell | null
  /** What is aimed at in words, where the unit column says it (定性). */
  words: string | null
  actual: Value
  actualCell: Cell | null
  completion: { cell: Cell; found: CellNumber } | null
  points: Points
}

/** `row` is null where the cells of the indicator stand in several rows. */
export function readRow(context: TableContext, columns: Columns, row: number | null): IndicatorRow | null {
  const values = valuesOf(context, columns, row)
  if (!values) return null
  const { name, op, target, words, actual, completion, points } = values
  const evidence = placesOf(context, columns, values)
  const text = (kind: 'reason' | 'note' | 'verdict'): string => plain(columns.get(kind) ?? null)
  const reason = text('reason')
  const level1Cell = columns.get('level1') ?? null
  const indicator: Indicator = {
    id: nextId(context.facts),
    subject: subjectOf(context, columns.get('subject')),
    source: 'table',
    level1: levelName(level1Cell),
    level2: levelName(columns.get('level2') ?? null),
    name,
    op: op ? opIn(op) : target.op,
    target: target.number,
    target_unit: words === null ? target.unit : null,
    target_text: target.number === null ? (target.text ?? words) : null,
    actual: actual.number,
    actual_unit: actual.number === null ? null : actual.unit,
    actual_text: actual.number === null ? actual.text : null,
    completion_rate: completion ? Number(completion.found.number) : null,
    change_rate: null,
    weight: points.weight ? Number(points.weight.written.number) : null,
    score: points.score ? Number(points.score.written.number) : null,
    verdict:
      verdictIn(text('verdict'), true) ??
      verdictIn(reason, false, name) ??
      verdictIn(text('note'), false, name) ??
      verdictIn(behindResult(values), false, name),
    reason: reason === '' || isNil(reason) ? null : reason,
    written: writtenOf(values),
    group: context.grid.table.id,
    evidence,
  }
  return { row: row ?? -1, indicator, level1Cell, ...points, groupWeight: columns.get('level1-weight') ?? null }
}

/** 93%，达到年初目标: what a cell says behind the figure of its result. */
const behindResult = ({ actual, actualCell }: RowValues): string =>
  actual.number === null || !actualCell
    ? ''
    : (/^[^,(;]{0,6}[,(;]\s*(.*?)[\s)。]*$/.exec(foldText(actualCell.text.slice(actual.end)))?.[1] ?? '')

/** Reads the cells of a row; null for rows that state nothing: fillers, headings over all columns. */
function valuesOf(context: TableContext, columns: Columns, row: number | null): RowValues | null {
  const alone =
    columns.has('target') !== columns.has('actual') ? (columns.get('target') ?? columns.get('actual')) : null
  const shared = own(alone ?? undefined, row)
  const two = shared && twoInCell(shared.text)
  const inName = columns.has('target') || two ? null : targetInName(own(columns.get('name'), row)?.text ?? '')
  const targetCell = two ? shared : own(columns.get(inName ? 'name' : 'target'), row)
  const actualCell = two ? shared : own(columns.get('actual'), row)
  if (!two && targetCell !== null && targetCell === actualCell && plain(targetCell) !== '') return null
  const said = plain(columns.get('unit') ?? null)
  const unit = said === '' || isNil(said) ? null : said
  const op = plain(columns.get('op') ?? null) || null
  const goal = two?.target ?? { text: targetCell?.text ?? '', at: 0 }
  const result = two?.actual ?? { text: actualCell?.text ?? '', at: 0 }
  const target = inName?.target ?? movedBy(targetIn(goal.text, op ?? goal.text, unit), goal.at)
  const name = inName?.name ?? nameOf(context, columns, row, target)
  if (name === null) return null
  const points = pointsOf(context, columns)
  const isBlank = (cell: Cell | null): boolean => plain(cell) === ''
  if (isBlank(actualCell) && isBlank(targetCell) && !points.weight && !points.score) return null
  return {
    name,
    op,
    target,
    targetCell: isBlank(targetCell) ? null : targetCell,
    words: op !== null && /定性|文字/.test(op) && target.text === null ? wordsOf(columns.get('unit')) : null,
    actual: movedBy(actualIn(result.text, target, unit), result.at),
    actualCell: isBlank(actualCell) ? null : actualCell,
    completion: completionOf(own(columns.get('completion') ?? scoreRate(columns), row), actualCell),
    points,
  }
}

/** 得分率 is how far an indicator was met that has neither target nor result. */
const scoreRate = (columns: Columns): Cell | undefined =>
  columns.has('target') || columns.has('actual') ? undefined : columns.get('score-rate')

/** The rate of a column of its own, or the one a result gives in brackets: 836盏（完成率101.95%）. */
function completionOf(own: Cell | null, actual: Cell | null): RowValues['completion'] {
  const found = own ? cellNumber(own.text) : null
  if (own) return found && { cell: own, found }
  const m = actual ? rateInside.exec(foldText(actual.text)) : null
  if (!actual || !m) return null
  const start = m.index + m[0].length - (m[1] as string).length
  const inside = cellNumber(actual.text.slice(start, start + (m[1] as string).length))
  return inside && { cell: actual, found: { ...inside, start, end: start + (m[1] as string).length } }
}

const rateInside = /[(,;]\s*(?:目标|指标|任务|计划)?完成(?:率|比例|程度)(?:为|达到?|:)?\s*(\d[\d.]*\s*%)/

function writtenOf({ target, actual, completion, points }: RowValues): Record<string, Written> {
  return {
    ...(target.written ? { target: target.written } : {}),
    ...(actual.written ? { actual: actual.written } : {}),
    ...(completion ? { completion_rate: { number: completion.found.number, unit: '%' } } : {}),
    ...(points.weight ? { weight: points.weight.written } : {}),
    ...(points.score ? { score: points.score.written } : {}),
  }
}

/** Places of the values of a row: the result first, then the target; the name where a row states nothing else. */
function placesOf(context: TableContext, columns: Columns, values: RowValues): Indicator['evidence'] {
  const { target, targetCell, actual, actualCell, completion, points } = values
  const at = (cell: Cell, { start, end }: { start: number; end: number }): Evidence =>
    evidenceAt({ block: context.grid.table, cell }, start, end)
  const found = [
    ...(actualCell ? [at(actualCell, actual)] : targetCell ? [at(targetCell, target)] : []),
    ...(actualCell && targetCell && target.written ? [at(targetCell, target)] : []),
    ...(completion ? [at(completion.cell, completion.found)] : []),
    ...(points.weight ? [points.weight.evidence] : []),
    ...(points.score && points.score !== points.weight ? [points.score.evidence] : []),
  ]
  const name = columns.get('name')
  return found.length === 0 && name ? [at(name, { start: 0, end: name.text.length })] : found
}

/** 投入（15分） is 投入; characters set one below the other are joined. */
function levelName(cell: Cell | null): string | null {
  const name = plain(cell).replace(/[(（]\d+(?:\.\d+)?(?:分|%)?[)）]/g, '')
  return name === '' || isNil(name) || name.length > 20 ? null : name
}

/** 定性 | (blank) | 完善: the unit column says what is aimed at. */
const wordsOf = (cell: Cell | undefined): string | null => (cell && !isNil(cell.text) ? cell.text.trim() : null)

/** The project of the row, in a list of the indicators of several projects. */
function subjectOf(context: TableContext, cell: Cell | undefined): string {
  const name = cell ? cleaned(plain(cell)) : ''
  return name.length >= 2 && name.length <= 40 && !isNil(name) && cellNumber(name) === null ? name : context.subject
}
