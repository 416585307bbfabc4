import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Quantity } from '../quantity-types.ts'
import { withoutScale } from '../quantity-unit.ts'
import type { Operand, Relation } from '../schema.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { levelMoves } from '../words/change-words.ts'

/** A result beside that of the year before, as one sentence states them. */
export interface YearOnYear {
  now: Quantity
  /** The level compared with: 比上年的11.6万吨. */
  prior: Quantity | null
  /** 增加0.8万吨. */
  change: Signed | null
  /** 增长6.9%. */
  rate: Signed | null
}

interface Signed {
  quantity: Quantity
  sign: 1 | -1
}

const lastYear = '(?:上一?年度?|去年|上[届期季]|上学[年期]|(?:上年|去年)?同期)(?:度|同期)?'
const yearEnd = '(?:年初|上年(?:末|底)|(?:19|20)\\d\\d年(?:末|底|初))'
const someYear = `(?:${yearEnd}|${lastYear}|(?:19|20)\\d\\d年(?:度|同期)?)`
/** 较上年的117万人次, 上年为5,566起, 比培训前3,420元. A year by its number needs 比: 2021年100人，2022年为120人 goes on with the years. */
const priorLead = new RegExp(
  [
    `^\\s*[,(;]?\\s*(?:较|比|与|相比|相较于?|对比)(?:${someYear}|[\\u4e00-\\u9fa5]{1,6}前)的?(?:[\\u4e00-\\u9fa5]{0,8}的)?\\s*$`,
    `^\\s*[,(;]\\s*(?:而|其)?${lastYear}(?:数|量)?(?:[\\u4e00-\\u9fa5]{0,8}?(?:为|是|完成|达到?))?\\s*$`,
  ].join('|'),
)
const behindDeed = new RegExp(`^[\\u4e00-\\u9fa5]{2,16},(?:较|比)${someYear}的\\s*$`)
/** 69万箱，目标72万箱，完成率95.8%，比上年的60万箱增长15%: what was aimed at stands between the result and the level before. */
const aim =
  /^\s*[,(]\s*(?:年度|全年|年初)?(?:目标|计划|任务|指标)(?:[值数量])?(?:为|是)?[≥≤]?\s*$|^\s*\)?,?\s*完成率(?:为|达)?\s*$/
