import { addUp, Decimal } from '../../base/decimal.ts'
import type { Amount, Relation } from '../schema.ts'
import { operandOfAmount } from './money-cell.ts'
import type { MoneyRow } from './money-section.ts'
import { type Family, familiesOf } from './row-families.ts'
import type { TableContext } from './table-facts.ts'

/**
 * Which rows add up to which. Where the labels allow several readings the columns decide: the reading that holds in most of
 * them is meant, and its other columns are tested against it. A reading that holds nowhere and is not certain is not emitted;
 * none is certain of the total of a table that may go on from another page.
 */
export function sumsOf(context: TableContext, rows: readonly MoneyRow[], goesOn = false): Relation[] {
  const readings = rows.flatMap((row, i): Reading[] => {
    if (row.label.footer) return []
    const best = familiesOf(rows, i)
      .map((family) => ({ row, family, held: heldColumns(family) }))
      .sort((a, b) => b.held - a.held || Number(b.family.certain) - Number(a.family.certain))[0]
    return best ? [best] : []
  })
  return readings.flatMap((reading) => {
    const { row, family, held } = reading
    const isMeant = family.certain ? !(goesOn && row.label.total) : holdsBeside(readings, reading)
    return held > 0 || isMeant ? relationsOf(context, family) : []
  })
}

/** The best reading of a row and in how many columns it holds. */
interface Reading {
  row: MoneyRow
  family: Family
  held: number
}

/** The numbered rows of the same level are the sums of what stands below them, this one is the only other. */
function holdsBeside(readings: readonly Reading[], { family }: Reading): boolean {
  const beside = readings.filter((one) => family.level !== undefined && one.family.level === family.level)
  const holding = beside.filter(({ held }) => held > 0).length
  return holding >= 2 && beside.length - holding === 1 && !family.parts.some(({ label }) => label.among)
}

/** 公用经费合计 under the last of several panels: the classes (302, 307, 310) of the panels that end with it. */
export function footerSums(context: TableContext, panels: readonly MoneyRow[][]): Relation[] {
  return panels.flatMap((rows, i) => {
    const total = rows.findLast(({ label }) => label.total)
    if (!total?.label.footer) return []
    const families = [...Array(i + 1).keys()].map((from): Family => {
      const classes = panels.slice(from, i + 1).flatMap((panel) => panel.filter(({ label }) => label.code.length === 3))
      return { total: inColumn(total), parts: classes.map(inColumn), certain: false }
    })
    // 301 and 303 are people, all other classes what the office needs
    const goods = panels.flat().filter(({ label }) => /^3(?!01|03)\d\d?$/.test(label.code) && label.code.length === 3)
    const named: Family = { total: inColumn(total), parts: goods.map(inColumn), certain: true }
    const held =
      families.find((family) => family.parts.length >= 2 && heldColumns(family) > 0) ??
      (total.label.name === '公用经费' && goods.length >= 2 ? named : undefined)
    return held ? relationsOf(context, held) : []
  })
}

/** The row with its only amount in one column, so that rows of several panels stand under each other. */
const inColumn = (row: MoneyRow): MoneyRow => ({
  label: row.label,
  amounts: new Map([...row.amounts.values()].slice(0, 1).map((amount) => [0, amount])),
})

const isMoney = (amount: Amount | undefined): amount is Amount => amount !== undefined && amount.unit === 'CNY'

/** Columns in which the parts add up to the total within the rounding of their digits, not counting columns of zeros. */
function heldColumns(family: Family): number {
  return columnsOf(family).filter(({ total, parts }) => {
    const sum = addUp(parts.map((part) => part.value))
    const slack = parts.reduce((s, part) => s.plus(part.precision), new Decimal(total.precision))
    return !sum.isZero() && sum.minus(total.value).abs().lte(slack)
  }).length
}

function columnsOf(family: Family): { total: Amount; parts: Amount[] }[] {
  return [...family.total.amounts].flatMap(([col, total]) => {
    if (!isMoney(total)) return []
    const parts = family.parts.map((row) => row.amounts.get(col)).filter(isMoney)
    return parts.length >= 2 ? [{ total, parts }] : []
  })
}

const relationsOf = (context: TableContext, family: Family): Relation[] =>
  columnsOf(family).map(({ total, parts }) => ({
    kind: 'sum',
    subject: total.subject === context.subject ? context.subject : total.subject,
    group: total.group,
    total: operandOfAmount(total),
    parts: parts.map(operandOfAmount),
    complete: true,
  }))
