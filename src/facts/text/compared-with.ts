import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** 公务接待费5.54万元，比预算8.00万元节约2.46万元: compared with, or said in one breath with, the figure before. */
export const goesOnWith = (lead: Lead): boolean =>
  lead.bracket === null && (/^\s*(?:比|较|与)/.test(lead.clause) || !/[,;:、]/.test(lead.whole) || compares(lead))

/** 接待费16.3万元，与年度预算相比，增加1.5万元; 社保支出468万元：用于…。较上年减少92万元: the words since the figure only say what it is compared with. */
export const compares = (lead: Lead): boolean =>
  /^[\s,。]*(?:(?:比|较|与|同)[^,;:、。]{2,20}(?:相比|比较)?,|同?比|较)[^,;:、。]*$/.test(lead.whole)

/** 维护费支出10.4万元，完成预算12.6万元的82.5%: the budget that what was spent right before is a rate of. */
export const completesBudget = ({ mentions }: SentenceState, { whole, after }: Lead): boolean =>
  mentions.at(-1)?.measure === 'executed' &&
  /^\s*,\s*完成(?:了)?(?:年初|全年|年度|当年|调整后)?(?:的)?预算数?\s*$/.test(whole) &&
  /^\s*的/.test(after)

const unchanged = /^(?:其中:?)?([^,\d]{3,24}?)(?:支出)?(?:决算数?)?[比较与][^,\d]{2,12}(?:无增减|无变化|持平|一致|相同)/

/** 运行维护费支出决算比预算无增减变化，比去年增加1.05万元: what the clause in front says has not moved against something else. */
export function unchangedName(clause: string): string | null {
  const name = unchanged.exec(clause)?.[1]
  return name === undefined ? null : nameIn(name)
}

/** 2023年预算1,800万元，本年增加200万元: right behind the figure of the year before it is that one which has grown. */
export const behindPrior = ({ mentions }: SentenceState, { whole }: Lead): boolean =>
  mentions.at(-1)?.measure === 'prior' &&
  /^\s*[,)]?\s*(?:本年度?|今年|当年|(?:19|20)\d\d年度?)?(?:预算|支出|安排)?(?:净|共|实际)?(?:增|减|上升|下降)[^,;。]{0,6}$/.test(
    whole,
  )
