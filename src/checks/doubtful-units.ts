import { Decimal } from '../base/decimal.ts'
import type { Draft } from './draft.ts'
import { leaveUnchecked } from './set-aside.ts'

/** Per cent from which spending over a budget is no spending over that budget, or no budget in that unit. */
const absurd = 1000

/**
 * Spending of more than ten times its budget that no misprint explains says nothing of the stated rate: one of the two figures is
 * something else (公里 in a column of a table in 万元).
 */
export function leaveAbsurdRates(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const { rule, verdict, cause, computed, stated } = draft
    if ((rule !== 'execution-rate' && rule !== 'release-rate') || verdict !== 'inconsistent') continue
    if (cause !== null && cause !== 'unknown' && cause !== 'wrong-base') continue
    if (!(computed instanceof Decimal) || !(stated instanceof Decimal) || computed.lt(absurd) || stated.gte(absurd))
      continue
    leaveUnchecked(draft, reason)
  }
}

const reason = {
  zh: '算得的比率过大，其中一个数字可能不是金额或单位不同',
  en: 'the rate comes out too large: one of the figures may be no money, or in another unit',
}
