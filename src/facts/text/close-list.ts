import { Decimal } from '../../base/decimal.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/**
 * 支出20万元，其中甲15万元、乙5万元，较预算25万元有所减少: behind the parts the whole is compared, unless something else was told of a part or
 * the figure is nearer to the part told last.
 */
export function closeComparedList(state: SentenceState, quantity: Quantity, lead: Lead): void {
  const { list, mentions } = state
  const last = list?.parts.at(-1)
  if (!list || !last || list.parts.length < 2 || !/^\s*[较比与]/.test(lead.clause) || lead.earlier.length === 0) return
  if (last !== mentions.at(-1) || lead.bracket !== null) return
  const sinceHead = mentions.slice(mentions.indexOf(list.head) + 1)
  if (sinceHead.some((m) => !list.parts.includes(m))) return
  const off = (m: Mention): Decimal => new Decimal(quantity.value).minus(m.quantity.value).abs()
  if (off(list.head).gte(off(last))) return
  state.subject = list.head.subject
  state.list = null
  state.part = null
}

const adds = /^[\s,;]*(?:再|另)?加(?:上)?(?=[^强快大速工固装密深班急重上]|上[级年解一])/

/** 总收入41亿元，其中地方收入27亿元；加上级补助12亿元，收入合计…: what is added to the whole is none of its parts. */
export function closeAddedTo(state: SentenceState, lead: Lead): void {
  if (!state.list || state.list.parts.length === 0 || !adds.test(lead.whole)) return
  state.list = null
  state.outer = null
  state.part = null
}

/** 实际发放72万元，其中甲67万元、乙5万元，2023年发放34万元: a sum of another year that is no part ends the list. */
export function closeOtherYear(state: SentenceState, mention: Mention): void {
  const { list, outer } = state
  if (!list || outer || list.items || list.parts.length === 0 || mention.compared) return
  if (mention.head !== null && (mention.head !== list.head || mention.measure === list.head.measure)) return
  if (mention.measure === 'prior' || mention.measure === 'change' || mention.period === list.head.period) return
  mention.head = null
  mention.path = []
  state.list = null
}

/** Sides of an account, as the clause of a figure names nothing else: 支出, 本年收入合计. */
const bareSide =
  /^(?:[全本当]年|年度|累计|预算)?总?(收入|支出)(?:总额|合计|总计|预算数?|决算数?)?(?:共|计|为|是|达到?|完成)*$/

/** 基金收入328亿元，其中保险费收入246亿元、补贴收入71亿元；支出279亿元: the other side of the account is no part of this one. */
export function closeOtherSide(state: SentenceState, { clause, bracket }: Lead): void {
  const { list, text } = state
  const side = bracket === null ? bareSide.exec(clause.replace(/\s+/g, ''))?.[1] : undefined
  if (!list || side === undefined || list.parts.length === 0) return
  const own = /(?<!收)(收入|支出)[^,。;:\d]{0,8}$/.exec(text.slice(0, list.head.quantity.start))?.[1]
  if (list.head.sentence > state.sentence.number || own === undefined || own === side) return
  state.subject = list.head.subject
  state.list = null
  state.outer = null
  state.part = null
}
