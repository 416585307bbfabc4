import type { Quantity } from '../quantity-types.ts'
import type { Measure } from '../schema.ts'
import { forecastWords } from '../words/change-words.ts'
import { plannedRates, savingRates } from '../words/rate-cues.ts'
import { coversYear, isOfYears } from '../years-covered.ts'
import { bareCompletion } from './bare-completion.ts'
import { besideChange } from './change-beside.ts'
import { ownName, pathOf, subjectOf } from './context.ts'
import { type CueHit, moneyCuesIn, rateCuesIn } from './cue.ts'
import { changeVerbAt } from './direction.ts'
import { isOfYearBefore, priorInBracket, rateOfMonthBefore } from './earlier-rates.ts'
import type { Mention } from './mention.ts'
import { meaningfulRest, nameIn } from './noun-phrase.ts'
import { defaultPeriod, periodIn, sameMonthsBefore } from './period.ts'
import { demanded, isPaidOrCame, isPlanned } from './planned-rates.ts'
import { purchasesOf } from './procurement.ts'
import { rateOnBase } from './rate-base.ts'
import { definitionIn, spendable } from './rate-definition.ts'
import { rateOfDone } from './rate-of-done.ts'
import { rateInList } from './rates-in-list.ts'
import { rateOfCounted } from './rates-of-counted.ts'
import { isStep, isThreshold } from './rejects.ts'
import { isOverSentences, type Lead, leadOf, type SentenceState } from './sentence-state.ts'
import { baseWordsOf, shareInWords, shareOfTold, sharesJoined } from './shares-of-rows.ts'
import { topicOf } from './topic.ts'

/** Reads one percentage; null when it is no rate, share or change of the organization's money. */
export function readRate(state: SentenceState, quantity: Quantity): Mention | null {
  const read = leadOf(state, quantity)
  if (isStep(read.after)) return null
  const definition = definitionIn(read.clause)
  const lead = { ...read, clause: withoutMove(state, definition?.clause ?? read.clause) }
  const previous = state.mentions.at(-1) ?? null
  const prior = priorInBracket(lead, previous)
  if (prior) return mention(state, lead, quantity, 'prior', previous?.subject ?? null, null, 1)
  if (previous && besideChange(state, lead, previous)) {
    const rate = mention(state, lead, quantity, 'change_rate', previous.subject, null, previous.sign)
    return { ...rate, path: previous.path, head: previous.head, period: previous.period }
  }
  if (isOfYearBefore(state, lead)) return mention(state, lead, quantity, 'prior', null, null, 1)
  const shared = shareOfNamed(state, lead, quantity)
  if (shared) return shared
  const earlier = rateOfMonthBefore(state, lead, quantity)
  if (earlier) return earlier
  const counted = rateOfCounted(state, lead)
  if (counted) return mention(state, lead, quantity, 'execution_rate', counted, null, 1)
  const listed = rateInList(state, lead) ?? rateOfDone(state, lead)
  if (listed) return mention(state, lead, quantity, 'execution_rate', listed, null, 1)
  const completed = bareCompletion(state, lead)
  if (completed) return mention(state, lead, quantity, 'execution_rate', completed.subject, completed.base, 1)
  const based = rateOnBase(state, lead)
  if (based) return mention(state, lead, quantity, based.measure, null, based.base, 1)
  const found = rateCuesIn(lead.clause).at(-1) ?? (lead.clause.trim() === '' ? undefined : rateInBracket(lead))
  if (!found) return null
  const cue = { ...found, base: definition?.base ?? found.base }
  const between = lead.clause.slice(cue.end)
  const elsewhere = shareInWords(lead) ?? shareOfTold(state, lead, cue)
  if (elsewhere) {
    const of = mention(state, lead, quantity, 'share', elsewhere.name, null, 1)
    return { ...of, head: null, path: [], baseWords: elsewhere.base, isApart: true }
  }
  if (cue.measure === 'share') return share(state, lead, quantity, cue)
  // 10月底前支出进度达到80%以上: still to come
  if (/[底前](?:支出|执行|支付|预算)[^,]*达到?\s*$/.test(lead.clause) && /^(?:以上|左右)/.test(lead.after)) return null
  if (isPlanned(state, lead, quantity)) return null
  if (demanded.test(lead.sentence)) return null
  if (isThreshold(between, lead.after) || isThreshold(lead.clause.slice(0, cue.start).slice(-3), '')) return null
  if (savingRates.includes(cue.word) && previous?.measure !== 'balance') return null
  if (plannedRates.includes(cue.word) && !isPaidOrCame(state, lead)) return null
  if (cue.measure === 'change_rate') return growth(state, lead, quantity)
  if (meaningfulRest(between) !== '' && cue.base === null) return null
  const measure = measureOf(state, lead, cue, previous)
  const name = rateName(lead.clause.slice(0, cue.start), cue.word) ?? topicOf(state, lead)
  const own = name === null ? null : ownName(state.context, name)
  const usable = own && !/(?:完成|情况|口径|指标|率)$/.test(own) ? own : null
  if (usable && !previous?.head) state.subject = usable
  return mention(state, lead, quantity, measure, usable, cue.base, 1)
}

