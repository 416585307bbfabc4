import { squeeze } from '../../base/chinese-text.ts'
import { minus, plus, point } from '../../base/interval.ts'
import type { Facts } from '../../facts/schema.ts'
import type { Candidate, RuleId, Way } from '../candidate.ts'
import { type Figure, operandFigure } from '../figure.ts'
import { judgeCandidate } from '../judge-candidate.ts'
import { type Book, closeness, type Entry, oneValue, samePeriod } from '../relate/book.ts'
import { carriedForward, carriedIn, distributed, grantMoney, oneFund, ownWords, reserveUsed } from '../words.ts'
import { restWay, sumWay } from './sum-way.ts'

/**
 * Both sides of the summary of the final accounts (收入支出决算总表, 财库〔2021〕36号): 总计 = 本年收入 + 使用非财政拨款结余 + 年初结转和结余
 * = 本年支出 + 结余分配 + 年末结转和结余. Accounts in running text leave out parts that are nil, so a miss is a finding only where a
 * misprint explains it. The same of the grants alone (财政拨款收、支总计).
 */
export function accountTotalCandidates(facts: Facts, book: Book): Candidate[] {
  const totals = book.entries.filter(
    ({ amount }) => amount.measure === 'total' && amount.unit === 'CNY' && !oneFund.test(amount.subject),
  )
  return totals.flatMap((total) => {
    const sides = [income(book, total), spending(book, total)]
    return sides.flatMap((parts): Candidate[] =>
      parts && !isTabled(facts, total.figure, parts)
        ? [candidate('sum', total.amount.subject, total.figure, sumWay(parts))]
        : [],
    )
  })
}

const income = (book: Book, total: Entry): Figure[] | null => side(book, total, 'revenue', carriedIn, reserveUsed)
const spending = (book: Book, total: Entry): Figure[] | null =>
  side(book, total, 'executed', carriedForward, distributed)

/** The year's flow, what is carried over, and what the accounts state besides; null where one of the first two is not stated. */
function side(
  book: Book,
  total: Entry,
  measure: 'revenue' | 'executed',
  carried: RegExp,
  besides: RegExp,
): Figure[] | null {
  const flow = one(
    book.of(total.amount.subject).filter(({ amount }) => amount.measure === measure),
    total,
  )
  const over = one(named(book, total, carried), total)
  if (!flow || !over) return null
  const more = one(named(book, total, besides), total)
  return [flow, over, ...(more && !more.figure.value.isZero() ? [more] : [])].map(({ figure }) => figure)
}

/** Amounts that their own words or their subject call so, of the whole or of the grants as the total is. */
function named(book: Book, total: Entry, words: RegExp): Entry[] {
  const isGrants = grantMoney.test(total.amount.subject)
  return book.entries.filter(({ amount }) => {
    const [place] = amount.evidence
    const text = amount.subject + (place ? ownWords(place) : '')
    return amount.unit === 'CNY' && words.test(text) && grantMoney.test(text) === isGrants
  })
}

/** The one figure that is meant: of several, the only one of the paragraph or table of the total. A table and its rounding in the text are one. */
function one(entries: readonly Entry[], total: Entry): Entry | null {
  const all = entries.filter((entry) => entry !== total && samePeriod(entry.amount, total.amount))
  const ofYear = all.filter((entry) => !all.some((other) => isRoundingOf(entry, other)))
  const near = ofYear.filter((entry) => closeness(entry, total) > 0)
  const meant = near.length > 0 ? near : ofYear
  return oneValue(meant)
}

/** 1,234.57万元 in the text for 12,345,678.90元 of a table. */
const isRoundingOf = (round: Entry, fine: Entry): boolean =>
  fine.figure.half.lt(round.figure.half) && fine.figure.value.minus(round.figure.value).abs().lte(round.figure.half)

const candidate = (rule: RuleId, subject: string, stated: Figure, way: Way): Candidate => ({
  rule,
  subject,
  stated,
  unit: 'CNY',
  exactWhole: true,
  tied: true,
  tentative: true,
  ways: [way],
})

/**
 * Where no 总计 is stated, both sides are still equal: what is carried forward = 本年收入 + what was carried in − 本年支出, with reserves used
 * and surplus distributed where they are told.
 */
