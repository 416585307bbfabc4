import { foldText } from '../../base/chinese-text.ts'
import type { Facts, Measure } from '../../facts/schema.ts'
import { moneyCuesIn } from '../../facts/text/cue.ts'
import { isFundSource } from '../../facts/text/fund-source.ts'
import { isFund } from '../../facts/words/fund-budgets.ts'
import type { ReportHeader } from '../../reports/schema.ts'
import type { Candidate } from '../candidate.ts'
import {
  type Book,
  closeness,
  type Entry,
  figureStart,
  isFinerThan,
  nearest,
  ofItsPeriod,
  ofItsYear,
  oneValue,
  samePeriod,
} from '../relate/book.ts'
import { sameSubject, subjectKey } from '../relate/same-subject.ts'
import { quotientWay } from './quotient-way.ts'
import { rateVerdict } from './rate-way.ts'

const parts: readonly Measure[] = [
  'executed',
  'revenue',
  'balance',
  'released',
  'change',
  'revised',
  'approved',
  'budget',
]
const budgets: ReadonlySet<Measure> = new Set(['approved', 'revised', 'budget', 'released'])
/** 占省级核定支出预计数的31.83%: what others expect or demand is no sum of the report. */
const plansOfOthers = /预计数|核定数|任务数|考核数/

/**
 * Shares whose whole is named by words (占本年支出合计的66.69%): the whole is looked for in the report by measure and name.
 * Spending as a share of a budget or of what arrived is an execution rate.
 */
export function shareCandidates(facts: Facts, book: Book, header: ReportHeader): Candidate[] {
  const done = new Set(
    facts.relations.flatMap((relation) =>
      relation.kind === 'ratio' && relation.stated.id ? [relation.stated.id] : [],
    ),
  )
  return book.entries.flatMap((share) => {
    const { measure, base, id, subject } = share.amount
    if (measure !== 'share' || done.has(id) || base === null) return []
    if (plansOfOthers.test(base)) return []
    const numerators = numeratorsOf(book, share, facts.subject)
    const named = wholesOf(book, share, base, facts.subject, header.organization)
    const wholes = sisterWholes(book, share, ofItsTime(named, share, numerators).slice(0, 4), facts.subject)
    const ways = numerators.flatMap((n) => wholes.filter((w) => w !== n).map((w) => quotientWay(n.figure, w.figure)))
    const first = numerators[0]
    const whole = wholes.find((w) => w !== first)
    if (ways.length === 0 || !first || !whole) return []
    // 用于道路48万元，占中央资金的60%: one of the uses of a source is a share of it
    const isUse = isFundSource(base) && !sameSubject(first.amount.subject, base)
    const rule =
      first.amount.measure === 'executed' && budgets.has(whole.amount.measure) && !isUse ? 'execution-rate' : 'share'
    // a sum that follows its share is a guess
    const isBefore =
      closeness(first, share) > 0 && (figureStart(first) < figureStart(share) || closeness(first, share) === 2)
    // 占预算的60%, and only what arrived is stated: that need not be all of the budget
    const isStandIn = whole.amount.measure === 'released' && /预算/.test(base)
    // 达450万元，较上年增加116万元，占所筹资金的62.5%: what it grew by is hardly the part that is meant
    const isGrowth = first.amount.measure === 'change'
    const tied =
      (isBefore || isOnlyOne(numerators, whole, share)) && oneValue(wholes) !== null && !isStandIn && !isGrowth
    return [{ rule, subject, stated: share.figure, unit: 'percent', exactWhole: false, ways, tied }]
  })
}

const partYear = /[月季]|半年/
/** 占三年结余总额的…: of what several years come to. */
const severalYears = /[两二三四五六七八九]年|历年|各年|评价期|实施期/
const isOverYears = ({ amount }: Entry): boolean => /^(\d{4})-01\/(?!\1)\d{4}-12$/.test(amount.period ?? '')
const isPartYear = ({ amount }: Entry): boolean => /-\d\d/.test(amount.period ?? '')

