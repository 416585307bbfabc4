import { foldText } from '../../base/chinese-text.ts'
import type { Block, Paragraph } from '../../document/schema.ts'
import { findQuantities } from '../quantity.ts'
import type { Amount, Relation } from '../schema.ts'
import { nameIn } from './noun-phrase.ts'
import { quantityOperands } from './quantity-operand.ts'

const due = /应(?:收|缴|征)([^,。;\d]{0,10})$/
const got = /^\s*,[^,。;\d]{0,6}(?:实际?|已)(?:收|缴|征)[^,。;\d]{0,8}$/
const rate = /^\s*,\s*[^,。;\d]{0,6}(?:收缴|收费|征收|征缴|缴纳|缴费|回收)率(?:为|达到?)?\s*$/

/** 全年应收水费386.40万元，实收352.07万元，收缴率91.12%: what came in by what was due; no budget and no spending. */
export function collectedRates(blocks: readonly Block[], subject: string, amounts: readonly Amount[]): Relation[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? [] : ratesIn(block, subject, amounts)))
}

function ratesIn(block: Paragraph, subject: string, amounts: readonly Amount[]): Relation[] {
  const text = foldText(block.text)
  if (!/应[收缴征]/.test(text)) return []
  const quantities = findQuantities(block.text)
  const operand = quantityOperands(block, amounts)
  return quantities.flatMap((whole, i): Relation[] => {
    const [part, stated] = [quantities[i + 1], quantities[i + 2]]
    const name = due.exec(text.slice(0, whole.start))?.[1]
    if (name === undefined || part?.kind !== 'money' || stated?.kind !== 'percent' || whole.kind !== 'money') return []
    if (!got.test(text.slice(whole.end, part.start)) || !rate.test(text.slice(part.end, stated.start))) return []
    return [
      {
        kind: 'ratio',
        rule: 'share',
        subject: nameIn(name) ?? subject,
        group: block.id,
        stated: operand(stated),
        numerator: operand(part),
        denominator: operand(whole),
      },
    ]
  })
}