export function carriedForwardCandidates(_facts: Facts, book: Book): Candidate[] {
  if (book.entries.some(({ amount }) => amount.measure === 'total')) return []
  const spendings = book.entries.filter(
    ({ amount }) => amount.measure === 'executed' && amount.unit === 'CNY' && !oneFund.test(amount.subject),
  )
  return spendings.flatMap((spent): Candidate[] => {
    const left = one(named(book, spent, carriedForward), spent)
    const come = side(book, spent, 'revenue', carriedIn, reserveUsed)
    if (!left || !come) return []
    const more = one(named(book, spent, distributed), spent)
    const gone = [spent, ...(more && !more.figure.value.isZero() ? [more] : [])].map(({ figure }) => figure)
    const way: Way = {
      inputs: [...come, ...gone],
      compute: (of) => minus(come.map(of).reduce(plus, point(0)), gone.map(of).reduce(plus, point(0))),
      formula: [come.map(({ raw }) => raw).join(' + '), ...gone.map(({ raw }) => raw)].join(' − '),
      name: null,
    }
    return [candidate('identity', spent.amount.subject, left.figure, way)]
  })
}

/**
 * What is carried forward once more from the other side: 年末结转和结余 = 总计 − 本年支出 (− 结余分配). Only where it comes out (a figure that does not is told
 * of by the sum of that side) and where no table sums that side itself.
 */
export function closingBalanceCandidates(facts: Facts, book: Book): Candidate[] {
  const totals = book.entries.filter(
    ({ amount }) => amount.measure === 'total' && amount.unit === 'CNY' && !oneFund.test(amount.subject),
  )
  return totals.flatMap((total): Candidate[] => {
    const left = one(named(book, total, carriedForward), total)?.figure
    const more = one(named(book, total, distributed), total)?.figure
    const flows = book.of(total.amount.subject).filter(({ amount }) => amount.measure === 'executed')
    const ways = flows.flatMap(({ amount, figure }) =>
      left && samePeriod(amount, total.amount) && !isTabled(facts, total.figure, [figure, left])
        ? [restWay(total.figure, [figure, ...(more && !more.value.isZero() ? [more] : [])])]
        : [],
    )
    // a table of projects may state another sum of the same unit: the one that comes out is meant
    const found = left ? ways.map((way) => candidate('balance', total.amount.subject, left, way)) : []
    const held = found.find((one) => ['consistent', 'rounded'].includes(judgeCandidate(one)?.verdict ?? ''))
    return held ? [held] : []
  })
}

/** 财政拨款 are 一般公共预算, 政府性基金 and 国有资本经营预算财政拨款 together (财库〔2021〕36号): what came in of them and what was spent. */
export function grantSumCandidates(facts: Facts, book: Book): Candidate[] {
  return (['revenue', 'executed'] as const).flatMap((measure) => {
    const wholes = book.of('财政拨款').filter(({ amount }) => amount.measure === measure && amount.unit === 'CNY')
    const [whole, ...more] = wholes
    if (!whole || more.length > 0) return []
    const parts = funds.map((fund) =>
      one(
        book.entries.filter(({ amount }) => amount.measure === measure && fund.test(squeeze(amount.subject))),
        whole,
      ),
    )
    const told = parts.filter((part) => part !== null).map(({ figure }) => figure)
    const isSummed = told.length < 2 || isTabled(facts, whole.figure, told)
    return isSummed ? [] : [candidate('sum', whole.amount.subject, whole.figure, sumWay(told))]
  })
}

const funds = [
  /^一般公共预算(?:财政拨款)?(?:收入|支出)?$/,
  /^政府性基金(?:预算)?(?:财政拨款)?(?:收入|支出)?$/,
  /^国有资本经营(?:预算)?(?:财政拨款)?(?:收入|支出)?$/,
]

/** A table sums these figures itself. */
function isTabled(facts: Facts, total: Figure, parts: readonly Figure[]): boolean {
  return facts.relations.some((relation) => {
    if (relation.kind !== 'sum' || !operandFigure(relation.total).value.eq(total.value)) return false
    const listed = relation.parts.map((part) => operandFigure(part).value)
    return parts.every(({ value }) => listed.some((other) => other.eq(value)))
  })
}
