import { addUp } from '../../base/decimal.ts'
import type { Quantity } from '../quantity-types.ts'
import { budgetMeasures } from '../schema.ts'
import { carriedFrom } from '../words/money-cues.ts'
import { leaveBracketList } from './bracket-list.ts'
import { type Context, subjectOf } from './context.ts'
import { moneyCuesIn } from './cue.ts'
import { isFundSource } from './fund-source.ts'
import type { ListOfParts, Mention } from './mention.ts'
import { nilAccounts, nilMention, nothing } from './nil-accounts.ts'
import { nameIn } from './noun-phrase.ts'
import { pointsBack } from './point-back.ts'
import { readMoney } from './read-money.ts'
import { readRate } from './read-rate.ts'
import { readRow } from './read-row.ts'
import { leadOf, type SentenceState } from './sentence-state.ts'
import type { Sentence } from './sentences.ts'

/** What a sentence says: its figures, and the lists they form. */
export interface Said {
  mentions: Mention[]
  lists: ListOfParts[]
  /** The list that a semicolon leaves open. */
  open: ListOfParts | null
  /** The list around that one. */
  outer?: ListOfParts | null
  foreign: boolean
  row: string[]
  /** First figure of money, when a semicolon ends the sentence. */
  parallel?: Mention | null
}

/** Reads the figures of one sentence from left to right. `start` is where its words begin (behind a list mark). */
export function readSentence(
  context: Context,
  text: string,
  sentence: Sentence,
  start: number,
  quantities: readonly Quantity[],
  before: Said | null,
): Said {
  const state: SentenceState = {
    context,
    text,
    sentence,
    quantities: quantities.filter((q) => q.start >= start && q.end <= sentence.end),
    paragraph: quantities,
    from: start,
    subject: null,
    part: null,
    parallel: before?.parallel ?? null,
    row: before?.row ?? [],
    mentions: [],
    said: before?.mentions ?? [],
    list: before?.open ?? null,
    lists: [],
    outer: before?.outer ?? null,
    projected: false,
    foreign: false,
  }
  closeInnerList(state)
  state.subject = boundedName(text.slice(start, sentence.end))
  for (let i = 0; i < state.quantities.length; i++) {
    const quantity = state.quantities[i] as Quantity
    const taken = readRow(state, i)
    if (taken > 0) {
      i += taken - 1
      continue
    }
    readOne(state, quantity)
  }
  nilBalances(state)
  state.mentions.push(...nilAccounts(state))
  leaveBracketList(state)
  if (sentence.item) announceList(state)
  return {
    mentions: state.mentions,
    lists: state.lists,
    open: sentence.item ? (state.outer ?? state.list) : sentence.open ? state.list : null,
    outer: sentence.open ? state.outer : null,
    foreign: state.foreign,
    row: rowOf(state),
    parallel: sentence.open ? (state.mentions.find((m) => m.quantity.kind === 'money') ?? null) : null,
  }
}

/**
 * A semicolon goes on with the inner list while its parts do not make up its head; with the outer one when they do, or when the next
 * name is of the kind of the outer parts (中央资金…，由…；省级资金…).
 */
function closeInnerList(state: SentenceState): void {
  const { list, outer } = state
  if (!list || !outer) return
  const sum = addUp(list.parts.map((part) => part.quantity.value))
  const next = state.quantities[0]
  const name = next ? nameIn(leadOf(state, next).clause) : null
  const isOuterKind =
    name !== null &&
    isFundSource(name) &&
    outer.parts.some((m) => isFundSource(m.subject)) &&
    !list.parts.some((m) => isFundSource(m.subject) && m.subject !== list.head.subject)
  const isFilled = list.parts.length < 2 ? sum.eq(list.head.quantity.value) : sum.gte(list.head.quantity.value)
  if (!isOuterKind && !isSaidInPassing(state, list, outer) && (list.parts.length === 0 || !isFilled)) return
  state.list = outer
  state.outer = null
}

/**
 * 甲收入80万元；乙收入50万元，其中学费30万元；丙收入7万元: the parts of the outer list stand a semicolon apart, and what one of them holds is told
 * within its own stretch. A colon (其中：) opens a list that may go on over semicolons itself.
 */
function isSaidInPassing({ text }: SentenceState, list: ListOfParts, outer: ListOfParts): boolean {
  const [first] = list.parts
  const before = outer.parts.filter((part) => part !== list.head)
  if (!first || list.parts.some(({ sentence }) => sentence !== list.head.sentence)) return false
  if (before.length === 0 || before.some(({ sentence }) => sentence === list.head.sentence)) return false
  return !text.slice(list.head.quantity.end, first.quantity.start).includes(':')
}

/** 资金主要用于：(1)…(2)…: the items that follow are parts of the last whole. */
function announceList(state: SentenceState): void {
  const words = state.text.slice(state.from, state.sentence.end)
  if (state.list || !/(?:其中|包括|用于|如下|分别为|具体为)[^,。\d]{0,6}:\s*$/.test(words)) return
  const head = [...state.said, ...state.mentions].findLast(
    (m) => m.quantity.kind === 'money' && m.head === null && !m.restates && !m.compared && m.measure !== 'balance',
  )
  if (!head) return
  state.list = { head, parts: [], complete: false, items: 'sentences' }
  state.lists.push(state.list)
}

/** 短信费用(≤万元/年)，预期指标…: an indicator sentence names its subject in front of the bracket. */
function boundedName(words: string): string | null {
  const m = /^([^,(]{2,40})[(](?:[≥≤=<>][^)]*|[%次个条年人件万元小时/·]+)[)]\s*,/.exec(words)
  return m ? nameIn(m[1] as string) : null
}

