import { budgetMeasures } from '../schema.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/**
 * 年初预算45万元，1-6月执行27万元，完成率60%: behind what was spent of a budget the rate of completion is that of the money. The subject of
 * both; null where no budget of it is told, or something stands in between.
 */
export function rateOfDone({ mentions, said, from }: SentenceState, { whole }: Lead): string | null {
  const last = mentions.at(-1)
  if (last?.measure !== 'executed' || last.quantity.kind !== 'money' || last.quantity.end !== from) return null
  if (!/^\s*,\s*完成率(?:为|是|达到?|:)?\s*$/.test(whole)) return null
  const isOfSame = [...said, ...mentions].some((m) => m.subject === last.subject && budgetMeasures.has(m.measure))
  return isOfSame ? last.subject : null
}
