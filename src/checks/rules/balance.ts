import type { Decimal } from '../../base/decimal.ts'
import { minus, plus } from '../../base/interval.ts'
import type { Facts, Measure } from '../../facts/schema.ts'
import { carriedFrom } from '../../facts/words/money-cues.ts'
import type { Candidate, Way } from '../candidate.ts'
import { judgeCandidate } from '../judge-candidate.ts'
import { repairsOf } from '../misprint.ts'
import {
  type Book,
  closeness,
  type Entry,
  isOfSpan,
  nearest,
  ofItsPeriod,
  ofItsYear,
  oneValue,
  samePeriod,
} from '../relate/book.ts'
import { sameSubject } from '../relate/same-subject.ts'
import { accountLine, oneFund } from '../words.ts'
import { adjustedBudget, budgetsOr, carriedOver, isSourceRow } from './adjustment.ts'
import { fieldFigure } from './completion.ts'
import { fundBalances } from './fund-balances.ts'
import { moneyCandidate } from './money-candidate.ts'
import { rateVerdict } from './rate-way.ts'
import { isShortOfDue, shortfall } from './shortfall.ts'
import { restOf } from './sum-way.ts'
import { yearsSurplus } from './years-surplus.ts'

/** 结余 = 预算 − 支出 or 到位 − 支出; a forecast balance uses the forecast spending where there is one. */
export function balanceCandidates(facts: Facts, book: Book): Candidate[] {
  // what a table says of its own columns (未到位 = 应到位 − 到位) needs no other reading
  const told = new Set([
    ...facts.relations.map((one) => (one.kind === 'difference' && one.rule === 'balance' ? one.stated.id : null)),
    ...restsIn(facts),
  ])
  return book.entries.flatMap((entry) => {
    if (told.has(entry.amount.id)) return []
    const { measure, subject } = entry.amount
    if ((measure !== 'balance' && measure !== 'balance_projected') || entry.amount.unit !== 'CNY') return []
    const own = ofItsYear(book.of(subject), entry)
    // the summary of the accounts has its own relation (account-totals.ts)
    if (accountLine(entry.amount) !== null && own.some((one) => one.amount.measure === 'total')) return []
    if (isShortOfDue(entry)) return shortfall(own, entry)
    const ofFund = fundBalances(book, entry)
    if (ofFund) return ofFund
    const ofYear = yearsSurplus(book, entry)
    if (ofYear) return [ofYear]
    const spending: Measure[] = measure === 'balance' ? ['executed'] : ['executed_projected', 'executed']
    const spent = ofItsPeriod(nearest(own, entry, spending), entry)
    const stated = nearest(
      own,
      entry,
      isSurplus(entry) ? ['revenue'] : ['revised', 'budget', 'approved', 'released'],
    ).filter((one) => !isOfIncome(one))
    const budgets = isSurplus(entry) ? stated : budgetsOr(stated, own, entry)
    const isOpening = (carriedFrom.test(subject) || isCarriedIn(entry)) && !isSourceRow(entry, own)
    const opened = isOpening ? [] : waysWithOpening(book, own, entry)
    if (opened.length > 0) return [moneyCandidate('balance', entry, opened, true)]
    const ways = spent.flatMap((e) =>
      budgets
        .filter((b) => measure === 'balance_projected' || samePeriod(e.amount, b.amount) || isOfSpan(entry, e))
        .map((b) => restOf(b, e)),
    )
    const saved = savedByIndicator(facts, entry)
    if (saved.length > 0) return [moneyCandidate('balance', entry, [...saved, ...ways], true)]
    if (isOpening) return []
    if (ways.length === 0) return ofIncome(book, own, entry)
    const tied =
      [spent, budgets].every(
        (terms) => closeness(terms[0] as Entry, entry) === 2 || (measure === 'balance' && isOnlyOneNear(terms, entry)),
      ) ||
      isForecast(entry, spent[0] as Entry, budgets) ||
      isBelowBudget(entry, spent[0] as Entry, budgets)
    const base = baseOfRate(book, entry, spent[0] as Entry, budgets)
    const slipped = slippedWay(entry, spent, budgets)
    const isTheirs = slipped !== undefined || ((tied || base === budgets[0]) && !isOthers(entry, spent, budgets))
    // of several budgets in its row the one that explains the slip, or that the rate beside it is of
    const meant = slipped ?? (base && restOf(base, spent[0] as Entry))
    return [moneyCandidate('balance', entry, meant ? [meant, ...ways] : ways, isTheirs)]
  })
}

