import { foldText } from '../../base/chinese-text.ts'
import { Decimal } from '../../base/decimal.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Amount, Operand, Relation } from '../schema.ts'
import { unsigned } from '../unsigned.ts'
import { quantityOperands } from './quantity-operand.ts'

/** What is done about a sum of money that was found: the rate behind it is called after the deed. */
const deeds = '收回|追回|追缴|归还|归垫|整改|上缴|盘活|清退|清收|兑付|拨付|退还'
const recovered = new RegExp(
  `([\\u4e00-\\u9fa5]{2,14}?)(?:资金|款项?|金额)?(?:中)?(?:已经?|共|累计|全年|目前|实际|现)+(${deeds})(?:到位|资金|入库)?(?:共|计|约)?\\s*$`,
)
const rates = '(?:比例|率|比率|进度)'
const deedRates = new RegExp(`(?:${deeds})${rates}`)
const rateOf = (deed: string): RegExp => new RegExp(`^\\s*,?\\s*(?:资金)?${deed}${rates}(?:为|是|达到?)?\\s*$`)

/**
 * 闲置资金125万元。…闲置资金已收回98万元，收回比例78.4%: what was got back of a sum told before under the same name, and the rate called after the deed.
 * Only where one sum of that name stands in front: of several any may be meant.
 */
export function recoveredSums(blocks: readonly Block[], amounts: readonly Amount[]): Relation[] {
  const before: Told[] = []
  return blocks.flatMap((block) => {
    if (block.kind === 'table') return []
    const found = ratesIn(block, before, amounts)
    before.push(...toldIn(block))
    return found
  })
}

interface Told {
  block: Paragraph
  quantity: Quantity
  /** The clause in front of the sum. */
  words: string
}

function toldIn(block: Paragraph): Told[] {
  const text = foldText(block.text)
  return findQuantities(block.text)
    .filter(({ kind, range }) => kind === 'money' && !range)
    .map((quantity) => ({ block, quantity, words: clauseBefore(text, quantity.start) }))
}

const clauseBefore = (text: string, at: number): string => /[^,;:。、]*$/.exec(text.slice(0, at))?.[0] ?? ''

function ratesIn(block: Paragraph, before: readonly Told[], amounts: readonly Amount[]): Relation[] {
  const text = foldText(block.text)
  if (!deedRates.test(text)) return []
  const quantities = findQuantities(block.text)
  const own = toldIn(block)
  return quantities.flatMap((rate, i): Relation[] => {
    const part = quantities[i - 1]
    if (rate.kind !== 'percent' || part?.kind !== 'money' || part.range) return []
    const [, name = '', deed = ''] = recovered.exec(clauseBefore(text, part.start)) ?? []
    if (deed === '' || !rateOf(deed).test(text.slice(part.end, rate.start))) return []
    const named = [...before, ...own.filter(({ quantity }) => quantity.end <= part.start)].filter(
      ({ words, quantity }) => words.includes(name) && new Decimal(quantity.value).gte(part.value),
    )
    const values = new Set(named.map(({ quantity }) => quantity.value))
    const whole = named.at(-1)
    if (!whole || values.size !== 1) return []
    const operand = (q: Quantity, at: Paragraph): Operand => quantityOperands(at, amounts)(q)
    return [
      {
        kind: 'ratio',
        rule: 'share',
        subject: name,
        group: `${block.id}/s1`,
        stated: operand(rate, block),
        // what was taken back may be read as a cut of the budget
        numerator: unsigned(operand(part, block)),
        denominator: operand(whole.quantity, whole.block),
      },
    ]
  })
}
