import { addUp } from '../../base/decimal.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Measure } from '../schema.ts'
import { carriedFrom } from '../words/money-cues.ts'
import { isAddedTo } from './between-budgets.ts'
import { closeBracketList } from './bracket-list.ts'
import { closeAddedTo, closeComparedList, closeOtherYear } from './close-list.ts'
import { pathOf, subjectOf } from './context.ts'
import { type CueHit, moneyCuesIn } from './cue.ts'
import { changeVerbAt } from './direction.ts'
import { indicatorName, isForeign } from './foreign-money.ts'
import { type Found, inherited } from './found-measure.ts'
import { closeFullList } from './full-list.ts'
import { isFundSource } from './fund-source.ts'
import type { Mention } from './mention.ts'
import { measureOf } from './money-measure.ts'
import { namedPeriod, periodOf, priorOf, withForecast } from './money-period.ts'
import { chooseSubject, explicitSubject, wholeOfItems } from './money-subject.ts'
import { nameIn } from './noun-phrase.ts'
import { listHead, openList, settleGuessed } from './open-list.ts'
import { nameBefore } from './reviewed-sums.ts'
import { type Lead, leadOf, type SentenceState } from './sentence-state.ts'
import { ofAllYears } from './series.ts'
import { unpaidPart } from './unpaid-parts.ts'

/** 三年累计594万元, 年均198万元: the sum or the mean of a row over years told before. */
function sumOfYears(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  const years = ofAllYears(state, lead)
  if (!years) return null
  const isMean = years.sum.length === 0
  const found = { ...years.like, quantity, period: years.period, sentence: state.sentence.number, compared: isMean }
  if (!isMean) state.lists.push({ head: found, parts: years.sum, complete: true })
  return found
}

/** Reads one sum of money; null when it is no figure of the organization's own budget, or nothing says what it is. */
export function readMoney(state: SentenceState, quantity: Quantity): Mention | null {
  const lead = leadOf(state, quantity)
  const restated = restatement(state, quantity, lead)
  if (restated) return restated
  const years = sumOfYears(state, quantity, lead)
  if (years) return years
  const unpaid = unpaidPart(state, lead)
  if (!unpaid && isForeign(state, lead)) {
    if (lead.bracket !== null && /^\s*其中/.test(lead.bracket)) openList(state, lead)
    state.subject = indicatorName(lead.clause) ?? nameBefore(lead.clause) ?? state.subject
    state.foreign = true
    return null
  }
  closeLists(state, quantity, lead)
  const total = totalBehind(state, quantity, lead)
  if (total) return total
  if (!unpaid) openList(state, lead)
  const ofNamed = unpaid ? null : budgetOfNamed(state, quantity, lead)
  const found = unpaid ? inherited(state) : (ofNamed?.found ?? measureOf(state, lead))
  if (!found) return null
  const name = unpaid ? unpaid.name : (ofNamed?.name ?? explicitSubject(state, lead, found.cue))
  if (found.ownMeasure) settleGuessed(state, found.measure, name)
  const part = state.list && !found.ownMeasure ? state.list.head : listHead(state, lead, found.measure, name)
  // 市级配套800万元，上年结转356万元，可用资金共计7,386万元: what comes together is no source
  const lessThat = isAvailable(found.cue) && part === null ? givenBefore(state, lead) : undefined
  const isTogether =
    lessThat !== undefined ||
    (isAvailable(found.cue) && part === null && isFundSource(state.mentions.at(-1)?.subject ?? ''))
  if (isTogether) state.subject = null
  const subject = isTogether ? subjectOf(state.context, null) : chooseSubject(state, name, part, found.measure, lead)
  const period = namedPeriod(state, lead, found.cue)
  const measure = withForecast(
    state,
    lead,
    priorOf(lessThat?.measure ?? movedBy(found.measure, quantity), period?.prior ?? false, found.cue),
  )
  const mention: Mention = {
    quantity,
    measure,
    subject,
    path: pathOf(part, state.context, subject),
    period: periodOf(state, measure, period),
    base: null,
    baseWords: null,
    sign: found.sign,
    projected: measure.endsWith('_projected'),
    sentence: state.sentence.number,
    head: part,
    restates: null,
    // 比年初预算12万元减少…, 控制在预算12万元以内: what is compared with has no parts either
    compared: found.compared ?? /^\s*(?:比|较|与|[^,]{0,4}控制在)/.test(lead.clause),
    isCancelled: measure !== 'adjustment' && cancelled.test(lead.following),
    isBase: /(?:占|完成|达到?)[^,]*$/.test(lead.clause) && /^的/.test(lead.after),
  }
  state.foreign = false
  if (period !== null) closeOtherYear(state, mention)
  if (isAvailable(found.cue) || isAllTogether(found.cue, lead.clause)) sumOfAvailable(state, mention)
  return mention
}

