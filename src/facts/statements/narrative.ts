import type { Quantity } from '../quantity-types.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { isPartOfName, isPromised, lastClause } from './clauses.ts'
import { isGap, isLevelBefore } from './comparison.ts'
import { meanName } from './mean-name.ts'
import { namedRows } from './named-row.ts'
import {
  grownName,
  listedBehind,
  outcomeName,
  parallelBehind,
  partBehind,
  personsBehind,
  volumeBehind,
} from './outcome-name.ts'
import type { Statement } from './read-statement.ts'
import { surveyCount } from './survey-counts.ts'
import { verdictOf } from './told-verdict.ts'
import { comparisonEnd, figuresOf, type YearOnYear, yearOnYear } from './year-on-year.ts'

/** 有效问卷中表示满意, 回答基本满意: whoever was asked, and how they said it. */
const asked = /^(?:[\u4e00-\u9fa5]{0,8}中)?(?:表示|回答|认为|选择|评价为?)+/

/** 满意289人, 合格12个: how many gave an answer or passed, told by a ratio; what a survey asked is no result either. */
const bareAnswer =
  /^(?:比较|较|基本|非常|十分|很|不太|不|未)?(?:满意|合格|达标|知晓|优秀|良好|及格|一般)$|^(?:抽样|随机|问卷|电话)?(?:调查|回访|抽查|走访)(?:问卷|对象|群众|受益[\u4e00-\u9fa5]{2,4}|样本|户数|人数|人次|家数)?$|(?:发放|收回|回收)[^,]{0,6}问卷(?![^,]*率$)/

/** 评价结果均在“良”以上, 为“良”的: how many got a grade. */
const graded =
  /(?:评价|自评|考评|评审)(?:结果|结论|等级|等次)|^(?:[为评是])?[“"]?(?:优|良|中|差)[”"]?(?:等次|等级|级|档)?(?:的|以上)?$/

/** What moved, without what it was, and figures that were taken for names. */
const noName =
  /^(?:\d(?!\d*(?:个?(?:小时|分钟|日|天|工作日|月)(?:以|之)?内|热线))|(?:年度|预期)?(?:指标|目标|实际|完成|预期)值?$|(?:[件户人个次起份项]数)?(?:分别|依次)$|(?:项目|单位|部门|指标|任务|[村镇县])(?:共|共有|有)$|(?:确定能|有?可能|(?:完全)?不可能)(?:完成|实现|达到)?(?:的?(?:目标|指标|项目))*$|(?:产出|效益|绩效|质量|数量|时效|成本|满意度|[一二三]级)+指标$|(?:本|该|此)?(?:项目|单位|次|期|批)?的?(?:债券|贷款|借款|合同|建设|运营|服务)期限?$|(?:票面|贷款|年|计息)利率$|(?:总|综合|平均)?得分率$|含?[已未](?:达到|完成)[\u4e00-\u9fa5]{0,6}(?:要求|进度)$|(?:预算)?(?:调整|变动)(?:幅度|比例)$|(?:同比|环比)?(?:增加|增长|增幅|减少|下降|降低|降幅|提高|上升|提升|缩短)(?:了|约)?$)/

/**
 * Outcome figures in running text: counts behind a verb and its object (印制手册1.62万本, 完成了8个事项的对接), ratios by
 * their names (群众满意度达97%以上), volumes of business. `used` tells which figures are taken already; under a heading of
 * indicators a count needs no verb.
 */
