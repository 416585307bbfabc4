import { foldText } from '../../base/chinese-text.ts'
import { addUp } from '../../base/decimal.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Amount, Relation } from '../schema.ts'
import { markOf } from './outline.ts'
import { quantityOperands } from './quantity-operand.ts'

interface Item {
  block: Paragraph
  style: string
  sum: Quantity
}

/** 以上资金合计1,054万元: the sum of the list in front. */
const saysAll = /^\s*(?:以上|上述)[^,。;\d]{0,12}(?:合计|共计|总计|共)(?:为)?\s*$/
/** The mark of a first item. */
const first = /^\s*[(]?[1一①](?:[、.)]|是)/
/** A sum beside others, or one that says how much something has moved, is no source. */
const moves = /[比较]|同比|增加|减少|占|其中/

/**
 * 一、资金来源 / 1、省级资金73万元； / 2、市级资金39万元； …: paragraphs of one mark, or of a name and a colon, with one sum of money each. They make up
 * the sum that the list itself says behind them (以上资金合计…), or one told in the paragraphs in front that they do come to.
 */
export function listedSources(blocks: readonly Block[], subject: string, amounts: readonly Amount[]): Relation[] {
  const relations: Relation[] = []
  for (let at = 0; at < blocks.length; ) {
    const items = itemsFrom(blocks, at)
    if (items.length < 2) {
      at++
      continue
    }
    const found = totalOf(blocks, at, items)
    if (found)
      relations.push({
        kind: 'sum',
        subject,
        group: found.block.id,
        total: quantityOperands(found.block, amounts)(found.sum),
        parts: items.map(({ block, sum }) => quantityOperands(block, amounts)(sum)),
        complete: true,
      })
    at += items.length
  }
  return relations
}

function itemsFrom(blocks: readonly Block[], from: number): Item[] {
  const items: Item[] = []
  for (const block of blocks.slice(from)) {
    const item = block.kind === 'table' ? null : itemOf(block)
    if (!item || (items[0] && items[0].style !== item.style)) break
    items.push(item)
  }
  return items
}

function itemOf(block: Paragraph): Item | null {
  const text = foldText(block.text)
  const style =
    markOf(text)?.style ??
    (/^\s*[\u4e00-\u9fa5]{2,16}:/.test(text) ? ':' : /^\s*[一二三四五六七八九十]是/.test(text) ? '是' : null)
  const [sum, ...more] = findQuantities(block.text).filter((q) => q.kind === 'money' || q.kind === 'percent')
  if (style === null || !sum || more.length > 0 || sum.kind !== 'money' || sum.range || sum.qualifier !== null)
    return null
  const isAlone = /^(?:整)?\s*[;,。]?\s*$/.test(text.slice(sum.end))
  return isAlone && !moves.test(text.slice(0, sum.start)) ? { block, style, sum } : null
}

function totalOf(
  blocks: readonly Block[],
  at: number,
  items: readonly Item[],
): { block: Paragraph; sum: Quantity } | null {
  const parts = addUp(items.map(({ sum }) => sum.value))
  const behind = blocks[at + items.length]
  if (behind && behind.kind !== 'table') {
    const [sum] = findQuantities(behind.text)
    if (sum?.kind === 'money' && saysAll.test(foldText(behind.text).slice(0, sum.start))) {
      // a list that begins with its second item has lost what stood in front
      const isAll = first.test(foldText(items[0]?.block.text ?? ''))
      return isAll || parts.eq(sum.value) ? { block: behind, sum } : null
    }
  }
  for (const block of blocks.slice(Math.max(0, at - 12), at).reverse()) {
    if (block.kind === 'table') continue
    const sum = findQuantities(block.text).find((q) => q.kind === 'money' && !q.range && parts.eq(q.value))
    if (sum && !parts.isZero()) return { block, sum }
  }
  return null
}