/** 年内调整预算数-159万元: with a sign the figure is what the budget was moved by. */
const movedBy = (measure: Measure, { number }: Quantity): Measure =>
  measure === 'revised' && number.startsWith('-') ? 'adjustment' : measure
/** 补贴150万元全部取消: a budget that is cut as a whole. */
const cancelled =
  /^\s*,?\s*(?:资金|预算|经费)?(?:已|均|予以|全部|全额|一律|整体){0,2}(?:取消|不再安排|核减为零|压减为零)/

/** A list that ends in front of this figure. */
function closeLists(state: SentenceState, quantity: Quantity, lead: Lead): void {
  closeBracketList(state, lead)
  closeComparedList(state, quantity, lead)
  closeAddedTo(state, lead)
  closeFullList(state, lead)
}

const namedBehind =
  /^\s*的([\u4e00-\u9fa5“”()]{2,20}?(?:项目|工程|专项|课题|经费|任务))[”]?(?=(?:尚|还|仍)?(?:仅|只|已|未|才|实际|累计|截至|目前|至今|全年|当年|支付|支出|执行|使用|完成|因|受|由于))/

/** 210万元的航道疏浚项目仅支付16.8万元: a sum that no words say anything of, in front of a name, is what the project was given. */
function budgetOfNamed(state: SentenceState, quantity: Quantity, lead: Lead): { found: Found; name: string } | null {
  const name = nameIn(namedBehind.exec(state.text.slice(quantity.end, state.sentence.end))?.[1] ?? '')
  if (name === null || lead.bracket !== null || moneyCuesIn(lead.clause).some((hit) => hit.measure !== 'budget'))
    return null
  return { found: { measure: 'budget', cue: null, sign: 1, ownMeasure: true }, name }
}

/** 全年预算共计138万元: the year's budget, said to be a sum. */
const isAllTogether = (cue: CueHit | null, clause: string): boolean =>
  cue?.measure === 'revised' && /^(?:资金|数)?(?:共计|合计|总计|共)(?:为|达)?\s*$/.test(clause.slice(cue.end).trim())

const isAvailable = (cue: CueHit | null): boolean => cue !== null && /^可(?:用|支配|使用|执行)/.test(cue.word)

/**
 * 扣除丙县结转下年的200万元后，可执行资金…: what is left of what the whole was given, whoever the sum taken off belongs to. It is of the same
 * measure: as an adjusted budget it would be the first base of every rate. Undefined where nothing says what the whole was given.
 */
function givenBefore({ context, said, mentions }: SentenceState, lead: Lead): Mention | undefined {
  if (!/^\s*(?:以|之)?(?:后|外),/.test(lead.whole) || !/扣[除减]|剔除|除去|减去/.test(lead.sentence)) return undefined
  const whole = subjectOf(context, null)
  return [...context.heard, ...said, ...mentions].findLast(
    (m) => m.subject === whole && m.head === null && given.has(m.measure),
  )
}

const given: ReadonlySet<Measure> = new Set(['released', 'budget', 'approved', 'revised'])

