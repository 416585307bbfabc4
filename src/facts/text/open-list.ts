import { Decimal } from '../../base/decimal.ts'
import { budgetMeasures, type Measure } from '../schema.ts'
import { byKind } from '../words/phrases.ts'
import { beforeBracket, isBracketList, isColonList } from './bracket-list.ts'
import { subjectOf } from './context.ts'
import { moneyCuesIn } from './cue.ts'
import { isInLots } from './lots.ts'
import type { ListOfParts, Mention } from './mention.ts'
import { isLess, isNextMatter, isNextUse } from './next-use.ts'
import { nameIn } from './noun-phrase.ts'
import { secondDivision } from './second-division.ts'
import type { Lead, SentenceState } from './sentence-state.ts'
import { wholeOfParts } from './whole-of-parts.ts'

/** 支出结构。财政资金支出97万元的具体去向：…: the first figure is the whole itself. */
const saysItself = /^的?[^,;。\d]{0,4}(?:去向|用途|投向|流向|构成|组成|分布|明细)/

/** Lots, brackets, colons and labels open a list without a word for it. */
function openUnmarked(state: SentenceState, lead: Lead): void {
  const whole = state.mentions.at(-1)
  if (whole?.quantity.kind === 'money' && isInLots(state, lead)) pushNested(state, whole, true)
  else if (isColonList(state, lead)) pushNested(state, whole as Mention)
  else if (isBracketList(state, lead)) pushNested(state, beforeBracket(state) as Mention)
  else if (state.context.divides && state.said.length + state.mentions.length === 0 && !saysItself.test(lead.following))
    divide(state)
}

/** 公共文化场馆免费开放补助中，中央资金200万元，占该项目预算的69.93%: the whole is the budget told under this very name. */
function openTold(state: SentenceState, lead: Lead): boolean {
  const name = /^\s*([^,;:。]{4,30}?)(?:当?中|里),[^,;:。]{2,20}$/.exec(lead.whole)?.[1]
  if (name === undefined || state.list !== null || state.mentions.length > 0) return false
  const head = [...state.context.told, ...state.said].findLast(
    (m) => m.subject === name && budgetMeasures.has(m.measure),
  )
  if (!head) return false
  state.list = { head, parts: [], complete: false, named: true }
  state.lists.push(state.list)
  return true
}

