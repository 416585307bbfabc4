import { closeness, type Entry, figureStart, isTabled, lastInFront, oneValue } from '../relate/book.ts'

export const levels = ['total', 'executed', 'revenue'] as const
export const budgets = ['budget', 'approved', 'revised'] as const

const isOf = (measures: readonly string[]) => (other: Entry) => measures.includes(other.amount.measure)

/**
 * 全年预算合计367万元，比上年的340万元增加27万元；全年支出355万元: last year's sum is set against the budget in front of it, where nothing is said to be
 * spent before.
 */
export function budgetInFront(
  own: readonly Entry[],
  entry: Entry,
  priors: readonly Entry[],
): { now: Entry[]; before: Entry[] } | null {
  const beside = priors.filter((other) => closeness(other, entry) === 2)
  const [before] = beside
  if (!before || beside.length > 1 || isTabled(before)) return null
  const told = own.filter(
    (other) => closeness(other, before) > 0 && !isTabled(other) && figureStart(other) < figureStart(before),
  )
  if (told.some(isOf([...levels, 'released']))) return null
  const [now, ...more] = told.filter(isOf(budgets)).filter((other) => closeness(other, entry) === 2)
  return now && more.length === 0 ? { now: [now], before: [before] } : null
}

/**
 * 支出80万元，年末结余20万元，比上年的15万元增加5万元: what is left over stands right in front of what is compared; with what was spent beside it either
 * may be meant.
 */
export function leftInFront(own: readonly Entry[], entry: Entry): Entry | null {
  if (isTabled(entry)) return null
  const told = own
    .filter(isOf([...levels, ...budgets, 'balance', 'released']))
    .filter((other) => closeness(other, entry) === 2 && !isTabled(other))
  const last = lastInFront(told, entry)
  return last?.amount.measure === 'balance' ? last : null
}

/** 2022年末滚存结余5.57亿元，2023年末滚存结余6.29亿元，增长12.95%: what was left a year before, told in the same paragraph. */
export function leftBefore(own: readonly Entry[], left: Entry): Entry[] {
  const year = Number(left.amount.period)
  const before = own.filter(
    (other) =>
      other.amount.measure === 'balance' && Number(other.amount.period) === year - 1 && closeness(other, left) > 0,
  )
  const one = oneValue(before)
  return one ? [one] : []
}
