import { type Interval, minus, percentOf, plus, point } from '../../base/interval.ts'
import type { Facts, Indicator, Measure } from '../../facts/schema.ts'
import type { Candidate, RuleId, Way } from '../candidate.ts'
import type { Figure } from '../figure.ts'
import type { Book, Entry } from '../relate/book.ts'
import { sameSubject } from '../relate/same-subject.ts'
import { isNet } from './adjustment.ts'
import { fieldFigure } from './completion.ts'

/** Whose figures a ratio is made of: the report's main subject, or the subject of that name. */
type Whose = 'main' | RegExp

interface NamedRatio {
  /** Name of the indicator, without quotes and brackets. */
  name: RegExp
  rule: RuleId
  whose: Whose
  over: readonly Measure[]
  /** of ÷ over, or (of − less) ÷ over. */
  of: readonly Measure[]
  less?: readonly Measure[]
  /** The sign is left out by some: 调整率 of a budget that was cut. */
  absolute?: true
}

const budget: readonly Measure[] = ['revised', 'budget', 'approved']

/**
 * Ratios of the framework for departments (部门整体支出绩效评价共性指标体系, annex of 财预〔2013〕53号 and 财预〔2020〕10号), recomputed from
 * the figures that the report states. Provinces choose the base differently, so every base the report offers is tried.
 */
const namedRatios: readonly NamedRatio[] = [
  {
    name: /^预算(?:完成|执行)率$/,
    rule: 'execution-rate',
    whose: 'main',
    of: ['executed'],
    over: [...budget, 'released'],
  },
  {
    name: /^预算调整率$/,
    rule: 'change-rate',
    whose: 'main',
    of: ['revised'],
    less: ['approved'],
    over: ['approved'],
    absolute: true,
  },
  {
    name: /^(?:结转结余|结余结转|结转|结余)率$/,
    rule: 'share',
    whose: 'main',
    of: ['revised', 'budget'],
    less: ['executed'],
    over: ['revised', 'budget'],
  },
  {
    name: /^三公经费变动率$/,
    rule: 'change-rate',
    whose: /三公/,
    of: ['executed', 'budget'],
    less: ['prior'],
    over: ['prior'],
  },
  { name: /^三公经费(?:预算)?控制率$/, rule: 'execution-rate', whose: /三公/, of: ['executed'], over: budget },
  {
    name: /^公用经费(?:预算)?控制率$/,
    rule: 'execution-rate',
    whose: /^公用(?:经费|支出)$/,
    of: ['executed'],
    over: budget,
  },
  {
    name: /^政府采购(?:预算)?(?:执行|完成)率$/,
    rule: 'execution-rate',
    whose: /^政府采购/,
    of: ['executed'],
    over: budget,
  },
  { name: /^项目支出(?:预算)?执行率$/, rule: 'execution-rate', whose: /^项目支出$/, of: ['executed'], over: budget },
  { name: /^资金到位率$/, rule: 'release-rate', whose: 'main', of: ['released'], over: budget },
]

