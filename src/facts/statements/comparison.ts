import type { Quantity } from '../quantity-types.ts'
import type { Indicator } from '../schema.ts'
import { lowerIsBetter } from '../words/lower-is-better.ts'
import { targetBehind } from './words/roles.ts'

/** How a result stands to the target that is named behind it. */
export interface Comparison {
  /** The sign of the target, where the words say which side of it is right. */
  op: Indicator['op']
  verdict: Indicator['verdict']
}

/** Targets one must stay below: 控制目标, 上限. */
const ceiling = /^(?:以内|以下)?的?(?:年度)?(?:控制|上限|红线|警戒|最高)/

/**
 * 办结率99.2%，高于98%的目标值; 再犯罪率0.15%，控制在0.2%以内; 面积12.6万亩，不低于12万亩的目标要求. `lead` stands in front of the target's
 * figure, `behind` after it. A comparison says whether the target was met only where its figure is called a target.
 */
export function comparisonWith(name: string, lead: string, behind: string): Comparison {
  const words = (lead.split(/[,:;]/).at(-1) ?? '').replace(
    /\s|(?:国家|[省市州县]级?|年初|年度)?(?:规定|设定|确定|定|下达)的?$|(?:年初|年度|预期|既定)的?$|(?<=达到了?)[≥≤]$/g,
    '',
  )
  const below = ceiling.test(behind)
  const isTarget = below || targetBehind.test(behind)
  if (/(?:控制|保持|压减|稳定)在$/.test(words) && /^(?:以内|以下|之内)/.test(behind)) return { op: '<=', verdict: null }
  if (/不(?:得)?(?:低|少|小)于$/.test(words)) return { op: '>=', verdict: null }
  if (/(?:不(?:得)?(?:高|多|大)于|[不未](?:得)?超过?)$/.test(words)) return { op: '<=', verdict: null }
  if (isTarget && /达到了?$/.test(words))
    return { op: null, verdict: /(?:[未没不]|没有)(?:能|完全)?达到了?$/.test(words) ? 'unmet' : 'met' }
  const side = /优于$/.test(words)
    ? 'better'
    : /[高大多]于$|超过$|超出$/.test(words)
      ? 'more'
      : /[低小少]于$|不足$/.test(words)
        ? 'less'
        : null
  if (side === null || !isTarget) return { op: null, verdict: null }
  if (side === 'better') return { op: null, verdict: 'met' }
  const isLess = below || lowerIsBetter.test(name)
  return { op: below ? '<=' : null, verdict: (side === 'less') === isLess ? 'met' : 'unmet' }
}

const gapLead =
  /(?:高于|低于|比|较|距离?|与)(?:年度|年初|预期|绩效|既定)*(?:目标|计划|任务|指标)(?:值|数|量|任务)?(?:相比)?(?:还|仅|仍)?(?:[多少高低差超]|增加|减少|相差)(?:出|了|完成|于)?\s*$/

/** 低于目标值1.4个百分点, 比计划少3个: how far a result is from its target, and neither of the two. `lead` stands in front of the figure. */
export const isGap = (lead: string, quantity: Quantity): boolean =>
  gapLead.test(lead) ||
  (quantity.unit === '分' && /扣(?:除|减|了)?\s*$/.test(lead)) ||
  /超额(?:完成)?(?:目标|任务|计划)?\s*$/.test(lead) ||
  (quantity.kind === 'points' && /(?:目标|计划|任务|指标|要求)[^,;]{0,8}$/.test(lead))

/** 由法定20个工作日压缩至8个工作日: the level before; what it belongs to is named in front of it. */
export const isLevelBefore = (text: string, lead: string, { end }: Quantity): boolean =>
  /[由从](?:(?:19|20)\d\d年)?[^,;\d]{0,6}$/.test(lead) &&
  /^\s*(?:下降|降低|上升|提高|提升|增加|增长|减少|降|升|增|压缩|缩短|压减|扩大)(?:至|到|为)/.test(
    text.slice(end, end + 6),
  )