/** 结余90万元，其中甲18万元，其余72万元…: parts of what is left that have the name of the whole. */
function restsIn({ relations, amounts }: Facts): (string | null)[] {
  const left = new Map(amounts.flatMap((one) => (one.measure === 'balance' ? [[one.id, one.subject] as const] : [])))
  return relations.flatMap((one) => {
    const whole = one.kind === 'sum' && one.total.id !== null ? left.get(one.total.id) : undefined
    if (one.kind !== 'sum' || whole === undefined) return []
    return one.parts.flatMap(({ id }) => (id !== null && left.get(id) === whole ? [id] : []))
  })
}

/**
 * 上年结转 | 本年到位 | 本年支出 | 结转下年: in a row that begins with what was carried over, what is left is that and what came in less what was spent. A
 * budget of the whole year holds what was carried over already; of another one it may be a part.
 */
function waysWithOpening(book: Book, own: readonly Entry[], entry: Entry): Way[] {
  if (entry.amount.evidence[0]?.cell == null) return []
  const inRow = (one: Entry): boolean => closeness(one, entry) === 2
  const carried = carriedOver(book, entry).filter((one) => inRow(one) && one !== entry)
  const [spent] = nearest(own, entry, ['executed']).filter(inRow)
  const bases = nearest(own, entry, ['revised', 'released', 'revenue', 'budget', 'approved']).filter(inRow)
  if (carried.length === 0 || !spent) return []
  return bases.flatMap((base) => {
    const alone = restOf(base, spent)
    if (base.amount.measure === 'revised') return [alone]
    const sum = adjustedBudget(base, carried)
    const opening: Way = {
      inputs: [...sum.inputs, spent.figure],
      compute: (of) => {
        const whole = sum.compute(of)
        return whole && minus(whole, of(spent.figure))
      },
      formula: `${sum.formula} − ${spent.figure.raw}`,
      name: null,
    }
    return base.amount.measure === 'revenue' ? [opening] : [opening, alone]
  })
}

/**
 * 政府性基金预算财政拨款年初结转和结余3万元，本年收入60万元，本年支出58万元，年末结转和结余5万元: one fund of the accounts in one sentence. What was
 * carried in may be left out where it is nothing: then only sums that come out tell.
 */
function ofIncome(book: Book, own: readonly Entry[], entry: Entry): Candidate[] {
  if (!oneFund.test(entry.amount.subject)) return []
  const here = (measure: Measure): Entry[] => nearest(own, entry, [measure]).filter((e) => closeness(e, entry) === 2)
  const [income, ...incomes] = here('revenue')
  const [spent, ...more] = here('executed')
  if (!income || !spent || incomes.length > 0 || more.length > 0) return []
  const carried = carriedOver(book, entry).filter((one) => one !== entry && closeness(one, entry) === 2)
  const come = [...carried, income].map(({ figure }) => figure)
  const way: Way = {
    inputs: [...come, spent.figure],
    compute: (of) => minus(come.map(of).reduce(plus), of(spent.figure)),
    formula: `${come.map(({ raw }) => raw).join(' + ')} − ${spent.figure.raw}`,
    name: null,
  }
  const candidate = { ...moneyCandidate('balance', entry, [way], carried.length > 0), tentative: true }
  return judgeCandidate(candidate)?.verdict === 'not-checkable' ? [] : [candidate]
}

/** 上年结转县级资金92万元: carried in, though the subject is only what it is called. */
const isCarriedIn = ({ amount }: Entry): boolean =>
  amount.evidence.every(({ quote, start, number_start }) =>
    /(?:上年|年初|期初|以前年度|历年)(?:末)?(?:累计|滚存)?结[转余存][^,，。;；:：\d]*$/.test(
      quote.slice(0, number_start - start),
    ),
  )

/** 收入预算数为15亿元: what was to come in is nothing that is left over of spending. */
const isOfIncome = ({ amount }: Entry): boolean =>
  amount.measure !== 'revenue' && amount.evidence.some(({ quote }) => /收入(?:年初)?预算数?(?:为|是)?\s*\d/.test(quote))

/** 当年收支结余, 收支相抵后结余: what came in less what was spent, whatever the budget was. */
const isSurplus = ({ amount }: Entry): boolean =>
  amount.evidence.some(({ quote }) => /收支(?:相抵|结余|结转|差额|盈余)|收入(?:与|减|扣除)支出/.test(quote))

/**
 * More is left than there was: the balance is somebody else's (the paragraph went from “三公”经费 on to the whole), unless its digits
 * are those of the difference, with another unit or a point moved, in it or in one of its terms.
 */
