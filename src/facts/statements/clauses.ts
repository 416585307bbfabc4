import { boundsGrade } from '../../reports/words/grades.ts'
import type { Quantity } from '../quantity-types.ts'
import { moneyCuesIn } from '../text/cue.ts'
import { clausesOf } from '../text/sentences.ts'

/** The words between the last comma and a figure. */
export const lastClause = (lead: string): string => clausesOf(lead).at(-1) ?? ''

/** 48小时内修复率, 12345热线: a figure that belongs to the name of what comes behind it, and is no result. */
export const isPartOfName = (text: string, { end, unit }: Quantity): boolean =>
  (/(?:小时|分钟|日|天|工作日|个月)$/.test(unit) &&
    /^\s*(?:以|之)?内[\u4e00-\u9fa5]{1,10}[率度](?!要求|规定)/.test(text.slice(end, end + 14))) ||
  (unit === '' && /^(?:政务服务|便民)?(?:服务)?热线/.test(text.slice(end, end + 8)))

/** 年初安排3个项目520万元, 年中增加1个项目130万元: how many things the money is for is no target and no result. */
export const isOfFunded = (text: string, { kind, unit, start, end }: Quantity): boolean =>
  kind === 'count' &&
  /^[个项]$/.test(unit) &&
  funded.test(text.slice(end, end + 24)) &&
  moneyCuesIn(lastClause(text.slice(0, start))).length > 0

const funded = /^\s*(?:子?项目|专项|课题|标段)[、,]?(?:资金|预算|经费|共计?|合计|总?金额)?\s*\d[\d,.]*\s*[万亿]?元/

/** 优秀（90≤得分≤100）, 85分及以上不足95分为二等: the bounds of a grade are nobody's target. */
export const isBand = (text: string, { start, end, unit }: Quantity): boolean =>
  (unit === '分' && (boundsGrade.test(text.slice(end)) || saysGrade.test(text.slice(end, end + 12)))) ||
  /^\s*分?\s*[≤<]\s*(?:得分|分数|分值|总分|评分|[Ss]|[Xx])/.test(text.slice(end, end + 8)) ||
  /(?:得分|分数|分值|总分|评分|[SsXx])\s*[≤<≥>]\s*$/.test(text.slice(Math.max(0, start - 8), start))

/** 支付率低于80%的项目，…: a bound that picks out projects or units is nobody's target. */
export const isPickedOut = (text: string, { kind, start, end }: Quantity): boolean =>
  kind === 'percent' &&
  /(?:[低高大小]于|不足|不到|超过|达不到|未达到?|不满)\s*$/.test(text.slice(Math.max(0, start - 6), start)) &&
  /^\s*(?:以上|以下)?的(?:[一-龥]{0,4})(?:项目|单位|部门|资金|专项|科室|处室|县区|乡镇)/.test(text.slice(end, end + 14))

/** 承建方答应11月底前再铺设不少于8公里: what is promised to follow is neither target nor result of what stands before. */
export const isPromised = (lead: string): boolean =>
  /(?:承诺|答应)[^,;。]*$|(?:[日月底末前]|后续|下半年|随后)再(?:完成|建成|新增|开工|新建|整改)[^,;。]*$/.test(lead)

/** 放映电影36场、惠及5,400人次: whom it reached. */
export const reached = /^\s*[、,](?:共|累计)?(涉及|惠及|触达|波及|影响|受众)\s*$/

/** Behind a bound without 以上 or 以下: 不足95分为二等, 不满60分的为“差”, 80分(含)且低于90分. */
const saysGrade =
  /^(?:[(]不?含[)])?(?:的?(?:为|属于?|评为|定为|评定为)["“]?(?:[一二三四]等|[优良中差]|合格|不合格|不及格)|不足\d|且低于\d)/
