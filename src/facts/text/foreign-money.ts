import { moneyCuesIn } from './cue.ts'
import { isOfFundBudget, isOwnerIncome } from './fund-sides.ts'
import { nameIn } from './noun-phrase.ts'
import { isNotOwnMoney } from './rejects.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

const insideBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')')

/** Not the organization's money; a bare 金额 or 资金 is about what the clause before counts (贷款26笔、金额0.09亿元). */
export function isForeign(state: SentenceState, lead: Lead): boolean {
  if (
    isWithinBudget(state, lead) ||
    isPartByName(state, lead) ||
    isOfTreasury(state, lead) ||
    isFundedPlan(state, lead) ||
    isApproved(state, lead) ||
    isOfFundBudget(state, lead) ||
    isOwnerIncome(state, lead)
  )
    return false
  if (isNotOwnMoney(lead.clause, lead.after)) return true
  if (isFine(state, lead) || isSavedPerUnit(state, lead)) return true
  if (fundMoney.test(lead.clause) && insured.test(lead.sentence + state.context.fallback)) return true
  if (
    state.foreign &&
    (lead.clause.trim().length <= 1 ||
      lead.bracket !== null ||
      (insideBracket(lead.sentence) && !moneyCuesIn(lead.clause).some((hit) => !hit.weak)))
  )
    return true
  // 月标准由820元提高到860元: the new price of what stood before
  if (state.foreign && raised.test(lead.whole)) return true
  if (state.foreign && (goesOn.test(lead.whole) || isPartOfForeign(lead))) return true
  const bare = /^(?:.*[、])?\s*(?:涉及)?(?:资金|金额|总额|共计|合计|达|为)*\s*$/.test(lead.clause)
  return (
    bare && [lead.clause, ...lead.earlier.slice(-1)].some((clause) => isNotOwnMoney(clause.replace(/\d.*$/, ''), ''))
  )
}

/** 罚款收入已缴入国库，全年75万元: what is handed over to the treasury at once is nothing left of the budget. */
const isFine = ({ text, sentence }: SentenceState, { clause, whole }: Lead): boolean =>
  /罚没(?:收入|款|所得)|罚款(?:收入)?/.test(text.slice(sentence.start, sentence.end)) &&
  /罚没|罚款/.test(whole) &&
  /上缴|缴入|国库/.test(whole) &&
  !/安排|返还|支出|执行/.test(clause)

/** 每户少跑两趟，节省费用30元: of one acre, one household, one head. */
const isSavedPerUnit = ({ quantities, from }: SentenceState, { clause, sentence }: Lead): boolean =>
  quantities.find((q) => q.start >= from && q.kind === 'money')?.unit === '元' &&
  /节[约省]了?(?:[\u4e00-\u9fa5]{0,4}(?:成本|费用|开支|支出|投入))?(?:约|近|达|了)?\s*$/.test(clause) &&
  /(?:平均|每)(?:一)?[亩户人吨头棚台间个株]|[亩户人吨头]均/.test(sentence)

/** 一般公共预算收入4.5亿元，比上年增收0.2亿元。其中，税收收入3.6亿元: taxes are the revenue of a treasury, and what came in more is a change of it. */
function isOfTreasury({ text, mentions, said, foreign }: SentenceState, { clause }: Lead): boolean {
  if (!treasury.test(text)) return false
  if (ofTaxes.test(clause)) return !/带动|企业|园区|创造|新增|利/.test(clause)
  const last = [...said, ...mentions].findLast(({ quantity }) => quantity.kind === 'money')
  const isIncome = last?.measure === 'revenue' || last?.measure === 'prior' || last?.isBase === true
  return /增收(?:了)?\s*$/.test(clause) && !foreign && isIncome
}

/** 税收收入完成3亿元, 税收收入比上年的2亿元多收…: the taxes themselves, or the level of another year that they are compared with. */
const ofTaxes =
  /税收(?:收入)?(?:累计|共)?(?:完成|实现|为|达到?)?(?:[较比](?:(?:19|20)\d\d年度?|上一?年度?|去年)(?:同期)?的?)?\s*$/

const treasury = /(?:公共(?:财政)?预算|财政(?:总|预算)?|地方(?:财政)?)(?:预算)?(?:总)?收入|非税收入/

/** 产业发展50万元，占50%；就业增收7万元，占7%: one more part of the unit's money, whatever its name ends with. */
const isPartByName = ({ list, parallel, foreign, said, mentions }: SentenceState, lead: Lead): boolean =>
  !foreign &&
  (list !== null || parallel !== null) &&
  [...said, ...mentions].at(-1)?.measure === 'share' &&
  /^[\s,;]*[\u4e00-\u9fa5]{2,8}\s*$/.test(lead.whole) &&
  /^,?约?占[^,。;\d]{0,12}\d[\d.]*\s*%/.test(lead.following)

