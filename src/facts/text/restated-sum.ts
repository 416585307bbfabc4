import { Decimal } from '../../base/decimal.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 0.98亿元（精确数为9,845.38万元）: what the round figure before stands for. */
const exactly = /^(?:精确|准确|确切|实际|具体)(?:数|值|数值|数额|金额)?(?:为|是|:)?$/

const passes = /^(?:首次|首度|一举|成功|再次|历史性)?(?:超过|突破|超|跃上|迈上|站上)了?$/

/** 313,962万元，首次突破30亿元: the round figure that the one in front has passed. */
const isRoundBelow = (round: Quantity, fine: Quantity): boolean => {
  const times = new Decimal(fine.value).div(round.value)
  return times.gte(1) && times.lt(1.2) && round.number.replace(/[.0]/g, '').length < 3
}

/** 4,860万元(约0.49亿元), 7.5万元，折合75000元, 4,860万元，约合0.49亿元 (its 约 is taken off): the same figure in other digits. */
export function restatement(state: SentenceState, quantity: Quantity, lead: Lead): Mention | null {
  const last = state.mentions.at(-1)
  if (last?.quantity.kind !== 'money') return null
  const words = (lead.bracket ?? lead.whole).replace(/[\s,约]/g, '')
  const inBracket =
    lead.bracket !== null &&
    /^[\s(]*$/.test(lead.beforeBracket) &&
    (/^(?:即|合|折合|折合人民币|折|人民币|约合)?$/.test(words) || exactly.test(words))
  if (!inBracket && passes.test(words) && isRoundBelow(quantity, last.quantity))
    return { ...last, quantity, restates: last }
  if (!inBracket && !/^(?:即|合|折合|折合人民币|合人民币)$/.test(words)) return null
  return { ...last, quantity, restates: last }
}
