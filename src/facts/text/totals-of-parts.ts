import { addUp } from '../../base/decimal.ts'
import { numberOf } from '../counts/stated-number.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Measure } from '../schema.ts'
import { isAddedTo } from './between-budgets.ts'
import { subjectOf } from './context.ts'
import { moneyCuesIn } from './cue.ts'
import { changeVerbAt } from './direction.ts'
import { listToldLast, totalOfFirst } from './first-items.ts'
import { wholeOfItems } from './joint-items.ts'
import type { Mention } from './mention.ts'
import { namedPeriod, periodOf } from './money-period.ts'
import { chooseSubject } from './money-subject.ts'
import { totalOfNamed } from './named-total.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 甲3万元、乙2万元，合计5万元: the total said behind its parts. */
export function totalBehind(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  const first = totalOfFirst(state, quantity, lead) ?? totalOfNamed(state, quantity, lead)
  if (first) return first
  if (wholeOfItems.test(lead.clause)) return totalOfItems(state, quantity, lead)
  if (
    !/^(?:以上|上述)?(?:[两二三四五六七八九十]|\d{1,2})?(?:项|者|个|类|县|市|区)?(?:资金|支出|经费|项目)?(?:共计|合计|总计)(?:支出|安排|下达|到位|投入|拨付|落实|为)?\s*$/.test(
      lead.clause.trim(),
    )
  )
    return null
  const last = state.mentions.at(-1)
  if (last?.quantity.kind !== 'money') return comesBack(state, lead) ? totalOfItems(state, quantity, lead) : null
  if (isAddedTo(state, lead)) return null
  const parts: Mention[] = []
  for (const m of [...state.mentions].reverse()) {
    if (
      m.quantity.kind !== 'money' ||
      m.measure !== last.measure ||
      m.restates ||
      // 支出62万元，用于甲20万元、乙42万元，共计62万元: the whole in front of the parts is none of them
      m === last.head ||
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

/** 甲到位12万元；乙到位8万元。合计到位20万元: a sentence that begins with the total is about the whole again. */
const comesBack = ({ mentions, said }: SentenceState, { clause }: Lead): boolean =>
  mentions.length === 0 &&
  /^(?:合计|总计)/.test(clause.trim()) &&
  new Set(said.flatMap((m) => (m.measure === moneyCuesIn(clause).at(-1)?.measure ? [m.subject] : []))).size > 1

const wholeSubject = (state: SentenceState, measure: Measure, lead: Lead): string =>
  comesBack(state, lead)
    ? subjectOf({ ...state.context, paragraph: null }, null)
    : chooseSubject(state, null, null, measure, lead)

/** 三项调整后预算共1,366.00万元, 以上三项合计650万元: the total of as many figures of one measure as it says, of this paragraph or the ones before. */
function totalOfItems(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  const said = [...state.context.heard, ...state.said, ...state.mentions].filter(
    (m) => m.quantity.kind === 'money' && !m.restates && !m.compared,
  )
  const number = /(?:[两二三四五六七八九十]|\d{1,2})(?=个|项|者|类|笔|批|县|市|区|级|季度|月|部分|方面|子?项目)/.exec(
    lead.clause,
  )?.[0]
  const count = number === undefined ? null : numberOf(number)
  // 分项支出如下：甲48万元；乙35万元。以上两项合计…
  const listed = listToldLast([...state.context.told, ...state.said, ...state.mentions])
  const measure =
    moneyCuesIn(lead.clause).at(-1)?.measure ??
    (listed.length === count ? listed[0]?.measure : undefined) ??
    said.at(-1)?.measure
  if (!measure) return null
  const all = said.filter((m) => m.measure === measure || (measure === 'adjustment' && m.isCancelled))
  const parts =
    listed.length === count && listed[0]?.measure === measure ? listed : count === null ? [] : all.slice(-count)
  const subtotal = subtotalName(lead.clause)
  const total: Mention = {
    quantity,
    measure,
    subject: placesBesideOthers(state, quantity, lead) ?? subtotal ?? wholeSubject(state, measure, lead),
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
  if (isList && isOneKind(state, parts, total)) {
    state.lists.push({ head: total, parts, complete: true })
    if (subtotal !== null) takePlaceOf(state, parts, total)
  }
  state.list = null
  state.part = null
  state.subject = total.subject
  return total
}

/** (1)补助。甲30万元、乙20万元，两项小计50万元。 (2)培训8万元。: in the list over the paragraphs the subtotal stands for its parts. */
function takePlaceOf({ context: { openList } }: SentenceState, parts: readonly Mention[], total: Mention): void {
  if (openList?.items !== 'paragraphs' || !parts.every((part) => openList.parts.includes(part))) return
  if (!addUp(parts.map((part) => part.quantity.value)).eq(total.quantity.value)) return
  openList.parts = [...openList.parts.filter((part) => !parts.includes(part)), total]
  total.head = openList.head
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
