import { Decimal } from '../../base/decimal.ts'
import type { Measure } from '../schema.ts'
import { netChange } from '../words/change-words.ts'
import { carriedFrom, takenOut } from '../words/money-cues.ts'
import { someUses } from '../words/no-names.ts'
import { payees } from '../words/not-money-facts.ts'
import { budgetOfRow, lineBetween } from './between-budgets.ts'
import { colonName } from './colon-name.ts'
import { compares, completesBudget, goesOnWith, unchangedName } from './compared-with.ts'
import { ownName, subjectOf } from './context.ts'
import { countedObject } from './counted-object.ts'
import { type CueHit, moneyCuesIn } from './cue.ts'
import { comparedLevel, whoIsShort } from './direction.ts'
import { firstClauseName } from './first-clause.ts'
import { addedName, transferIn } from './fund-sides.ts'
import { goesOnWithSource } from './goes-on-with-source.ts'
import { jointName, wholeOfItems } from './joint-items.ts'
import type { ListOfParts, Mention } from './mention.ts'
import { meaningfulRest, nameIn } from './noun-phrase.ts'
import { otherParts } from './other-parts.ts'
import { markOf, nameAbove } from './outline.ts'
import { paidBy } from './paid-by.ts'
import { parallelItem } from './parallel-items.ts'
import { besideOtherYear, repeatsVerb } from './prior-level.ts'
import { purchaseKind, purchaseName, wonFrom } from './procurement.ts'
import { lotName } from './second-division.ts'
import { isOverSentences, type Lead, type SentenceState } from './sentence-state.ts'
import { parallelName } from './told-in-parallel.ts'
import { budgetsTogether, grownName, outstandingName, pointedAt, receivedName, sourceOf, topicOf } from './topic.ts'
import { isRest, restName } from './unpaid-parts.ts'
import { carriedYear, isOfAll, isYearEnd, spentOfCarried } from './what-is-left.ts'

/** What a sum of money is about: the words around its cue, the object counted before it, the item, or its purpose. */
export function explicitSubject(state: SentenceState, lead: Lead, cue: CueHit | null): string | null {
  const short = whoIsShort(lead.clause)
  if (short !== null) return nameIn(short)
  const named = transferIn(lead) ?? addedName(lead) ?? pointedAt(state, lead) ?? paidBy(lead)
  if (named !== null) return named
  const compared = comparedLevel(lead.clause, lead.following)
  if (compared && moneyCuesIn(compared.before).length > 0) return comparedName(lead, compared)
  if (repeatsVerb(state, lead)) return null
  const counted = (state.list && lotName(lead.clause)) ?? otherParts(state, lead)
  if (counted) return counted
  return (
    wonFrom(lead) ??
    purchaseKind(state, lead) ??
    carriedYear(state, lead, cue) ??
    namesAround(lead, cue) ??
    parallelItem(state, lead) ??
    besideOtherYear(state, lead) ??
    (cue?.measure === 'adjustment' ? receivedName(state, lead) : null) ??
    predicate(lead) ??
    countedObject(state, lead, cue) ??
    firstClauseName(state, lead) ??
    topicOf(state, lead) ??
    sourceOf(state, lead) ??
    budgetsTogether(lead) ??
    parallelName(state, lead) ??
    restName(state, lead, cue?.measure) ??
    (cue?.measure === 'balance' ? null : purpose(lead))
  )
}

/** 培训支出与2022年支出80万元相比: the name in front of what is compared with, else the one inside (全年支出与上年培训费30万元相比). */
function comparedName(lead: Lead, { before, noun }: { before: string; noun: string }): string | null {
  return namesAround({ ...lead, clause: before }, moneyCuesIn(before).at(-1) ?? null) ?? nameIn(noun)
}

/** The name behind the cue (支出疫木除治费168万元), else the one in front of it. */
function namesAround(lead: Lead, cue: CueHit | null): string | null {
  if (!cue) return nameIn(lead.clause.replace(has, '')) ?? colonName(lead)
  const purchase = purchaseName(cue) ?? lineBetween(cue)
  if (purchase !== null) return purchase
  // 补助资金预算(中央)3亿元: nothing but a bracket is no name
  const rest = meaningfulRest(lead.clause.slice(cue.end).replace(/^\s*\([^()]*\)\s*$/, ''))
  if (/^(?:该|本|此|上述)(?:项目|专项|资金|单位|工程)?/.test(rest)) return null
  // 追加甲改造配套、乙抚恤等486万元: some of what the whole was given, and none of them by itself
  if (cue.measure === 'adjustment' && /、.+等(?:项目|资金|经费|支出)?\s*$/.test(lead.clause.slice(cue.end))) return null
  if (rest !== '' && cue.measure !== 'change') {
    const behind = lead.clause.slice(cue.end)
    const name = nameIn(
      cue.measure === 'adjustment' ? behind.replace(/(?:预算|指标)(?:资金|金额|额度)?\s*$/, '') : behind,
    )
    // 发放农户3万元 says who got it; 下达农田建设补助资金3万元 what it is
    if (name && (moneyName.test(name) || !payees.some((payee) => rest.includes(payee)))) return name
  }
  const said = lead.clause.slice(cue.start, cue.end)
  if (cue.measure === 'balance' && (carriedFrom.test(said) || takenOut.test(said))) return said.replace(/^提取/, '')
  if (cue.measure === 'change' || cue.measure === 'adjustment')
    return changed(lead.clause.slice(0, cue.start)) ?? colonName(lead) ?? grownName(lead)
  if (cue.word.startsWith('采购') && /政府\s*$/.test(lead.clause.slice(0, cue.start))) return '政府采购'
  const half = cue.word.startsWith('支出') ? halves.exec(lead.clause.slice(0, cue.start)) : null
  if (half) return `${half[1]}支出`
  const stretch = cue.weak ? lead.clause.slice(0, cue.end) : lead.clause.slice(0, cue.start)
  if (cue.measure === 'released' && payer.test(stretch)) return null
  return nameIn(cue.weak ? shortened(stretch, cue) : stretch) ?? colonName(lead)
}

