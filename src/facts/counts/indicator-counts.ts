import { foldText } from '../../base/chinese-text.ts'
import { quotedAt } from '../../document/printed.ts'
import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Indicator, Operand, Relation } from '../schema.ts'
import { isExecution, isMeasured, isMissed } from './reached.ts'
import { numberOf, numeral } from './stated-number.ts'

/** 共有3项指标被扣分, 2个指标未得满分; 扣分指标共3项. */
const marked = new RegExp(
  `(${numeral})\\s*(项|个|条)(?:三级|绩效|具体|评价)*指标(?:[^,。;\\d]{0,6})?(?:被扣分|扣分|失分|扣减|未(?:得|获|达)到?满分)|(?:扣分|失分|未得满分)的?(?:三级|绩效)?指标(?:共计?|合计|有|为|共有)*\\s*(${numeral})\\s*(项|个|条)`,
  'g',
)

/** 共有3项指标被扣分: the rows of the only table of scores that have less than their full marks. */
export function markedDown(block: Paragraph, indicators: readonly Indicator[], subject: string): Relation[] {
  const text = foldText(block.text)
  const rows = scoredRows(indicators)
  if (!rows) return []
  return [...text.matchAll(marked)].flatMap((m): Relation[] => {
    const [digits, unit] = [(m[1] ?? m[3]) as string, (m[2] ?? m[4]) as string]
    const number = numberOf(digits)
    if (number === null || /其中|重点|二级|一级/.test(text.slice(Math.max(0, m.index - 6), m.index))) return []
    const lost = rows.filter((row) => Number(row.score) < Number(row.weight))
    const without = lost.filter((row) => !isExecution(row))
    const meant = without.length === number ? without : lost
    const start = m.index + m[0].indexOf(digits)
    return [
      {
        kind: 'count',
        subject,
        group: `${block.id}/s1`,
        stated: operandAt({ block }, String(number), unit, start, text.indexOf(unit, start + digits.length) + 1),
        listed: meant.map(({ name }) => name),
        complete: true,
        sorted: true,
      },
    ]
  })
}

/** The scored rows of the report's tables; null where several tables score or a row lacks its points. */
function scoredRows(indicators: readonly Indicator[]): Indicator[] | null {
  const rows = indicators.filter(
    ({ source, weight, score }) => source === 'table' && (weight !== null || score !== null),
  )
  const whole = rows.every(({ weight, score }) => weight !== null && score !== null)
  return rows.length >= 3 && whole && new Set(rows.map(({ group }) => group)).size === 1 ? rows : null
}

/** 上述5项产出指标全部完成; the numbers in front of 指标 that are said to have been reached one and all. */
const allReached = new RegExp(
  `(${numeral})\\s*(项|个|条)(?:[\\u4e00-\\u9fa5]{0,6})?指标(?:已|均|全部|都|全)+(?:按期|如期|按时|圆满|超额)?(?:完成|达标|达到|达成|实现)`,
  'g',
)

/** A number of indicators that the text says were all reached, and those it means. */
interface GroupReached {
  meant: Indicator[]
  number: number
  digits: string
  unit: string
  /** Where the words stand in the folded text. */
  start: number
  end: number
}

/** 上述5项产出指标全部完成: as many indicators stand before it in the sentence, in the paragraph, or in the tables of the report. */
export function groupsReached(block: Paragraph, indicators: readonly Indicator[]): GroupReached[] {
  const text = foldText(block.text)
  return [...text.matchAll(allReached)].flatMap((m): GroupReached[] => {
    const number = numberOf(m[1] as string)
    if (number === null || number < 2) return []
    const standsFrom = (from: number): Indicator[] =>
      indicators.filter((one) =>
        one.evidence.some(
          (e) =>
            e.block === block.id &&
            e.cell === null &&
            e.number_start >= quotedAt(block, from) &&
            e.number_start < quotedAt(block, m.index),
        ),
      )
    const before = standsFrom(0)
    const near = standsFrom(text.lastIndexOf('。', m.index) + 1)
    // 结题率95.65% beside results with their targets is one of those that are counted
    const rated = before.filter((one) => isMeasured(one) || one.actual_unit === '%')
    const tabled = indicators.filter((one) => one.source === 'table' && isMeasured(one))
    const lists = [before.filter(isMeasured), near.filter(isMeasured), rated, tabled]
    const meant = lists.find((list) => list.length === number)
    if (!meant) return []
    const [digits, unit] = [m[1] as string, m[2] as string]
    return [{ meant, number, digits, unit, start: m.index, end: m.index + m[0].length }]
  })
}