/** 支出14.27万元，控制在年初预算16.80万元以内: beside what was spent it is the budget, no target. */
const isWithinBudget = ({ mentions }: SentenceState, lead: Lead): boolean =>
  mentions.at(-1)?.measure === 'executed' &&
  /^\s*(?:均|严格)?(?:控制|未超)[在出]?(?:(?:19|20)\d\d年度?)?(?:年初|全年|批复|核定|调整后)?的?(?:批复)?预算(?:数|额|的)?\s*$/.test(
    lead.clause,
  ) &&
  /^(?:以|之|范围)?内/.test(lead.after)

/**
 * 概算总投资3.2亿元，其中专项债券2.1亿元、县级配套1.1亿元: what a project is to cost is a budget where the report says who pays for it; a total
 * investment by itself only says how large the works are.
 */
const isFundedPlan = ({ sentence, text, quantities, from }: SentenceState, { clause }: Lead): boolean => {
  if (!plannedWhole.test(clause)) return false
  const [whole, ...parts] = quantities.filter((q) => q.start >= from && q.kind === 'money')
  const rest = text.slice(whole?.end ?? sentence.end, sentence.end)
  return fundedBy.test(rest) && parts.filter((q) => q.start < sentence.end).length >= 2
}
const plannedWhole =
  /(?:总投资|投资总额|(?:概算|估算|匡算)(?:总额|投资|金额)?)(?:额|概算|估算)?(?:约|共|计|为|达|是)*\s*$/
const fundedBy =
  /^(?:[(][^()]{0,20}[)])?[,:。]?\s*(?:其中|包括|由|(?:项目|建设|所需|筹措)*(?:资金|经费)(?:来源|构成|筹措)?(?:主要|分别)?(?:为|是|包括|由|有|:)?)[^,。;\d]{0,12}(?:财政|补助|自筹|自有|债券|配套|资金|贷款|拨款|预算|[中省市州县区]级?)/

/** 事前评估送审4.2亿元，审定3.6亿元: what a review of budgets lets through is a budget; what one of bills lets through is not. */
const isApproved = ({ text }: SentenceState, { clause }: Lead): boolean =>
  /审定(?:的|金额|资金|预算|总额|额|数)*(?:共|约|为|是|达)*\s*$/.test(clause) &&
  /事前|绩效评估|预算(?:评审|审核|评估)/.test(text) &&
  !/结算|决算|竣工|造价|审计|投资评审/.test(text)

/** 养老保险参保24万人，当年基金支出48亿元: the money of the insured; 政府性基金支出 is the unit's. */
const fundMoney = /(?<!政府性|性)基金(?:收入|支出|支付|征缴|征收|结余|滚存)[^,;。]{0,8}$/
const insured = /参保|保险|医保|社保/

const raised =
  /^\s*,?(?:统一|分别)?(?:提高|上调|调整|增加|上升|提升|调高|提标|下调|降低|下降|降|增|涨|升)了?(?:到|至|为)\s*$/

/** 成交额4.86亿元，比上年的4.32亿元|增加0.54亿元: another year's level of the same, and what it has grown by. */
const goesOn =
  /^\s*,?(?:同比,?)?(?:同)?(?:[比较与]\s*(?:(?:19|20)\d\d\s*年度?|上一?年度?|去年)(?:同期)?的?|相比,?|净?(?:增加|减少|增长|下降|提高|上升|降低|[多少](?:收|缴|征|销|售|产|发|放)[\u4e00-\u9fa5]?)了?(?:约|近)?)\s*$/

/** 资产总额4,200万元，其中流动资产900万元、固定资产3,300万元: parts of what was set aside, unless they say whose money they are. */
const isPartOfForeign = ({ whole, clause }: Lead): boolean =>
  /^\s*(?:[,(]?\s*其中|[、和及与])/.test(whole) &&
  !/财政|补[助贴]|资金|预算|配套|自筹|债券|经费|拨款|[中省市州县区]级/.test(clause) &&
  moneyCuesIn(clause).every((hit) => hit.weak)

/** 短信费用上年预期指标为…: what an indicator is called. */
export function indicatorName(clause: string): string | null {
  const m = /^(.*?)(?:上年)?(?:预期指标|预期值|目标值|年度指标值|指标值|预期|实际完成值)/.exec(clause)
  return m ? nameIn(m[1] as string) : null
}