/** 河道清淤有|12万元未形成支出; 自有 and 国有 are words of their own. */
const has = /(?<![国自所公私专享持拥])(?:尚|还|仍|仅|约)?有\s*$/

/** 2023年基本|支出决算80万元, 其中项目|支出预算40万元: 支出 belongs to the name and to the cue. */
const halves = /^[\s、和及与]*(?:其中:?)?(?:(?:19|20)\d\d年度?)?(?:全年|当年|本年|部门|单位|财政拨款)*(基本|项目)\s*$/

/** 区财政分四次|拨付到位: who paid, and no source told beside others (区财政资金, 区级财政). */
const payer =
  /^\s*(?:同时|其中)?,?[省市县区州盟旗]财政(?:局|厅|部门)?(?:已|共|累计|分.{1,3}[次批期笔]|按进度|及时|足额|全额)*\s*$/

const moneyName =
  /(?:资金|经费|专项|项目|(?:补助|转贷|转移支付|上解|返还)收入|(?<!单位|企业|公司)工程|[\u4e00-\u9fa5)]{3}(?:补助|补贴)(?:-[\u4e00-\u9fa5]{1,6})?)(?:\([^()]{2,20}\))?$/

/** 财政拨款收入减少…: what has changed, named as the figure itself is. */
function changed(stretch: string): string | null {
  if (/财政(?:局|厅|部门|所)?(?:统一|全额|依规|按规定)?\s*$/.test(stretch)) return null
  // 从其他项目调剂转入10万元: where the money came from is not what got it
  if (/^\s*(?:另外?|同时|并|又|再)?[从自]/.test(stretch)) return null
  const name = nameIn(stretch.match(beforeReason)?.[1] ?? '')
  if (name !== null) return name
  const cue = moneyCuesIn(stretch).at(-1)
  if (!cue || meaningfulRest(stretch.slice(cue.end)) !== '') return nameIn(stretch)
  return nameIn(cue.weak ? shortened(stretch.slice(0, cue.end), cue) : stretch.slice(0, cue.start))
}

/** 区级|因压减一般性支出调减17.5万元: why it was changed is no part of the name. */
const beforeReason = /^([^,;。]*[\u4e00-\u9fa5]{2})(?<![基病原起成诱死])(?:因(?![素果子])|由于|按照?要求)[^,;。]{2,}$/

/** 促进项目当年|支出: when and how it was spent is no part of a name. */
const whenOrHow = /(?:[当本全今]年|年内|年度|累计|实际|先后|陆续|[共已仅只])\s*$/

