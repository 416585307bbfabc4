import type { Quantity } from '../quantity-types.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { type Statement, verdictOf } from './read-statement.ts'
import { outcomeVerbs, ratioEndings, volumeNouns } from './words/roles.ts'
import { yearOnYear } from './year-on-year.ts'

const verbs = [...outcomeVerbs].sort((a, b) => b.length - a.length).join('|')
const verbAtEnd = new RegExp(`(${verbs})(?:了|对)*$`)
const anyVerb = new RegExp(verbs)
const durations =
  /^(?:年|个月|月|天|日|小时|分钟|个工作日|工作日|周|周年|个小时|秒|度|期|级|号|页|倍|折|成|分|季度|学年)$/
const fillers =
  /(?:共|共计|累计|合计|约|近|超过|达到?|为|是|在|至|到|的|超|不少于|不低于|不超过|控制在|了|≥|≤|皆|均|已|由|前)+\s*$/
const movedTo = /^(.*?)(?:由|从)[^,]*?(?:下降|降低|上升|提高|提升|增加|增长|减少|降|升|压缩|缩短|压减)(?:至|到|为)\s*$/

/** 有效问卷中表示满意, 回答基本满意: whoever was asked, and how they said it. */
const asked = /^(?:[\u4e00-\u9fa5]{0,8}中)?(?:表示|回答|认为|选择|评价为?)+/

/** 满意289人, 合格12个: how many gave an answer or passed, told by a ratio; what a survey asked is no result either. */
const bareAnswer =
  /^(?:比较|基本|非常|很|不)?(?:满意|合格|达标|知晓)$|^(?:抽样|随机|问卷|电话)?(?:调查|回访|抽查|走访)(?:问卷|对象|群众|受益[\u4e00-\u9fa5]{2,4}|样本)?$|(?:发放|收回|回收)[^,]{0,6}问卷/

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
  let from = start
  let last: string | null = null
  const inside = quantities.filter((q) => q.start >= start && q.end <= end)
  const comparisons = yearOnYear(text, inside)
  const compared = new Set(comparisons.flatMap((one) => [one.prior, one.change?.quantity, one.rate?.quantity]))
  for (const quantity of inside) {
    if (quantity.kind === 'date' || quantity.kind === 'ordinal') continue
    const lead = text.slice(from, quantity.start)
    // 由20个工作日缩短至16个工作日: the level before is no result, and the name stands in front of it
    if (/[由从]\s*(?:最高的|原来的|上年的|去年的)?$/.test(lead)) continue
    from = quantity.end
    if (compared.has(quantity)) continue
    if (used(quantity) || quantity.range || quantity.kind === 'points' || quantity.kind === 'unit-price') continue
    const name: string | null = volumeOf(lead, quantity, last) ?? nameOf(text, lead, quantity, end, underIndicators)
    if (name === null || bareAnswer.test(name.replace(asked, '')) || /^\d/.test(name)) continue
    last = name
    const tail = text.slice(quantity.end, Math.min(end, quantity.end + 24)).split(/[;。]/)[0] as string
    const changeRate = comparisons.find((one) => one.now === quantity)?.rate
    const clauseTail = /^[^,]*(?:,[^,\d]{0,14})?/.exec(tail)?.[0] ?? ''
    found.push({
      name,
      op: null,
      target: null,
      targetText: null,
      actual: quantity,
      actualText: null,
      completion: null,
      verdict: verdictOf(clauseTail),
      reason: null,
      ...(changeRate && { changeRate }),
      start: quantity.start,
      end: quantity.end,
    })
  }
  return found
}

/** 发放贷款912笔、3.13亿元: the sum behind a count of business is its amount. */
function volumeOf(lead: string, quantity: Quantity, last: string | null): string | null {
  if (quantity.kind !== 'money' || last === null || !volumeNouns.test(last)) return null
  return /^\s*[、,]?\s*(?:(?:涉及)?(?:金额|资金)(?:为|达)?)?\s*$/.test(lead) ? `${last}金额` : null
}

