import type { Cell } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import type { Indicator, Operand, Written } from '../schema.ts'
import { cellNumber, isNil } from './cell-number.ts'
import { plain } from './grid.ts'
import { type Columns, columnsOf } from './indicator-columns.ts'
import { nameOf, own } from './indicator-name.ts'
import { cleaned } from './row-labels.ts'
import { pointsOf, totalPoints } from './row-points.ts'
import type { Section } from './sections.ts'
import { nextId, type TableContext } from './table-facts.ts'
import { actualIn, opIn, targetIn, targetInName } from './target-value.ts'
import { verdictIn } from './verdict-words.ts'

const totalRow = /^(?:总分|合计|总计|总得分|得分合计|自评总分|合计得分|小计|综合得分|自评得分|总分值)(?:[(（].*)?$/

/** An indicator with the cells its weight and score stand in. */
export interface IndicatorRow {
  row: number
  indicator: Indicator
  level1Cell: Cell | null
  weight: Operand | null
  score: Operand | null
  /** Marks that the score is converted from (Hebei). */
  marks: Operand | null
  /** Full marks of the first-level group, where a column of its own gives them. */
  groupWeight: Cell | null
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
    if (section.repeated.includes(row)) continue
    const columns = columnsOf(context.grid, section, row)
    const first = context.grid.row(row).find((cell) => cell.row === row && plain(cell) !== '')
    if (!first) continue
    if (totalRow.test(plain(first))) {
      totals.push({ row, label: plain(first), ...totalPoints(context, columns, row, first) })
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

function readRow(context: TableContext, columns: Columns, row: number): IndicatorRow | null {
  const inName = columns.has('target') ? null : targetInName(own(columns.get('name'), row)?.text ?? '')
  const targetCell = own(columns.get(inName ? 'name' : 'target'), row)
  const actualCell = own(columns.get('actual'), row)
  if (targetCell !== null && targetCell === actualCell) return null
  const unit = plain(columns.get('unit') ?? null) || null
  const op = plain(columns.get('op') ?? null) || null
  const target =
    inName?.target ?? targetIn(targetCell?.text ?? '', op ?? targetCell?.text ?? '', unit && !isNil(unit) ? unit : null)
  const words = op !== null && /定性|文字/.test(op) && target.text === null ? wordsOf(columns.get('unit')) : null
  const name = inName?.name ?? nameOf(context, columns, row, target)
  if (name === null) return null
  const actual = actualIn(actualCell?.text ?? '', target, unit && !isNil(unit) ? unit : null)
  const pair = pointsOf(context, columns)
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
  const note = plain(columns.get('note') ?? null)
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
    completion_rate: rate ? Number(rate.number) : null,
    change_rate: null,
    weight: pair.weight ? Number(pair.weight.written.number) : null,
    score: pair.score ? Number(pair.score.written.number) : null,
    verdict:
      verdictIn(plain(columns.get('verdict') ?? null), true) ?? verdictIn(reason, false) ?? verdictIn(note, false),
    reason: reason === '' || isNil(reason) ? null : reason,
    written,
    group: context.grid.table.id,
    evidence,
  }
  return { row, indicator, level1Cell, ...pair, groupWeight: columns.get('level1-weight') ?? null }
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
