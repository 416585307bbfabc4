import { minus } from '../../base/interval.ts'
import type { Facts } from '../../facts/schema.ts'
import type { Candidate, Way } from '../candidate.ts'
import { evaluate } from '../evaluate.ts'
import { type Book, closeness, type Entry, nearest, ofItsYear, samePeriod } from '../relate/book.ts'
import { sameSubject } from '../relate/same-subject.ts'
import { measureNames } from '../words.ts'
import { fieldFigure } from './completion.ts'
import { rateWay } from './rates.ts'

/** 结余 = 预算 − 支出 or 到位 − 支出; a forecast balance uses the forecast spending where there is one. */
export function balanceCandidates(facts: Facts, book: Book): Candidate[] {
  return book.entries.flatMap((entry): Candidate[] => {
    const { measure, subject } = entry.amount
    if ((measure !== 'balance' && measure !== 'balance_projected') || entry.amount.unit !== 'CNY') return []
    const own = ofItsYear(book.of(subject), entry)
    const spent = nearest(own, entry, measure === 'balance' ? ['executed'] : ['executed_projected', 'executed'])
    const budgets = nearest(own, entry, ['revised', 'budget', 'approved', 'released'])
    const ways = spent.flatMap((e) =>
      budgets
        .filter((b) => measure === 'balance_projected' || samePeriod(e.amount, b.amount) || closeness(e, entry) === 2)
        .map((b) => wayOf(b, e)),
    )
    const saved = savedByIndicator(facts, entry)
    if (saved.length > 0)
      return [
        {
          rule: 'balance',
          subject,
          stated: entry.figure,
          unit: 'CNY',
          exactWhole: true,
          ways: [...saved, ...ways],
          tied: true,
        },
      ]
    if (ways.length === 0 || /^(?:上年|年初)/.test(subject)) return []
    const tied = [spent, budgets].every(
      (terms) => closeness(terms[0] as Entry, entry) === 2 || (measure === 'balance' && isOnlyOneNear(terms, entry)),
    )
    const common = { rule: 'balance' as const, subject, stated: entry.figure, unit: 'CNY' as const, exactWhole: true }
    const rated = tied ? [] : ratedPairs(own, entry, spent, budgets)
    if (rated.length > 0) return [{ ...common, ways: [...rated, ...ways], tied: !isOthers(entry, spent, budgets) }]
    // 年初预算…。…预计结余…: the only budget of the paragraph may not be what the forecast goes by; a plain slip says that it is
    const [first] = spent
    const isForecast = measure === 'balance_projected' && first?.amount.measure === 'executed_projected'
    const tentative = !tied && isForecast && closeness(first, entry) === 2 && isOnlyOneNear(budgets, entry)
    return [{ ...common, ways, tied: (tied || tentative) && !isOthers(entry, spent, budgets), tentative }]
  })
}

/**
 * 支出1338万元，执行率97.96%，结余27.8万元, with the budget in another sentence or paragraph: the budget that gives the rate of the
 * sentence is the one the balance is left of.
 */
function ratedPairs(own: readonly Entry[], entry: Entry, spent: readonly Entry[], budgets: readonly Entry[]): Way[] {
  const isForecast = entry.amount.measure === 'balance_projected'
  const rates = own.filter(
    (other) =>
      other.amount.measure === (isForecast ? 'execution_rate_projected' : 'execution_rate') &&
      closeness(other, entry) === 2 &&
      other.figure.written.number.includes('.'),
  )
  // what was spent so far says nothing of what will be left
  const measure = isForecast ? 'executed_projected' : 'executed'
  const here = spent.filter((e) => e.amount.measure === measure && closeness(e, entry) === 2)
  const pairs = here.flatMap((e) =>
    budgets
      .filter((b) => !b.figure.value.eq(e.figure.value))
      .filter((b) =>
        rates.some(
          (r) => evaluate(r.figure, [e.figure, b.figure], rateWay(e, b).compute, false).verdict === 'consistent',
        ),
      )
      .map((b) => ({ e, b })),
  )
  return new Set(pairs.map(({ b }) => b.figure.value.toString())).size === 1 ? pairs.map(({ e, b }) => wayOf(b, e)) : []
}

/**
 * More is left than there was: the balance is somebody else's (the paragraph went from “三公”经费 on to the whole), unless its digits
 * are those of the difference, with another unit or a point moved.
 */
function isOthers(entry: Entry, spent: readonly Entry[], budgets: readonly Entry[]): boolean {
  const { value } = entry.figure
  if (budgets.some((budget) => budget.figure.value.gte(value))) return false
  const left = budgets.flatMap((budget) => spent.map((e) => budget.figure.value.minus(e.figure.value)))
  return !left.some((difference) => !difference.isZero() && /^10*$/.test(value.div(difference).toFixed()))
}

/** The paragraph states one such sum and no other. */
function isOnlyOneNear(terms: readonly Entry[], entry: Entry): boolean {
  const near = terms.filter((term) => closeness(term, entry) > 0)
  return new Set(near.map((term) => term.figure.value.toString())).size === 1
}

/** 预期指标10万元，实际完成值1.12万元，结余资金8.88万元: target less result of the money indicator of the same sentence. */
function savedByIndicator(facts: Facts, entry: Entry): Way[] {
  return facts.indicators.flatMap((indicator) => {
    if (indicator.group !== entry.amount.group || !sameSubject(indicator.name, entry.amount.subject)) return []
    const target = fieldFigure(indicator, 'target')
    const actual = fieldFigure(indicator, 'actual')
    if (!target?.written.unit.endsWith('元') || !actual?.written.unit.endsWith('元')) return []
    return [
      {
        inputs: [target, actual],
        compute: (of) => minus(of(target), of(actual)),
        formula: `${target.raw} − ${actual.raw}`,
        name: null,
      } satisfies Way,
    ]
  })
}

const wayOf = (budget: Entry, spent: Entry): Way => ({
  inputs: [budget.figure, spent.figure],
  compute: (of) => minus(of(budget.figure), of(spent.figure)),
  formula: `${budget.figure.raw} − ${spent.figure.raw}`,
  name: measureNames[budget.amount.measure],
})
