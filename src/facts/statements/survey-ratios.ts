import { foldText } from '../../base/chinese-text.ts'
import { evidenceAt, type Spot, textOf } from '../evidence.ts'
import { findQuantities, halfUnit } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Operand, Relation } from '../schema.ts'
import { nameIn } from '../text/noun-phrase.ts'
import { type Sentence, sentencesOf } from '../text/sentences.ts'
import { targetBehind, targetCues } from './words/roles.ts'

/**
 * A percentage with the two counts it is the quotient of: 发放问卷500份，回收有效问卷486份，有效回收率97.2%. They stand in its sentence;
 * how many were asked may stand before.
 * Only counts in one unit whose quotient is near the percentage are taken for its terms, so that a slip is seen and chance is not.
 */
export function surveyRatios(spot: Spot, subject: string): Relation[] {
  const text = foldText(textOf(spot).text)
  const group = 'cell' in spot ? `${spot.block.id}/r${spot.cell.row + 1}` : spot.block.id
  const quantities = findQuantities(text)
  const sentences = sentencesOf(text)
  return sentences.flatMap((sentence, i) => {
    const inside = quantities.filter((q) => q.start >= sentence.start && q.end <= sentence.end)
    return inside.flatMap((rate) => {
      if (rate.kind !== 'percent' || isTarget(text, rate)) return []
      const counts = inside.filter((q) => q.kind === 'count' && !/分$/.test(q.unit) && !isTarget(text, q))
      const before = inside.filter((q) => q.end <= rate.start).at(-1)
      const lead =
        text
          .slice(before?.end ?? sentence.start, rate.start)
          .split(/[,:]/)
          .at(-1) ?? ''
      const pair =
        namedWhole(text, lead, counts, rate) ??
        termsOf(counts, rate) ??
        askedBefore(text, lead, counts, rate, quantities, sentences[i - 2] ?? sentences[i - 1])
      if (!pair) return []
      const operand = (q: Quantity): Operand => ({
        id: null,
        written: { number: q.number, unit: q.unit },
        raw: textOf(spot).text.slice(q.start, q.end),
        evidence: evidenceAt(spot, q.start, q.end),
        qualifier: null,
      })
      if (/(?<!(?:按期|按时|及时|如期))完成率|执行率|支付率|进度|得分率/.test(lead) || !isAbout(lead, pair, text))
        return []
      const name = nameIn(lead.replace(/(?:为|达到?|是|占)\s*$/, '')) ?? subject
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

const bound = /(?:[≥≤><]|不?[低高]于|不?[大小]于|不[少多]于|优于|[未不]?超过|未达到?|不到)\s*$/

/** 满意度81.3%，未达到82%的目标值: a target is a bound of the result, and no quotient of the counts. */
function isTarget(text: string, rate: Quantity): boolean {
  const lead = text.slice(Math.max(0, rate.start - 12), rate.start)
  return bound.test(lead) || targetCues.test(lead) || targetBehind.test(text.slice(rate.end, rate.end + 12))
}

const returned = /(?:回收|收回|返回|有效|回访|接通|应答)(?:(?!中|满意|知晓|认可)[^,;。\d]){0,8}$/
const asked = /(?:回收|收回|有效|调查|走访|抽查|抽检|抽样|访问|随机|受访|样本|问卷)[^,;。\d]{0,8}$/
/** What those who were asked, or what was examined, is found to be. */
const answers = /(?:满意|知晓|认可|支持|合格|达标|好评)[\u4e00-\u9fa5]{0,4}(?:为|达到?|是|占)?\s*$/

/** 回收问卷中的满意率为96.6%: the words name the whole. */
function namedWhole(
  text: string,
  lead: string,
  counts: readonly Quantity[],
  rate: Quantity,
): [Quantity, Quantity] | null {
  if (!/(?:回收|收回|有效)[^,;。\d]{0,6}中/.test(lead)) return null
  const whole = counts.findLast((q) => returned.test(text.slice(Math.max(0, q.start - 12), q.start)))
  const part = counts.findLast((q) => q !== whole && q.unit === whole?.unit && q.start > (whole?.start ?? 0))
  if (!whole || !part || Number(whole.value) <= 0 || Number(part.value) > Number(whole.value)) return null
  return Math.abs((Number(part.value) / Number(whole.value)) * 100 - Number(rate.value)) <= 10 ? [part, whole] : null
}

/** 回收有效问卷386份，…；满意355份，满意度91.97%: how many were asked stands in one of the two sentences before. */
function askedBefore(
  text: string,
  lead: string,
  counts: readonly Quantity[],
  rate: Quantity,
  quantities: readonly Quantity[],
  from: Sentence | undefined,
): [Quantity, Quantity] | null {
  const part = counts.at(-1)
  if (!from || !part || !answers.test(lead)) return null
  const wholes = quantities.filter(
    (q) =>
      q.kind === 'count' &&
      q.start >= from.start &&
      q.end < (counts[0]?.start ?? part.start) &&
      asked.test(text.slice(Math.max(0, q.start - 12), q.start)),
  )
  return termsOf([...wholes, part], rate)
}

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
      if (a.unit !== b.unit) continue
      const [part, whole] = Number(b.value) <= Number(a.value) ? [b, a] : [a, b]
      if (Number(whole.value) <= 0) continue
      const off = Math.abs((Number(part.value) / Number(whole.value)) * 100 - Number(rate.value))
      if (off <= Number(halfUnit(rate.number))) return [part, whole]
      if (off <= 1) near ??= [part, whole]
    }
  }
  return near
}