/**
 * 上述5项产出指标全部完成: one of them is said not to be reached, or comes to less than its target. Results of the text that have a target
 * are judged one by one (facts/counts/group-verdicts.ts).
 */
export function allReachedCounts(block: Paragraph, indicators: readonly Indicator[], subject: string): Relation[] {
  const text = foldText(block.text)
  return groupsReached(block, indicators).map(({ meant, number, digits, unit, start }): Relation => {
    const at = text.indexOf(digits, start)
    return {
      kind: 'count',
      subject,
      group: `${block.id}/s1`,
      stated: operandAt({ block }, String(number), unit, at, text.indexOf(unit, at) + 1),
      listed: meant.filter((one) => !isMissed(one)).map(({ name }) => name),
      complete: true,
      sorted: true,
    }
  })
}

/** 上述9项指标中，完成8项，未完成1项: how many there are, how many were reached and how many were not. */
const divided = new RegExp(
  `(${numeral})\\s*([项个条])(?:[一二三]级|绩效|年度|产出|效益|量化|定量)*指标(?:中|里)?[,:]?(?:已|共|全部)?(?:完成|达标|达到目标|达到预期|实现)的?(?:有)?(${numeral})\\s*[项个条][,、;](?:有)?(?:未完成|未达标|未达到目标|未达到预期|未实现)的?(?:有)?(${numeral})\\s*[项个条](?![,、;]?(?:部分|基本))`,
  'gd',
)

/** Those that were reached and those that were not are all of them. */
export function dividedIndicators(block: Paragraph, subject: string): Relation[] {
  const text = foldText(block.text)
  return [...text.matchAll(divided)].flatMap((m): Relation[] => {
    const [whole, reached, missed] = [1, 3, 4].map((group) => numberAt(block, text, m, group, m[2] as string))
    if (!whole || !reached || !missed) return []
    return [{ kind: 'sum', subject, group: `${block.id}/s1`, total: whole, parts: [reached, missed], complete: true }]
  })
}

/** 设置产出指标64个，完成61个，完成率95.31%: how many there are, how many were reached, and the rate of the two. */
const reachedRate = new RegExp(
  `([\\u4e00-\\u9fa5]{2,6}指标)(?:共计?|总数|有|为)*(${numeral})\\s*([项个条])[,、](?:已|共|实际)*(完成|达标|实现)(?:指标)?(${numeral})\\s*[项个条][,、](?:指标)?\\4率(?:为|是|达到?)?(\\d{1,3}(?:\\.\\d+)?)\\s*%`,
  'gd',
)

/** Rates of indicators reached: no indicators themselves, but what the two counts come to. */
export function reachedRates(block: Paragraph): Relation[] {
  const text = foldText(block.text)
  return [...text.matchAll(reachedRate)].flatMap((m): Relation[] => {
    const [whole, reached] = [2, 5].map((group) => numberAt(block, text, m, group, m[3] as string))
    const [start] = m.indices?.[6] ?? [0]
    if (!whole || !reached) return []
    return [
      {
        kind: 'ratio',
        rule: 'completion-rate',
        subject: (m[1] as string)
          .replace(/^.*(?:设置|设定|设立|制定|下设)/, '')
          .replace(/^(?:其中|共有?|有(?!效))/, ''),
        group: `${block.id}/s1`,
        stated: operandAt({ block }, m[6] as string, '%', start, m.index + m[0].length),
        numerator: reached,
        denominator: whole,
      },
    ]
  })
}

/** The number that a group of the match found, with its unit; null for words that are no number. */
function numberAt(block: Paragraph, text: string, m: RegExpExecArray, group: number, unit: string): Operand | null {
  const number = numberOf(m[group] as string)
  const [start, end] = m.indices?.[group] ?? [0, 0]
  return number === null ? null : operandAt({ block }, String(number), unit, start, text.indexOf(unit, end) + 1)
}
