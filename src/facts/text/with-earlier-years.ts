import { foldText } from '../../base/chinese-text.ts'
import { Decimal } from '../../base/decimal.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Amount, Relation } from '../schema.ts'
import { quantityOperands } from './quantity-operand.ts'

/** 连同2022年已支付的, 加上以前年度支付的. */
const before = /(?:连同|加上|加之)[^,。;\d]{0,4}(?:(?:19|20)\d\d年度?|上年度?|以前年度|前期|往年)[^,。;\d]{0,10}$/
/** ，两年累计支付, ，项目累计完成支出. */
const together = /^\s*,\s*(?:[两三四五]年|项目|截至[^,。;]{2,10})?(?:共|合计|累计)[^,。;\d]{0,8}$/

/**
 * 全年支付1,318.64万元，…。连同2023年已支付的940.50万元，两年累计支付2,259.14万元: what was spent in the year, told at the head of the paragraph, and
 * what was spent before it.
 */
export function withEarlierYears(blocks: readonly Block[], amounts: readonly Amount[]): Relation[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : sumsIn(block, amounts)))
}

function sumsIn(block: Paragraph, amounts: readonly Amount[]): Relation[] {
  const text = foldText(block.text)
  if (!/连同|加上|加之/.test(text)) return []
  const quantities = findQuantities(block.text).filter((q) => q.kind === 'money' && !q.range)
  const operand = quantityOperands(block, amounts)
  return quantities.flatMap((earlier, i): Relation[] => {
    const total = quantities[i + 1]
    if (!total || !before.test(text.slice(0, earlier.start)) || !together.test(text.slice(earlier.end, total.start)))
      return []
    const told = quantities.slice(0, i).filter((q) => measureOf(amounts, operand(q).id) === 'executed')
    const own = told.find((q) => new Decimal(q.value).plus(earlier.value).eq(total.value)) ?? told[0]
    const sum = operand(total)
    const amount = amounts.find(({ id }) => id === sum.id)
    if (!own || !amount) return []
    return [
      {
        kind: 'sum',
        subject: amount.subject,
        group: amount.group,
        total: sum,
        parts: [operand(own), operand(earlier)],
        complete: true,
        // the first sum of the paragraph need not be that of the year
        tentative: true,
      },
    ]
  })
}

const measureOf = (amounts: readonly Amount[], id: string | null): Amount['measure'] | undefined =>
  amounts.find((amount) => amount.id === id)?.measure