/** 累计支付已达98万元，支付率提高到98%: how far it has come with the sum right in front, and no growth. */
function withoutMove(state: SentenceState, clause: string): string {
  const last = state.mentions.at(-1)
  return last?.measure === 'executed' && last.quantity.end === state.from
    ? clause.replace(
        /(?<=[执支使到][行付出用位](?:率|进度))(?:已|相应|随之)?(?:提高|上升|提升|增长|增加|回升)(?:到|至|为)了?\s*$/,
        '',
      )
    : clause
}

/** 基本支出执行率 is about 基本支出, though 支出执行率 is a cue as well. */
function rateName(stretch: string, cue: string): string | null {
  const name = nameIn(stretch)
  if (!cue.startsWith('支出')) return name
  if (name) return /(?:费|费用|项目|专项|资金|经费|支出|工程)$/.test(name) || name.length > 8 ? name : `${name}支出`
  return /(?:^|[、,和及中])\s*项目$/.test(stretch.trim()) ? '项目支出' : null
}

/** 序时进度(50%) is a benchmark; 执行率(93%) is a rate. */
const rateInBracket = (lead: Lead): CueHit | undefined =>
  lead.bracket !== null && lead.bracket.trim() === ''
    ? rateCuesIn(lead.beforeBracket.split(/[,;:]/).at(-1) ?? '').at(-1)
    : undefined

function measureOf(state: SentenceState, lead: Lead, cue: CueHit, previous: Mention | null): Measure {
  if (cue.base !== null && cue.word.startsWith('占') && isOfPart(lead, cue, previous)) return 'share'
  if (
    (/拨付(?:率|进度)$/.test(cue.word) || plannedRates.includes(cue.word)) &&
    state.mentions.findLast((m) => m.quantity.kind === 'money')?.measure === 'released'
  )
    return 'release_rate'
  if (forecastWords.some((word) => lead.whole.includes(word)) || /^\s*预计/.test(lead.after)) state.projected = true
  return cue.measure === 'execution_rate' && state.projected ? 'execution_rate_projected' : cue.measure
}

/** 年中追加占全年预算的26.27%, 结余…占预算的3%: a part of the budget that is no spending. */
function isOfPart(lead: Lead, cue: CueHit, previous: Mention | null): boolean {
  const named = moneyCuesIn(lead.clause.slice(0, cue.start)).at(-1)?.measure
  const measure = named ?? previous?.measure
  return (
    measure !== undefined &&
    measure !== 'executed' &&
    measure !== 'executed_projected' &&
    (measure === named || partial.has(measure))
  )
}

const partial: ReadonlySet<Measure> = new Set(['balance', 'adjustment', 'budget', 'approved', 'revised', 'released'])

