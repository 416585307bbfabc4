import { minus, percentOf } from '../../base/interval.ts'
import type { Evidence, Facts } from '../../facts/schema.ts'
import type { Candidate, Way } from '../candidate.ts'
import {
  type Book,
  closeness,
  type Entry,
  figureStart,
  isTabled,
  lastInFront,
  nearest,
  ofItsYear,
  oneValue,
} from '../relate/book.ts'
import { budgetInFront, budgets, leftBefore, leftInFront, levels } from './compared-level.ts'
import { excessCandidates, isExcess } from './excess.ts'
import { grownBudgetCandidates, isGrownBudget } from './grown-budget.ts'
import { levelElsewhere, levelsInRow, nowElsewhere } from './levels-elsewhere.ts'
import { moneyCandidate } from './money-candidate.ts'
import { restWay } from './sum-way.ts'
import { yearsCompared } from './years-compared.ts'

/** 增减额 = 本年 − 上年; 增减率 = 增减额 ÷ 上年. Percentage points are no per cent and never come here. */
export function changeCandidates(_facts: Facts, book: Book): Candidate[] {
  return book.entries.flatMap((entry) => {
    if (entry.amount.measure === 'adjustment' && isGrownBudget(entry)) return grownBudgetCandidates(book, entry)
    if (entry.amount.measure === 'change' && isExcess(entry)) return excessCandidates(book, entry)
    if (entry.amount.measure === 'change' || isAgainstBudget(book, entry)) return changeOf(book, entry)
    return entry.amount.measure === 'change_rate' ? rateOf(book, entry) : []
  })
}

/** A difference from the budget that is no adjustment of it: spending and budget stand in its sentence, and no revised budget. */
function isAgainstBudget(book: Book, entry: Entry): boolean {
  if (entry.amount.measure !== 'adjustment' || entry.amount.evidence.some(saysAdjusted)) return false
  const here = ofItsYear(book.of(entry.amount.subject), entry).filter((other) => closeness(other, entry) === 2)
  const has = (...measures: string[]): boolean => here.some((other) => measures.includes(other.amount.measure))
  return has('executed', 'revenue') && has('approved', 'budget') && !has('revised')
}

/** 追加预算64.1万元, 调减20万元: the budget itself was changed, whatever was spent. */
const saysAdjusted = ({ quote, start, number_start }: Evidence): boolean =>
  /追|调|核[增减]|压减|收回/.test(quote.slice(0, number_start - start))

/** 较年初预算减少10.9万元，下降54.7%，较上年减少…: a rate right behind a difference from the budget is of the budget, whatever else is compared. */
function toldAgainstBudget(differences: readonly Entry[], rate: Entry): Entry | null {
  if (rate.amount.measure !== 'change_rate') return null
  const last = lastInFront(differences, rate)
  const saysBudget = last?.amount.evidence.some(({ quote, start, number_start }) =>
    /[比较与](?:年初|全年|调整后)?预算[^,，。;；]*$/.test(quote.slice(0, number_start - start)),
  )
  return last?.amount.measure === 'adjustment' && saysBudget ? last : null
}

