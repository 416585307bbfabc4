import { Decimal } from '../../base/decimal.ts'
import type { Paragraph } from '../../document/schema.ts'
import { evidenceAt } from '../evidence.ts'
import type { Quantity } from '../quantity-types.ts'
import type { Amount, Operand, Relation } from '../schema.ts'
import { isFundSource } from './fund-source.ts'
import type { Mention } from './mention.ts'

/** The value of a figure with the sign its verb gives it. */
export function signedValue(quantity: Quantity, sign: 1 | -1): Decimal {
  const value = new Decimal(quantity.value)
  return sign === -1 && value.isPositive() ? value.neg() : value
}

export function toAmount(mention: Mention, block: Paragraph, id: string): Amount {
  const { quantity } = mention
  const value = signedValue(quantity, mention.sign)
  return {
    id,
    subject: mention.subject,
    subject_path: mention.path,
    measure: mention.measure,
    value: value.toNumber() === 0 ? 0 : value.toNumber(),
    unit: quantity.kind === 'percent' ? 'percent' : 'CNY',
    raw: quantity.raw,
    written: {
      number:
        mention.sign === -1 && !quantity.number.startsWith('-') && !value.isZero()
          ? `-${quantity.number}`
          : quantity.number,
      unit: quantity.unit,
    },
    precision: Number(quantity.precision),
    qualifier: quantity.qualifier,
    period: mention.period,
    base: mention.base ?? mention.baseWords,
    fund_source: isFundSource(mention.subject) ? mention.subject : null,
    group: `${block.id}/s${mention.sentence}`,
    evidence: [evidenceAt({ block }, quantity.start, quantity.end)],
  }
}

export const operandOf = (amount: Amount): Operand => ({
  id: amount.id,
  written: amount.written,
  raw: amount.raw,
  evidence: amount.evidence[0] as Amount['evidence'][number],
  qualifier: amount.qualifier,
})

type Sum = Extract<Relation, { kind: 'sum' }>

/** Amounts that others make up, told of where and of what the whole is. */
export const sumOfAmounts = (
  total: Amount,
  parts: readonly Amount[],
  { complete, tentative }: Pick<Sum, 'complete' | 'tentative'>,
): Sum => ({
  kind: 'sum',
  subject: total.subject,
  group: total.group,
  total: operandOf(total),
  parts: parts.map(operandOf),
  complete,
  ...(tentative ? { tentative } : {}),
})
