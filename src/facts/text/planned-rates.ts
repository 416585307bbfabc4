import type { Quantity } from '../quantity-types.ts'
import type { Measure } from '../schema.ts'
import { planWords } from '../words/rate-cues.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** What is to be reached; 按过紧日子要求压减 only says why. */
export const demanded = /(?:力争|争取|确保|计划于|(?<!(?:按|根据)[^,。;]{0,16})要求)[\s\S]{0,38}$/

/** 资金实行周调度，上半年支付进度达到95%以上: to be reached, as the words of a plan in front of it in the sentence say. */
export function isPlanned(state: SentenceState, lead: Lead, quantity: Quantity): boolean {
  const before = state.text.slice(state.text.lastIndexOf('。', quantity.start) + 1, quantity.start)
  return (
    /(?:达到?|提高到|提升到|提高至)\s*$/.test(lead.clause) &&
    /^(?:以上|左右)/.test(lead.after) &&
    planWords.some((word) => before.includes(word))
  )
}

/** 收入20亿元，完成预期的98%; of 培训1,200人，完成计划的120% nothing was paid. */
export function isPaidOrCame({ mentions, foreign }: SentenceState, { whole }: Lead): boolean {
  const money = mentions.findLast((m) => m.quantity.kind === 'money')
  return !foreign && !/\d/.test(whole) && money !== undefined && cameOrWent.has(money.measure)
}
const cameOrWent: ReadonlySet<Measure> = new Set(['revenue', 'executed', 'released'])
