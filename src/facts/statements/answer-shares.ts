import { addUp, Decimal } from '../../base/decimal.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Operand, Relation } from '../schema.ts'

/** How many gave an answer of a survey, or got a grade of a review. */
interface Answer {
  name: string
  count: Quantity
  share: Quantity | null
}

/** The steps of answers and of grades; behind them no more than words for the step and a verb. */
const step =
  /(?:^|["“为])((?:非常|十分|很|比较|较为?|基本|不太|不|非常不|很不|未)?(?:满意|认可|支持|赞成)|一般|说不清|优秀?|良好?|中等?|较?差|不?合格|不?及格)["”]?(?:等次|等级|档次|的|级|评价)*(?:共|有|为|占)*$/
const shareLead =
  /^\s*[,(]?\s*(?:约|仅|各|分别)?(?:占(?:比)?|比例|比重)(?:有效问卷|问卷总数|总数|总人数|全部)?(?:的|为|达)*\s*$/
const poor = /不|一般|未|差|^中等?$|说不清/
/** Rates that add up the better answers. */
const rateName = /((?:[\u4e00-\u9fa5]{0,8}?)(?:满意|认可|支持|优良|优秀|合格|及格)[率度])(?:为|达到?|是|:|分别为)?\s*$/
const together = /(?:合计|共计|三项|两项)(?:占(?:比)?|比例)(?:有效问卷)?(?:的|为|达)*\s*$/

/**
 * Shares of the answers of a survey, or of grades, in all of them: 回收有效问卷608份…。其中“非常满意”312份，占51.32%；“满意”190份，占31.25%；…，
 * 满意率95.39%. All of them are the count in front that the answers add up to, or that most of the shares are of. A rate behind them is
 * checked where it is the share of the first answers, or a misprint of it: some weigh the answers.
 */
export function answerShares(block: Paragraph, text: string): Relation[] {
  const quantities = findQuantities(block.text)
  return runsOf(text, quantities).flatMap((answers) => {
    const [first] = answers
    const whole = first ? (wholeOf(quantities, answers, first.count) ?? wholeOfRate(text, quantities, answers)) : null
    if (!whole) return []
    const shared = answers.flatMap(({ name, count, share }) =>
      share ? [relationOf(block, { name, rate: share, parts: [count], whole })] : [],
    )
    return [
      ...shared,
      ...ratesBehind(block, text, quantities, answers, whole),
      ...answerSums(block, text, quantities, answers, whole),
    ]
  })
}

/** Where the last answer ends, with its share. */
function endOf(answers: readonly Answer[]): number {
  const last = answers.at(-1)
  return last ? (last.share ?? last.count).end : 0
}

/** The first and the last step of a scale: between them nobody who answered is left out. */
const best = /^(?:非常|十分|很)/
const worst = /^(?:很|非常)?不/

/** All answers together are those who answered; 前两项合计504份 are the first two. */
function answerSums(
  block: Paragraph,
  text: string,
  quantities: readonly Quantity[],
  answers: readonly Answer[],
  whole: Quantity,
): Relation[] {
  const [first, last] = [answers[0], answers.at(-1)]
  if (!first || !last) return []
  const end = endOf(answers)
  const isScale =
    answers.length >= 3 && best.test(first.name) && worst.test(last.name) && !/^[^,。;]{0,6}等/.test(text.slice(end))
  const counts = answers.map(({ count }) => count)
  const joint = jointCount(text, quantities, answers)
  return [
    ...(isScale ? [sumRelation(block, '有效问卷', whole, counts)] : []),
    ...(joint ? [sumRelation(block, first.name, joint.count, counts.slice(0, joint.number))] : []),
  ]
}

const jointLead = /^[,;]?\s*(?:前)?([两二三四])项(?:合计|共计|共|相加)(?:为|有)?\s*$/

/** 前两项合计504份, right behind the answers. */
function jointCount(
  text: string,
  quantities: readonly Quantity[],
  answers: readonly Answer[],
): { count: Quantity; number: number } | null {
  const end = endOf(answers)
  const count = quantities.find((q) => q.start >= end)
  const said = count ? jointLead.exec(text.slice(end, count.start))?.[1] : undefined
  const number = said ? ({ 两: 2, 二: 2, 三: 3, 四: 4 }[said] ?? 0) : 0
  return count && said && count.unit === answers.at(-1)?.count.unit && number < answers.length
    ? { count, number }
    : null
}

const sumRelation = (block: Paragraph, subject: string, total: Quantity, parts: readonly Quantity[]): Relation => {
  const operand = (q: Quantity): Operand => operandAt({ block }, q.number, q.unit, q.start, q.end)
  return { kind: 'sum', subject, group: block.id, total: operand(total), parts: parts.map(operand), complete: true }
}

/** 回收有效问卷572份…满意度88.11%: answers without shares are of the count that the rate of the first of them comes out with. */
function wholeOfRate(text: string, quantities: readonly Quantity[], answers: readonly Answer[]): Quantity | null {
  const [first, last] = [answers[0], answers.at(-1)]
  if (!first || !last || answers.some(({ share }) => share !== null)) return null
  const end = last.count.end
  const rates = quantities.filter(
    (q) => q.kind === 'percent' && q.start >= end && q.start <= end + 60 && rateName.test(text.slice(end, q.start)),
  )
  const better = answers.map((_, i) => answers.slice(0, i + 1).map(({ count }) => count)).slice(0, -1)
  const before = quantities.filter(
    (q) => q.kind === 'count' && q.unit === first.count.unit && q.end <= first.count.start,
  )
  return (
    before.findLast(
      (of) =>
        sumOf(better[0] ?? []).lte(of.value) &&
        rates.some((rate) => digits(rate.number) > 0 && better.some((some) => isShare(some, of, rate))),
    ) ?? null
  )
}

/** Answers in a row, each with the count behind its name; other figures than its share end the row. */
function runsOf(text: string, quantities: readonly Quantity[]): Answer[][] {
  const runs: Answer[][] = [[]]
  let from = 0
  quantities.forEach((q, i) => {
    const lead = text.slice(from, q.start).replace(/\([^)]*\)/g, '')
    const name = q.kind === 'count' ? step.exec(nearClause(lead))?.[1] : undefined
    const run = runs.at(-1) ?? []
    if (!name) {
      // 优(90分及以上)的9个: bounds in brackets end no row
      if (isInBracket(text, q.start) || run.at(-1)?.share === q) return
      if (run.length > 0) runs.push([])
      from = q.end
      return
    }
    const share = quantities[i + 1]
    const isShare = share?.kind === 'percent' && shareLead.test(text.slice(q.end, share.start))
    const isNew = run.length > 0 && run[0]?.count.unit !== q.unit
    const target = isNew ? [] : run
    if (isNew) runs.push(target)
    target.push({ name, count: q, share: isShare && share ? share : null })
    from = isShare && share ? share.end : q.end
  })
  return runs.filter((run) => run.length >= 2)
}

const nearClause = (lead: string): string => (lead.split(/[,;。:、和及]|其中|中(?=[“"])/).at(-1) ?? '').trim()
const isInBracket = (text: string, at: number): boolean => text.lastIndexOf('(', at - 1) > text.lastIndexOf(')', at - 1)

/** The count the answers add up to, or the one most shares are of. */
function wholeOf(quantities: readonly Quantity[], answers: readonly Answer[], first: Quantity): Quantity | null {
  const before = quantities.filter((q) => q.kind === 'count' && q.unit === first.unit && q.end <= first.start)
  const sum = sumOf(answers.map(({ count }) => count))
  const shared = answers.filter(({ share }) => share !== null)
  const fits = (whole: Quantity): number =>
    shared.filter(({ count, share }) => share && isShare([count], whole, share)).length
  return (
    before.findLast((q) => sum.eq(q.value)) ??
    before.findLast((whole) => fits(whole) >= 2 && fits(whole) * 2 > shared.length) ??
    null
  )
}

/** 满意率95.39%, “满意”“基本满意”合计占46.2%: the first answers together. */
function ratesBehind(
  block: Paragraph,
  text: string,
  quantities: readonly Quantity[],
  answers: readonly Answer[],
  whole: Quantity,
): Relation[] {
  const end = endOf(answers)
  const good = answers.slice(
    0,
    Math.max(
      0,
      answers.findIndex(({ name }) => poor.test(name)),
    ) || answers.length,
  )
  return quantities
    .filter((q) => q.kind === 'percent' && q.start >= end && q.start <= end + 60)
    .flatMap((rate) => {
      const lead = text.slice(end, rate.start)
      const name = rateName.exec(lead)?.[1] ?? (together.test(lead) ? '满意度' : undefined)
      const joint = jointCount(text, quantities, answers)
      if (!name || /\d/.test(joint ? text.slice(joint.count.end, rate.start) : lead)) return []
      const firsts = good.map((_, i) => good.slice(0, i + 1).map(({ count }) => count))
      const parts =
        firsts.find((some) => isShare(some, whole, rate)) ?? firsts.findLast((some) => isMisprint(some, whole, rate))
      return parts ? [relationOf(block, { name, rate, parts, whole })] : []
    })
}

const sumOf = (counts: readonly Quantity[]): Decimal => addUp(counts.map((q) => q.value))
const digits = (number: string): number => number.split('.')[1]?.length ?? 0
const shareAt = (parts: readonly Quantity[], whole: Quantity, places: number): string =>
  new Decimal(whole.value).isZero() ? '' : sumOf(parts).div(whole.value).times(100).toFixed(places)

const isShare = (parts: readonly Quantity[], whole: Quantity, rate: Quantity): boolean =>
  shareAt(parts, whole, digits(rate.number)) === rate.number

/** The digits of the share in another order. */
const isMisprint = (parts: readonly Quantity[], whole: Quantity, rate: Quantity): boolean => {
  const sorted = (number: string): string => [...number.replace('.', '')].sort().join('')
  return digits(rate.number) > 0 && sorted(shareAt(parts, whole, digits(rate.number))) === sorted(rate.number)
}

function relationOf(
  block: Paragraph,
  { name, rate, parts, whole }: { name: string; rate: Quantity; parts: readonly Quantity[]; whole: Quantity },
): Relation {
  const operand = (q: Quantity): Operand => operandAt({ block }, q.number, q.unit, q.start, q.end)
  const [first, ...more] = parts.map(operand) as [Operand, ...Operand[]]
  return {
    kind: 'ratio',
    rule: 'share',
    subject: name,
    group: block.id,
    stated: operand(rate),
    numerator: first,
    ...(more.length > 0 ? { more } : {}),
    denominator: operand(whole),
  }
}
