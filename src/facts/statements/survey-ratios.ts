import { foldText } from '../../base/chinese-text.ts'
import { halfUnit } from '../../base/decimal.ts'
import { type Spot, textOf } from '../evidence.ts'
import { operandAt } from '../operand-at.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import { countedUnit } from '../quantity-unit.ts'
import type { Operand, Relation } from '../schema.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { sentencesOf } from '../text/sentences.ts'
import { ofAssets } from './asset-use.ts'
import { targetBehind, targetCues } from './words/roles.ts'

/**
 * A percentage with the two counts it is the quotient of in the same sentence: 发放问卷500份，回收有效问卷486份，有效回收率97.2%.
 * Only counts in one unit whose quotient is near the percentage are taken for its terms, so that a slip is seen and chance is not.
 */
export function surveyRatios(spot: Spot, subject: string): Relation[] {
  const text = foldText(textOf(spot).text)
  const group = 'cell' in spot ? `${spot.block.id}/r${spot.cell.row + 1}` : spot.block.id
  const quantities = findQuantities(text)
  let named: CarriedBase | null = null
  return sentencesOf(text).flatMap((sentence) => {
    const inside = quantities.filter((q) => q.start >= sentence.start && q.end <= sentence.end)
    return inside.flatMap((rate) => {
      if (rate.kind !== 'percent' || isTarget(text, rate)) return []
      const next = ofCarriedBase(text, quantities, named, rate)
      const said = ofSaidWhole(text, inside, rate) ?? next
      const counts = inside.filter((q) => q.kind === 'count' && !/分$/.test(q.unit) && !isTarget(text, q))
      const pair =
        said ??
        ofAssets(text, inside, rate) ??
        ofBaseInLead(text, quantities, counts, rate) ??
        termsOf(counts, rate) ??
        ofDeed(text, counts, rate, sentence.start) ??
        ofSurveyBefore(text, quantities, counts, rate, sentence.start) ??
        ofNamedBase(text, quantities, rate, sentence.start)
      if (!pair) return []
      const before = inside.filter((q) => q.end <= rate.start).at(-1)
      const lead =
        text
          .slice(before?.end ?? sentence.start, rate.start)
          .split(/[,:]/)
          .at(-1) ?? ''
      const operand = (q: Quantity): Operand => operandAt(spot, q.number, q.unit, q.start, q.end)
      if (!said && (notShares.test(lead) || !isAbout(lead, pair, text))) return []
      const words = text.slice(pair[0].end, rate.start)
      const isSaid: boolean = next ? named?.isSaid === true : saysBase.test(words)
      named = next || isSaid || bareShare.test(words) ? { rate, part: pair[0], base: pair[1], isSaid } : null
      const about = said ? clauseBefore(text, said[0]) : lead.replace(/(?:为|达到?|是|占)\s*$/, '')
      const name = nameIn(about) ?? subject
      return [
        {
          kind: 'ratio',
          rule: 'share',
          subject: name,
          group: 'cell' in spot ? group : `${group}/s${sentence.number}`,
          stated: operand(rate),
          numerator: operand(pair[0]),
          denominator: operand(pair[1]),
        } satisfies Relation,
      ]
    })
  })
}

/** Rates by rules of their own; growth is one of last year's figure, and what statistics estimate is no quotient of counts told beside it. */
const notShares =
  /失业率|城[镇市]化率|[利税]率|完成率|执行率|支付率|进度|得分率|(?:增长|增加|提高|上升|提升|改善|增幅|下降|减少|降低|降幅|回落)(?:了|约|为|达|率|幅度)*\s*$/

const bound = /(?:[≥≤><]|不?[低高]于|不?[大小]于|不[少多]于|优于|[未不]?超过|未达到?|不到)\s*$/

/** 满意度81.3%，未达到82%的目标值: a target is a bound of the result, and no quotient of the counts. */
function isTarget(text: string, rate: Quantity): boolean {
  const lead = text.slice(Math.max(0, rate.start - 12), rate.start)
  return bound.test(lead) || targetCues.test(lead) || targetBehind.test(text.slice(rate.end, rate.end + 12))
}