/** 预算1,926万元。另有上年结转18.4万元，全年可用资金1,944.4万元: what may be spent is the budget and what was carried over, if nothing else is said. */
function sumOfAvailable(state: SentenceState, total: Mention): void {
  if (total.measure !== 'revised') return
  const said = [...state.said, ...state.mentions].filter(
    (m) => m.quantity.kind === 'money' && m.head === null && !m.restates && !m.compared,
  )
  const carried = said.filter((m) => m.measure === 'balance' && carriedFrom.test(m.subject))
  const budgets = said.filter(
    (m) =>
      ['approved', 'budget', 'released'].includes(m.measure) &&
      (m.subject === total.subject || (isFundSource(m.subject) && state.mentions.includes(m))),
  )
  if (carried.length > 1 || budgets.length === 0 || said.length < 2) return
  if (carried.length + budgets.length !== said.length) return
  // 年初预算100万元(含上年结转20万元): what was carried over is in the budget already
  if (carried.some(({ quantity }) => isWithin(state.text, quantity.start))) return
  state.lists.push({ head: total, parts: [...budgets, ...carried], complete: true })
}

const isWithin = (text: string, at: number): boolean =>
  /[(][^)]*$|(?:含|其中|包括)[^,;。]*$/.test(text.slice(Math.max(0, at - 24), at))

/** 甲3万元、乙2万元，合计5万元: the total said behind its parts. */
function totalBehind(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  if (wholeOfItems.test(lead.clause)) return totalOfItems(state, quantity, lead)
  if (
    !/^(?:以上|上述)?(?:[两二三四五六七八九十]|\d{1,2})?(?:项|者|个|类|县|市|区)?(?:资金|支出|经费|项目)?(?:共计|合计|总计)(?:支出|安排|下达|到位|投入|拨付|落实|为)?\s*$/.test(
      lead.clause.trim(),
    )
  )
    return null
  const last = state.mentions.at(-1)
  if (last?.quantity.kind !== 'money' || isAddedTo(state, lead)) return null
  const parts: Mention[] = []
  for (const m of [...state.mentions].reverse()) {
    if (
      m.quantity.kind !== 'money' ||
      m.measure !== last.measure ||
      m.restates ||
      (m.head !== last.head && m.head !== null)
    )
      break
    parts.unshift(m)
  }
  if (parts.length < 2 || new Set(parts.map((m) => m.subject)).size !== parts.length) return null
  const total: Mention = {
    ...last,
    quantity,
    subject: last.head?.subject ?? subjectOf(state.context, null),
    path: [],
    head: null,
  }
  state.lists.push({ head: total, parts, complete: true })
  state.list = null
  state.part = null
  state.subject = total.subject
  return total
}

const numerals: Record<string, number> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 }

/** 三项调整后预算共1,366.00万元, 以上三项合计650万元: the total of as many figures of one measure as it says, of this paragraph or the ones before. */
function totalOfItems(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  const said = [...state.context.heard, ...state.said, ...state.mentions].filter(
    (m) => m.quantity.kind === 'money' && !m.restates && !m.compared,
  )
  const number = /(?:([两二三四五六七八九十])|(\d{1,2}))(?=个|项|者|类|笔|批|县|市|区|季度|月|部分|方面|子?项目)/.exec(
    lead.clause,
  )
  const count = number ? (number[1] ? numerals[number[1]] : Number(number[2])) : undefined
  const listed = count === undefined ? null : lastList(state, count)
  const measure = moneyCuesIn(lead.clause).at(-1)?.measure ?? listed?.[0]?.measure ?? said.at(-1)?.measure
  if (!measure) return null
  const all = said.filter((m) => m.measure === measure || (measure === 'adjustment' && m.isCancelled))
  const parts = listed?.[0]?.measure === measure ? listed : count === undefined ? [] : all.slice(-count)
  const subtotal = subtotalName(lead.clause)
  const total: Mention = {
    quantity,
    measure,
    subject: placesBesideOthers(state, quantity, lead) ?? subtotal ?? chooseSubject(state, null, null, measure, lead),
    path: [],
    // 分季度看，…，四个季度合计: what the parts are of is not what their total is of
    period: periodOf(state, measure, /季度|月/.test(lead.clause) ? null : namedPeriod(state, lead, null)),
    base: null,
    baseWords: null,
    // what some of the parts come to is not the whole that later sentences divide
    compared: subtotal !== null,
    sign: measure === 'adjustment' ? (changeVerbAt(lead.clause)?.sign ?? 1) : 1,
    projected: false,
    sentence: state.sentence.number,
    head: null,
    restates: null,
  }
  const isList = parts.length >= 2 && parts.length === count && new Set(parts.map((m) => m.subject)).size === count
  if (isList && isOneKind(state, parts, total)) state.lists.push({ head: total, parts, complete: true })
  state.list = null
  state.part = null
  state.subject = total.subject
  return total
}