export function narrativeIn(
  text: string,
  start: number,
  end: number,
  quantities: readonly Quantity[],
  used: (q: Quantity) => boolean,
  underIndicators: boolean,
): Statement[] {
  const found: Statement[] = []
  const inside = quantities.filter((q) => q.start >= start && q.end <= end)
  const comparisons = yearOnYear(text, inside)
  const compared = new Set(comparisons.flatMap(figuresOf))
  const rows = namedRows(text, start, inside)
  let from = start
  let last: string | null = null
  // the result in front, while nothing else stands between
  let whole: Quantity | null = null
  let previous: Quantity | null = null
  let listed: Listed[] = []
  for (const quantity of inside) {
    if (quantity.kind === 'date' || quantity.kind === 'ordinal') continue
    const lead = text.slice(from, quantity.start)
    // 由20个工作日缩短至16个工作日: the level before is no result, and the name stands in front of it
    if (/[由从]\s*$/.test(lead) || isLevelBefore(text, lead, quantity) || isPartOfName(text, quantity)) continue
    from = quantity.end
    if (isPromised(lead)) continue
    const before = previous
    previous = quantity
    if (compared.has(quantity) || isGap(lead, quantity)) continue
    // what a statement holds has a name of its own
    if (used(quantity)) last = nameIn(lastClause(lead).replace(/^(?:实际|已经?|共|累计)+/, ''))
    if (used(quantity) || quantity.range || quantity.kind === 'points' || quantity.kind === 'unit-price') continue
    const grown = quantity.kind === 'percent' ? grownName(lead) : null
    if (grown) {
      found.push({ ...outcome(grown.name, quantity, { quantity, sign: grown.sign }, null), actual: null })
      continue
    }
    const survey = surveyCount(text, quantity)
    const name: string | null =
      survey ??
      pickedOut(text.slice(start, quantity.start)) ??
      (underIndicators || whole?.unit === quantity.unit ? rows.get(quantity) : undefined) ??
      volumeBehind(lead, quantity, last) ??
      partBehind(lead, quantity, whole) ??
      totalBehind(lead, quantity, listed) ??
      (quantity.kind === 'percent' ? meanName(text.slice(start, quantity.start), lead) : null) ??
      personsBehind(lead, quantity, last, before) ??
      listedBehind(lead, quantity, last) ??
      parallelBehind(lead, quantity, last, whole) ??
      outcomeName(text, lead, quantity, { end, underIndicators })
    if (name === null || (!survey && isNoResult(name))) continue
    listed = isNextInList(lead, quantity, listed) ? [...listed, { name, quantity }] : [{ name, quantity }]
    last = name
    whole = quantity
    const comparison = comparisons.find((one) => one.now === quantity)
    const tail = clauseTail(text, comparison ? comparisonEnd(comparison) : from, end)
    found.push(outcome(withoutDeed(name), quantity, comparison?.rate ?? null, verdictOf(tail, name)))
  }
  return found
}

/** 收入超过30万元的村有5个: those that a bound picks out, by the whole of the clause. How many projects it picks out is no result. */
function pickedOut(before: string): string | null {
  const clause =
    /(?:^|[,;:。、])(?:其中)?([^,;:。、\d]{0,12}(?:超过|高于|低于|不足|达到?)\d[\d.,]*[^\d,;:。]{1,4}(?:以上|以下)?的(?!项目|单位|部门|指标|任务|专项)[\u4e00-\u9fa5]{1,8}?)(?:共有|有|共)$/.exec(
      before.replace(/\s+/g, ''),
    )?.[1]
  return clause ?? null
}

/** 测站只建成17处: what was done of it is no part of the name. */
const withoutDeed = (name: string): string => name.replace(/(?<=[一-龥]{2})[只仅](?:建成|完成|开工|改造|到位)$/, '')

const isNoResult = (name: string): boolean =>
  bareAnswer.test(name.replace(asked, '')) || noName.test(name) || graded.test(name)

interface Listed {
  name: string
  quantity: Quantity
}

/** 受理信访件31件、来电9件: results in one unit side by side. */
const isNextInList = (lead: string, { unit }: Quantity, listed: readonly Listed[]): boolean =>
  listed.at(-1)?.quantity.unit === unit && /^\s*[、,和及][^,;。、\d]{1,20}$/.test(lead)

/** 受理信访件31件、来电9件，合计40件: the total of a list right in front of it, by the names of its parts. */
function totalBehind(lead: string, { unit, kind }: Quantity, listed: readonly Listed[]): string | null {
  const isTotal = kind === 'count' && /^\s*[,、]\s*(?:合计|共计|总计)(?:为|达)?\s*$/.test(lead)
  return isTotal && listed.length > 1 && listed.at(-1)?.quantity.unit === unit
    ? `${listed.map(({ name }) => name).join('、')}合计`
    : null
}

/** The words up to the comma behind a result, and the clause behind it where that has no figure. */
function clauseTail(text: string, from: number, end: number): string {
  // 优于“下降10%”的预期目标: a figure in quotes is quoted
  const tail = text
    .slice(from, Math.min(end, from + 24))
    .replace(/“[^”]*”/g, '')
    .split(/[;。]/)[0] as string
  return /^[^,]*(?:,[^,\d]{0,14})?/.exec(tail)?.[0] ?? ''
}

const outcome = (
  name: string,
  quantity: Quantity,
  changeRate: YearOnYear['rate'],
  verdict: Statement['verdict'],
): Statement => ({
  name,
  op: null,
  target: null,
  targetText: null,
  actual: quantity,
  actualText: null,
  completion: null,
  verdict,
  reason: null,
  changeRate,
  start: quantity.start,
  end: quantity.end,
})
