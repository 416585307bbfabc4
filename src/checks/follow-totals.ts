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
