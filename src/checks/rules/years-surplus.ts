import type { Candidate } from '../candidate.ts'
import { type Book, type Entry, nearest, samePeriod } from '../relate/book.ts'
import { moneyCandidate } from './money-candidate.ts'
import { restWay } from './sum-way.ts'

const ofYear = /(?:当年|本年度?|年度|收支)(?:收支)?(?:结余|盈余)/

/**
 * 收支相抵，当年结余12万元: what is left of the year may be left of its income, told elsewhere, and not of a budget. Only where it comes out: else the
 * budget is tried.
 */
export function yearsSurplus(book: Book, entry: Entry): Candidate | null {
  if (!entry.amount.evidence.some(({ quote }) => ofYear.test(quote))) return null
  const own = book.of(entry.amount.subject).filter(({ amount }) => samePeriod(amount, entry.amount))
  for (const income of nearest(own, entry, ['revenue']))
    for (const spent of nearest(own, entry, ['executed'])) {
      if (!income.figure.value.minus(spent.figure.value).eq(entry.figure.value)) continue
      return moneyCandidate('balance', entry, [restWay(income.figure, [spent.figure])], true)
    }
  return null
}
