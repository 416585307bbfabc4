import type { Candidate } from '../candidate.ts'
import { type Book, closeness, type Entry } from '../relate/book.ts'
import { moneyCandidate } from './money-candidate.ts'
import { restWay } from './sum-way.ts'

/** 超收76.4万元, 短收20万元: what came in above or below what was planned, whatever the year before was. */
export const isExcess = ({ amount }: Entry): boolean =>
  amount.evidence.some(({ quote, start, number_start }) =>
    /[超短歉]收(?:了|约)?\s*$/.test(quote.slice(0, number_start - start)),
  )

/**
 * 超收 = 收入 − 收入预算, where its sentence tells of one of each. Of months of the year it may be measured by a plan of those months, or by last
 * year: what does not come out proves nothing.
 */
export function excessCandidates(book: Book, entry: Entry): Candidate[] {
  const here = book.of(entry.amount.subject).filter((other) => closeness(other, entry) === 2)
  const of = (...measures: string[]): Entry[] => here.filter(({ amount }) => measures.includes(amount.measure))
  const revised = of('revised')
  const [budget, ...budgets] = revised.length > 0 ? revised : of('budget', 'approved')
  const [came, ...more] = of('revenue')
  if (!budget || !came || budgets.length + more.length > 0) return []
  return [moneyCandidate('change', entry, [restWay(came.figure, [budget.figure])], false)]
}
