import { foldText } from '../../base/chinese-text.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Amount, Relation } from '../schema.ts'
import { quantityOperands } from './quantity-operand.ts'

const to = '(?:金额|造价|投资|价款|总价|总额|额)*(?:共|约|为|达|是|:)*\\s*$'
const submitted = new RegExp(`(?:送审|报审|申报|上报|提报|送审的?工程)(?:工程|结算|决算|总)*${to}`)
const settled = new RegExp(`(?:审定|审核定案|审计确认|核定)(?:工程|结算|决算|总)*${to}`)
const cut = new RegExp(`净?(?:审减|核减)(?:工程|结算|决算|总)*${to}`)
const cutRate = /(?:审减|核减)率(?:为|达|是|:)?\s*$/

/**
 * 报审金额2,425.81万元，审定金额1,883.95万元，审减金额541.86万元，审减率22.3%: what was handed in for works is what was settled and what was cut
 * (建设项目审计处理暂行规定, 审投发〔1996〕105号). Only where a paragraph tells each of them once.
 */
export const settledWorks = (blocks: readonly Block[], subject: string, amounts: readonly Amount[]): Relation[] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [] : worksIn(block, subject, amounts)))

function worksIn(block: Paragraph, subject: string, amounts: readonly Amount[]): Relation[] {
  const text = foldText(block.text)
  if (!/审减|核减/.test(text)) return []
  const quantities = findQuantities(block.text)
  const only = (words: RegExp, kind: Quantity['kind']): Quantity | undefined => {
    const found = quantities.filter((q, i) => {
      const lead = text.slice(quantities[i - 1]?.end ?? 0, q.start)
      return q.kind === kind && !q.range && words.test(lead.split(/[。;]/).at(-1) as string)
    })
    return found.length === 1 ? found[0] : undefined
  }
  const [whole, kept, less] = [only(submitted, 'money'), only(settled, 'money'), only(cut, 'money')]
  const rate = only(cutRate, 'percent')
  const operand = quantityOperands(block, amounts)
  const relations: Relation[] = []
  if (whole && kept && less)
    relations.push({
      kind: 'sum',
      subject,
      group: block.id,
      total: operand(whole),
      parts: [operand(kept), operand(less)],
      complete: true,
    })
  if (whole && less && rate)
    relations.push({
      kind: 'ratio',
      rule: 'share',
      subject,
      group: block.id,
      stated: operand(rate),
      numerator: operand(less),
      denominator: operand(whole),
    })
  return relations
}