/** Words between a sum and its parts, or in front of them. */
const opensParts =
  /其中|[,(]\s*即:|主要有|全部(?:为|是)|具体是|(?<=[(]\s*)(?:包?含|其中含)(?=[^,;)]{2,24}$)|分项(?:情况)?(?:为|是)|(?:支出|预算|决算|资金|收入|经费|总额)(?:当?中|里)[,:]|主要(?:收入|支出)?(?:项目|科目|收入|支出|来源)(?:情况)?(?:为|是|有)?:|主要包括|包括|具体为|分别为|分别是|依次为|分别用于|主要用于|分为|分成|划分为|由|用于|从[^,。]{0,8}(?:用途|构成|来源|结构|方向|投向|去向|类型|类别|级次|层级|科目|性质|分类|组成|项目|部门|区域)(?:上|来|方面)?看|按[^,。]{0,8}(?:用途|构成|来源|结构|方向|投向|去向|类型|类别|内容)(?:安排|划分|分配|列支|使用|看)?(?:如下)?:|按[^,。]{0,8}(?:用途|构成|来源|结构|方向|投向|去向|类型|类别|内容|性质|科目)(?:上|来)?看,|按[^,。]{1,10}分|分(?!季|月|年|期|批|主要)[\u4e00-\u9fa5]{1,6}(?:来)?看\s*[,:]|(?:支出|收入|资金|经费|主要|具体)?(?:构成|组成)(?:情况)?(?:主要)?(?:为|是|如下|:)|(?:支出|使用|开支|资金|经费)(?:的)?(?:内容|明细|用途|去向|投向|方向|范围)(?:主要)?(?:为|是|如下|有)?:|(?:(?:资金|经费|收入|预算)来源|[,;]来源)(?:主要)?(?:(?:为|是|包括|有):?|:)/

/** 按学期，春季1,304万元，…: what a sum is divided by, and the first of its parts right behind. */
const dividedBy = new RegExp(`(?<=^[\\s,;。]*)${byKind}(?=[^,。;:\\d]{1,12}$)`)

/** 事业收入中，…, 事业收入里，…: the whole is named in front. */
const namesWhole = /(?:当?中|里)[,:]$/

const saysSources = /来源(?:主要)?(?:为|是|包括|有|:)/

/** 其中, 包括, 分别为 and the like make the last figure the head of a list. */
export function openList(state: SentenceState, lead: Lead): void {
  const again = secondDivision(state, lead)
  if (again) {
    state.list = again
    state.part = null
    state.lists.push(again)
    return
  }
  const mark = opensParts.exec(lead.whole) ?? dividedBy.exec(lead.whole)
  // 从支出用途看，全年361.74万元由四部分构成: this figure is the whole itself
  const isWhole = /^(?:从|按)/.test(mark?.[0] ?? '') && /^\s*(?:,?其中|,?包括|由)/.test(lead.following)
  if (isWhole) return
  if (!mark) {
    if (!openTold(state, lead)) openUnmarked(state, lead)
    return
  }
  if (namesWhole.test(mark[0]) && openTold(state, lead)) return
  if (isNextUse(state, lead)) return
  const nested = lead.bracket !== null && /^[\s,、]*$/.test(lead.beforeBracket) ? (beforeBracket(state) ?? null) : null
  const before = lead.whole.slice(0, mark.index)
  // 支出按用途分为…: what is divided stands in front of the mark
  const spoken = `${before.split(/[,;:。]/).at(-1)}${mark[0]}`
  const possible = wholeBefore(state, spoken, saysSpending.test(lead.whole))
  const named = namesWhole.test(mark[0])
    ? namedWhole(state, `${before}${mark[0].replace(namesWhole, '')}`)
    : possible === undefined && /包括/.test(mark[0])
      ? spokenWhole(state, before)
      : null
  // a second 包括 or 其中 behind a part lists what the part consists of
  const told = [...state.said, ...state.mentions].findLast((m) => m.quantity.kind === 'money' && !m.restates)
  const within = state.list && told?.head === state.list.head && !/[;。]/.test(lead.whole) ? told : null
  // 该资金用于管网改造等，共计支出92万元, 分机具看：…: no list of a sum that was said before the item
  const isUse =
    /^分.*看/.test(mark[0]) ||
    (/用于/.test(mark[0]) &&
      !/用于(?:以下|如下|下列)?(?:[几两二三四五六七]?个?方面)?:|用于(?:以下|如下|下列)/.test(lead.whole))
  const head = nested ?? named ?? within ?? possible ?? (isUse ? null : wholeLookedAt(state, spoken))
  if (!head || state.list?.head === head) return
  if (/用于$/.test(mark[0]) && isNextMatter(state, before, head)) return
  if (mark[0] === '由' && byDocument.test(lead.whole) && state.mentions.at(-1)?.quantity.kind === 'money') {
    pushNested(state, state.mentions.at(-1) as Mention, true)
    return
  }
  if (mark[0] === '由' && !/构成|组成/.test(state.text.slice(state.sentence.start, state.sentence.end))) return
  const complete = mark[0] === '由' || /分别|依次|从|分[为成]/.test(mark[0])
  if (nested || within) state.outer = state.list
  state.list = {
    head,
    parts: [],
    complete: complete && (nested ?? possible) !== undefined,
    mixed: mark[0] === '由',
    guessed: (!nested && !possible && !named) || isOneOfSeveral(state, mark[0]),
    named: named !== null,
  }
  state.lists.push(state.list)
}

/** 预算200万元，到位100万元。资金来源为：…: the sources may be those of any of the sums told. */
const isOneOfSeveral = ({ said, mentions }: SentenceState, mark: string): boolean =>
  saysSources.test(mark) &&
  [...said, ...mentions].filter((m) => m.quantity.kind === 'money' && m.head === null && !m.restates).length > 1

/** The sum told last that may be the whole: of the measure that the mark looks at (按支出方向：…) where one is told. */
function wholeBefore(state: SentenceState, spoken: string, ofSpending: boolean): Mention | undefined {
  const wholes = [...state.said, ...state.mentions].filter(
    (m) =>
      m.quantity.kind === 'money' &&
      m.head === null &&
      !m.restates &&
      !(m.measure === 'balance' && /用于/.test(spoken) && m.sentence !== state.sentence.number) &&
      !(m.measure === 'balance' && isLess(m, state)) &&
      !isBeside(m, state, m === state.mentions[0]),
  )
  // 资金来源为：甲5万元；…: where the money comes from is told of what was planned or came in, not of what was spent
  if (saysSources.test(spoken)) return wholes.at(-1)?.measure === 'executed' ? undefined : wholes.at(-1)
  const isDivided = /[从按]|构成|组成/.test(spoken)
  const measure = ofSpending || (isDivided && /支出|使用/.test(spoken)) ? 'executed' : null
  const spent = wholes.findLast((m) => m.measure === measure)
  // 支出按用途分为…: never what was only made available
  if (isDivided && !spent && /^\s*(?:(?:19|20)\d\d年度?)?[全当本]?年?(?:实际|项目)?支出/.test(spoken)) return undefined
  const last = spent ?? wholes.at(-1)
  const rivals = wholes.filter((m) => m.sentence === last?.sentence)
  return wholeOfParts(state, rivals) ?? (last && spentFirst(last, rivals, state)) ?? last
}

/** 支出1,760万元，年初预算1,580万元，完成年初预算的111%，其中…: the budget is only compared with, the spending is divided. */
function spentFirst(last: Mention, rivals: readonly Mention[], { text, from }: SentenceState): Mention | undefined {
  if (!budgetMeasures.has(last.measure)) return undefined
  const behind = text.slice(last.quantity.end, from)
  if (!/^,\s*(?:完成|占|为|达到?)[^,。;\d]{0,10}预算数?的?/.test(behind)) return undefined
  return rivals.find((m) => m.measure === 'executed')
}

/** 支出包括甲30万元、…: 支出 is what is divided, and not what the first part calls itself. */
const saysSpending =
  /(?:^|[,;。])\s*(?:全年|本年|当年|实际|具体|资金|项目|总)*(?:支出|开支)(?:内容|范围|主要|具体)*包括/

/**
 * What another sum is compared with: the change, last year's, what a rate is of (支出决算4.68万元，完成预算5.50万元的85.09%；其中… divides what
 * was spent).
 */
const isBeside = (head: Mention, { text }: SentenceState, isFirst: boolean): boolean =>
  head.compared ||
  isReason(text, head.quantity.start) ||
  head.measure === 'change' ||
  // 2021年支出20万元，其中…: a sentence on that year
  (head.measure === 'prior' && !isFirst) ||
  /^的\s*\d[\d.]*\s*%/.test(text.slice(head.quantity.end, head.quantity.end + 12))

/** 增长40%，原因是：1、人员增加；2、增加其他资金700万元。其中：…: what a reason tells of is not divided. */
const isReason = (text: string, at: number): boolean =>
  /原因(?:主要)?(?:是|为|有|:)/.test(text.slice(text.lastIndexOf('。', at) + 1, at))

/** 结构情况。甲支出300万元，占30%；…: the whole of the paragraphs before is guessed, and only parts and shares that agree with it say so. */
function divide(state: SentenceState): void {
  const head = wholeLookedAt(state, '')
  const first = state.quantities.find(({ start, kind }) => start >= state.from && kind === 'money')
  // 支出结构。财政资金支出972.73万元的具体去向：: the whole said again
  if (!head || state.list || first?.value === head.quantity.value) return
  state.list = { head, parts: [], complete: false, guessed: true }
  state.lists.push(state.list)
}

const lookedAt: ReadonlyArray<readonly [RegExp, Measure]> = [
  // 按费用性质分：人员经费…、药品费…: costs are what was spent
  [/支出|使用|用途|投向|去向|费用|成本|开支/, 'executed'],
  [/收入/, 'revenue'],
]

/** 从支出方向看：… at the start of a paragraph: the whole of the report that its words or its label name, else that of the paragraph before. */
function wholeLookedAt({ context }: SentenceState, words: string): Mention | null {
  const measure = lookedAt.find(([re]) => re.test(words))?.[1] ?? context.label
  const whole = measure && context.wholes.get(measure)
  if (whole) return whole
  // 支出按用途分为…, and nothing told was spent: its parts are not those of a budget
  return /^\s*支出按|决算(?:当?中|里)[,:]$/.test(words) && context.whole?.measure !== measure ? null : context.whole
}

/**
 * 从资金来源看，使用中央资金400万元、省级资金300万元: the first part names the measure of a whole that is only guessed; its list is that of the
 * whole of this measure.
 */
export function settleGuessed(state: SentenceState, measure: Measure, name: string | null): void {
  const { list } = state
  if (!list?.guessed || list.parts.length > 0 || list.head.measure === measure || name === null) return
  const whole = state.context.wholes.get(measure)
  if (!whole) return
  list.head = whole
  list.named = true
}

/** 9,880万元，由财农〔2023〕12号下达6,500万元、41号下达3,380万元: the documents a sum came by. */
const byDocument = /^[,(]?\s*(?:分别)?由[^,。;]{2,40}(?:号|文件|文)[^,。;]{0,6}$/

function pushNested(state: SentenceState, head: Mention, complete = false): void {
  state.outer = state.list
  state.list = { head, parts: [], complete }
  state.lists.push(state.list)
}

/** “三公”经费支出决算中，…: the whole of that name and measure stated last, else the whole of the report. */
function namedWhole(state: SentenceState, words: string): Mention | null {
  const cue = moneyCuesIn(words).at(-1)
  if (!cue) return null
  const name = nameIn(words.slice(0, cue.start)) ?? nameIn(words)
  const same = (m: Mention): boolean =>
    m.measure === cue.measure && name !== null && (m.subject.includes(name) || name.includes(m.subject))
  // 当年支出中，一季度…: of several sums of the measure the one that the parts make up
  const sums = [...state.said, ...state.mentions].filter(
    (m) => m.measure === cue.measure && m.quantity.kind === 'money' && !m.restates && !m.compared,
  )
  const told =
    (name === null ? wholeOfParts(state, sums) : null) ??
    [...state.said, ...state.mentions].reverse().find(same) ??
    state.context.heard.findLast(same) ??
    state.context.told.findLast((m) => same(m) && m.subject.startsWith(name ?? ''))
  // 基本支出中，…: half of the spending is never all of it
  return told ?? (/^(?:基本|项目)(?:支出)?$/.test(name ?? '') ? null : (state.context.wholes.get(cue.measure) ?? null))
}

/** 项目支出主要包括以下5项：… in a paragraph of its own: the sum of that name stated before. */
function spokenWhole(state: SentenceState, words: string): Mention | null {
  const name = (words.split(/[,;:。]/).at(-1) ?? '').trim()
  if (name.length < 4) return null
  return state.context.told.findLast((m) => m.subject.endsWith(name) && m.measure !== 'balance') ?? null
}

/**
 * The head when the figure names its own measure but stands in the list all the same (其中：中央到位…), as the items of lists
 * over sentences and paragraphs and the parts behind a semicolon do.
 */
export function listHead(state: SentenceState, lead: Lead, measure: Measure, name: string | null): Mention | null {
  const { list } = state
  if (!list || list.head.measure === 'total') return null
  // 培训：预算54万元，支出47.30万元，…，支付讲课费2.16万元: the item is told already, what follows goes into it
  if (list.items === 'paragraphs' && hasItem(state, list)) return null
  if (/^\s*(?:[、;,]|和|及|其中|[(:])/.test(lead.whole)) return list.head
  // 支出按用途分为甲112万元、…: the first part stands in the clause that says what is divided
  const saysDivided =
    /按[^,]{1,10}分|[构组]成|来源/.test(lead.clause) ||
    /^[^,]{0,4}按[^,]{1,10}分(?:类|别)?[,:]/.test(lead.whole) ||
    isLookedAt(state, list, lead) ||
    saysSpending.test(lead.whole)
  // 全年预算1,396万元。按来源分：市级财政安排896万元、…: the verb of a source is no other measure
  const isOfHead = measure === list.head.measure || (measure === 'budget' && budgetMeasures.has(list.head.measure))
  if (list.parts.length === 0 && isOfHead && saysDivided) return list.head
  return isItem(state, list, measure) || isPart(list, measure, name) ? list.head : null
}

/** 支出520万元。分级次看，中央资金支出300万元、…: what is looked at is the whole of the report, and no part of it that was told last. */
function isLookedAt({ context, quantities, from }: SentenceState, { head }: ListOfParts, { whole }: Lead): boolean {
  const first = quantities.find((q) => q.start >= from && q.kind === 'money')
  return (
    /^[^,]{0,4}[从按分][^,]{1,10}看[,:]/.test(whole) &&
    head.subject === subjectOf(context, null) &&
    first !== undefined &&
    new Decimal(first.value).lte(head.quantity.value)
  )
}

function isItem(state: SentenceState, list: ListOfParts, measure: Measure): boolean {
  if (list.items === 'sentences') return state.mentions.length === 0
  return list.items === 'paragraphs' && measure === list.head.measure
}

const hasItem = (state: SentenceState, list: ListOfParts): boolean =>
  [...state.said, ...state.mentions].some((m) => m.head === list.head && m.measure === list.head.measure)

/** …支出决算中，甲支出4.8万元；乙支出0.27万元: of the head's measure and with a name of its own. */
const isPart = (list: ListOfParts, measure: Measure, name: string | null): boolean =>
  !list.items &&
  measure === list.head.measure &&
  name !== null &&
  name !== list.head.subject &&
  (list.named === true || list.parts.length > 0)