/** 支出47万元，占预算300万元的38.12%: share of the sum named right before, or execution rate where spending stands against a budget. */
function shareOfNamed(state: SentenceState, lead: Lead, quantity: Quantity): Mention | null {
  const base = state.mentions.at(-1)
  if (!base?.isBase || !/^\s*的(?:比例为|比重为)?\s*$/.test(lead.whole)) return null
  const part = [...state.mentions].reverse().find((m) => m !== base && m.quantity.kind === 'money')
  if (!part) return null
  const rate = part.measure === 'executed' && spendable.has(base.measure)
  const found = mention(
    state,
    lead,
    quantity,
    rate ? 'execution_rate' : 'share',
    part.subject,
    rate ? base.measure : null,
    1,
  )
  found.whole = base
  return found
}

/** 甲经费30万元、乙经费20万元。甲经费占项目支出的60%: a part of the paragraph called by its name again. */
function partNamed(state: SentenceState, lead: Lead, cue: CueHit): Mention | undefined {
  const name = nameIn(lead.clause.slice(0, cue.start))
  if (name === null || lead.clause.slice(cue.end).trim() === '' || !/占$/.test(cue.word)) return undefined
  return [...state.said, ...state.mentions].findLast((m) => m.quantity.kind === 'money' && m.subject === name)
}

/** A share is a fact of money only when a sum of money (or another share) stands right before it in the sentence. */
function share(state: SentenceState, lead: Lead, quantity: Quantity, cue: CueHit): Mention | null {
  const joint = sharesJoined(state, lead, cue)
  if (joint) {
    const found = {
      ...mention(state, lead, quantity, 'share', joint.subject, null, 1),
      head: null,
      path: [],
      isApart: true,
    }
    state.lists.push({ head: found, parts: joint.parts, complete: true })
    return found
  }
  if (bareSum.test(lead.whole)) return null
  const named = partNamed(state, lead, cue)
  const previous = named ?? state.mentions.at(-1) ?? state.said.at(-1)
  const between = state.quantities.filter((q) => q.start >= state.from && q.end <= quantity.start && q.kind === 'count')
  if (!previous || state.foreign || between.length > 0) return null
  if (!named && state.mentions.length > 0 && previous.quantity.end !== state.from && previous.quantity.kind === 'money')
    return null
  if (
    !named &&
    state.mentions.length === 0 &&
    !moneyCuesIn(lead.clause.slice(0, cue.start)).some((hit) => hit.measure !== 'budget')
  )
    return null
  const words = baseWordsOf(lead, cue)
  const name = named?.subject ?? nameIn(lead.clause.slice(0, cue.start))
  const found = mention(state, lead, quantity, 'share', name, null, 1)
  const parallel = [...state.said, ...state.mentions].reverse().find((m) => m.measure === 'share')?.baseWords ?? null
  found.baseWords = words === '' ? (previous.head ? null : parallel) : words
  // 货物6.20万元、服务12.40万元，全部授予中小企业，占…的100%: about the whole of them
  const whole = ofAll.test(lead.earlier.at(-1)?.trim() ?? '') ? previous.head : null
  if (name === null) found.subject = (whole ?? previous).subject
  else found.isNamed = true
  const purchases = words === '' ? purchasesOf(state, previous) : undefined
  if (purchases) found.whole = purchases
  found.head = whole ? null : previous.head
  return found
}

/** 培训费1,306元，占1%；劳务费2,625，占2%: the share is of the sum that lacks its unit, not of the one before. */
const bareSum = /[费款金用支出收入资]\s*:?\s*\d[\d,.]*\s*,\s*约?占[^,。;]*$/

const ofAll = /^(?:以上|上述)?(?:全部|全都|均|都)/

/** 产值年均增长6.5%: over several years, or of a volume of the economy that its own clause names, it is not the growth of the sum before. */
const isOfOtherThing = ({ clause }: Lead): boolean =>
  /年均|年平均|(?:增加值|总值|产值|零售(?:总)?额|进出口(?:总额|总值)?|固定资产投资|人均[^,。;]{0,8}(?:收入|支出))[^,。;\d]{0,6}$/.test(
    clause,
  )

