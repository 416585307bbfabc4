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
