import type { Measure } from '../../facts/schema.ts'
import { insuranceFund, isFund, transferName } from '../../facts/words/fund-budgets.ts'
import { carriedFrom } from '../../facts/words/money-cues.ts'
import type { Candidate, Way } from '../candidate.ts'
import { type Book, closeness, type Entry, oneValue } from '../relate/book.ts'
import { moneyCandidate } from './money-candidate.ts'
import { restWay, sumWay } from './sum-way.ts'

/** 当年结余, 收支相抵后结转下年: what is left of the income of the year. */
const ofYear = /(?:当[年期]|本[年期]|本年度)(?:收支)?(?:结余|盈余)|收支(?:相抵|轧抵|结余|盈余)/
/** 年末滚存结余, 累计结余: what the fund holds at the end of the year, with what it held before. */
const rolling = /滚存|累计结余|历年结余|基金结余/

/**
 * What is left of a fund that is budgeted with its income: 当年结余 = 收入 − 支出 (− 调出资金, where the paragraph tells of it), 年末滚存结余 = 上年末滚存结余
 * + 当年结余. Its budgets say nothing of it. Null where the words are of no such fund, [] where not all of its terms are told.
 */
export function fundBalances(book: Book, entry: Entry): Candidate[] | null {
  const { subject } = entry.amount
  if (!isFund(subject)) return null
  const own = [...book.of(subject), ...book.of(`${subject}收入`)].filter((one) => one !== entry)
  const way = carriedFrom.test(wordsOf(entry)) ? null : wayOf(book, own, entry)
  if (way) return [moneyCandidate('balance', entry, [way], true)]
  // of a fund of taxes and fees the words may still be those of a unit that spends it
  return insuranceFund.test(subject) ? [] : null
}

function wayOf(book: Book, own: readonly Entry[], entry: Entry): Way | null {
  const words = wordsOf(entry)
  if (rolling.test(words)) return rolledOn(own, entry)
  if (!ofYear.test(words)) return null
  const totals = ofTotals(own, entry)
  if (totals) return totals
  const came = one(own, entry, ['revenue'])
  const spent = one(own, entry, ['executed'])
  return came && spent
    ? restWay(
        came.figure,
        [spent, ...transfers(book, entry)].map(({ figure }) => figure),
      )
    : null
}

/** 收入20亿元，…，加上调剂资金收入6亿元，收入总量26亿元；…，支出总量22亿元。当年结余4亿元: where both sides are told with what was added, of these. */
function ofTotals(own: readonly Entry[], entry: Entry): Way | null {
  const near = own.filter((other) => other.amount.measure === 'total' && closeness(other, entry) > 0)
  const [came, ...moreCame] = near.filter((other) => /收入/.test(wordsOf(other)))
  const [went, ...moreWent] = near.filter((other) => /支出/.test(wordsOf(other)))
  return came && went && came !== went && moreCame.length + moreWent.length === 0
    ? restWay(came.figure, [went.figure])
    : null
}

/** 2022年末滚存结余5.6亿元，…当年结余0.7亿元: what it held before and what the year left. */
function rolledOn(own: readonly Entry[], entry: Entry): Way | null {
  const year = entry.amount.period
  const balances = own.filter(({ amount }) => amount.measure === 'balance')
  const before = balances.filter((other) => other.amount.period !== year && rolling.test(wordsOf(other)))
  const left = balances.filter((other) => other.amount.period === year && ofYear.test(wordsOf(other)))
  const [opening, ...openings] = before
  const [surplus, ...more] = left
  if (!opening || !surplus || openings.length + more.length > 0) return null
  return sumWay([opening.figure, surplus.figure])
}

/** The one sum of its measure that the paragraph tells, else the report. */
function one(own: readonly Entry[], entry: Entry, measures: readonly Measure[]): Entry | null {
  const all = own.filter(
    ({ amount }) => measures.includes(amount.measure) && amount.unit === 'CNY' && amount.period === entry.amount.period,
  )
  const near = all.filter((other) => closeness(other, entry) > 0)
  const meant = near.length > 0 ? near : all
  return oneValue(meant)
}

/** 调出资金, 债务还本支出: what leaves a fund and is no spending of it, as far as the paragraph tells. */
const transfers = (book: Book, entry: Entry): Entry[] =>
  book.entries.filter(
    (other) =>
      other !== entry &&
      other.amount.unit === 'CNY' &&
      (other.amount.subject === transferName || /还本/.test(other.amount.subject)) &&
      closeness(other, entry) > 0,
  )

/** The words right in front of the figure. */
const wordsOf = ({ amount }: Entry): string =>
  amount.evidence
    .filter(({ cell }) => cell === null)
    .map(({ quote, start, number_start }) => /[^,，。;；]*$/.exec(quote.slice(0, number_start - start))?.[0] ?? '')
    .join('|')