/** 占项目总支出的…: spending of the quarters is no whole of the year, unless the words name a part of it. */
function ofItsTime(wholes: Entry[], share: Entry, parts: readonly Entry[]): Entry[] {
  const overYears = wholes.filter(isOverYears)
  if (severalYears.test(share.amount.base ?? '') && overYears.length > 0) return overYears
  if (partYear.test(share.amount.base ?? '')) return wholes
  const fitting = wholes.filter((entry) => samePeriod(entry.amount, share.amount))
  if (!isPartYear(share)) return fitting.length > 0 ? fitting : wholes
  const others = fitting.filter((entry) => !parts.includes(entry))
  return others.length > 0 ? others : wholes.filter((entry) => !isPartYear(entry))
}

/**
 * 甲30万元，占总支出的30%；乙40万元，占40%；…: of several sums that the words could name, the one that the other shares of the same words
 * in the paragraph come out with.
 */
function sisterWholes(book: Book, share: Entry, wholes: Entry[], main: string): Entry[] {
  if (wholes.length === 0 || oneValue(wholes) !== null) return wholes
  const sisters = book.entries.filter(
    (one) =>
      one !== share &&
      one.amount.measure === 'share' &&
      one.amount.base === share.amount.base &&
      one.amount.written.number.includes('.') &&
      closeness(one, share) > 0,
  )
  const agrees = (whole: Entry): boolean =>
    sisters.some((sister) => {
      const [part] = numeratorsOf(book, sister, main)
      return part !== undefined && rateVerdict(sister, part, whole) === 'consistent'
    })
  const meant = wholes.filter(agrees)
  return oneValue(meant) !== null ? meant : wholes
}

/** The sum the share is of its whole: the nearest of its subject in the paragraph. */
function numeratorsOf(book: Book, share: Entry, main: string): Entry[] {
  // 年中追加占全年预算的…: the words name a figure that stands elsewhere
  const [place] = share.amount.evidence
  const lead = place?.quote.slice(0, place.number_start - place.start) ?? ''
  if (/(?:追加|调增|追减|调减)[^,，。;；]{0,6}占/.test(lead) && !/\d/.test(lead)) {
    const isMoved = ({ amount }: Entry): boolean => amount.measure === 'adjustment' && amount.unit === 'CNY'
    const own = book.of(share.amount.subject).filter(isMoved)
    // 追加预算占年初预算的…: words for what was added are no name; it is what was added to the whole
    const isCut = /减[^减]*$/.test(lead)
    return own.length > 0 || !/^(?:年中|预算|本年|全年)*[追调]/.test(share.amount.subject)
      ? own
      : book.of(main).filter((entry) => isMoved(entry) && entry.figure.value.isNegative() === isCut)
  }
  const near = nearest(book.of(share.amount.subject), share, parts).filter((entry) => closeness(entry, share) > 0)
  // 基本支出占全年支出的42.56%: spending named in words alone is that of the report's table
  // 年末未支出资金占全年预算的5.21%: what was left over, in words alone
  if (near.length === 0) {
    const own = ofItsYear(book.of(share.amount.subject), share)
    const isOfRest =
      moneyCuesIn(foldText(lead).split('占')[0] ?? '').findLast((hit) => !hit.weak)?.measure === 'balance'
    return isOfRest ? nearest(own, share, ['balance']) : ofItsPeriod(nearest(own, share, measuresOf(share)), share)
  }
  const before = near
    // 一季度225万元、二季度345万元，分别占全年支出的15%和23%: each of its own part of the year
    .filter((entry) => !isPartYear(share) || !isPartYear(entry) || entry.amount.period === share.amount.period)
    .filter((entry) => figureStart(entry) < figureStart(share))
    .sort((a, b) => figureStart(b) - figureStart(a))
  const spent = before.filter((entry) => !budgets.has(entry.amount.measure))
  return (spent.length > 0 ? spent : before.length > 0 ? before : near).slice(0, 3)
}

