import type { Quantity } from '../quantity-types.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { type Statement, verdictOf } from './read-statement.ts'
import { outcomeVerbs, ratioEndings, volumeNouns } from './words/roles.ts'

const verb = new RegExp(`(?:${[...outcomeVerbs].sort((a, b) => b.length - a.length).join('|')})(?:了|对)?$`)
const durations =
  /^(?:年|个月|月|天|日|小时|分钟|个工作日|工作日|周|周年|个小时|秒|度|期|级|号|页|倍|折|成|分|季度|学年)$/

/**
 * Outcome figures in running text: counts behind a verb and its object (印制手册1.62万本, 完成了8个事项的对接), ratios by
 * their names (群众满意度达97%以上), volumes of business. `used` tells which figures are taken already.
 */
export function narrativeIn(
  text: string,
  start: number,
  end: number,
  quantities: readonly Quantity[],
  used: (q: Quantity) => boolean,
): Statement[] {
  const found: Statement[] = []
  let from = start
  for (const quantity of quantities) {
    if (quantity.start < start || quantity.end > end) continue
    const lead = text.slice(from, quantity.start)
    if (quantity.kind === 'date' || quantity.kind === 'ordinal') continue
    from = quantity.end
    if (used(quantity) || quantity.range || quantity.kind === 'points' || quantity.kind === 'unit-price') continue
    const name = nameOf(text, lead, quantity, end)
    if (name === null) continue
    const tail = text.slice(quantity.end, Math.min(end, quantity.end + 24)).split(/[;。]/)[0] as string
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
      start: quantity.start,
      end: quantity.end,
    })
  }
  return found
}

function nameOf(text: string, lead: string, quantity: Quantity, end: number): string | null {
  const clause = (lead.split(/[,:;。]/).at(-1) ?? '').replace(/["“”]/g, '')
  const bare = clause
    .replace(
      /(?:共|共计|累计|合计|约|近|超过|达到?|为|是|在|至|到|的|超|不少于|不低于|不超过|控制在|达|了|≥|≤|皆|均|已|由)+\s*$/,
      '',
    )
    .trim()
  if (quantity.kind === 'percent') return ratioName(bare)
  if (quantity.kind === 'money') return volumeNouns.test(bare) ? nameIn(bare) : null
  if (
    quantity.kind === 'bare'
      ? !/(?:数量|数|量|人数|次数)$/.test(bare) || quantity.unit !== ''
      : quantity.kind !== 'count'
  )
    return null
  if (durations.test(quantity.unit) && !/(?:时间|时长|周期|年限|期限|天数|时限|里程)$/.test(bare)) return null
  if (/分$/.test(quantity.unit)) return null
  const before = nameIn(bare)
  const onlyVerb =
    bare === '' ||
    (verb.test(bare.replace(/^.*[、和及并]/, '').replace(/^(?:全年|共|已|并|累计|我局|全市|全县)+/, '')) === true &&
      bare.length <= 6)
  if (before && !onlyVerb) return before
  const object = /^(?:\s*的)?([\u4e00-\u9fa5A-Za-z、“”"]{2,20})/.exec(
    text.slice(quantity.end, Math.min(end, quantity.end + 24)),
  )?.[1]
  if (!object || /^(?:以上|以下|左右|以内)/.test(object)) return before
  return nameIn(`${bare.replace(/了$/, '')}${object}`) ?? nameIn(object)
}

/** 群众满意度, 验收合格率: rates of money (执行率 …) are amounts and none of ours. */
function ratioName(bare: string): string | null {
  if (
    /(?:执行率|支付率|支出率|支出进度|执行进度|到位率|使用率|结余率|进度|占比?|增长|下降|减少|增加|提高|上升|完成率|同比|完成预算的?|完成年初预算的?)$/.test(
      bare,
    ) &&
    !/(?:满意|合格|维修|业务|工程|项目整体|服务好评)[^,]{0,12}(?:率|度)$/.test(bare)
  )
    return null
  return ratioEndings.test(bare) ? nameIn(bare) : null
}
