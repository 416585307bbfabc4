import { percentOf } from '../../base/interval.ts'
import { budgetMeasures, type Facts, type Measure } from '../../facts/schema.ts'
import type { Candidate, RuleId, Way } from '../candidate.ts'
import { type Book, closeness, type Entry, isTabled, nearest, ofItsYear, samePeriod } from '../relate/book.ts'
import { isSource } from '../relate/same-subject.ts'
import { measureNames } from '../words.ts'
import { adjustedBudget, budgetsOr } from './adjustment.ts'
import { columnBase } from './column-base.ts'
import { rateVerdict, rateWay } from './rate-way.ts'

interface RateRule {
  rule: RuleId
  rate: Measure
  numerators: readonly Measure[]
  denominators: readonly Measure[]
}

/**
 * 预算执行率 = 全年执行数 ÷ 全年预算数 in the self-evaluation form, 实际支出 ÷ 实际到位 in the evaluation framework
 * (both 财预〔2020〕10号); 资金到位率 = 到位 ÷ 预算. A rate is tried against every base the report states before it is called wrong.
 */
const rateRules: readonly RateRule[] = [
  {
    rule: 'execution-rate',
    rate: 'execution_rate',
    numerators: ['executed'],
    denominators: ['revised', 'budget', 'approved', 'released'],
  },
  {
    rule: 'execution-rate',
    rate: 'execution_rate_projected',
    numerators: ['executed_projected', 'executed'],
    denominators: ['revised', 'budget', 'approved', 'released'],
  },
  {
    rule: 'release-rate',
    rate: 'release_rate',
    numerators: ['released'],
    denominators: ['revised', 'budget', 'approved'],
  },
  {
    rule: 'execution-rate',
    rate: 'balance_rate',
    numerators: ['balance', 'balance_projected'],
    denominators: ['revised', 'budget', 'approved', 'released'],
  },
]

export function rateCandidates(_facts: Facts, book: Book): Candidate[] {
  return rateRules.flatMap((rule) =>
    book.entries
      .filter((entry) => entry.amount.measure === rule.rate)
      .flatMap((entry) => candidateOf(book, rule, entry)),
  )
}

