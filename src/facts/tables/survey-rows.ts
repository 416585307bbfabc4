import { addUp, Decimal, powerOfTen } from '../../base/decimal.ts'
import type { Cell } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import { newIndicator } from '../new-indicator.ts'
import { operandAt } from '../operand-at.ts'
import type { Indicator, Operand, Relation } from '../schema.ts'
import { cellNumber } from './cell-number.ts'
import { type Grid, plain } from './grid.ts'
import { cleaned } from './row-labels.ts'
import type { Rows } from './sections.ts'
import { nextId, type TableContext } from './table-facts.ts'
import { surveyAnswers, surveyRates, surveyWholes } from './words/turned-heads.ts'

/** A table of answers: 问题 | 很满意 | 满意 | 一般 | 不满意 | 合计 | 满意率. */
export interface SurveyRows extends Rows {
  /** Columns of the answers, the best first. */
  answers: number[]
  /** Column of all who answered; null without. */
  whole: number | null
  /** Column of the rate of the satisfied; null without. */
  rate: number | null
}

/** A row with a figure for every answer. */
interface Answered {
  name: string
  row: number
  answers: Operand[]
  whole: Operand | null
  rate: Operand | null
}

/** The blocks of a table that hold answers of a survey; they end at the next row without figures. */
export function surveyRows(grid: Grid): SurveyRows[] {
  const found: SurveyRows[] = []
  for (let row = 0; row < grid.rows - 1; row++) {
    const heads = grid.row(row).filter((cell) => cell.row + cell.rowSpan === row + 1 && cell.colSpan === 1)
    const columnsOf = (words: RegExp): number[] => heads.filter((cell) => words.test(plain(cell))).map(({ col }) => col)
    const answers = columnsOf(surveyAnswers)
    const [wholes, rates] = [columnsOf(surveyWholes), columnsOf(surveyRates)]
    if (answers.length < 2 || wholes.length > 1 || rates.length > 1 || wholes.length + rates.length === 0) continue
    let to = row + 1
    while (to < grid.rows && grid.row(to).some((cell) => cell.row === to && cellNumber(cell.text))) to++
    found.push({ from: row, to, answers, whole: wholes[0] ?? null, rate: rates[0] ?? null })
    row = to - 1
  }
  return found
}

/**
 * The answers of a row add up to its whole. The rate is of the best answers (很满意 + 满意, or with 基本满意): of those that give it in most
 * rows; where none do it may be weighed and is not recomputed. Every row is an indicator: how many are content with what it asks.
 */
export function readSurveyRows(context: TableContext, blocks: readonly SurveyRows[]): void {
  for (const block of blocks) {
    const rows: Answered[] = []
    for (let row = block.from + 1; row < block.to; row++) {
      const answered = answeredIn(context, block, row)
      if (answered) rows.push(answered)
    }
    context.facts.relations.push(...rows.flatMap((row) => sumOf(context, row)), ...ratesOf(context, rows))
    for (const row of rows) if (row.rate) context.facts.indicators.push(indicatorOf(context, row, row.rate))
  }
}

function answeredIn(context: TableContext, block: SurveyRows, row: number): Answered | null {
  const figure = (col: number | null, unit: string): Operand | null => {
    const cell = col === null ? null : context.grid.at(row, col)
    const found = cell && cell.row === row && cell.col === col ? cellNumber(cell.text) : null
    if (!cell || !found || (found.unit !== unit && found.unit !== '')) return null
    return operandAt({ block: context.grid.table, cell }, found.number, unit, found.start, found.end)
  }
  const first = Math.min(...block.answers)
  const label = context.grid.row(row).findLast((cell) => cell.col < first && isWords(cell))
  const answers = block.answers.map((col) => figure(col, '')).filter((answer) => answer !== null)
  return label && answers.length === block.answers.length
    ? { name: cleaned(plain(label)), row, answers, whole: figure(block.whole, ''), rate: figure(block.rate, '%') }
    : null
}

const isWords = (cell: Cell): boolean => /[\u4e00-\u9fa5]{2}/.test(plain(cell)) && cellNumber(cell.text) === null

const groupOf = (context: TableContext, { row }: Answered): string => `${context.grid.table.id}/r${row + 1}`

const sumOf = (context: TableContext, row: Answered): Relation[] =>
  row.whole
    ? [
        {
          kind: 'sum',
          subject: row.name,
          group: groupOf(context, row),
          total: row.whole,
          parts: row.answers,
          complete: true,
        },
      ]
    : []

function ratesOf(context: TableContext, rows: readonly Answered[]): Relation[] {
  const rated = rows.flatMap((row) => (row.rate && row.whole ? [{ ...row, rate: row.rate, whole: row.whole }] : []))
  const lengths = [...Array(Math.max(0, (rated[0]?.answers.length ?? 0) - 1)).keys()].map((i) => i + 1)
  const best = lengths
    .map((length) => ({ length, held: rated.filter((row) => isRate(row, length)).length }))
    .sort((a, b) => b.held - a.held)[0]
  if (!best || best.held * 2 <= rated.length) return []
  return rated.map((row): Relation => {
    const [first, ...more] = row.answers.slice(0, best.length)
    return {
      kind: 'ratio',
      rule: 'share',
      subject: row.name,
      group: groupOf(context, row),
      stated: row.rate,
      numerator: first as Operand,
      ...(more.length > 0 ? { more } : {}),
      denominator: row.whole,
    }
  })
}

/** The first answers by the whole give the rate within its last digit. */
function isRate(row: Answered & { whole: Operand; rate: Operand }, length: number): boolean {
  const whole = new Decimal(row.whole.written.number)
  if (whole.isZero()) return false
  const content = addUp(row.answers.slice(0, length).map(({ written }) => written.number))
  const digits = (row.rate.written.number.split('.')[1] ?? '').length
  return content.div(whole).times(100).minus(row.rate.written.number).abs().lte(powerOfTen(-digits))
}

function indicatorOf(context: TableContext, row: Answered, rate: Operand): Indicator {
  const label = context.grid.row(row.row).find((cell) => cleaned(plain(cell)) === row.name)
  const places = label ? [evidenceAt({ block: context.grid.table, cell: label }, 0, label.text.length)] : []
  return newIndicator({
    id: nextId(context.facts),
    subject: context.subject,
    source: 'table',
    name: /满意/.test(row.name) ? row.name : `${row.name}满意率`,
    actual: Number(rate.written.number),
    actual_unit: '%',
    written: { actual: rate.written },
    group: groupOf(context, row),
    evidence: [...places, rate.evidence],
  })
}
