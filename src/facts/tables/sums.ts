import { Decimal } from '../../base/decimal.ts'
import type { Amount, Relation } from '../schema.ts'
import { operandOfAmount } from './money-cell.ts'
import type { MoneyRow } from './money-section.ts'
import type { TableContext } from './table-facts.ts'

/** A row and the rows that may make it up. */
interface Family {
  total: MoneyRow
  parts: MoneyRow[]
  /** The form or the words say that the parts cover the whole. */
  certain: boolean
}

/**
 * Which rows add up to which. Where the labels allow several readings the columns decide: the reading that holds in most of
 * them is meant, and its other columns are tested against it. A reading that holds nowhere and is not certain is not emitted.
 */
export function sumsOf(context: TableContext, rows: readonly MoneyRow[]): Relation[] {
  return rows.flatMap((total, i) => {
    const families = familiesOf(rows, total, i)
    const best = families.map((family) => ({ family, held: heldColumns(family) })).sort((a, b) => b.held - a.held)[0]
    if (!best || (best.held === 0 && !best.family.certain)) return []
    return relationsOf(context, best.family, best.held > 0 || best.family.certain)
  })
}

/** Candidate readings for one total row. */
function familiesOf(rows: readonly MoneyRow[], total: MoneyRow, at: number): Family[] {
  const { label } = total
  const families: Family[] = []
  const add = (parts: MoneyRow[], certain: boolean): void => {
    if (parts.length >= 2) families.push({ total, parts, certain })
  }
  const others = rows.filter((row) => row !== total && !row.label.pageTotal)
  if (label.code.length >= 3) {
    const children = others.filter(
      (row) => row.label.code.startsWith(label.code) && row.label.code.length === nextLength(others, label.code),
    )
    add(children, true)
  }
  if (label.subtotal)
    add(
      others.filter((row) => row.label.parents.at(-1) === label.name && !row.label.subtotal),
      true,
    )
  if (label.total) {
    const after = rows.slice(at + 1)
    const before = rows.slice(0, at)
    const side = after.length > 0 ? after : before
    const tops = side.filter((row) => !row.label.total)
    const shallow = Math.min(...tops.map((row) => (row.label.depth < 0 ? 9 : row.label.depth)))
    add(
      tops,
      tops.every((row) => !row.label.subtotal && row.label.parents.length === 0 && row.label.code === '') &&
        shallow === 9,
    )
    add(
      tops.filter((row) => row.label.subtotal),
      true,
    )
    add(
      tops.filter((row, k) => !row.label.among || k === 0),
      false,
    )
    add(
      tops.filter((row) => !row.label.among),
      false,
    )
    if (shallow < 9)
      add(
        tops.filter((row) => row.label.depth === shallow),
        false,
      )
    const codes = Math.min(...tops.filter((row) => row.label.code !== '').map((row) => row.label.code.length))
    if (Number.isFinite(codes))
      add(
        tops.filter((row) => row.label.code.length === codes),
        true,
      )
    if (before.length > 0 && after.length > 0)
      add(
        before.filter((row) => !row.label.total && !row.label.subtotal),
        false,
      )
  } else if (!label.subtotal && label.code === '') {
    add(
      runAfter(rows, at, (row) => row.label.among || (row.label.depth > label.depth && label.depth >= 0)),
      false,
    )
    add(
      rows.slice(at + 1).filter((row) => row.label.parents.at(-1) === label.name),
      true,
    )
  }
  return families
}

const nextLength = (rows: readonly MoneyRow[], code: string): number =>
  Math.min(
    ...rows
      .filter((row) => row.label.code.startsWith(code) && row.label.code.length > code.length)
      .map((row) => row.label.code.length),
  )

function runAfter(rows: readonly MoneyRow[], at: number, belongs: (row: MoneyRow) => boolean): MoneyRow[] {
  const run: MoneyRow[] = []
  for (const row of rows.slice(at + 1)) {
    if (!belongs(row)) break
    run.push(row)
  }
  return run
}

const isMoney = (amount: Amount | undefined): amount is Amount => amount !== undefined && amount.unit === 'CNY'

/** Columns in which the parts add up to the total within the rounding of their digits, not counting columns of zeros. */
function heldColumns(family: Family): number {
  return columnsOf(family).filter(({ total, parts }) => {
    const sum = parts.reduce((s, part) => s.plus(part.value), new Decimal(0))
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

const relationsOf = (context: TableContext, family: Family, complete: boolean): Relation[] =>
  columnsOf(family).map(({ total, parts }) => ({
    kind: 'sum',
    subject: total.subject === context.subject ? context.subject : total.subject,
    group: total.group,
    total: operandOfAmount(total),
    parts: parts.map(operandOfAmount),
    complete,
  }))
