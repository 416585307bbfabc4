import type { Measure } from '../schema.ts'
import { bare, type Found } from './found-measure.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** Money that something can be done with. */
export const budgets: ReadonlySet<Measure> = new Set(['approved', 'revised', 'budget', 'released', 'adjustment'])

/** 省级资金完成288万元，执行率99.28%: what the rate behind it is of was spent. */
const isDone = /[\u4e00-\u9fa5)]{2}(?:已|共|累计|实际)?完成(?:了)?\s*$/
const withRate = /^\s*,\s*(?:预算|资金|项目)?(?:执行|支出)率(?:为|是|达到?)?\s*\d/

/** 公用经费年初45万元，1-6月执行27万元: the year's first figure in front of what was spent of it. */
export const isFirst = ({ clause, following }: Lead): boolean =>
  /年初\s*$/.test(clause) &&
  !/[较比与占]/.test(clause) &&
  nameIn(clause) !== null &&
  /^\s*,[^,。;\d]{0,6}(?:\d{1,2}\s*[-—~至]\s*\d{1,2}月)?[^,。;\d]{0,8}(?:执行|支出|支付|使用)/.test(following)

/** What was done of a budget: 完成 with its rate behind, or right behind the budget. */
export const doneOf = (state: SentenceState, lead: Lead): Found | null =>
  isDone.test(lead.clause) && withRate.test(lead.following) ? bare('executed') : completed(state, lead)

/**
 * 收入预算数为15亿元，实际完成15亿元 (决算数15亿元): what came in, or what was spent, of the budget told right before, also where that is the last of the sentence
 * before (…调整后预算7.85亿元。全年实际完成7.6亿元).
 */
function completed({ mentions, said, text, sentence }: SentenceState, { whole }: Lead): Found | null {
  const last = mentions.at(-1) ?? said.at(-1)
  const done = /^\s*[,(]?\s*(?:实际|累计|全年|当年|本年)*(完成|决算数?)(?:为|了)?\s*$/.exec(whole)?.[1]
  if (!last || !budgets.has(last.measure) || done === undefined) return null
  const words = text.slice(mentions.length > 0 ? sentence.start : 0, last.quantity.start)
  const isIncome = words.lastIndexOf('收入') > words.lastIndexOf('支出')
  return done === '完成' || isIncome ? bare(isIncome ? 'revenue' : 'executed') : null
}
