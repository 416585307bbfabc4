import { foldText, squeeze } from '../base/chinese-text.ts'
import { addUp } from '../base/decimal.ts'
import { quotedAt } from '../document/printed.ts'
import type { Block, Paragraph } from '../document/schema.ts'
import { numberOf, numeral } from './counts/stated-number.ts'
import { isSamePlace } from './known-at.ts'
import { operandAt } from './operand-at.ts'
import { type Amount, isOneKind, type Measure, type Operand, type Relation } from './schema.ts'
import { nameIn } from './text/noun-phrase.ts'
import { sumOfAmounts } from './text/to-amount.ts'

/** 实施4个项目，分别是：, 安排子项目3项，具体如下：: a number of projects, and the colon behind which they are told. */
const opens = new RegExp(
  `(?<number>${numeral})\\s*(?<unit>[个项])(?:[^,。;:\\d]{0,8}?(?:项目|专项|工程|任务|课题))?(?:支出)?[,。]?(?:分别|依次|具体|其中|即|主要)?(?:是|为|包括|如下|情况如下)?:`,
  'g',
)
const ofProjects = /项目|专项|工程|任务|课题/
/** 护岸加固，安排60万元…, 护岸加固安排60万元…: the name of an item, and somewhere behind it money. */
const item =
  /^\s*(?:\(?[\d一二三四五六七八九十]{1,2}[)、.]|[①-⑳]|[一二三四五六七八九十]是)?\s*([^,;:。\d]{2,30})[,:].*\d\s*(?:万|亿|千)?元/
const measures: readonly Measure[] = ['approved', 'revised', 'budget', 'released', 'executed']

/** The items told behind a colon, a semicolon apart, each with its name and its money. */
interface Items {
  names: string[]
  stated: Operand
  number: number
  /** Where each item stands in the text of the block, as it is quoted. */
  ranges: { from: number; to: number }[]
  open: boolean
}

/**
 * 当年实施4个项目，分别是：甲，安排60万元，支出58万元；乙，安排40万元，…: as many items as the text says must stand behind its colon; and their money makes
 * up what is stated of all the projects, where it does. Items that come to something else may be a part of them.
 */
export function toldItems(blocks: readonly Block[], subject: string, amounts: readonly Amount[]): Relation[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'table') return []
    const before = new Set(blocks.slice(0, at + 1).map(({ id }) => id))
    return itemsIn(block).flatMap((items) => [countOf(block, items, subject), ...sumsOf(block, items, amounts, before)])
  })
}

/** The number that a count is of is told with its items. */
export const isCountedBy = (items: readonly Relation[], one: Relation): boolean =>
  one.kind === 'count' &&
  items.some((other) => other.kind === 'count' && isSamePlace(other.stated.evidence, one.stated.evidence))

function itemsIn(block: Paragraph): Items[] {
  const text = foldText(block.text)
  return [...text.matchAll(opens)].flatMap((m): Items[] => {
    const { number: digits, unit } = m.groups as { number: string; unit: string }
    const number = numberOf(digits)
    const lead = /[^,。;:]*$/.exec(text.slice(0, m.index))?.[0] ?? ''
    if (number === null || number < 2 || !ofProjects.test(lead + m[0])) return []
    const begin = m.index + m[0].length
    const stop = text.indexOf('。', begin)
    const stretch = text.slice(begin, stop < 0 ? text.length : stop)
    const pieces = stretch.split(';').filter((piece) => piece.trim() !== '')
    const names = pieces.flatMap((piece) => nameIn(item.exec(piece)?.[1] ?? '') ?? [])
    if (names.length < 2 || names.length < pieces.length || new Set(names.map(squeeze)).size < names.length) return []
    let from = begin
    const ranges = pieces.map((piece) => {
      const start = text.indexOf(piece, from)
      from = start + piece.length
      return { from: quotedAt(block, start), to: quotedAt(block, from) }
    })
    const stated = operandAt({ block }, String(number), unit, m.index, text.indexOf(unit, m.index + digits.length) + 1)
    return [{ names, stated, number, ranges, open: /等[^,。;\d]{0,6}$/.test(stretch) }]
  })
}

const countOf = (block: Paragraph, { names, stated, open }: Items, subject: string): Relation => ({
  kind: 'count',
  subject,
  group: `${block.id}/s1`,
  stated,
  listed: names,
  complete: !open,
})

/** 项目支出, 项目经费: what is stated of all projects together. */
const allProjects = /^(?:项目|专项)(?:支出|经费|资金)?$/

/** The first sum of each measure in every item, where they come to what was stated of all projects before. */
function sumsOf(block: Paragraph, items: Items, amounts: readonly Amount[], before: ReadonlySet<string>): Relation[] {
  const own = items.ranges.map(({ from, to }) =>
    amounts.filter(({ evidence }) =>
      evidence.some((e) => e.block === block.id && e.cell === null && from <= e.number_start && e.number_start < to),
    ),
  )
  return measures.flatMap((measure): Relation[] => {
    const parts = own.flatMap((one) => one.find((amount) => amount.measure === measure && amount.unit === 'CNY') ?? [])
    if (parts.length < items.names.length) return []
    const sum = addUp(parts.map(({ value }) => value))
    const total = amounts.find(
      (one) =>
        one.unit === 'CNY' &&
        allProjects.test(one.subject) &&
        before.has(one.evidence[0]?.block ?? '') &&
        isOneKind(one.measure, measure) &&
        one.period === parts[0]?.period &&
        sum.eq(one.value),
    )
    if (!total) return []
    return [sumOfAmounts(total, parts, { complete: true })]
  })
}
