import { over, point, times } from '../../base/interval.ts'
import type { Way } from '../candidate.ts'
import type { Entry } from '../relate/book.ts'
import { measureNames } from '../words.ts'

/** 支出 ÷ 预算 as per cent. */
export function rateWay(n: Entry, d: Entry, otherBase = false): Way {
  return {
    inputs: [n.figure, d.figure],
    compute: (of) => {
      const quotient = over(of(n.figure), of(d.figure))
      return quotient && times(quotient, point(100))
    },
    formula: `${n.figure.raw} ÷ ${d.figure.raw}`,
    name: measureNames[d.amount.measure],
    otherBase,
  }
}