/** 支出进度54%（除留抵退税资金）: of a budget less something that the bracket leaves out. */
const leavesOut = /^\s*[(（](?:扣除|剔除|除|不含|不包括|不计)/

function candidateOf(book: Book, rule: RateRule, rate: Entry): Candidate[] {
  if (rate.amount.evidence.some((e) => leavesOut.test(e.quote.slice(e.number_end - e.start)))) return []
  const own = ofItsSentence(ofItsYear(book.of(rate.amount.subject), rate), rate, rule)
  const all = nearest(own, rate, numeratorsOf(rule, rate, own)).filter((entry) => samePeriod(entry.amount, rate.amount))
  const budgets = budgetsOr(nearest(own, rate, rule.denominators), own, rate)
  // 全年下达1.40亿元，截至年末到位1.39亿元，到位率…: what was handed down is to arrive
  const down = rule.rate === 'release_rate' && budgets.length === 0 ? all.filter(isHandedDown) : []
  const numerators = down.length > 0 ? all.filter((entry) => !down.includes(entry)) : all
  const denominators = down.length > 0 && numerators.length > 0 ? down : budgets
  const base = rate.amount.base ?? baseOfColumn(rate, rule, denominators, book)
  const named = denominators.filter((entry) => entry.amount.measure === base)
  const sure = isSure(rate, numerators[0], named)
  const bases = sure
    ? named
    : named.length > 0
      ? [...named, ...denominators.filter((entry) => !named.includes(entry))]
      : denominators
  const adjusted = named.length > 0 ? [] : adjustedWays(own, rate, numerators, denominators)
  const ways = [
    ...adjusted,
    ...numerators.flatMap((n) =>
      bases.filter((d) => !d.figure.value.isZero()).map((d) => rateWay(n, d, named.length > 0 && !named.includes(d))),
    ),
  ]
  if (ways.length === 0) return []
  const n = numerators[0] as Entry
  const d = bases[0] as Entry
  // 全年预算总指标29亿元，…支出27.6亿元，为预算的95.19%: whatever it is told of, a budget of the paragraph that the rate comes out with
  if (rate.amount.base === 'budget')
    ways.push(
      ...book.entries
        .filter((other) => budgetMeasures.has(other.amount.measure) && other.amount.unit === 'CNY')
        .filter((other) => !bases.includes(other) && closeness(other, rate) > 0 && !other.figure.value.isZero())
        .filter((other) => rateVerdict(rate, n, other) === 'consistent')
        .map((other) => rateWay(n, other, true)),
    )
  // 占全年预算数的…: where no such budget is found, another one proves nothing
  const isNamed = rate.amount.base !== null && rate.amount.base !== 'budget' && named.length === 0
  const values = new Set(denominators.map(({ figure }) => figure.value.toString()))
  const isOnlyBase = values.size === 1 && isOfItsSize(rate, n, d)
  const isNear = closeness(n, rate) > 0 && (closeness(d, rate) > 0 || isOnlyBase)
  const tied = sure || (!isNamed && isNear && !isOfOtherBudget(book, rate, d))
  return [
    {
      rule: rule.rule,
      subject: rate.amount.subject,
      ...(rule.rate === 'balance_rate' || rule.rate === 'execution_rate_projected'
        ? { what: measureNames[rule.rate] }
        : {}),
      stated: rate.figure,
      unit: 'percent',
      exactWhole: false,
      ways,
      tied,
    },
  ]
}

/** 国有资本经营收入完成预算的104.13%: of an income the rate is of what came in. */
const numeratorsOf = (rule: RateRule, rate: Entry, own: readonly Entry[]): readonly Measure[] =>
  rule.rate === 'execution_rate' && (/收入$/.test(rate.amount.subject) || isOfWhatCame(rate, own))
    ? ['revenue', ...rule.numerators]
    : rule.numerators

/** 收入预算41万元，实际取得收入42万元，完成预算的102%: the sentence tells of what came in, and of no spending. */
function isOfWhatCame(rate: Entry, own: readonly Entry[]): boolean {
  const here = own.filter((entry) => closeness(entry, rate) === 2).map(({ amount }) => amount.measure)
  return here.includes('revenue') && !here.includes('executed')
}

/** The words in front of the figure say that it was handed down, and not that it is there. */
const isHandedDown = ({ amount }: Entry): boolean =>
  amount.evidence.some(({ quote, start, number_start }) =>
    /下达[^,，。;；]{0,8}$/.test(quote.slice(0, number_start - start)),
  )

/**
 * 年初预算560万元，追加预算64.1万元，实际支出624.1万元，执行率100%: where the budget after its adjustments is not stated it follows from them, and
 * the rate may be of it.
 */
function adjustedWays(
  own: readonly Entry[],
  rate: Entry,
  numerators: readonly Entry[],
  denominators: readonly Entry[],
): Way[] {
  const first = denominators.find(({ amount }) => amount.measure === 'approved' || amount.measure === 'budget')
  const changes = own.filter((entry) => entry.amount.measure === 'adjustment' && closeness(entry, rate) === 2)
  if (!first || changes.length === 0 || denominators.some(({ amount }) => amount.measure === 'revised')) return []
  const whole = adjustedBudget(first, changes)
  return numerators.map((n) => ({
    inputs: [n.figure, ...whole.inputs],
    compute: (of) => {
      const budget = whole.compute(of)
      return budget && percentOf(of(n.figure), budget)
    },
    formula: `${n.figure.raw} ÷ (${whole.formula})`,
    name: measureNames.revised,
  }))
}

/**
 * 公务接待费…，完成预算的31.58%: the budget of the item stands in a table alone, and that table gives the whole another budget than the text
 * does (全年预算数 beside 年初预算): the rate may be of either.
 */
function isOfOtherBudget(book: Book, rate: Entry, d: Entry): boolean {
  const whole = rate.amount.subject_path.at(-1)
  if (whole === undefined || isTabled(rate) || !isTabled(d)) return false
  const budgets = book.of(whole).filter(({ amount }) => budgetMeasures.has(amount.measure))
  const told = budgets.filter((entry) => !isTabled(entry) && closeness(entry, rate) > 0)
  const tabled = budgets.filter(({ blocks }) => [...d.blocks].some((block) => blocks.has(block)))
  const agree = told.some((one) => tabled.some(({ figure }) => figure.value.eq(one.figure.value)))
  return told.length > 0 && tabled.length > 0 && !agree
}

/** What a rate with a base elsewhere in the report may be off by: twice as much, or a slip of the point or of the unit. */
const slips = [1, 10, 100, 10_000].flatMap((factor) => [factor, 1 / factor])

/**
 * The only base that the report states stands elsewhere: it may be the budget of another matter (what one contract brought in, for the
 * whole unit's spending), and then the rate comes out at anything.
 */
function isOfItsSize(rate: Entry, n: Entry, d: Entry): boolean {
  if (d.figure.value.isZero() || rate.figure.value.isZero() || n.figure.value.isZero()) return true
  const off = n.figure.value.div(d.figure.value).times(100).div(rate.figure.value).toNumber()
  return (off > 0.5 && off < 2) || slips.some((slip) => Math.abs(off / slip - 1) < 0.02)
}

/** 省级资金应到位…，实际到位…，到位率…: every project has such a source; a sentence or row that states both terms means its own. */
function ofItsSentence(own: readonly Entry[], rate: Entry, rule: RateRule): readonly Entry[] {
  if (!isSource(rate.amount.subject)) return own
  const near = own.filter((entry) => closeness(entry, rate) === 2)
  const has = (measures: readonly Measure[]): boolean => near.some(({ amount }) => measures.includes(amount.measure))
  return has(rule.numerators) && has(rule.denominators) ? near : own
}

/** The budget of its row that the rates of its column are of. */
function baseOfColumn(rate: Entry, rule: RateRule, denominators: readonly Entry[], book: Book): Measure | null {
  if (new Set(denominators.map(({ amount }) => amount.measure)).size < 2) return null
  const measure = columnBase(rate, rule, book)
  return denominators.some((entry) => entry.amount.measure === measure && closeness(entry, rate) === 2) ? measure : null
}

/**
 * 完成年初预算的…, 占到位资金的…: where the words name the base and the report states it once, no other base will do.
 * A bare 预算 may be any budget.
 */
function isSure(rate: Entry, numerator: Entry | undefined, named: readonly Entry[]): boolean {
  if (!numerator || rate.amount.base === 'budget' || named.length === 0) return false
  const values = new Set(named.map((entry) => entry.figure.value.toString()))
  return values.size === 1 && closeness(numerator, rate) > 0
}
