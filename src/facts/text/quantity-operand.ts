import type { Paragraph } from '../../document/schema.ts'
import { operandAt } from '../operand-at.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Amount, Operand } from '../schema.ts'
import { operandOf } from './to-amount.ts'

/** The term of a relation that a figure of a paragraph is: the amount that stands there, or the bare number. */
export function quantityOperands(block: Paragraph, amounts: readonly Amount[]): (q: Quantity) => Operand {
  const own = amounts.filter(({ evidence }) => evidence.some((e) => e.block === block.id && e.cell === null))
  return (q) => {
    const plain = operandAt({ block }, q.number, q.unit, q.start, q.end)
    const amount = own.find(({ evidence }) =>
      evidence.some((e) => e.block === block.id && e.number_start === plain.evidence.number_start),
    )
    return amount ? operandOf(amount) : plain
  }
}