function readOne(state: SentenceState, quantity: Quantity): void {
  const money = quantity.kind === 'money' || isBareMoney(state, quantity)
  if (!money && quantity.kind !== 'percent' && quantity.kind !== 'points' && quantity.kind !== 'unit-price') return
  // 执行率(支出数÷预算数×100%): a factor of the formula, not its result
  if (quantity.kind === 'percent' && /[×*]\s*$/.test(state.text.slice(state.from, quantity.start))) return
  if (quantity.range) {
    state.from = quantity.end
    return
  }
  if (money && pointsBack(state, quantity)) {
    state.from = quantity.end
    return
  }
  const mention = money ? readMoney(state, quantity) : quantity.kind === 'percent' ? readRate(state, quantity) : null
  if (money && !mention) {
    state.foreign = true
    state.context.setAside.push({ quantity, words: leadOf(state, quantity).clause })
  }
  state.from = quantity.end
  if (mention) keep(state, mention)
}

/** Names of the last row of parts, for 分别为 further on. */
function rowOf(state: SentenceState): string[] {
  const parts = state.lists.at(-1)?.parts ?? []
  return parts.length >= 2 ? parts.map((part) => part.subject) : state.row
}

/** 丙24亿元，下降17%，主要是出让收入20亿元: what says why a part has moved is in it, and no part beside it. */
function saysWhy({ text, list, sentence }: SentenceState, mention: Mention): boolean {
  const last = list?.parts.at(-1)
  return (
    last?.sentence === sentence.number &&
    /[,;]\s*主要(?:是|因为?|由于|系|受)[^;。]*$/.test(text.slice(last.quantity.end, mention.quantity.start))
  )
}

function keep(state: SentenceState, mention: Mention): void {
  state.mentions.push(mention)
  if (
    state.list &&
    // 占年计划8.5亿元的111%: what a rate is of is no part
    !mention.isBase &&
    !saysWhy(state, mention) &&
    mention.head === state.list.head &&
    mention.quantity.kind === 'money' &&
    (mention.measure === state.list.head.measure ||
      isArranged(state.list.head, mention) ||
      state.list.mixed === true ||
      isCarriedOver(state.list.head, mention) ||
      isIncome(state, state.list.head, mention)) &&
    !mention.restates
  ) {
    state.list.parts.push(mention)
  }
}

/** 全年预算1,396万元。按来源分：市级财政安排896万元、…: what a source gives to a budget of any kind. */
const isArranged = (head: Mention, part: Mention): boolean =>
  part.measure === 'budget' && budgetMeasures.has(head.measure) && isFundSource(part.subject)

/** 收入预算1526万元，其中…，上年结转100万元: what is carried over is a part of a budget, of revenue and of a total. */
const isCarriedOver = (head: Mention, part: Mention): boolean =>
  part.measure === 'balance' &&
  carriedFrom.test(part.subject) &&
  ['budget', 'approved', 'revised', 'revenue', 'total'].includes(head.measure)

/** 调整后预算2,100万元，其中本年收入2,040万元，上年结转60万元: what comes in within the year is the other part of a budget. */
const isIncome = ({ text }: SentenceState, head: Mention, part: Mention): boolean =>
  part.measure === 'revenue' &&
  budgetMeasures.has(head.measure) &&
  /(?:本年|当年)(?:财政拨款|预算)?收入(?:为|是|共)?\s*$/.test(text.slice(0, part.quantity.start))

/** 20万 without 元 is money where a cue of money stands before it. */
function isBareMoney(state: SentenceState, quantity: Quantity): boolean {
  if (quantity.kind !== 'bare' || !/^[十百千]?[万亿]$/.test(quantity.unit)) return false
  if (
    /^[\u4e00-\u9fa5]/.test(state.text.slice(quantity.end)) &&
    !/^(?:以|的|用|左|并且?|且|[已均都]|全部)/.test(state.text.slice(quantity.end))
  )
    return false
  const lead = leadOf(state, quantity)
  // 接待费0.7亿。 behind the other parts of a list
  const isPart =
    (state.list?.parts.length ?? 0) > 0 &&
    /^\s*[,;、][^,;、]{2,16}$/.test(lead.whole) &&
    quantity.end === state.sentence.end
  const isSpent = /[\u4e00-\u9fa5]{2}支出(?:为|了|共)?\s*$/.test(lead.clause)
  const cue = isPart || moneyCuesIn(lead.clause).some((hit) => !hit.weak || hit.measure !== 'executed' || isSpent)
  if (cue) {
    quantity.unit = `${quantity.unit}元`
    quantity.kind = 'money'
  }
  return cue
}

const nil = /(?:无|没有)(?:资金|预算|财政)?(?:结转结余|结余结转|结转和结余|结余|结转)(?:资金)?/g

/** 预计年末无结转结余 states a zero. */
function nilBalances(state: SentenceState): void {
  const words = state.text.slice(state.sentence.start, state.sentence.end)
  for (const m of words.matchAll(nil)) {
    const start = state.sentence.start + (m.index ?? 0)
    const projected = state.projected || /预计/.test(words.slice(0, m.index))
    if (!projected && state.mentions.length === 0) continue
    const measure = projected ? 'balance_projected' : 'balance'
    const quantity = nothing(start, m[0], 0)
    state.mentions.push({ ...nilMention(state, subjectOf(state.context, state.subject), measure, quantity), projected })
  }
}
