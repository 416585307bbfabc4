import type { Way } from '../candidate.ts'
import { evaluate, type Verdict } from '../evaluate.ts'
import type { Entry } from '../relate/book.ts'
import { measureNames } from '../words.ts'
import { quotientWay } from './quotient-way.ts'

/** 支出 ÷ 预算 as per cent. */
export function rateWay(n: Entry, d: Entry, otherBase = false): Way {
  return { ...quotientWay(n.figure, d.figure), name: measureNames[d.amount.measure], otherBase }
}

/** What is to be said of a rate if it is of these two sums; null where the second is nil. */
export const rateVerdict = (rate: Entry, n: Entry, d: Entry): Verdict | null =>
  d.figure.value.isZero() ? null : evaluate(rate.figure, [n.figure, d.figure], rateWay(n, d).compute, false).verdict

/** The two sums give the rate, rounded or cut off as it may be. */
export function givesRate(rate: Entry, n: Entry, d: Entry): boolean {
  const verdict = rateVerdict(rate, n, d)
  return verdict !== null && verdict !== 'inconsistent' && verdict !== 'not-checkable'
}