/** 三个种植业险种小计: a total of some of the parts goes by what they are; of 三类小计 only these words are known. */
function subtotalName(clause: string): string | null {
  const m = /^\s*(?:以上|上述|这)?(?:[两二三四五六七八九十]|\d{1,2})(个?)(.*?)(合计|共计|总计|小计)/.exec(clause)
  // 5个项目年初预算合计: which sum is told of them is no name
  if (!m || /^(?:项目|单位|部门|资金)/.test(m[2] as string)) return null
  if (m[3] !== '小计' && (!m[1] || (m[2] as string).length < 3)) return null
  return (m[1] ? nameIn(m[2] as string) : null) ?? (m[3] === '小计' ? clause.trim() : null)
}

const signOf = (m: Mention): number => (m.isCancelled ? -1 : m.sign)

/**
 * What was cut and what was added do not make up one total. Where fewer figures of the paragraph than it counts are of its measure,
 * those of the paragraphs before it are its parts only if they do make it up.
 */
function isOneKind({ said, mentions }: SentenceState, parts: readonly Mention[], total: Mention): boolean {
  if (new Set(parts.map(signOf)).size > 1) return false
  const own = parts.filter((part) => said.includes(part) || mentions.includes(part))
  if (own.length === 0 || own.length === parts.length) return true
  return addUp(parts.map((part) => part.quantity.value)).eq(total.quantity.value)
}

/** 四个县合计2.2亿元；市本级0.5亿元: a total of some of the places, told in the row of the others, is of those. */
function placesBesideOthers({ text, paragraph }: SentenceState, quantity: Quantity, lead: Lead): string | null {
  const places =
    /^\s*((?:[两二三四五六七八九十]|\d{1,2})个?(?:县|市|区|旗|镇|乡|街道)[区市]?)(?:合计|共计|小计|共)/.exec(
      lead.clause,
    )?.[1]
  const next = paragraph.find((q) => q.start >= quantity.end && q.kind === 'money')
  const words = next ? text.slice(quantity.end, next.start) : ''
  return places && /^[;,、和及][\u4e00-\u9fa5]{2,10}$/.test(words) && moneyCuesIn(words).length === 0 ? places : null
}

/** 分项支出如下：甲48万元；乙35万元。以上两项合计…: the parts of the list told last, where there are as many as it says. */
function lastList(state: SentenceState, count: number): Mention[] | null {
  const told = [...state.context.told, ...state.said, ...state.mentions].filter((m) => m.quantity.kind === 'money')
  const head = told.at(-1)?.head
  if (!head) return null
  const parts = told.filter((m) => m.head === head && !m.restates && !m.compared && m.measure === told.at(-1)?.measure)
  return parts.length === count && told.slice(-count).every((m) => parts.includes(m)) ? parts : null
}

/** 0.98亿元（精确数为9,845.38万元）: what the round figure before stands for. */
const exactly = /^(?:精确|准确|确切|实际|具体)(?:数|值|数值|数额|金额)?(?:为|是|:)?$/

/** 4,860万元(约0.49亿元), 7.5万元，折合75000元: the same figure in other digits. */
function restatement(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  const last = state.mentions.at(-1)
  if (last?.quantity.kind !== 'money') return null
  const words = (lead.bracket ?? lead.whole).replace(/[\s,约]/g, '')
  const inBracket =
    lead.bracket !== null &&
    /^[\s(]*$/.test(lead.beforeBracket) &&
    (/^(?:即|合|折合|折合人民币|折|人民币|约合)?$/.test(words) || exactly.test(words))
  if (!inBracket && !/^(?:即|折合|折合人民币|合人民币|约合)$/.test(words)) return null
  return { ...last, quantity, restates: last }
}