/** 财政拨款收入 is about 财政拨款; 教育支出 and 事业收入 keep their names. */
function shortened(stretch: string, cue: CueHit): string {
  const before = stretch.slice(0, cue.start)
  return /(?:财政拨款|财政拨款["”]?|资金|经费|费|额)$/.test(before) || whenOrHow.test(before) ? before : stretch
}

/** 调整较大的是森林防火，全年预算较年初增加…: what the clause before is about. */
function predicate(lead: Lead): string | null {
  const before = lead.earlier.at(-1)?.trim() ?? ''
  const unchanged = unchangedName(before)
  if (unchanged) return unchanged
  return outstandingName(before)
}

/** 安排30万元用于水质监测: the purpose behind the figure names the subject; what is left over is of what it was left of. */
function purpose(lead: Lead): string | null {
  const m = /^\s*(?:资金|经费)?(?:主要)?用于(.{2,16})$/.exec(lead.after)
  return m ? nameIn(m[1] as string) : null
}

export function chooseSubject(
  state: SentenceState,
  named: string | null,
  part: Mention | null,
  measure: Measure,
  lead: Lead,
): string {
  const isReason = measure === 'adjustment' && named !== null && someUses.test(named)
  const explicit = named === null || isReason ? null : ownName(state.context, named)
  const last = lastTold(state)
  const row = explicit === null ? budgetOfRow(state, lead, measure) : null
  if (row !== null) return row
  if (explicit === null && wholeOfItems.test(lead.clause))
    return jointName(state, lead) ?? aboveItems(state, lead) ?? state.context.fallback
  if (explicit === null && state.mentions.length > 0 && completesBudget(state, lead))
    return (state.mentions.at(-1) as Mention).subject
  if (explicit === null && last && goesOnWith(lead)) return last.subject
  if (explicit === null && measure === 'change' && !last && state.context.paragraph === null && compares(lead))
    return state.said.find((m) => m.quantity.kind === 'money')?.subject ?? subjectOf(state.context, state.subject)
  if (explicit === null && isOfAll(measure, lead)) return subjectOf(state.context, null)
  const isNet = measure === 'adjustment' && netChange.test(lead.clause)
  const adjusted = explicit === null && (measure === 'revised' || isNet) ? wholeAdjusted(state) : null
  if (adjusted !== null) {
    state.subject = adjusted
    return adjusted
  }
  if (explicit === null && part && state.list && endsList(state, state.list, measure)) {
    const { subject } = state.list.head
    state.list = null
    state.part = null
    return subject
  }
  if (explicit === null && goesOnWithSource(state, measure, lead)) {
    state.subject = state.parallel?.subject ?? null
    return state.subject ?? state.context.fallback
  }
  if (explicit === null && isYearEnd(state, measure, lead)) return state.context.fallback
  if (explicit === null && part && isRest(lead)) return part.subject
  if (explicit === null) return part && state.part ? state.part : subjectOf(state.context, state.subject)
  if (part) state.part = explicit
  // 结余分配3万元，年末结转40万元: what was taken out is not what is left
  else if (measure === 'balance' && takenOut.test(explicit)) return explicit
  else if (measure === 'balance' && carriedFrom.test(explicit)) {
    if (spentOfCarried(state, lead)) state.subject = explicit
    return explicit
  } else if (!reason.test(lead.clause)) state.subject = explicit
  return explicit
}

/** 年初预算2,340万元，调减“甲”180万元、调增“乙”60万元，调整后预算2,220万元: what comes out is the whole, not the project adjusted last. */
function wholeAdjusted({ said, mentions, quantities, from, context }: SentenceState): string | null {
  const last = mentions.at(-1)
  const all = [...said, ...mentions]
  const at = all.findLastIndex((m) => m.head === null && (m.measure === 'approved' || m.measure === 'budget'))
  const first = all[at]
  const moved = all.filter((m) => m.measure === 'adjustment' && m.subject !== context.fallback)
  // 追加甲412万元；收回乙36.5万元，全年预算调整为…: a budget of more than one of them
  if (!first && new Set(moved.map((m) => m.subject)).size >= 2) return context.fallback
  if (last?.measure !== 'adjustment' || !first || first.subject === last.subject) return null
  const between = all.slice(at + 1)
  const own = between.find((m) => m.head === first && m.subject === last.subject)
  const next = quantities.find((q) => q.start >= from)
  // 其中供暖改造140万元。调增供暖改造预算20万元，调整后…: of what the figure is near to
  if (own && next && isNearer(next.value, own.quantity.value, first.quantity.value)) return null
  const isMoved = (m: Mention): boolean => m.measure === 'adjustment'
  const isBeside = (m: Mention): boolean => m.measure === 'balance' && carriedFrom.test(m.head?.subject ?? m.subject)
  return between.every((m) => m.head === first || isMoved(m) || isBeside(m)) ? first.subject : null
}

const isNearer = (value: string, one: string, other: string): boolean =>
  new Decimal(value).minus(one).abs().lt(new Decimal(value).minus(other).abs())

/** Two projects together are not the item of a list that was told before this paragraph. */
function aboveItems({ context, text }: SentenceState, lead: Lead): string | null {
  const isAfterList = /项目/.test(lead.clause) && markOf(text) === null
  return nameAbove(isAfterList ? context.outline.filter((level) => !level.isItem) : context.outline)
}

/** The figure told last; behind a list that is closed its whole. */
function lastTold({ mentions, list }: SentenceState): Mention | undefined {
  const last = mentions.at(-1)
  return list === null && last?.head ? last.head : last
}

/** 因预交电路费0.54万元，支出执行率为…: what a reason mentions in passing is not what the sentence goes on about. */
const reason = /^\s*(?:主要)?(?:因|由于|受)(?!公|病)|原因(?:是|为|在于)/

/**
 * …，宣传支出12万元，结余3.14万元: a measure that no part had closes the list and is about the whole; in a paragraph for each item it is about the
 * item.
 */
const endsList = (state: SentenceState, list: ListOfParts, measure: Measure): boolean =>
  measure !== list.head.measure &&
  list.items !== 'paragraphs' &&
  list.parts.length >= 2 &&
  !isOverSentences(state) &&
  !state.mentions.some((m) => m.measure === measure && list.parts.some((part) => part.subject === m.subject))