/** 登记志愿者3,218人，志愿者较年初3,126人增加92人: the result is named again. */
const namedLead = new RegExp(`^\\s*,\\s*([\\u4e00-\\u9fa5]{2,10}?)(?:数|量)?(?:较|比)${someYear}的?\\s*$`)
/** 获奖牌46枚，其中金牌13枚、银牌17枚，奖牌数较上年29枚增长…: what the result consists of stands between. */
const firstPart = /^\s*[,(]?\s*其中:?[^,;。\d较比]{1,12}$/
const nextPart = /^\s*[、,和及与]\s*[^,;。\d较比]{1,12}$/
const rise = '净增加?|净增长|增加|增长|提高|上升|提升|增幅|扩大|上涨|增产|增收|多'
const fall = '净减少?|下降|减少|降低|降幅|缩减|缩短|压减|回落|下滑|减产|减收|少'
const words = `(${rise}|${fall})(?:了|约|为|达|幅度为|率为)*\\s*$`
/** Behind the level compared with. */
const verb = new RegExp(`^\\s*\\)?\\s*[,、]?\\s*(?:同比|相比)?,?${words}`)
/** Behind the result itself: 同比增长, 比上年减少. */
const compared = new RegExp(`^[,、(]?\\s*(?:同比|环比|(?:较|比|与)${someYear}(?:相比)?的?)[,]?[^,。;\\d]{0,6}?${words}`)

/** The comparisons among the quantities of a sentence, in reading order. */
export function yearOnYear(text: string, quantities: readonly Quantity[]): YearOnYear[] {
  const figures = quantities.filter((q) => q.kind !== 'date' && q.kind !== 'ordinal')
  return figures.flatMap((now, i): YearOnYear[] => {
    if (now.range) return []
    let at = i
    const next = (lead: RegExp, fits: (q: Quantity) => boolean): Signed | null => {
      const quantity = figures[at + 1]
      const m = quantity && fits(quantity) ? lead.exec(text.slice(figures[at]?.end, quantity.start)) : null
      if (!quantity || !m) return null
      at++
      return { quantity, sign: new RegExp(`^(?:${fall})$`).test(m[1] ?? '') ? -1 : 1 }
    }
    const isLevel = (q: Quantity): boolean => q.kind !== 'percent' && inOneUnit(q, now)
    // 覆盖率由88%提高到91%，提高3%: points or a rate of growth, nobody knows
    const isRate = (q: Quantity): boolean => q.kind === 'percent' && now.kind !== 'percent'
    // 满意度88.4%，较上年提高2.1个百分点
    const isChange = (q: Quantity): boolean => isLevel(q) || (now.kind === 'percent' && q.kind === 'points')
    const leadOf = (j: number): string => text.slice(figures[j - 1]?.end ?? 0, figures[j]?.start ?? 0)
    const behindAim = (): Quantity | null => {
      let j = i + 1
      while (aim.test(leadOf(j))) j++
      const level = figures[j]
      if (j === i + 1 || !level || !isLevel(level) || aim.test(leadOf(i)) || !priorLead.test(leadOf(j))) return null
      at = j
      return level
    }
    const named = (): Quantity | null => {
      let j = i + 1
      while (figures[j] && isLevel(figures[j] as Quantity) && (j === i + 1 ? firstPart : nextPart).test(leadOf(j))) j++
      const level = figures[j]
      const again = level ? namedLead.exec(leadOf(j))?.[1] : undefined
      if (!level || !again || !isLevel(level) || !isNamed(again, text.slice(figures[i - 1]?.end ?? 0, now.start)))
        return null
      at = j
      return level
    }
    // 为3,815名老人提供助餐，比2022年的3,640名增加175名: the only count in its unit in front, with what was done behind it
    const isAlone = now.kind === 'count' && figures.slice(0, i).every((q) => !inOneUnit(q, now))
    const prior =
      levelBefore(text, figures, i) ??
      next(priorLead, (q) => inOneUnit(q, now))?.quantity ??
      behindAim() ??
      named() ??
      (isAlone ? next(behindDeed, isLevel)?.quantity : null) ??
      null
    const change = next(prior ? verb : compared, isChange)
    const rate = next(prior || change ? verb : compared, isRate)
    return (prior && (change || rate)) || change || rate ? [{ now, prior, change, rate }] : []
  })
}

const fromLast = new RegExp(`[由从](?:${someYear}|原来|原先|培训前)?的?\\s*$`)
const becomes = new RegExp(
  `^\\s*(?:${levelMoves})(?:至|到|为)\\s*(?:(?:(?:19|20)\\d\\d年度?|今年|本年度?|当年)的?)?\\s*$`,
)

/** All characters of a name stand in the words in this order: 受理案件 in 共受理各类案件. */
export function isNamed(name: string, words: string): boolean {
  let at = -1
  for (const c of name) {
    at = words.indexOf(c, at + 1)
    if (at < 0) return false
  }
  return true
}

/** 由1,047起降至957起: the level in front of the result. */
function levelBefore(text: string, figures: readonly Quantity[], i: number): Quantity | null {
  const [before, now] = [figures[i - 1], figures[i]]
  if (!before || !now || !inOneUnit(before, now)) return null
  return fromLast.test(text.slice(0, before.start)) && becomes.test(text.slice(before.end, now.start)) ? before : null
}

/** All figures that only compare. */
export const figuresOf = ({ prior, change, rate }: YearOnYear): Quantity[] =>
  [prior, change?.quantity, rate?.quantity].filter((q) => q != null)

/** Where a comparison ends in the text. */
export const comparisonEnd = (one: YearOnYear): number => Math.max(one.now.end, ...figuresOf(one).map((q) => q.end))

const inOneUnit = (a: Quantity, b: Quantity): boolean =>
  a.unit !== '' && withoutScale(a.unit) === withoutScale(b.unit) && a.kind === b.kind

/** What these comparisons say about their figures: the change is this year's less last year's, the rate is the change by last year's. */
export function changesOf(
  block: Paragraph,
  text: string,
  found: YearOnYear,
  { group, nameOf }: { group: string; nameOf: (now: Quantity) => string },
): Relation[] {
  const { now, prior, change, rate } = found
  const operand = (q: Quantity, sign = 1): Operand => ({
    ...operandAt({ block }, sign < 0 && q.number !== '0' ? `-${q.number}` : q.number, q.unit, q.start, q.end),
    qualifier: q.qualifier,
  })
  const clause =
    text
      .slice(0, Math.min(now.start, prior?.start ?? now.start))
      .split(/[,:;。]/)
      .at(-1)
      ?.replace(fromLast, '') ?? ''
  const about = { subject: nameIn(clause) ?? nameOf(now), group }
  const relations: Relation[] = []
  if (prior && change)
    relations.push({
      ...about,
      kind: 'difference',
      rule: 'change',
      stated: operand(change.quantity, change.sign),
      minuend: operand(now),
      subtrahend: operand(prior),
    })
  if (rate && (prior || change))
    relations.push({
      ...about,
      kind: 'growth',
      stated: operand(rate.quantity, rate.sign),
      current: operand(now),
      prior: prior && operand(prior),
      change: change && operand(change.quantity, change.sign),
    })
  return relations
}