/** This year's and last year's figures of the same thing in the same paragraph. */
export function changeTerms(book: Book, entry: Entry) {
  const own = book.of(entry.amount.subject)
  const near = (measures: Parameters<typeof nearest>[2]): Entry[] =>
    nearest(own, entry, measures).filter((other) => closeness(other, entry) > 0)
  const here = (...measures: Parameters<typeof nearest>[2]): Entry[] =>
    nearest(own, entry, measures).filter((other) => closeness(other, entry) === 2)
  const planned = toldAgainstBudget(here('adjustment', 'change'), entry)
  if (planned) {
    const isPlan = ({ amount }: Entry): boolean =>
      amount.evidence.some(({ quote }) => /预算|计划|批复|安排/.test(quote))
    const budget = here('approved', 'budget').filter(isPlan)
    const before =
      budget.length > 0 ? budget : nearest(ofItsYear(own, entry), entry, ['approved', 'budget']).slice(0, 1)
    // “三公”经费41万元，较年初预算数减少4万元: the sum that is compared, though nothing says that it was spent
    const now = [...here(...levels), ...here('budget').filter((other) => !isPlan(other))]
    return { now, before: before.filter(isPlan), change: [planned] }
  }
  // 比年初预算12万元减少3.54万元，下降29.5%: compared with the budget in one sentence
  const ofBudget =
    [entry, ...here('adjustment')].some((other) => isAgainstBudget(book, other)) && here('change').length === 0
  if (ofBudget && entry.amount.measure !== 'change')
    return { now: here(...levels), before: here('approved', 'budget'), change: here('adjustment') }
  // 全年预算数比年初预算数增加156万元，增幅5.46%: what the budget grew by, wherever the two budgets stand
  const adjusted = here('adjustment')
  if (entry.amount.measure === 'change_rate' && adjusted.length > 0 && here('change', 'prior').length === 0)
    return { now: [], before: nearest(own, entry, ['approved', 'budget']), change: adjusted }
  // rows of a table hold their own terms: 本年收入 and 本年支出 both are the organization's
  if (isTabled(entry) && here('prior').length > 0 && here(...levels).length > 0)
    return { now: here(...levels), before: here('prior'), change: here('change') }
  const years = yearsCompared(entry, own)
  if (years) return years
  const change = near(['change'])
  const year = yearNamed(entry, change)
  const before = near(['prior'])
  const told = near(before.length > 0 && before.every(saysBudget) ? budgets : levels)
  if (year !== null && year !== yearOf(entry) - 1)
    return {
      now: ofYear(told, yearOf(entry)),
      before: inRowOf(told, ofYear(own, year)),
      change: inFront(change, entry),
    }
  const left = leftInFront(own, entry)
  const yearBefore = left && before.length === 0 ? leftBefore(own, left) : []
  if (left && yearBefore.length > 0) return { now: [left], before: yearBefore, change: inFront(change, entry) }
  if (left) return { now: [left, ...told, ...here(...budgets)], before, change: inFront(change, entry) }
  const compared = budgetInFront(own, entry, before)
  if (compared) return { ...compared, change: here('change') }
  const series = before.length > 0 ? null : seriesTerms(entry, near)
  const now = told.length > 0 || before.length > 0 ? told : plannedLevel(here('budget', 'approved'), book, entry)
  if (series || before.length > 0) return series ?? { now, before, change }
  return { now, before: inRowOf(now, nearest(own, entry, ['prior'])), change }
}

/** 与2021年相比减少3.2万元，下降9.6%: the year that a change or its rate is measured from, where the words name one. */
function yearNamed(entry: Entry, changes: readonly Entry[]): number | null {
  const own = entry.amount.measure === 'change_rate' ? [entry, ...inFront(changes, entry)] : [entry]
  for (const { amount } of own)
    for (const { quote, start, number_start } of amount.evidence) {
      const m = /[比较与同](20\d\d)年[^\d,，。;；]{0,12}$/.exec(quote.slice(0, number_start - start))
      if (m) return Number(m[1])
    }
  return null
}

/** The change that stands right in front of its rate. */
function inFront(changes: readonly Entry[], entry: Entry): Entry[] {
  const last = lastInFront(
    changes.filter((other) => closeness(other, entry) === 2),
    entry,
  )
  return last ? [last] : []
}

const ofYear = (entries: readonly Entry[], year: number): Entry[] =>
  entries.filter((entry) => yearOf(entry) === year && ['prior', ...levels].includes(entry.amount.measure))

/**
 * The text tells of a figure what the table has in a row: what another year's was is that of this row. A row with several such sums
 * tells nothing.
 */
function inRowOf(now: readonly Entry[], others: readonly Entry[]): Entry[] {
  const [own, ...more] = now
  const found = others.filter((other) => own && other !== own && closeness(other, own) === 2 && isTabled(other))
  const one = more.length === 0 ? oneValue(found) : null
  return one ? [one] : []
}

/**
 * “三公”经费预算9.8万元，比上年减少18.5万元，下降65.37%: a budget against that of the year before, where the sentence tells of the one budget right in front
 * and of no spending.
 */
function plannedLevel(budgets: readonly Entry[], book: Book, entry: Entry): Entry[] {
  const last = lastInFront(budgets, entry)
  if (!last || entry.amount.evidence.some(({ quote }) => /决算|执行|实际/.test(quote))) return []
  const between = book.entries.filter(
    (other) =>
      other !== last &&
      other !== entry &&
      closeness(other, entry) === 2 &&
      figureStart(other) > figureStart(last) &&
      figureStart(other) < figureStart(entry),
  )
  return between.every(({ amount }) => amount.measure === 'change' && amount.subject === entry.amount.subject)
    ? [last]
    : []
}

/** 2023年预算1,985万元: last year's figure is that of its budget, and goes with this year's. */
const saysBudget = ({ amount }: Entry): boolean =>
  amount.evidence.every(
    ({ quote, start, number_start, cell }) =>
      cell === null && /预算[^支收执决]{0,6}$/.test(quote.slice(0, number_start - start)),
  )

