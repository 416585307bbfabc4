import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

const relative = /^[\s,、;和及]*(?:其中:?)?[^,;:]{2,24}的([\u4e00-\u9fa5“”]{2,12})(?:为|共|是|计)?\s*$/

/**
 * 未支付的664万元中，按合同约定扣留的质量保证金140万元，待审计后支付的进度款524万元: a part of what is left over. Its verbs say why it is left or
 * what will become of it; the noun behind them is its name. Null when the figure is no such part.
 */
export function unpaidPart(state: SentenceState, lead: Lead): { name: string | null } | null {
  const { list } = state
  if (list?.head.measure !== 'balance' || !list.pointed) return null
  const noun = relative.exec(lead.clause)?.[1]
  return noun === undefined ? null : { name: nameIn(noun) }
}
