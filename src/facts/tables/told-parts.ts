import { foldText } from '../../base/chinese-text.ts'
import { addUp, Decimal } from '../../base/decimal.ts'
import type { Cell } from '../../document/schema.ts'
import type { Amount, Measure } from '../schema.ts'
import { defaultPeriod } from '../text/period.ts'
import { type CellNumber, cellNumber } from './cell-number.ts'
import { plain } from './grid.ts'
import { isPart } from './measure-rows.ts'
import { amountIn, operandOfAmount } from './money-cell.ts'
import type { Rows } from './sections.ts'
import type { TableContext } from './table-facts.ts'
import { divisionHeads } from './words/measure-rows.ts'

/** A cell that says what it is about and its figure: 其中：基本支出：1,540.00; 按支出性质分：2,240.00. */
interface ToldCell {
  cell: Cell
  name: string
  figure: CellNumber
}

/** A whole divided in one way, told in cells under each other (按收入性质分, 其中：一般公共预算, 政府性基金拨款). */
interface Division {
  head: ToldCell | null
  parts: ToldCell[]
}

/**
 * Parts of the money of a form that are told with their figures in single cells, in one or two columns: the forms of Hunan divide the year's
 * funds so, by revenue and by spending. They have the measure of the form's whole that they make up.
 */
export function readToldParts(context: TableContext, rows: Rows): void {
  for (const division of divisionsIn(context, rows)) {
    const measure = measureOf(context, division, rows)
    const read = (told: ToldCell, subject: string, path: string[]): Amount | null =>
      amountIn(
        context,
        told.cell,
        { measure, rate: false, unit: '', subject, path, period: defaultPeriod(context.part.header, measure) },
        told.figure,
      )
    const whole = division.head && read(division.head, context.subject, [])
    const parts = division.parts.map((part) => read(part, part.name, [context.subject])).filter((part) => part !== null)
    const total = whole ?? sameWhole(context, rows, measure)
    if (!total || parts.length < 2 || parts.length < division.parts.length) continue
    context.facts.relations.push({
      kind: 'sum',
      subject: context.subject,
      group: total.group,
      total: operandOfAmount(total),
      parts: parts.map(operandOfAmount),
      complete: true,
      ...(whole ? {} : { tentative: true }),
    })
  }
}

function divisionsIn({ grid }: TableContext, rows: Rows): Division[] {
  const columns = new Map<number, Division[]>()
  for (const cell of grid.table.cells) {
    if (cell.row < rows.from || cell.row >= rows.to) continue
    const found = columns.get(cell.col) ?? []
    columns.set(cell.col, found)
    const lines = linesOf(cell)
    if (lines.every(({ told, words }) => told === null && !divisionHeads.test(words)) && plain(cell) !== '')
      found.push({ head: null, parts: [] })
    for (const { told, words } of lines) {
      if (divisionHeads.test(told?.name ?? words)) found.push({ head: told, parts: [] })
      else if (told && isPart(told.name)) {
        if (found.length === 0) found.push({ head: null, parts: [] })
        found.at(-1)?.parts.push(told)
      }
    }
  }
  return [...columns.values()].flat().filter(({ parts }) => parts.length >= 2)
}

/** The lines of a cell, with what each tells. */
function linesOf(cell: Cell): { told: ToldCell | null; words: string }[] {
  const folded = foldText(cell.text)
  return [...folded.matchAll(/[^\n]+/g)].map(({ 0: line, index }) => ({
    told: toldIn(cell, line, index),
    words: line.replace(/\s+/g, '').replace(/:$/, ''),
  }))
}

function toldIn(cell: Cell, line: string, start: number): ToldCell | null {
  const m = /^\s*(?:其中\s*:)?\s*([\u4e00-\u9fa5()]{2,18}?)\s*:\s*(?=-?\d)/.exec(line)
  const figure = m ? cellNumber(line.slice(m[0].length)) : null
  const at = start + (m?.[0].length ?? 0)
  return m && figure && figure.unit !== '%' && figure.unit !== '分'
    ? { cell, name: m[1] as string, figure: { ...figure, start: figure.start + at, end: figure.end + at } }
    : null
}

const wholes: readonly Measure[] = ['revised', 'budget', 'approved', 'executed']

const ownWholes = ({ facts, grid, subject }: TableContext, rows: Rows): Amount[] =>
  facts.amounts.filter(
    (amount) =>
      amount.unit === 'CNY' &&
      amount.subject === subject &&
      wholes.includes(amount.measure) &&
      amount.group.startsWith(`${grid.table.id}/`) &&
      amount.evidence.some(({ cell }) => cell && cell.row > rows.from && cell.row <= rows.to),
  )

const sameWhole = (context: TableContext, rows: Rows, measure: Measure): Amount | null =>
  ownWholes(context, rows).find((amount) => amount.measure === measure) ?? null

/** The measure of the whole that the head repeats or the parts add up to; the adjusted budget where none does. */
function measureOf(context: TableContext, { head, parts }: Division, rows: Rows): Measure {
  const own = ownWholes(context, rows)
  const sum = addUp(parts.map(({ figure }) => figure.number))
  const isMeant = (number: Decimal): Amount | undefined =>
    own.find(({ written, value }) => !number.isZero() && (number.eq(written.number) || number.eq(value)))
  const meant = (head && isMeant(new Decimal(head.figure.number))) ?? isMeant(sum)
  return meant?.measure ?? wholes.find((measure) => own.some((amount) => amount.measure === measure)) ?? 'budget'
}
