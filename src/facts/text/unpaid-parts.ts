import type { Measure } from '../schema.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** What becomes of what is left over. */
const becomes = /结转(?:下|次|至|到|20\d\d)|收回|上缴|缴回|交回|退回|缴库|留用|留存|留归|统筹|继续使用/

/** 结余184万元，其中结转次年使用120万元、财政收回64万元: a part of what is left over is named by what becomes of it. */
export function restName({ list }: SentenceState, { clause }: Lead, measure: Measure | undefined): string | null {
  if (measure !== 'balance' || list?.head.measure !== 'balance') return null
  const words = clause.replace(/^[\s、和及与]*(?:其中:?)?/, '').replace(/(?:为|共|是|计)?\s*$/, '')
  return becomes.test(words) && /^[\u4e00-\u9fa5\d]{3,14}$/.test(words) ? words : null
}

/** 其中甲18万元，其余72万元…: what is left of the whole is not that of the part before it. */
export const isRest = ({ clause }: Lead): boolean =>
  /^[\s,、;和及]*(?:其余|余下|剩余)(?:的|部分|资金|款项)*(?:为|是|共|计)?\s*$/.test(clause)

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
