import type { Quantity } from '../quantity-types.ts'
import type { Indicator } from '../schema.ts'
import { levelMoves } from '../words/change-words.ts'
import { lowerIsBetter } from '../words/lower-is-better.ts'
import { targetBehind } from './words/roles.ts'

/** How a result stands to the target that is named behind it. */
export interface Comparison {
  /** The sign of the target, where the words say which side of it is right. */
  op: Indicator['op']
  verdict: Indicator['verdict']
}

/** Targets one must stay below: 控制目标, 上限. */
const ceiling = /^(?:以内|以下)?的?(?:年度|年初|预期|既定)*(?:控制|上限|红线|警戒|最高)/

/**
 * 办结率99.2%，高于98%的目标值; 再犯罪率0.15%，控制在0.2%以内; 面积12.6万亩，不低于12万亩的目标要求. `lead` stands in front of the target's
 * figure, `behind` after it. A comparison says whether the target was met only where its figure is called a target.
 */
export function comparisonWith(name: string, lead: string, behind: string): Comparison {
  const words = (lead.split(/[,:;]/).at(-1) ?? '').replace(
    /["“”\s]|(?:国家|[省市州县]级?|年初|年度)?(?:规定|设定|确定|定|下达)的?$|(?:年初|年度|预期|既定)的?$|(?<=达到了?)[≥≤]$/g,
    '',
  )
  const below = ceiling.test(behind)
  // 不低于目标200天: the target is called so in front of its figure
  const bound = boundOf(
    words.replace(/(?<=不[低少高多大小长短]于|不超过)(?:目标|计划|任务|指标)(?:值|数|量)?$/, ''),
    behind,
  )
  const bare = bound ? words.replace(bound.words, '') : words
  // 高于年度目标(不低于96%): the target is named in front of its figure
  const rest = bare.replace(named, '')
  // 开放208天，不低于目标200天 says no more than that
  if (rest !== bare && /[不未](?:得)?(?:[高低大多长小少短]于|超过?)$/.test(rest))
    return { op: bound?.op ?? null, verdict: null }
  const isTarget = below || rest !== bare || targetBehind.test(behind)
  // 符合不超过30%的控制目标
  if (isTarget && /(?:达到了?|实现了?|达成了?|符合|满足)$/.test(rest))
    return {
      op: bound?.op ?? null,
      verdict: /(?:[未没不]|没有)(?:能|完全)?(?:达到了?|实现了?|达成了?|符合|满足)$/.test(rest) ? 'unmet' : 'met',
    }
  const side = sides.find(([said]) => said.test(rest))?.[1] ?? (/[比较]$/.test(rest) ? sideBehind(behind) : undefined)
  if (!side || !isTarget) return { op: bound?.op ?? null, verdict: null }
  const op = bound?.op ?? (below ? '<=' : null)
  if (side === 'better' || side === 'worse') return { op, verdict: side === 'better' ? 'met' : 'unmet' }
  const isLess = op === '<=' || (op === null && lowerIsBetter.test(name))
  return { op, verdict: (side === 'less') === isLess ? 'met' : 'unmet' }
}

const named = /(?:年度|年初|全年|预期|绩效|既定)*(?:目标|指标|任务|计划)(?:值|数|要求)?(?:\(|(?:的|即|,)?$)/

/** 比30%的目标值高2.5个百分点: the side is told behind the target. */
function sideBehind(behind: string): 'more' | 'less' | undefined {
  const said = /(?:目标|指标|任务|要求|标准|计划)(?:值|数|量)?(?:仍|还|仅)?([高多低少])(?!于)/.exec(behind)?.[1]
  return said === undefined ? undefined : /[高多]/.test(said) ? 'more' : 'less'
}

/** On which side of the target a result is said to stand. */
const sides: ReadonlyArray<readonly [said: RegExp, side: 'better' | 'worse' | 'more' | 'less']> = [
  [/[优好强快]于$/, 'better'],
  [/[劣差慢逊]于$/, 'worse'],
  [/[高大多长]于$|超过$|超出$/, 'more'],
  [/[低小少短]于$|不足$/, 'less'],
]

const bounds: ReadonlyArray<readonly [words: RegExp, op: '>=' | '<=', behind?: RegExp]> = [
  [/(?:控制|保持|压减|稳定)在$/, '<=', /^(?:以内|以下|之内)/],
  [/不(?:得)?(?:低|少|小|短)于$/, '>='],
  [/(?:不(?:得)?(?:高|多|大|长)于|[不未](?:得)?超过?)$/, '<='],
  [/$/, '>=', /^(?:\(含\))?(?:及|或)?以上/],
  [/$/, '<=', /^(?:\(含\))?(?:及|或)?(?:以内|以下|之内)/],
]

/** The bound in the target's own words: 优于不超过2分钟的目标, 高于95%以上的目标值. */
const boundOf = (lead: string, behind: string): { op: '>=' | '<='; words: RegExp } | null => {
  const found = bounds.find(([words, , after]) => words.test(lead) && (!after || after.test(behind)))
  return found ? { words: found[0], op: found[1] } : null
}

const gapLead =
  /(?:高于|低于|比|较|距离?|与)(?:年度|年初|预期|绩效|既定)*(?:目标|计划|任务|指标)(?:值|数|量|任务)?(?:相比)?(?:还|仅|仍)?(?:[多少高低差超]|增加|减少|相差)(?:出|了|完成|于)?\s*$/

/** 低于目标值1.4个百分点, 比计划少3个, 由76%升到79%，提高3个百分点: how far a result is from its target or came, and neither of the two. `lead` stands in front of the figure. */
export const isGap = (lead: string, quantity: Quantity): boolean =>
  gapLead.test(lead) ||
  (quantity.unit === '分' && /扣(?:除|减|了)?\s*$/.test(lead)) ||
  /超额(?:完成)?(?:目标|任务|计划)?\s*$/.test(lead) ||
  (quantity.kind === 'points' &&
    /(?:目标|计划|任务|指标|要求)[^,;]{0,8}$|^\s*[,(]\s*(?:同比|环比|净)?(?:提高|提升|上升|增加|增长|下降|降低|减少|回落)了?\s*$/.test(
      lead,
    ))

/** 由法定20个工作日压缩至8个工作日: the level before; what it belongs to is named in front of it. */
export const isLevelBefore = (text: string, lead: string, { end }: Quantity): boolean =>
  /[由从](?:(?:19|20)\d\d年)?[^,;\d]{0,6}$/.test(lead) && moves.test(text.slice(end, end + 6))

const moves = new RegExp(`^\\s*(?:${levelMoves})(?:至|到|为)`)
