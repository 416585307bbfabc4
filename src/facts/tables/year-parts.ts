import { addUp } from '../../base/decimal.ts'
import { operandAt } from '../operand-at.ts'
import type { Operand, Relation } from '../schema.ts'
import { cellNumber } from './cell-number.ts'
import { plain } from './grid.ts'
import { operandOfAmount } from './money-cell.ts'
import type { MoneyRow } from './money-section.ts'
import type { Panel } from './row-labels.ts'
import type { Section } from './sections.ts'
import type { TableContext } from './table-facts.ts'
import { timeless } from './time-heads.ts'
import { monthSpan, oneYear, severalYears, wholeYearWords, yearPartWords } from './words/year-parts.ts'

/** A column of the whole year and those of its parts, of one thing: 春季人数 | 秋季人数 | 全年人次. */
export interface YearFamily {
  whole: number
  parts: number[]
}

interface Head {
  col: number
  /** What the column tells, without the words of time: 发放, 人. */
  of: string
  kind: string
  order: number
  /** The order that the next part must have. */
  next: number
}

/** The words above a column, outermost first, also of columns that hold no money. */
export function headWords(context: TableContext, section: Section, col: number): string {
  const words: string[] = []
  for (let row = section.headerFrom; row < section.dataFrom; row++) {
    const text = plain(context.grid.at(row, col))
    if (text !== words.at(-1)) words.push(text)
  }
  return words.join('').replace(/[(（].*?[)）]/g, '')
}

/** The part of the year that header words name, with its place in the year; null when they name none. */
function partIn(words: string): Omit<Head, 'col' | 'of'> | null {
  const part = yearPartWords.find((one) => one.words.test(words))
  if (part) return { kind: part.kind, order: part.order, next: part.order + 1 }
  const months = monthSpan.exec(words)
  if (months) return { kind: 'months', order: Number(months[1]), next: Number(months[2]) + 1 }
  const year = Number(oneYear.exec(words)?.[1] ?? 0)
  return year > 0 ? { kind: 'year', order: year, next: year + 1 } : null
}

/** Months of the fiscal year that header words name: 秋季学期, 下半年; null when they name none. */
export const monthsIn = (words: string): readonly [from: number, to: number] | null =>
  yearPartWords.find((one) => one.words.test(words))?.months ?? null

/** What is told, without time and without the words that a count of persons or a sum of money may end with. */
function toldIn(words: string): string {
  return timeless(words)
    .replace(oneYear, '')
    .replace(severalYears, '')
    .replace(wholeYearWords, '')
    .replace(/人次|人数/, '人')
    .replace(/(?:金额|资金|数额|数|额)$/, '')
}

/** Columns of parts of the year that follow each other from the first, with the column of their whole. */
export function yearFamilies(context: TableContext, section: Section, panel: Panel): YearFamily[] {
  const parts: Head[] = []
  const wholes: { col: number; of: string }[] = []
  for (let col = panel.from; col < panel.to; col++) {
    const words = headWords(context, section, col)
    const part = partIn(words)
    if (part) parts.push({ col, of: toldIn(words), ...part })
    else if (wholeYearWords.test(words)) wholes.push({ col, of: toldIn(words) })
  }
  const groups = new Map<string, Head[]>()
  for (const head of parts) {
    const key = `${head.kind}|${head.of}`
    groups.set(key, [...(groups.get(key) ?? []), head])
  }
  return [...groups.values()].flatMap((group) => {
    const isChain =
      group.length >= 2 && startsChain(group) && group.slice(1).every(({ order }, i) => order === group[i]?.next)
    const [whole, ...more] = wholes.filter(({ of }) => of === group[0]?.of)
    const bare = wholes.filter(({ of }) => of === '')
    const only = whole ?? (groups.size === 1 && bare.length === 1 ? bare[0] : undefined)
    return isChain && only && more.length === 0 ? [{ whole: only.col, parts: group.map(({ col }) => col) }] : []
  })
}

/** Parts of a year begin with its first one, years with any. */
const startsChain = ([first]: readonly Head[]): boolean => first?.order === 1 || first?.kind === 'year'

/**
 * The parts of the year add up to its whole in every row. Of money that is meant whatever it comes to, but only a misprint is a
 * finding where most rows say otherwise; persons may be counted once in a year, so most rows have to hold.
 */
export function yearSums(context: TableContext, section: Section, panel: Panel, rows: readonly MoneyRow[]): Relation[] {
  return yearFamilies(context, section, panel).flatMap(({ whole, parts }) => {
    const money = [whole, ...parts].every((col) => section.columns.get(col)?.meaning.kind === 'money')
    const found = rows.flatMap((row) => {
      const at = (col: number): Operand | null => (money ? moneyIn(row, col) : countIn(context, row, col))
      const [total, ...terms] = [at(whole), ...parts.map(at)]
      return total && terms.every((term) => term !== null) ? [{ row, total, terms }] : []
    })
    const mostHold = found.filter(holds).length * 2 > found.length
    if (!money && !mostHold) return []
    return found.map(
      ({ row, total, terms }): Relation => ({
        kind: 'sum',
        subject: [...row.amounts.values()][0]?.subject ?? row.label.name,
        group: `${context.grid.table.id}/c${whole + 1}`,
        total,
        parts: terms,
        complete: true,
        tentative: !mostHold,
      }),
    )
  })
}

const holds = ({ total, terms }: { total: Operand; terms: readonly Operand[] }): boolean =>
  addUp(terms.map((term) => term.written.number)).eq(total.written.number)

function moneyIn(row: MoneyRow, col: number): Operand | null {
  const amount = row.amounts.get(col)
  return amount?.unit === 'CNY' ? operandOfAmount(amount) : null
}

/** A count as it stands in a cell of its own. */
function countIn(context: TableContext, { label }: MoneyRow, col: number): Operand | null {
  const cell = context.grid.at(label.row, col)
  const found = cell && cell.row === label.row && cell.col === col ? cellNumber(cell.text) : null
  if (!cell || !found || found.unit !== '') return null
  return operandAt({ block: context.grid.table, cell }, found.number, '', found.start, found.end)
}