function isOthers(entry: Entry, spent: readonly Entry[], budgets: readonly Entry[]): boolean {
  const { value } = entry.figure
  if (budgets.some((budget) => budget.figure.value.gte(value))) return false
  return !budgets.some((budget) =>
    spent.some((e) => {
      const difference = budget.figure.value.minus(e.figure.value)
      if (!difference.isZero() && /^10*$/.test(value.div(difference).toFixed())) return true
      return (
        shiftsOf(budget).some((meant) => meant.minus(e.figure.value).eq(value)) ||
        shiftsOf(e).some((meant) => budget.figure.value.minus(meant).eq(value))
      )
    }),
  )
}

/**
 * 年末结余6.66元 where 预算 less 支出 leaves 6.66万元, 结余42.66万元 where 到位 less 支出 leaves 426.60万元: whichever of several bases is meant, the one
 * that the digits of the balance come from is its base. Three digits with another unit tell, four with a moved point or two of them
 * swapped where the terms stand in its paragraph, three in its row or sentence, or where one row of a table has both terms; five
 * where one sentence elsewhere has both.
 */
function slippedWay(entry: Entry, spent: readonly Entry[], budgets: readonly Entry[]): Way | undefined {
  const digits = entry.figure.written.number.replace(/[^\d]|^[0.]+|0+$/g, '').length
  if (digits < 3) return undefined
  const repairs = repairsOf(entry.figure)
  for (const e of spent)
    for (const budget of budgets) {
      const difference = budget.figure.value.minus(e.figure.value)
      const repair = repairs.find(({ value }) => value.eq(difference))
      if (!repair) continue
      const near = Math.min(closeness(e, entry), closeness(budget, entry))
      const isTold = near === 2 || (near === 0 && isOnePlace(entry, budget, e) && (digits >= 5 || isInTable(budget, e)))
      if (repair.cause === 'unit-slip' || isTold || (digits >= 4 && near === 1)) return restOf(budget, e)
    }
  return undefined
}

/** What the text says is left of what one row or sentence elsewhere has for this year. */
const isOnePlace = (entry: Entry, budget: Entry, spent: Entry): boolean =>
  entry.amount.evidence.every(({ cell }) => cell === null) &&
  closeness(budget, spent) === 2 &&
  [budget, spent].every(({ amount }) => amount.period === entry.amount.period)

const isInTable = (...terms: readonly Entry[]): boolean =>
  terms.every(({ amount }) => amount.evidence.some(({ cell }) => cell !== null))

/** The sum with another unit or its point elsewhere. */
const shiftsOf = ({ figure }: Entry): Decimal[] =>
  repairsOf(figure).flatMap(({ cause, value }) => (cause === 'digit-swap' ? [] : [value]))

/**
 * 调整后预算1,421万元。… 预计全年支出1,337.2万元，预计执行率94.10%，预计结余83.8万元: the rate in the sentence of the balance comes out with
 * one budget only, wherever that stands; what is left is left of that budget.
 */
function baseOfRate(book: Book, entry: Entry, spent: Entry, budgets: readonly Entry[]): Entry | null {
  // what is spent so far says nothing about the end of the year
  const spending = entry.amount.measure === 'balance' ? 'executed' : 'executed_projected'
  if (closeness(spent, entry) < 2 || spent.amount.measure !== spending) return null
  const rates = book
    .of(entry.amount.subject)
    .filter(
      (rate) =>
        (rate.amount.measure === 'execution_rate' || rate.amount.measure === 'execution_rate_projected') &&
        closeness(rate, entry) === 2,
    )
  const bases = budgets.filter((budget) => rates.some((rate) => rateVerdict(rate, spent, budget) === 'consistent'))
  return oneValue(bases)
}

/** 预计全年支出2,389万元，预计年末结余12万元: of the only budget that the report has of the matter, told in this paragraph. */
const isForecast = (entry: Entry, spent: Entry, budgets: readonly Entry[]): boolean =>
  spent.amount.measure === 'executed_projected' &&
  closeness(spent, entry) === 2 &&
  isOnlyOneNear(budgets, entry) &&
  oneValue(budgets) !== null

/** 支出163.75万元，比预算少支出22.25万元: of the only budget that the report has of the matter, wherever it is told. */
const isBelowBudget = (entry: Entry, spent: Entry, budgets: readonly Entry[]): boolean =>
  closeness(spent, entry) === 2 &&
  oneValue(budgets) !== null &&
  entry.amount.evidence.every(({ quote, start, number_start }) =>
    /[比较](?:年初|全年|调整后|当年)?预算(?:数|安排)?(?:少|节[约省]|结余)[^,，。;；\d]{0,6}$/.test(
      quote.slice(0, number_start - start),
    ),
  )

/** The paragraph states one such sum and no other. */
const isOnlyOneNear = (terms: readonly Entry[], entry: Entry): boolean =>
  oneValue(terms.filter((term) => closeness(term, entry) > 0)) !== null

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
