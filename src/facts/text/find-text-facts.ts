import { foldText } from '../../base/chinese-text.ts'
import type { ReportPart } from '../../reports/schema.ts'
import type { Amount, Relation } from '../schema.ts'
import { readRunningText } from './find-text-amounts.ts'
import type { Mention } from './mention.ts'
import { textRelations } from './text-relations.ts'
import { toAmount } from './to-amount.ts'

/** Amounts of the running text with provisional ids, and the relations its sentences state. */
export function findTextFacts(part: ReportPart): { amounts: Amount[]; relations: Relation[] } {
  const amounts: Amount[] = []
  const relations: Relation[] = []
  const all = new Map<Mention, Amount>()
  for (const { block, mentions, lists } of readRunningText(part)) {
    for (const mention of mentions) {
      const amount = toAmount(mention, block, `text${amounts.length + 1}`)
      amounts.push(amount)
      all.set(mention, amount)
    }
    relations.push(...textRelations(lists, all, mentions, foldText(block.text)))
  }
  return { amounts, relations }
}
