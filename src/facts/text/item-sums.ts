import { foldText, squeeze } from '../../base/chinese-text.ts'
import { addUp } from '../../base/decimal.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import type { Amount, Measure, Relation } from '../schema.ts'
import { markOf } from './outline.ts'
import { isOneOfItems } from './own-parts.ts'
import { sumOfAmounts } from './to-amount.ts'

const measures: readonly Measure[] = ['approved', 'revised', 'budget', 'released', 'executed', 'balance']
const opens =
  /(?:其中|如下|包括|分别为|具体为|具体情况|支出情况|去向|用途|构成|明细|[分按](?:功能|支出|预算)?(?:科目|项目|类款项|款项|单位|地区|用途|内容)(?:来)?看|用于[^,。;]{0,4}[\d一二三四五六七八九十两]+\s*[个项](?:子?项目|方面)?:)\s*[:。]?\s*$/
/** 设备购置：预算…, 设备购置，预算…: the name of an item that has no mark, and what parts it from its figures. */
const named = /^\s*[^,。;:\d]{2,30}([:,])/
const noBudget = /(?:未|没有|无)[^,。;\d]{0,6}(?:安排|列入|编制)?[^,。;\d]{0,4}预算|年[初中](?:无|追加)/

/**
 * …支出351.26万元。按子项目列示如下： with a paragraph for each item: the first sum of a measure in each makes up the sum of this measure in
 * front of the list, or that of the report. Items may be left out, so only what goes beyond the whole, or falls short of it by a
 * slip, is wrong.
 */
export function itemSums(blocks: readonly Block[], amounts: readonly Amount[], subject: string): Relation[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'table' || !opens.test(foldText(block.text))) return []
    const items = itemsFrom(blocks, at + 1).map((item) => ({
      text: foldText(item.text),
      amounts: amounts.filter((amount) => amount.evidence[0]?.block === item.id),
    }))
    if (items.length < 2 || items.some((item) => item.amounts.length === 0)) return []
    const before = blocks.slice(0, at + 1).map(({ id }) => id)
    return measures.flatMap((measure): Relation[] => {
      const parts = items.flatMap((item) => item.amounts.find((amount) => isSum(amount, measure)) ?? [])
      const missing = items.filter((item) => !item.amounts.some((amount) => isSum(amount, measure)))
      const mayMiss = measure === 'approved' || measure === 'budget'
      if (parts.length < 2 || !missing.every(({ text }) => mayMiss && noBudget.test(text))) return []
      const told = amounts.filter(
        (amount) =>
          isSum(amount, measure) && before.includes(amount.evidence[0]?.block ?? '') && isWhole(amount, parts),
      )
      const total =
        told.findLast(({ evidence }) => evidence[0]?.block === block.id) ??
        told.findLast(({ raw }) => saysAgain(block, raw)) ??
        onlyOneIn(told, blocks[at - 1]) ??
        wholeOf(told, subject)
      if (!total || isOneOfWholes(total, told, parts)) return []
      return [sumOfAmounts(total, parts, { complete: false, tentative: true })]
    })
  })
}

/** 安排省级支出5.5亿元，安排市县支出2.9亿元，其中：: of sums told in one sentence any may be divided, and the items make none of them up. */
const isOneOfWholes = (total: Amount, told: readonly Amount[], parts: readonly Amount[]): boolean =>
  told.some(({ group, subject }) => group === total.group && subject !== total.subject) &&
  !addUp(parts.map(({ value }) => value)).eq(total.value)

/** 562.95万元共用于5个项目：the sum stated before is said again in front of the list. */
const saysAgain = (block: Paragraph, raw: string): boolean => {
  const figure = squeeze(foldText(raw))
  const [before, ...behind] = squeeze(foldText(block.text)).split(figure)
  return behind.length > 0 && !/[\d.,]$/.test(before ?? '')
}

const isSum = (amount: Amount, measure: Measure): boolean => amount.measure === measure && amount.unit === 'CNY'

const isWhole = (amount: Amount, parts: readonly Amount[]): boolean =>
  // 公务接待费0元。具体情况如下：…: nothing has no items
  amount.value !== 0 &&
  parts.every((part) => part.subject !== amount.subject && part.period === amount.period) &&
  !isOneOfItems(amount, parts)

/** (一)总体情况。支出2,238万元，…。 (二)具体情况。: the paragraph in front of the list tells one such sum. */
function onlyOneIn(told: readonly Amount[], before: Block | undefined): Amount | undefined {
  const found = told.filter(({ evidence }) => before !== undefined && evidence[0]?.block === before.id)
  return found.length === 1 ? found[0] : undefined
}

const wholeOf = (told: readonly Amount[], subject: string): Amount | undefined =>
  told.findLast((amount) => amount.subject === subject)

/** The paragraphs of the list: of one mark, or each beginning with the name of its item. */
function itemsFrom(blocks: readonly Block[], from: number): Paragraph[] {
  const items: Paragraph[] = []
  let style: string | null = null
  for (const block of blocks.slice(from)) {
    const own = block.kind === 'table' || block.heading !== null ? null : itemStyle(foldText(block.text))
    style ??= own
    if (block.kind === 'table' || own === null || own !== style) break
    items.push(block)
  }
  return items
}

/** The style of an item's mark, or what parts the name it begins with from its figures. */
export const itemStyle = (text: string): string | null => markOf(text)?.style ?? named.exec(text)?.[1] ?? null