/** 丙县占下达资金的…: what arrived there, as its whole is what arrived. Nothing for words that name no measure. */
function measuresOf(share: Entry): Measure[] {
  const words = share.amount.base ?? ''
  if (/支出|执行/.test(words)) return ['executed']
  const measure = moneyCuesIn(foldText(words)).at(-1)?.measure
  if (measure === 'released') return ['released', 'budget']
  return measure === 'balance' ? ['balance'] : measure && budgets.has(measure) ? ['budget', 'revised', 'approved'] : []
}

/** The report states one such sum, elsewhere, and the share is near what it gives or off by a moved point. */
function isOnlyOne(numerators: readonly Entry[], whole: Entry, share: Entry): boolean {
  const [first] = numerators
  if (!first || closeness(first, share) > 0 || oneValue(numerators) === null) return false
  if (whole.figure.value.isZero() || first.figure.value.gt(whole.figure.value) || share.figure.value.isZero())
    return false
  const off = first.figure.value.div(whole.figure.value).times(100).div(share.figure.value).toNumber()
  return [1, 10, 100, 0.1, 0.01].some((slip) => Math.abs(off / slip - 1) < 0.2)
}

function wholesOf(book: Book, share: Entry, base: string, main: string, organization: string | null): Entry[] {
  // 占全年预算的…: the reader knows the measure; of several projects the share's own, then the whole
  const measured = book.entries.filter((entry) => entry.amount.measure === base && entry.amount.unit === 'CNY')
  if (measured.length > 0) {
    const own = measured.filter((entry) => sameSubject(entry.amount.subject, share.amount.subject))
    return own.length > 0 ? own : measured.filter((entry) => sameSubject(entry.amount.subject, main))
  }
  const words = foldText(base).replace(/[\s"“”'‘’]+/g, '')
  if (ownBudget.test(words))
    return book.of(share.amount.subject).filter(({ amount }) => budgets.has(amount.measure) && amount.unit === 'CNY')
  const cue = moneyCuesIn(words)
    .filter((hit) => !hit.weak || hit.measure === 'executed' || hit.measure === 'revenue')
    .at(-1)
  const named = (entry: Entry): boolean =>
    subjectKey(entry.amount.subject).length >= 2 && words.includes(subjectKey(entry.amount.subject))
  const whole = (entry: Entry): boolean =>
    sameSubject(entry.amount.subject, main) ||
    (organization !== null && sameSubject(entry.amount.subject, organization))
  const money = book.entries.filter(
    (entry) =>
      entry.amount.unit === 'CNY' &&
      entry !== share &&
      (cue
        ? entry.amount.measure === cue.measure ||
          (budgets.has(cue.measure) && budgets.has(entry.amount.measure) && cue.measure === 'budget')
        : !budgets.has(entry.amount.measure) && entry.amount.measure !== 'prior' && entry.amount.measure !== 'change'),
  )
  const finest = money.filter((entry) => !money.some((other) => isFinerThan(other, entry)))
  // 两县下达0.7亿元，占全市的50%: of what all of it came to
  if (wholeRegion.test(words)) {
    const part = numeratorsOf(book, share, main)[0]
    const all = book.of(main).filter((entry) => entry.amount.measure === part?.amount.measure && entry !== part)
    const near = all.filter((entry) => closeness(entry, share) > 0)
    // told in another paragraph: only a whole that the share is near to, for others may be meant
    return largest(near.length > 0 || !part ? near : all.filter((entry) => isNearShare(share, part, entry)))
  }
  const ofLevel = cue ? [] : givenBySource(book, words, share)
  if (ofLevel.length > 0) return ofLevel
  const ofSource = cue?.measure === 'released' ? ofNamedSource(finest, words.replace(cue.word, ''), share) : null
  if (ofSource) return ofSource
  const ofFund = cue ? wholesOfFund(finest, words, share) : []
  if (ofFund.length > 0) return ofFund
  const byName = finest.filter(named)
  if (byName.length > 0) return byName
  // 占整体项目资金的16.32%: the budget of the whole
  if (!cue && allMoney.test(words))
    return largest(book.entries.filter((entry) => budgets.has(entry.amount.measure) && whole(entry)))
  return cue ? finest.filter(whole) : []
}

const isNearShare = (share: Entry, part: Entry, whole: Entry): boolean =>
  !whole.figure.value.isZero() &&
  part.figure.value.div(whole.figure.value).times(100).minus(share.figure.value).abs().lte(0.5)

/** 占中央资金的60%: of what the report says that this source gave, where it says one such sum. */
function givenBySource(book: Book, words: string, share: Entry): Entry[] {
  if (!isFundSource(words)) return []
  const given = book.entries.filter(
    ({ amount }) => amount.unit === 'CNY' && budgets.has(amount.measure) && sameSubject(amount.subject, words),
  )
  const whole = given.filter((entry) => samePeriod(entry.amount, share.amount))
  const one = oneValue(whole)
  return one ? [one] : []
}

/** 占当年基金支出的…, 调出资金占收入的…: of the fund that the paragraph tells of, or that the part belongs to. */
function wholesOfFund(money: readonly Entry[], words: string, share: Entry): Entry[] {
  const side = /^(?:当年|本年|全年|全部|总)*(基金)?(?:总)?(?:收入|支出)(?:总额|合计)?$/.exec(words)
  const owner = share.amount.subject_path.at(-1) ?? ''
  return !side
    ? []
    : money.filter(({ amount, blocks }) => {
        const fund = amount.subject.replace(/收入$/, '')
        const isNear = [...blocks].some((block) => share.blocks.has(block))
        return isFund(fund) && (side[1] ? isNear : owner === fund)
      })
}

const kindOfFund = /^(?:(?:地方政府)?(?:专项|一般)?债券?|(?:地方|单位)?自[筹有]|补助|奖补|配套|转移支付|社会)$/

/**
 * 自筹资金支出1,500万元，占到位自筹资金的60%: what came in of the source that the words name, of the share's own where several have it in their name.
 * Null for words that name no source.
 */
function ofNamedSource(money: readonly Entry[], words: string, share: Entry): Entry[] | null {
  const source = words.replace(/^(?:已|实际|累计|全部|的)+|(?:总额|总数|数|额|资金|的)+$/g, '')
  if (source.length < 2 || !(kindOfFund.test(source) || isFundSource(`${source}资金`))) return null
  const named = money.filter(({ amount }) => amount.subject.includes(source))
  const own = named.filter(({ amount }) => sameSubject(amount.subject, share.amount.subject))
  const short = named.filter(({ amount }) => share.amount.subject.startsWith(amount.subject))
  return own.length > 0 ? own : short.length > 0 ? short : named
}

/** All of the money is the largest sum: a part of it may stand under the same name. */
const largest = (entries: readonly Entry[]): Entry[] =>
  entries.filter((entry) => entries.every((other) => other.figure.value.lte(entry.figure.value)))

/** 占该项预算的95.13%: of the item's own budget, wherever it stands; never of the whole. */
const ownBudget =
  /^(?:该|本|其|此|各自|自身|对应|相应)(?:项|类|块|子项|分项|部分|支出|子项目|项目)?的?(?:年初|全年|调整后|批复|安排|下达)?(?:预算|资金|额度|指标)(?:数|额|安排)?$/

const wholeRegion = /^全[省市州盟县区旗镇乡系](?:总量|总额|总数|合计|资金)?$/

const allMoney =
  /^(?:(?:19|20)\d\d年度?)?(?:本|该|整个|整体|全部|总)(?:项目|部门)?(?:总|全部)?(?:补助|补贴|奖补|专项|财政)?(?:资金|预算|投入)(?:总额)?$/