/** 轮换3.15万吨，占年度计划4.2万吨的75%: the words say what the percentage is of, whatever it comes to. */
function ofSaidWhole(text: string, inside: readonly Quantity[], rate: Quantity): [Quantity, Quantity] | null {
  const at = inside.indexOf(rate)
  const [part, whole] = [inside[at - 2], inside[at - 1]]
  if (part?.kind !== 'count' || whole?.kind !== 'count' || countedUnit(part.unit) !== countedUnit(whole.unit))
    return null
  const isSaid =
    /^\s*[,(]?\s*(?:约|仅|只)?占(?!地)[^,。;:\d]{0,14}$/.test(text.slice(part.end, whole.start)) &&
    /^[^,。;:\d占]{0,4}的(?:比例为?|比重为?)?\s*$/.test(text.slice(whole.end, rate.start))
  return isSaid && Number(whole.value) > 0 ? [part, whole] : null
}

/** The last share of a row of answers, whose base the first of the row named. */
interface CarriedBase {
  rate: Quantity
  part: Quantity
  base: Quantity
  /** Words said what it is of; else (86个项目中，绿灯58个，占67.44%；黄灯21个，占24.42%) the others must come near it. */
  isSaid: boolean
}

const isMark = ({ kind }: Quantity): boolean => kind === 'bare' || kind === 'ordinal'
const saysBase = /^\s*[,(]?\s*(?:约|仅|只)?占(?!地|比)[^,。;:\d]{2,14}$/
const bareShare = /^\s*[,(]?\s*(?:约|仅|只)?占(?:比)?(?:为)?\s*$/

/** 知晓政策的342人，占有效问卷的90%；态度满意的304人，占80%: what the first share of a row says it is of holds for those behind it. */
function ofCarriedBase(
  text: string,
  quantities: readonly Quantity[],
  named: CarriedBase | null,
  rate: Quantity,
): [Quantity, Quantity] | null {
  const at = quantities.indexOf(rate)
  const part = quantities[at - 1]
  if (!named || part?.kind !== 'count' || countedUnit(part.unit) !== countedUnit(named.part.unit)) return null
  if (!bareShare.test(text.slice(part.end, rate.start)) || Number(part.value) > Number(named.base.value)) return null
  const off = (Number(part.value) / Number(named.base.value)) * 100 - Number(rate.value)
  if (!named.isSaid && Math.abs(off) > 1) return null
  // nothing but the mark of an item stands between the shares
  const between = quantities.filter((q) => q.start >= named.rate.end && q.end <= part.start)
  const words = text.slice(named.rate.end, part.start)
  return between.every(isMark) && words.length < 60 && !words.includes('其中') ? [part, named.base] : null
}

const returned = /(?:回收|收回|返回|有效|回访|接通|应答)[^,;。\d中]{0,8}$/

/** 回收762份 of 发放800份 is the rate of return, and not how many of them are content. */
function isAbout(lead: string, [part]: readonly Quantity[], text: string): boolean {
  const isReturn = part !== undefined && returned.test(text.slice(Math.max(0, part.start - 12), part.start))
  return !isReturn || /回收|收回|返回|有效|问卷|接通|应答|成功/.test(lead)
}

/**
 * Two counts that give the rate within one point: (part, whole). Those that give it to the digit, if there are any; of several the last
 * before the rate.
 */
function termsOf(counts: readonly Quantity[], rate: Quantity): [Quantity, Quantity] | null {
  let near: [Quantity, Quantity] | null = null
  for (let j = counts.length - 1; j > 0; j--) {
    for (let i = j - 1; i >= 0; i--) {
      const [a, b] = [counts[i] as Quantity, counts[j] as Quantity]
      if (countedUnit(a.unit) !== countedUnit(b.unit)) continue
      const [part, whole] = Number(b.value) <= Number(a.value) ? [b, a] : [a, b]
      if (Number(whole.value) <= 0) continue
      const off = Math.abs((Number(part.value) / Number(whole.value)) * 100 - Number(rate.value))
      if (off <= Number(halfUnit(rate.number))) return [part, whole]
      if (off <= 1) near ??= [part, whole]
    }
  }
  return near
}

/**
 * 违规用地48宗，已整改41宗，整改率95.83%: the rate is called after what was done to those counted in front, whatever the two counts give.
 * 按期办结率 is of other cases than 办结: what stands before the deed must have been said.
 */
function ofDeed(text: string, counts: readonly Quantity[], rate: Quantity, start: number): [Quantity, Quantity] | null {
  const before = counts.filter((q) => q.end <= rate.start)
  const part = before.at(-1)
  const called =
    part &&
    /^\s*,\s*([\u4e00-\u9fa5]{0,8}?)([\u4e00-\u9fa5]{2})率(?:为|是|达到?)?\s*$/.exec(text.slice(part.end, rate.start))
  if (!part || !called) return null
  const [, of = '', deed = ''] = called
  const done = clauseBefore(text, part)
  const isSaid = of === '' || text.slice(start, part.start).includes(of)
  if (!isSaid || !done.includes(deed) || /其中|应|拟|计划|未/.test(done)) return null
  const whole = before.findLast(
    (q) => q !== part && countedUnit(q.unit) === countedUnit(part.unit) && Number(q.value) >= Number(part.value),
  )
  // 发现问题17个，其中甲类6个、乙类11个，已整改15个: what lies between is told as parts
  const between = whole ? text.slice(whole.end, part.start - done.length) : ''
  const isNext = before.indexOf(whole as Quantity) === before.length - 2
  return whole && Number(whole.value) > 0 && (isNext || /^[,(]?其中/.test(between)) ? [part, whole] : null
}

const asked = /(?:走访|调查|回访|抽样|访谈|抽查|检查|抽检|检测|监测|问卷|受访)[^,。;\d]{0,10}$/

/** 随机走访居民120户。走访中107户表示满意，满意率89.17%: the number asked stands in the sentence before. */
function ofSurveyBefore(
  text: string,
  quantities: readonly Quantity[],
  counts: readonly Quantity[],
  rate: Quantity,
  start: number,
): [Quantity, Quantity] | null {
  const [part, ...more] = counts.filter((q) => q.end <= rate.start && !/岁$/.test(q.unit))
  if (!part || more.length > 0) return null
  const before = quantities.findLast((q) => q.end <= start && q.kind === 'count' && q.unit === part.unit)
  const bases = [
    before && asked.test(text.slice(0, before.start)) ? before : undefined,
    answersOf(text, quantities, part, start),
  ]
  const isBase = (of: Quantity | undefined): boolean =>
    of !== undefined &&
    Number(of.value) > 0 &&
    Math.abs((Number(part.value) / Number(of.value)) * 100 - Number(rate.value)) <= 1
  const base = bases.find(isBase)
  return base ? [part, base] : null
}

/**
 * 回收有效问卷584份…；受访者中60岁以上351人，占60.10%: every sheet is one person, so persons are of the sheets that came back, or of those that the
 * report calls valid.
 */
function answersOf(text: string, quantities: readonly Quantity[], part: Quantity, start: number): Quantity | undefined {
  if (!/^[人户名位份]$/.test(part.unit)) return undefined
  const sheets = quantities.filter(
    (q) =>
      q.end <= start &&
      q.kind === 'count' &&
      q.unit === '份' &&
      /(?:回收|收回|返回|有效|调查|问卷)[^,。;\d]{0,8}$/.test(text.slice(0, q.start)),
  )
  const valid = sheets.filter((q) => /有效[^,。;\d]{0,6}$/.test(text.slice(0, q.start)))
  return valid.at(-1) ?? sheets.at(-1)
}

/** Which count of a survey a rate is said to be of. */
const surveyBases: ReadonlyArray<readonly [said: RegExp, counted: RegExp]> = [
  [
    /(?:占|按|以)?(?:实际|有效)?(?:回收|收回|返回)(?:的)?(?:有效)?(?:问卷|样本|调查表|份数|数)?(?:总?数)?(?:中的?|的|计算?,?)[^,;。]*$/,
    /(?:回收|收回|返回)[^,;。\d]{0,8}$/,
  ],
  [/有效(?:问卷|样本)(?:总?数)?(?:中的?|的|计算?,?)[^,;。]*$/, /有效[^,;。\d]{0,6}$/],
  [/(?:发放|发出)(?:的)?(?:问卷|样本|份数|数)?(?:总?数)?(?:中的?|的|计算?,?)[^,;。]*$/, /(?:发放|发出)[^,;。\d]{0,8}$/],
]

/**
 * 发放820份，回收795份，其中满意768份，回收问卷中的满意率为93.66%: the words name the base, whatever other count gives the rate. The count in
 * front of the rate is the part, where it comes out near the rate with some count.
 */
function ofBaseInLead(
  text: string,
  quantities: readonly Quantity[],
  counts: readonly Quantity[],
  rate: Quantity,
): [Quantity, Quantity] | null {
  const part = counts.findLast((q) => q.end <= rate.start)
  const words = part ? text.slice(part.end, rate.start) : ''
  const counted = surveyBases.find(([said]) => said.test(words))?.[1]
  if (!part || !counted || /[。;]/.test(words)) return null
  const others = quantities.filter(
    (q) => q !== part && q.end <= part.start && q.kind === 'count' && q.unit === part.unit,
  )
  const bases = others.filter((q) => counted.test(text.slice(Math.max(0, q.start - 12), q.start)))
  const [base] = bases
  const isRate = (of: Quantity): boolean =>
    Number(of.value) > 0 && Math.abs((Number(part.value) / Number(of.value)) * 100 - Number(rate.value)) <= 1
  return base && bases.length === 1 && others.some(isRate) ? [part, base] : null
}

const clauseBefore = (text: string, q: Quantity): string =>
  text
    .slice(0, q.start)
    .split(/[,。;:]/)
    .at(-1) ?? ''

const content = /(?:满意|认可|支持|好评|合格|达标|知晓|优良|优秀)[^,;。\d]{0,6}[率度]/
/** A part of those who answered well: the rate may weigh it, and is no quotient. */
const oneGrade = /非常|十分|很|较|比较|一般|不满|不太/

/**
 * 收回有效问卷576份…。有效问卷中表示满意和基本满意的531份，满意度88.5%: the words name the base, and the rate comes out with it, or with another count of
 * the paragraph (the 600 that were handed out) that was taken for it.
 */
function ofNamedBase(
  text: string,
  quantities: readonly Quantity[],
  rate: Quantity,
  start: number,
): [Quantity, Quantity] | null {
  const inside = quantities.filter((q) => q.start >= start && q.end <= rate.start)
  const [part, ...more] = inside
  if (part?.kind !== 'count' || more.length > 0 || !content.test(text.slice(part.end, rate.start))) return null
  const lead = text.slice(start, part.start)
  const name = /^\s*(?:在|从)?(?:收回的|回收的)?([\u4e00-\u9fa5]{2,8})(?:之)?中,?/.exec(lead)?.[1]
  if (!name || oneGrade.test(lead)) return null
  const counts = quantities.filter((q) => q.end <= start && q.kind === 'count' && q.unit === part.unit)
  const named = counts.filter((q) => clauseBefore(text, q).endsWith(name))
  const [base] = named
  if (!base || named.length > 1) return null
  const isRate = (of: Quantity, off: number): boolean =>
    Number(of.value) > 0 && Math.abs((Number(part.value) / Number(of.value)) * 100 - Number(rate.value)) <= off
  const half = Number(halfUnit(rate.number))
  return isRate(base, 1) || counts.some((q) => q !== base && isRate(q, half)) ? [part, base] : null
}
