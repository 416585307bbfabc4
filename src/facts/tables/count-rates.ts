import type { Cell } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Evidence, Operand, Relation } from '../schema.ts'
import { type CellNumber, cellNumber } from './cell-number.ts'
import { plain } from './grid.ts'
import type { TableContext } from './table-facts.ts'
import { totalLabels } from './words/headers.ts'

/** A cell that holds one figure. */
interface Figure {
  cell: Cell
  number: CellNumber
}

/** The three figures of one row. */
interface Terms {
  row: number
  rate: Figure
  part: Figure
  whole: Figure
}

const rateHeads = /率|比例|占比|比重|进度/
const completionHeads = /完成|进度|实施率|[开完竣]工率|建成率|任务/

/**
 * A column of rates beside columns of counts (计划场次 | 实际场次 | 完成率; 抽检批次 | 合格批次 | 合格率): the two columns whose figures give it
 * in most rows are its terms, and the other rows are tested against them. Rates and sums that were read as facts of their own are left
 * alone.
 */
export function countRates(context: TableContext): Relation[] {
  const { grid } = context
  const isRead = readCells(context)
  const columns = [...Array(grid.cols).keys()].map((col) => figuresIn(context, col, isRead))
  return columns.flatMap((rates, col) => {
    const head = headOf(context, rates, col)
    const isRates = rates.length >= 3 && rateHeads.test(head) && rates.every(({ number }) => isPercent(number, head))
    if (!isRates) return []
    const readings = pairsLeftOf(columns, col)
      .map(([part, whole]) => termsOf(rates, part, whole))
      .filter((terms) => isMeant(terms))
      .sort((a, b) => b.filter(holds).length - a.filter(holds).length)
    const [best] = readings
    return (best ?? []).map((terms) => {
      const meant = readings.flat().find((other) => other.row === terms.row && holds(other)) ?? terms
      return relationOf(context, meant, completionHeads.test(head) ? 'completion-rate' : 'share')
    })
  })
}

/** Cells that hold a sum of money or the rate of one, or the stated rate of an indicator or a relation. */
function readCells({ facts, grid }: TableContext): (cell: Cell) => boolean {
  const key = (row: number, col: number): string => `${row}/${col}`
  const own = (places: readonly Evidence[]): string[] =>
    places.flatMap((e) => (e.block === grid.table.id && e.cell ? [key(e.cell.row, e.cell.column)] : []))
  const read = new Set(facts.amounts.flatMap(({ evidence }) => own(evidence)))
  for (const { written, evidence } of facts.indicators)
    if (written.completion_rate || written.score || written.weight) for (const place of own(evidence)) read.add(place)
  for (const one of facts.relations)
    if (one.kind === 'ratio') for (const place of own([one.stated.evidence])) read.add(place)
  return (cell) => read.has(key(cell.row + 1, cell.col + 1))
}

function figuresIn({ grid }: TableContext, col: number, isRead: (cell: Cell) => boolean): Figure[] {
  return [...Array(grid.rows).keys()].flatMap((row) => {
    const cell = grid.at(row, col)
    if (!cell || cell.row !== row || cell.col !== col || cell.rowSpan > 1 || isRead(cell)) return []
    const number = cellNumber(cell.text)
    return number && ['', '%'].includes(number.unit) ? [{ cell, number }] : []
  })
}

/** The words right above the first figure of a column. */
function headOf({ grid }: TableContext, figures: readonly Figure[], col: number): string {
  const first = figures[0]?.cell.row ?? 0
  return first > 0 ? plain(grid.at(first - 1, col)) : ''
}

const isPercent = ({ unit }: CellNumber, head: string): boolean => unit === '%' || /%/.test(head)

/** Pairs of columns of plain numbers, in either order. */
function pairsLeftOf(columns: readonly Figure[][], col: number): [Figure[], Figure[]][] {
  const left = columns.slice(0, col).filter((figures) => figures.length >= 3 && figures.every(isCount))
  return left.flatMap((part) =>
    left.flatMap((whole): [Figure[], Figure[]][] => (part === whole ? [] : [[part, whole]])),
  )
}

const isCount = ({ number }: Figure): boolean => number.unit === '' && !number.number.startsWith('-')

const termsOf = (rates: readonly Figure[], parts: readonly Figure[], wholes: readonly Figure[]): Terms[] =>
  rates.flatMap((rate) => {
    const at = ({ cell }: Figure): boolean => cell.row === rate.cell.row
    const [part, whole] = [parts.find(at), wholes.find(at)]
    return part && whole && Number(whole.number.number) > 0 ? [{ row: rate.cell.row, rate, part, whole }] : []
  })

/** Three rows at least and two of three hold, two of them with rates that no equal figures give. */
function isMeant(terms: readonly Terms[]): boolean {
  const held = terms.filter(holds)
  const telling = new Set(
    held.map(({ rate }) => Number(rate.number.number)).filter((rate) => rate !== 100 && rate !== 0),
  )
  return held.length >= 3 && held.length * 3 >= terms.length * 2 && telling.size >= 2
}

/** Rounded or cut off at its last digit. */
function holds({ rate, part, whole }: Terms): boolean {
  const unit = 10 ** -(rate.number.number.split('.')[1]?.length ?? 0)
  const quotient = (Number(part.number.number) / Number(whole.number.number)) * 100
  return Math.abs(quotient - Number(rate.number.number)) < unit
}

function relationOf(context: TableContext, terms: Terms, rule: 'completion-rate' | 'share'): Relation {
  const { grid } = context
  const operand = ({ cell, number }: Figure, unit: string): Operand =>
    operandAt({ block: grid.table, cell }, number.number, unit, number.start, number.end)
  const label = grid.row(terms.row).find((cell) => /[\u4e00-\u9fa5]{2}/.test(plain(cell)) && !cellNumber(cell.text))
  const name = plain(label ?? null)
  return {
    kind: 'ratio',
    rule,
    subject: name === '' || totalLabels.test(name) ? context.subject : name,
    group: `${grid.table.id}/r${terms.row + 1}`,
    stated: operand(terms.rate, '%'),
    numerator: operand(terms.part, ''),
    denominator: operand(terms.whole, ''),
  }
}
