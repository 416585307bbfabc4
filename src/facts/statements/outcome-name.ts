import type { Quantity } from '../quantity-types.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { outcomeVerbs, ratioEndings, volumeNouns } from './words/roles.ts'

const verbs = [...outcomeVerbs].sort((a, b) => b.length - a.length).join('|')
const verbAtEnd = new RegExp(`(${verbs})(?:了|对)*$`)
const anyVerb = new RegExp(verbs)
const durations =
  /^(?:年|个月|月|天|日|小时|分钟|个工作日|工作日|周|周年|个小时|秒|度|期|级|号|页|倍|折|成|分|季度|学年)$/
const fillers =
  /(?:共|共计|累计|合计|约|近|超过|达到?|为|是|在|至|到|的|超|不少于|不低于|不超过|控制在|了|≥|≤|皆|均|已|由|前|(?:继续|始终|一直)?保持|稳定)+\s*$/
/** Commas part clauses, except those inside a figure (1,047起). */
const clauseMarks = /[:;。]|,(?!\d{3}(?!\d))/
/** 通过门户网站公示信息24期: by what means is not what was done. */
const byMeans = new RegExp(`^(?:通过|利用|依托|借助|依靠)[^,]*?(?=${verbs})`)

const movedTo =
  /^(.*?)(?:由|从)(?:[^,]|,(?=\d{3}))*?(?:下降|降低|上升|提高|提升|增加|增长|减少|降|升|压缩|缩短|压减)(?:至|到|为)\s*$/
/** 发放贷款912笔、3.13亿元: the sum behind a count of business is its amount. */
export function volumeBehind(lead: string, quantity: Quantity, last: string | null): string | null {
  if (quantity.kind !== 'money' || last === null || !volumeNouns.test(last)) return null
  return /^\s*[、,]?\s*(?:(?:涉及)?(?:金额|资金)(?:为|达)?)?\s*$/.test(lead) ? `${last}金额` : null
}

/** What a figure behind `lead` is about; null when it is no outcome. */
export function outcomeName(
  text: string,
  lead: string,
  quantity: Quantity,
  { end, underIndicators }: { end: number; underIndicators: boolean },
): string | null {
  const clause = (lead.split(clauseMarks).at(-1) ?? '').replace(/["“”]/g, '').replace(byMeans, '')
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
    /^(?:\s*的)?([\u4e00-\u9fa5A-Za-z“”"][\u4e00-\u9fa5A-Za-z、“”"]{1,19})/.exec(
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
