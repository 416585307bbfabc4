import { Decimal } from '../base/decimal.ts'
import type { Draft } from './draft.ts'
import { type Figure, figureKey } from './figure.ts'
import { holdsWith } from './misprint.ts'
import { setAside } from './set-aside.ts'

/**
 * A total that is wrong breaks every relation it goes into: the grand total over subtotals, the rate on it. Where such a relation holds with
 * what the parts come to, it names the same mistake, and the total is the finding.
 */
export function followTotals(drafts: readonly Draft[]): void {
  const failing = drafts.filter((draft) => draft.verdict === 'inconsistent' && draft.figures !== null)
  for (const total of failing) {
    const right = rightTotal(total)
    if (!right) continue
    for (const other of failing) {
      if (other !== total && other.verdict === 'inconsistent' && followsFrom(other, total, right))
        setAside(other, total)
    }
  }
  for (const row of failing) if (row.verdict === 'inconsistent') followRow(row, failing, drafts)
}

/** What is left in one row is wrong, and the total of the column was added up with it: the total row is off by just that. */
function followRow(row: Draft, failing: readonly Draft[], drafts: readonly Draft[]): void {
  const { rule, figures, computed, cause } = row
  if ((rule !== 'balance' && rule !== 'adjustment') || !figures || !(computed instanceof Decimal)) return
  // a misprint that another figure of the row has breaks no total
  if (cause !== null && cause !== 'unknown') return
  const own = figureKey(figures.stated)
  const off = computed.minus(figures.stated.value)
  const totals = drafts.flatMap(({ rule: of, verdict, figures: sum }) =>
    of === 'sum' && verdict === 'consistent' && sum?.way.inputs.some((part) => figureKey(part) === own)
      ? [sum.stated]
      : [],
  )
  for (const other of failing) {
    const stated = other.figures?.stated
    if (other === row || other.rule !== rule || other.verdict !== 'inconsistent' || !other.figures || !stated) continue
    const isTotal = totals.some((total) => figureKey(total) === figureKey(stated))
    if (isTotal && holdsWith(other.figures, stated, { ...stated, value: stated.value.plus(off) })) setAside(other, row)
  }
}

/** What the parts of a wrong total come to, as a figure. */
function rightTotal({ rule, figures, computed }: Draft): Figure | null {
  if (rule !== 'sum' || !figures || computed === null || typeof computed === 'string') return null
  return { ...figures.stated, value: new Decimal(computed) }
}

/** The relation holds with the right total in the place of the wrong one, or as the base of a rate of the same subject. */
function followsFrom({ figures, subject, unit }: Draft, total: Draft, right: Figure): boolean {
  if (!figures) return false
  const { inputs } = figures.way
  const used = inputs.find((input) => figureKey(input) === figureKey(right))
  if (used) return holdsWith(figures, used, right)
  const base = unit === 'percent' && inputs.length === 2 && subject === total.subject ? inputs[1] : undefined
  return base !== undefined && holdsWith(figures, base, right)
}
