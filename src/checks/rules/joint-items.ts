import type { Facts } from '../../facts/schema.ts'
import type { Candidate } from '../candidate.ts'
import { type Book, samePeriod } from '../relate/book.ts'
import { moneyCandidate } from './money-candidate.ts'
import { sumWay } from './sum-way.ts'

/**
 * 甲、乙两项合计支出707万元: what several items named together came to is the sum of what the report states of each, of one measure and period. Silent
 * where one of them has no such figure, or two.
 */
export function jointItemCandidates(_facts: Facts, book: Book): Candidate[] {
  return book.entries.flatMap((total) => {
    const { subject, measure, unit } = total.amount
    const names = subject.split('、')
    if (names.length < 2 || unit !== 'CNY') return []
    const parts = names.map((name) =>
      book
        .of(name)
        .filter(({ amount }) => amount.measure === measure && amount.unit === unit && samePeriod(amount, total.amount)),
    )
    const terms = parts.flatMap((own) => (own.length === 1 ? own : []))
    if (terms.length < names.length) return []
    return [moneyCandidate('sum', total, [sumWay(terms.map(({ figure }) => figure))], true)]
  })
}
