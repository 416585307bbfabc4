import { foldText } from '../base/chinese-text.ts'
import { addUp, Decimal } from '../base/decimal.ts'
import type { Block, Paragraph, Table } from '../document/schema.ts'
import { numberOf, numeral } from './counts/stated-number.ts'
import { findQuantities } from './quantity.ts'
import { isSameTotal } from './same-total.ts'
import type { Amount, Relation } from './schema.ts'
import { quantityOperands } from './text/quantity-operand.ts'
import { operandOf } from './text/to-amount.ts'

/** 支出构成见表2，前三项直接用于…，合计: how many rows of a table are meant, from the first on. */
const firstOf = new RegExp(
  `前(${numeral})大?(?:项|类|个|笔)[^。;\\d]{0,30}?(?:合计|共计|小计|总计|累计|共)(?:支出|安排|下达|到位)?(?:为|达到?|约)*\\s*$`,
)
/** How far from its table a sentence may stand, in blocks. */
const reach = 4

/**
 * 前三项合计1,676.70万元 beside a table of items: the first three rows of its one column of money make it up. Told of the table only where as many rows
 * from the first on come to it, those that are said or one more or less: else other items are meant.
 */
export function firstRows(
  blocks: readonly Block[],
  amounts: readonly Amount[],
  known: readonly Relation[],
  whole: string,
): Relation[] {
  return blocks.flatMap((block, at) => {
    if (block.kind === 'table' || !/前.{1,4}[项类个笔]/.test(block.text)) return []
    const tables = blocks.slice(Math.max(0, at - reach), at + reach + 1).filter((one) => one.kind === 'table')
    return sumsIn(block, tables, amounts, whole).filter((one) => !known.some((other) => isSameTotal(other, one)))
  })
}

function sumsIn(block: Paragraph, tables: readonly Table[], amounts: readonly Amount[], whole: string): Relation[] {
  const text = foldText(block.text)
  return findQuantities(block.text).flatMap((quantity): Relation[] => {
    const said = firstOf.exec(text.slice(0, quantity.start))?.[1] ?? ''
    const count = numberOf(said)
    if (quantity.kind !== 'money' || quantity.range || count === null || count < 2) return []
    const total = quantityOperands(block, amounts)(quantity)
    const value = new Decimal(quantity.value)
    const columns = tables.flatMap((table) => columnsOf(table, amounts, whole))
    const meant = columns.find((rows) =>
      [count, count - 1, count + 1].some(
        (rowCount) =>
          rowCount >= 2 &&
          rowCount <= rows.length &&
          addUp(rows.slice(0, rowCount).map(({ value: sum }) => sum)).eq(value),
      ),
    )
    if (!meant || meant.length < count) return []
    const parts = meant.slice(0, count).map(operandOf)
    return [{ kind: 'sum', subject: `前${said}项`, group: `${block.id}/s1`, total, parts, complete: true }]
  })
}

/** The sums of each column of money, row by row, without those of the whole. */
function columnsOf(table: Table, amounts: readonly Amount[], whole: string): Amount[][] {
  const columns = new Map<string, { row: number; amount: Amount }[]>()
  for (const amount of amounts) {
    const place = amount.evidence.find(({ block, cell }) => block === table.id && cell !== null)
    if (!place?.cell || amount.unit !== 'CNY' || amount.subject === whole) continue
    const column = `${place.cell.column}`
    columns.set(column, [...(columns.get(column) ?? []), { row: place.cell.row, amount }])
  }
  return [...columns.values()].map((rows) => rows.sort((a, b) => a.row - b.row).map(({ amount }) => amount))
}