/** Growth of a sum of money that stands before it in the sentence. */
function growth(state: SentenceState, lead: Lead, quantity: Quantity): Mention | null {
  const verb = changeVerbAt(lead.clause)
  // 购置及运行费995万元(其中购置费38万元，运行费958万元)，比上年下降26.24%: of what stands in front of the bracket
  const open = /^[^(]*\)/.test(lead.whole) ? state.text.lastIndexOf('(', state.from) : -1
  const money = state.mentions.findLast(({ quantity: q }) => q.kind === 'money' && (open < 0 || q.end <= open))
  if (!verb || !money || state.foreign || isOfOtherThing(lead)) return null
  const counts = state.quantities.some(
    (q) => q.kind === 'count' && q.start >= money.quantity.end && q.end <= quantity.start,
  )
  if (counts) return null
  const found = mention(state, lead, quantity, 'change_rate', null, null, verb.sign)
  found.subject = money.subject
  return found
}

/**
 * A rate behind the last part of a list is about that part when each part has one, about the whole otherwise:
 * 共560万元，其中中央300万元、省级160万元、县级100万元，到位率100%.
 */
function isRateOfPart(state: SentenceState, measure: Measure): boolean {
  const parts = state.list?.parts ?? []
  if (measure === 'share' || parts.length < 2 || isOverSentences(state)) return true
  const first = state.mentions.indexOf(parts[0] as Mention)
  const second = state.mentions.indexOf(parts[1] as Mention)
  return first < 0 || state.mentions.slice(first, second).some((m) => m.quantity.kind === 'percent')
}

/** 全年预算0.72亿元，执行率56.94%: a budget is of the whole year, also in a report on its first half, and the rate of that half. */
const isYearsBudget = ({ context: { header } }: SentenceState, { measure, period }: Mention): boolean =>
  spendable.has(measure) && period === defaultPeriod(header, measure)

/** 2021年因招标延后，执行率只有82%: in a report on several years a year that opens the sentence is what it tells of. */
function yearCovered({ context: { header } }: SentenceState, lead: Lead): string | null {
  const opens = /^\s*(?:其中:?)?((?:19|20)\d\d)年(?:度)?/.exec(lead.sentence)?.[1]
  if (!opens || !isOfYears(header) || !coversYear(header, Number(opens))) return null
  const years = new Set(lead.sentence.match(/(?:19|20)\d\d(?=年)/g))
  return years.size === 1 && !/[至到—~-]\s*\d{1,2}月|[月季]|半年|上年|去年|累计/.test(lead.sentence) ? opens : null
}

function mention(
  state: SentenceState,
  lead: Lead,
  quantity: Quantity,
  measure: Measure,
  name: string | null,
  base: Measure | null,
  sign: 1 | -1,
): Mention {
  const year = state.context.header.fiscal_year
  const previous = state.mentions.at(-1) ?? null
  if (!isRateOfPart(state, measure)) {
    state.subject = state.list?.head.subject ?? null
    state.list = null
    state.part = null
  }
  const head = state.list || measure === 'share' ? (previous?.head ?? null) : null
  const subject = name ?? (previous && head ? previous.subject : subjectOf(state.context, state.subject))
  const named = periodIn(lead.whole, year)
  const own = yearCovered(state, lead)
  const isCarried = previous !== null && previous.measure !== 'prior' && !previous.projected
  const carried = isCarried && !isYearsBudget(state, previous) ? previous.period : null
  return {
    quantity,
    measure,
    subject,
    path: pathOf(head, state.context, subject),
    period:
      measure === 'prior'
        ? (sameMonthsBefore(state.context.header, lead.whole) ??
          (named?.prior ? named.text : null) ??
          (previous?.measure === 'prior' && !previous.compared ? previous.period : null) ??
          defaultPeriod(state.context.header, 'prior'))
        : (own ??
          (named && !named.prior ? named.text : null) ??
          (measure === 'execution_rate' || measure === 'release_rate' ? carried : null) ??
          defaultPeriod(state.context.header, measure)),
    base,
    baseWords: null,
    sign,
    projected: measure.endsWith('_projected'),
    sentence: state.sentence.number,
    head,
    restates: null,
  }
}
