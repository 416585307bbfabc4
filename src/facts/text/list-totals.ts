import { foldText } from '../../base/chinese-text.ts'
import type { Block } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Amount, Relation } from '../schema.ts'
import { quantityOperands } from './quantity-operand.ts'
import { sentencesOf } from './sentences.ts'

const opensRow = /分别(?:为|是|有|[\u4e00-\u9fa5]{1,8})?\s*$/
const joint = /^\s*(?:、|和|及|与|以及)\s*$/
const leadsTotal = /^\s*,\s*(?:以上)?(?:合计|共计|总计)(?:金额|资金)?(?:为|达)?\s*$/

/** 三类问题分别涉及资金4.2万元、1.3万元和0.5万元，合计6万元: a row of bare sums of money and, right behind it, what they come to. */
export function listTotals(blocks: readonly Block[], subject: string, amounts: readonly Amount[]): Relation[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return []
    const text = foldText(block.text)
    if (!/分别[^。;]*,\s*(?:以上)?(?:合计|共计|总计)/.test(text)) return []
    const operand = quantityOperands(block, amounts)
    return sentencesOf(text).flatMap(({ start, end, number }) => {
      const inside = findQuantities(block.text).filter((q) => q.start >= start && q.end <= end)
      return rowsIn(text, start, inside).map(([total, parts]): Relation => {
        const sum = operand(total)
        return {
          kind: 'sum',
          subject: amounts.find(({ id }) => id === sum.id)?.subject ?? subject,
          group: `${block.id}/s${number}`,
          total: sum,
          parts: parts.map(operand),
          complete: true,
        }
      })
    })
  })
}

/** Each total with the row in front of it. */
function rowsIn(text: string, start: number, inside: readonly Quantity[]): [Quantity, Quantity[]][] {
  return inside.flatMap((total, at): [Quantity, Quantity[]][] => {
    const between = (i: number): string => text.slice(inside[i - 1]?.end ?? start, inside[i]?.start)
    if (total.kind !== 'money' || total.range || at < 2 || !leadsTotal.test(between(at))) return []
    let first = at - 1
    while (first > 0 && joint.test(between(first))) first--
    const parts = inside.slice(first, at)
    const isRow = parts.length >= 2 && parts.every((q) => q.kind === 'money' && !q.range)
    return isRow && opensRow.test(between(first)) ? [[total, parts]] : []
  })
}
