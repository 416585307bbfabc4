import { minus } from '../../base/interval.ts'
import type { Facts } from '../../facts/schema.ts'
import type { Candidate, Way } from '../candidate.ts'
import { type Book, closeness, type Entry, nearest, samePeriod } from '../relate/book.ts'
import { measureNames } from '../words.ts'

/** 结余 = 预算 − 支出 or 到位 − 支出; a forecast balance uses the forecast spending where there is one. */
export function balanceCandidates(_facts: Facts, book: Book): Candidate[] {
  return book.entries.flatMap((entry) => {
    const { measure, subject } = entry.amount
    if ((measure !== 'balance' && measure !== 'balance_projected') || entry.amount.unit !== 'CNY') return []
    if (/^(?:上年|年初)/.test(subject) || /上年|年初/.test(entry.amount.raw)) return []
    const own = book.of(subject)
    const spent = nearest(own, entry, measure === 'balance' ? ['executed'] : ['executed_projected', 'executed'])
    const budgets = nearest(own, entry, ['revised', 'budget', 'approved', 'released'])
    const ways = spent.flatMap((e) =>
      budgets
        .filter((b) => measure === 'balance_projected' || samePeriod(e.amount, b.amount) || closeness(e, entry) === 2)
        .map((b) => wayOf(b, e)),
    )
    if (ways.length === 0) return []
    const tied = closeness(spent[0] as Entry, entry) === 2 && closeness(budgets[0] as Entry, entry) === 2
    return [{ rule: 'balance', subject, stated: entry.figure, unit: 'CNY', exactWhole: true, ways, tied }]
  })
}

const wayOf = (budget: Entry, spent: Entry): Way => ({
  inputs: [budget.figure, spent.figure],
  compute: (of) => minus(of(budget.figure), of(spent.figure)),
  formula: `${budget.figure.raw} − ${spent.figure.raw}`,
  name: measureNames[budget.amount.measure],
})