/**
 * 各年支出分别为182万元、189万元、196万元，…2024年预算较2023年增加12万元，支出较上年增加7万元，增长4%: last year's figure is told as that of its own
 * year, and a rate goes with the change right in front of it.
 */
function seriesTerms(entry: Entry, near: (measures: Parameters<typeof nearest>[2]) => Entry[]) {
  const changes = near(['change']).filter((other) => figureStart(other) <= figureStart(entry))
  const own = entry.amount.measure === 'change' ? entry : changes.sort((a, b) => figureStart(a) - figureStart(b)).at(-1)
  const [place] = own?.amount.evidence ?? []
  const words =
    place?.quote
      .slice(0, place.number_start - place.start)
      .split(/[，,。；;]/)
      .at(-1) ?? ''
  const told = near(/预算[^支收]*$/.test(words) ? budgets : levels)
  const before = told.filter((other) => yearOf(other) === yearOf(entry) - 1)
  if (before.length === 0) return null
  return {
    now: told.filter((other) => yearOf(other) === yearOf(entry)),
    before,
    change: own && own !== entry ? [own] : [],
  }
}

const yearOf = ({ amount }: Entry): number => (/^\d{4}$/.test(amount.period ?? '') ? Number(amount.period) : Number.NaN)

/** What a change is reckoned from: the figures around it, else those of a row of a table. */
function termsOf(book: Book, entry: Entry) {
  const near = changeTerms(book, entry)
  const isBare = near.now.length === 0 && near.before.length === 0 && entry.amount.measure !== 'adjustment'
  return isBare ? { ...near, ...levelsInRow(book, entry) } : near
}

function changeOf(book: Book, entry: Entry): Candidate[] {
  const { now: near, before } = termsOf(book, entry)
  const now = near.length > 0 ? near : nowElsewhere(book, entry, before)
  const ways = now.flatMap((n) => before.map((b) => restWay(n.figure, [b.figure])))
  if (ways.length === 0) return []
  return [moneyCandidate('change', entry, ways, near.length > 0 && ways.length === 1)]
}

/** 环比增长23.9%, 两年平均增长5.13%: against the month before, of which the report tells nothing, or the mean of several years. */
const isOfOtherSpan = ({ amount }: Entry): boolean =>
  amount.evidence.some(({ quote, start, number_start }) =>
    /(?:环比|年均|平均)[^,，。;；]*$/.test(quote.slice(0, number_start - start)),
  )

function rateOf(book: Book, entry: Entry): Candidate[] {
  if (isOfOtherSpan(entry)) return []
  const { now: near, before, change: told } = termsOf(book, entry)
  const change = told.filter((other) => !isExcess(other))
  const isAlone = near.length === 0 && before.length === 0 && change.length === 1
  const now = isAlone ? levelElsewhere(book, entry) : near
  const direct: Way[] = change.flatMap((c) =>
    before.map((b) => ({
      inputs: [c.figure, b.figure],
      compute: (of) => percentOf(of(c.figure), of(b.figure)),
      formula: `${c.figure.raw} ÷ ${b.figure.raw}`,
      name: null,
    })),
  )
  const levelsOnly: Way[] = now.flatMap((n) =>
    before.map((b) => ({
      inputs: [n.figure, b.figure],
      compute: (of) => percentOf(minus(of(n.figure), of(b.figure)), of(b.figure)),
      formula: `(${n.figure.raw} − ${b.figure.raw}) ÷ ${b.figure.raw}`,
      name: null,
    })),
  )
  // last year's figure is often left out: it is this year's less the change
  const implied: Way[] = now.flatMap((n) =>
    change
      .filter((c) => !n.figure.value.eq(c.figure.value))
      .map((c) => ({
        inputs: [n.figure, c.figure],
        compute: (of) => percentOf(of(c.figure), minus(of(n.figure), of(c.figure))),
        formula: `${c.figure.raw} ÷ (${n.figure.raw} − ${c.figure.raw.replace(/^[-−－]/, '')}${c.figure.value.isNegative() ? '（减少）' : ''})`,
        name: null,
      })),
  )
  const stated = [...direct, ...levelsOnly]
  const ways = stated.length > 0 ? stated : implied
  if (ways.length === 0) return []
  const isNear = before.every(
    (other) => closeness(other, entry) > 0 || near.some((level) => closeness(level, other) === 2),
  )
  const tied =
    direct.length > 0
      ? direct.length === 1 && isNear
      : levelsOnly.length > 0
        ? levelsOnly.length === 1
        : implied.length === 1 && !isAlone
  return [
    {
      rule: 'change-rate',
      subject: entry.amount.subject,
      stated: entry.figure,
      unit: 'percent',
      exactWhole: false,
      ways,
      tied,
    },
  ]
}
