import { halfUnit } from '../../base/decimal.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import { countedUnit, countScale } from '../quantity-unit.ts'
import type { Operand, Relation } from '../schema.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { sentencesOf } from '../text/sentences.ts'
import { isNamed } from './year-on-year.ts'

/** A count of the report so far, with the words in front of it. */
export interface ToldCount {
  quantity: Quantity
  words: string
  /** The words right behind it: 项目 in 12个项目. */
  behind: string
  block: Paragraph
}

/** The counts of a paragraph with the words of their clause: 接待观众 11.4万人次. */
export function countsOf(block: Paragraph, text: string): ToldCount[] {
  const quantities = findQuantities(text)
  return quantities.flatMap((quantity, i) => {
    if (quantity.kind !== 'count') return []
    const words = text.slice(quantities[i - 1]?.end ?? 0, quantity.start).split(/[,、;:。]/)
    const behind = /^[^,、;:。\d]{0,8}/.exec(text.slice(quantity.end))?.[0] ?? ''
    return [{ quantity, words: (words.at(-1) ?? '').replace(/\s/g, ''), behind, block }]
  })
}

const ofWhole = /占([\u4e00-\u9fa5]{2,14}?)(?:的|比例(?:为|达)?|比重(?:为|达)?)*\s*$/

/** 抽取6个|项目开展复核，占自评项目的20%; 低于85%的3个|项目占项目总数的10%: what was counted, and what was done with it, in front of the share. */
const besideNoun = /^[\u4e00-\u9fa5]{2,8}[,(]?\s*约?占/

/**
 * 网上立案3,906件，占受理案件总数的45.2%: a count as a share of another that its words name and that the report has told before (共受理各类案件
 * 8,642件). Counts of one unit whose quotient is near the percentage, or off by a moved point.
 */
export function sharesOfTold(block: Paragraph, text: string, told: readonly ToldCount[]): Relation[] {
  const quantities = findQuantities(text)
  const own = countsOf(block, text)
  return sentencesOf(text).flatMap((sentence) =>
    quantities.flatMap((rate): Relation[] => {
      if (rate.kind !== 'percent' || rate.start < sentence.start || rate.end > sentence.end) return []
      const before = quantities.filter((q) => q.end <= rate.start).at(-1)
      if (before?.kind !== 'count' || before.start < sentence.start) return []
      const lead = text.slice(before.end, rate.start)
      const isBeside = /^\s*,?\s*(?:约|大约)?占/.test(lead)
      const base = isBeside || besideNoun.test(lead) ? ofWhole.exec(lead)?.[1] : undefined
      const part = own.find(({ quantity }) => quantity.start === before.start)
      if (!base || !part) return []
      const all = [...told, ...own.filter(({ quantity }) => quantity.end <= before.start)]
      const named = all.filter((count) => isOneKind(before, count.quantity, base) && isBase(base, count))
      // the only count of the paragraph that the words can mean is meant, whatever the share comes to
      const [only] = isBeside && named.length === 1 ? named : []
      const whole =
        named.findLast((count) => isNear(before, count.quantity, rate)) ??
        (only?.block === block && scaled(only.quantity) >= scaled(before) ? only : undefined)
      return whole ? [relationOf(block, sentence.number, rate, part, whole)] : []
    }),
  )
}

/** 8,250人 and 3.2万人 are of one unit; persons are of the sheets that they filled in. */
const isOneKind = (part: Quantity, whole: Quantity, base: string): boolean =>
  countedUnit(part.unit) === countedUnit(whole.unit) ||
  (whole.unit === '份' && /问卷|样本/.test(base) && countedUnit(part.unit) === '人')

/** 3.2万人 as 32,000. */
const scaled = ({ value, unit }: Quantity): number => Number(value) * Number(countScale(unit))

/** The words of the count hold the base without what is said of its extent: 受理案件总数 in 共受理各类案件, 完成改造户数 in 完成改造2,300户. */
function isBase(base: string, { words, behind, quantity }: ToldCount): boolean {
  const extent = base.endsWith(`${quantity.unit}数`) ? base.slice(0, -quantity.unit.length - 1) : base
  const name = extent
    .replace(/^(?:全部|所有|全年|同期|全县|全市|全区|全镇|全省|辖区|本年)/, '')
    .replace(/(?:总数|总量|总人数|总人次|总|数量|数)$/, '')
  return name.length >= 2 && (isNamed(name, words) || behind.startsWith(name))
}

function isNear(part: Quantity, whole: Quantity, rate: Quantity): boolean {
  const share = (scaled(part) / scaled(whole)) * 100
  if (!(share > 0 && share <= 100) || Number(rate.value) === 0) return false
  if (Math.abs(share - Number(rate.value)) <= Math.max(1, Number(halfUnit(rate.number)))) return true
  return [10, 100, 0.1, 0.01].some((slip) => Math.abs(share / Number(rate.value) / slip - 1) < 0.01)
}

function relationOf(block: Paragraph, sentence: number, rate: Quantity, part: ToldCount, whole: ToldCount): Relation {
  const operand = (q: Quantity, at: Paragraph): Operand => operandAt({ block: at }, q.number, q.unit, q.start, q.end)
  return {
    kind: 'ratio',
    rule: 'share',
    subject: nameIn(part.words) ?? part.words,
    group: `${block.id}/s${sentence}`,
    stated: operand(rate, block),
    numerator: operand(part.quantity, block),
    denominator: operand(whole.quantity, whole.block),
  }
}