/** The results of indicators that are ratios by their name, recomputed from the amounts of the report. */
export function namedRatioCandidates(facts: Facts, book: Book): Candidate[] {
  return facts.indicators.flatMap((indicator) => {
    const name = indicator.name.replace(/["'“”‘’《》\s]|[(（].*$/g, '')
    const ratio = namedRatios.find((one) => one.name.test(name))
    const stated = fieldFigure(indicator, 'actual')
    if (!ratio || stated?.written.unit !== '%') return []
    const entries = entriesOf(ratio.whose, indicator.subject, book)
    const ways = [...waysOf(ratio, entries, stated), ...(name === '预算调整率' ? adjustedWays(entries, stated) : [])]
    return ways.length === 0 ? [] : [candidateOf(ratio, indicator, stated, ways, isPlain(ratio, entries))]
  })
}

const candidateOf = (
  ratio: NamedRatio,
  indicator: Indicator,
  stated: Figure,
  ways: Way[],
  tied: boolean,
): Candidate => ({
  rule: ratio.rule,
  subject: indicator.name,
  stated,
  unit: 'percent',
  exactWhole: false,
  ways,
  tied,
})

/** Which figures are meant is certain only where the report states one of each measure. */
const isPlain = (ratio: NamedRatio, entries: readonly Entry[]): boolean =>
  [...new Set([...ratio.of, ...ratio.over, ...(ratio.less ?? [])])].every(
    (measure) => once(entries.filter((entry) => entry.amount.measure === measure)).length <= 1,
  )

/** Figures of the year itself: those of a part of the year or of another year are left out. */
function entriesOf(whose: Whose, subject: string, book: Book): Entry[] {
  return book.entries.filter(
    ({ amount }) =>
      amount.unit === 'CNY' &&
      !amount.period?.includes('/') &&
      (whose === 'main' ? sameSubject(amount.subject, subject) : whose.test(amount.subject.replace(/["“”]/g, ''))),
  )
}

function waysOf(ratio: NamedRatio, entries: readonly Entry[], stated: Figure): Way[] {
  const pick = (measures: readonly Measure[]): Entry[] =>
    once(entries.filter((entry) => measures.includes(entry.amount.measure))).sort(
      (a, b) => measures.indexOf(a.amount.measure) - measures.indexOf(b.amount.measure),
    )
  const lesses = ratio.less ? pick(ratio.less) : [null]
  return pick(ratio.of).flatMap((of) =>
    lesses.flatMap((less) =>
      pick(ratio.over)
        .filter((base) => !base.figure.value.isZero() && (ratio.less ? fits(ratio, of, less, base) : base !== of))
        .map((base) =>
          wayOf(of.figure, less?.figure ?? null, base.figure, ratio.absolute === true && !stated.value.isNegative()),
        ),
    ),
  )
}

/**
 * 年初100万元，上年结转5万元，追加12万元，收回2万元: where money was carried over, the adjusted budget less the first one is not what was adjusted;
 * the changes are, with their signs or without them.
 */
function adjustedWays(entries: readonly Entry[], stated: Figure): Way[] {
  const told = once(entries.filter(({ amount }) => amount.measure === 'adjustment'))
  const each = told.filter((entry) => !isNet(entry))
  const changes = each.length > 0 ? each : told
  const bases = once(entries.filter(({ amount }) => amount.measure === 'approved'))
  if (changes.length === 0) return []
  const signless = (value: Interval): Interval => (value.high.isNegative() ? minus(point(0), value) : value)
  const sum = (values: readonly Interval[]): Interval => values.reduce(plus, point(0))
  return bases.flatMap((base) =>
    [false, true].map((signs) => ({
      inputs: [...changes.map(({ figure }) => figure), base.figure],
      compute: (of: (figure: Figure) => Interval) => {
        const moved = changes.map(({ figure }) => of(figure))
        const top = signs ? sum(moved.map(signless)) : sum(moved)
        return percentOf(stated.value.isNegative() ? top : signless(top), of(base.figure))
      },
      formula: `(${changes.map(({ figure }, i) => `${figure.value.isNegative() && !signs ? '− ' : i > 0 ? '+ ' : ''}${figure.raw.replace(/^[-−－]/, '')}`).join(' ')}) ÷ ${base.figure.raw}`,
      name: null,
    })),
  )
}

/** (全年预算 − 执行) ÷ 全年预算 and (全年 − 年初) ÷ 年初 divide by a figure they also subtract from or with. */
const fits = (ratio: NamedRatio, of: Entry, less: Entry | null, base: Entry): boolean =>
  of !== less && (base === of || base === less || ratio.over.every((m) => !ratio.of.includes(m)))

/** One entry for each measure and value. */
function once(entries: readonly Entry[]): Entry[] {
  const seen = new Set<string>()
  return entries.filter(({ amount, figure }) => {
    const key = `${amount.measure} ${figure.value.toString()}`
    return !seen.has(key) && seen.add(key)
  })
}

function wayOf(of: Figure, less: Figure | null, base: Figure, absolute: boolean): Way {
  return {
    inputs: less === null ? [of, base] : [of, less, base].filter((figure, i, all) => all.indexOf(figure) === i),
    compute: (value) => {
      const top = less === null ? value(of) : minus(value(of), value(less))
      return percentOf(absolute && top.high.isNegative() ? minus(point(0), top) : top, value(base))
    },
    formula: less === null ? `${of.raw} ÷ ${base.raw}` : `(${of.raw} − ${less.raw}) ÷ ${base.raw}`,
    name: null,
  }
}
