import { minus } from '../../base/interval.ts'
import type { Candidate } from '../candidate.ts'
import { type Book, type Entry, nearest, samePeriod } from '../relate/book.ts'
import { moneyCandidate } from './money-candidate.ts'

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
      const way = {
        inputs: [income.figure, spent.figure],
        compute: (of: Parameters<Candidate['ways'][number]['compute']>[0]) =>
          minus(of(income.figure), of(spent.figure)),
        formula: `${income.figure.raw} − ${spent.figure.raw}`,
        name: null,
      }
      return moneyCandidate('balance', entry, [way], true)
    }
  return null
}