function nameOf(text: string, lead: string, quantity: Quantity, end: number, underIndicators: boolean): string | null {
  const clause = (lead.split(/[,:;。]/).at(-1) ?? '').replace(/["“”]/g, '')
  const moved = movedTo.exec(clause.trim())
  if (moved) return nameIn(moved[1] as string)
  const bare = clause.replace(fillers, '').replace(aspects, '').trim()
  if (quantity.kind === 'percent') return ratioName(bare)
  if (quantity.kind === 'money') return volumeNouns.test(bare) ? nameIn(bare) : null
  if (
    quantity.kind === 'bare'
      ? !/(?:数量|数|量|人数|次数)$/.test(bare) || quantity.unit !== ''
      : quantity.kind !== 'count'
  )
    return null
  if (/分$/.test(quantity.unit)) return null
  // 开展培训19期, 编发简报24期: how often, and not how long
  const isIssue = quantity.unit === '期' && /(?:培训|简报|信息|公报|专栏|节目|报告|刊物|讲座|活动|班)$/.test(bare)
  if (durations.test(quantity.unit) && !isIssue)
    return /(?:时间|时长|周期|年限|期限|天数|时限|里程)$/.test(bare) ? nameIn(bare) : null
  return countName(text, bare, quantity, end, underIndicators)
}

/** 从路灯、垃圾分类两个方面安排: what a thing was done about stands in front of it. */
const aspects =
  /^(?:(?:从|围绕|聚焦|针对|在)?[^,]*(?:[两二三四五六七八九十]|\d{1,2})\s*(?:个|大)?|个|大)(?:方面|领域|环节|层面|维度)(?:入手|着手)?(?=[\u4e00-\u9fa5]{2})/

/** What was counted: the object behind the number when a verb stands right in front of it, the words in front otherwise. */
function countName(
  text: string,
  bare: string,
  quantity: Quantity,
  end: number,
  underIndicators: boolean,
): string | null {
  const object =
    /^(?:\s*的)?([\u4e00-\u9fa5A-Za-z、“”"]{2,20})/.exec(
      text.slice(quantity.end, Math.min(end, quantity.end + 24)),
    )?.[1] ?? null
  const behind = object !== null && !/^(?:以上|以下|左右|以内|和|及|与|并)/.test(object) ? object : null
  const verb = verbAtEnd.exec(bare)?.[1]
  if (verb && behind) return nameIn(/^(?:完成|实现|达到|达)$/.test(verb) ? behind : `${verb}${behind}`)
  if (behind && !(underIndicators && bare === '')) return null
  if (behind) return nameIn(behind)
  return underIndicators || anyVerb.test(bare) || /(?:人次|批次|人数|户数|次数|数量|面积|里程|件数|场次)$/.test(bare)
    ? nameIn(bare)
    : null
}

const moneyRates =
  /(?:执行率|支付率|支出率|支出进度|执行进度|到位率|使用率|结余率|控制率|进度|占比?|增长|下降|减少|增加|提高|上升|同比|完成预算的?|完成年初预算的?|(?:预算|支出|资金|支付|目标支出)完成率)$/

/** 群众满意度, 验收合格率: rates of money (执行率 …) are amounts and none of ours. */
function ratioName(bare: string): string | null {
  if (/增加值占比$/.test(bare)) return nameIn(bare)
  if (
    moneyRates.test(bare) &&
    !/(?:帮扶|救助|补贴|补助)[^,]{0,6}到位率$|(?:设备|床位|系统|设施|平台|场地)[^,]{0,4}使用率$/.test(bare)
  )
    return null
  if (/^(?:全年|年度|总体)?(?:指标|目标|任务|项目|总体|实际)?(?:实际)?完成率$/.test(bare)) return null
  return ratioEndings.test(bare) ? nameIn(bare) : null
}
