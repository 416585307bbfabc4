import type { Draft } from './draft.ts'
import type { Figure } from './figure.ts'
import { leaveUnchecked } from './set-aside.ts'

/** Rows that must fail before they speak against the formula, and how many times as many as those in which it holds. */
const least = 3
const times = 3

/**
 * A formula that fails in row after row of a table is not how that column was worked out: another base, another period, a head that was
 * understood wrongly. Authors slip in one row, hardly ever in all. What fails in one row among rows that hold stays a finding.
 */
export function leaveRefutedColumns(drafts: readonly Draft[]): void {
  const columns = new Map<string, Draft[]>()
  for (const draft of drafts) {
    const column = columnOf(draft)
    if (column !== null) columns.set(column, [...(columns.get(column) ?? []), draft])
  }
  for (const rows of columns.values()) {
    const failing = rows.filter(({ verdict }) => verdict === 'inconsistent')
    const holding = rows.filter(({ verdict }) => verdict !== 'inconsistent' && verdict !== 'not-checkable')
    if (failing.length < least || failing.length < times * holding.length) continue
    for (const draft of failing) leaveUnchecked(draft, reason)
  }
}

const reason = {
  zh: '这一算式在表中多行都不成立，这一列很可能另有口径',
  en: 'the formula fails in row after row of the table: the column is likely to have another base',
}

/** Which columns a relation within one row joins, or which rows one within a column: the same for all that were found alike. */
function columnOf({ rule, figures }: Draft): string | null {
  if (!figures) return null
  const places = [figures.stated, ...figures.way.inputs].map(placeOf)
  const [first] = places
  if (!first || places.some((place) => place?.block !== first.block)) return null
  const cells = places.flatMap((place) => place ?? [])
  if (cells.every(({ row }) => row === first.row))
    return [rule, first.block, 'columns', ...cells.map(({ column }) => column)].join('/')
  if (cells.every(({ column }) => column === first.column))
    return [rule, first.block, 'rows', ...cells.map(({ row }) => row)].join('/')
  return null
}

const placeOf = ({ evidence: { block, cell } }: Figure): { block: string; row: number; column: number } | null =>
  cell ? { block, row: cell.row, column: cell.column } : null
