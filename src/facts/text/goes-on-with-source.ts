import { Decimal } from '../../base/decimal.ts'
import type { Measure } from '../schema.ts'
import { isFundSource } from './fund-source.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/**
 * 财政拨款到位6,480万元，到位率100%；实际使用6,233万元: a paragraph that begins with a source of funds goes on with it behind the semicolon, when
 * no more was spent than arrived.
 */
export function goesOnWithSource(
  { parallel, mentions, said, quantities, from, context }: SentenceState,
  measure: Measure,
  lead: Lead,
): boolean {
  const next = quantities.find((q) => q.start >= from)
  return (
    parallel !== null &&
    next !== undefined &&
    mentions.length === 0 &&
    said[0] === parallel &&
    parallel.head === null &&
    measure === 'executed' &&
    isFundSource(parallel.subject) &&
    parallel.subject !== context.fallback &&
    parallel.measure === 'released' &&
    !/[全总共累]|各/.test(lead.clause) &&
    new Decimal(next.value).lte(parallel.quantity.value)
  )
}
