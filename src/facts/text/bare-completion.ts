import { budgetMeasures, type Measure } from '../schema.ts'
import type { Mention } from './mention.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

/** What a rate is of: whose it is, and which budget stands in front of it. */
interface Completed {
  subject: string
  base: Measure
}

/**
 * 接待费预算3万元，决算1.2万元，完成40%; 支出决算820万元，…，与年初预算800万元相比，完成102.50%: 完成 alone, behind a budget and what was spent of it. Null where one of
 * the two is not told in front of it, or a count, a plan or another rate stands in between.
 */
export function bareCompletion(state: SentenceState, { clause, whole }: Lead): Completed | null {
  if (!/^\s*(?:实际)?完成(?:了|率为?)?\s*$/.test(clause) || !onlyCompares.test(whole)) return null
  const money = state.mentions.filter((m) => m.quantity.kind === 'money' && m.quantity.end <= state.from)
  const last = money.at(-1)
  const isNext = last !== undefined && (last.quantity.end === state.from || last === state.mentions.at(-1))
  if (!last || !isNext) return null
  const isBudget = budgetMeasures.has(last.measure)
  if (!isBudget && last.measure !== 'executed') return null
  const other = isBudget
    ? [...state.said, ...money].findLast(
        (m) => m.measure === 'executed' && m.quantity.kind === 'money' && isOfSame(m, last),
      )
    : money.findLast((m) => budgetMeasures.has(m.measure) && isOfSame(m, last))
  return other ? { subject: last.subject, base: isBudget ? last.measure : other.measure } : null
}

const isOfSame = (a: Mention, b: Mention): boolean => a.subject === b.subject && !a.projected

const onlyCompares = /^\s*(?:相比|比较|相较)?\s*,\s*(?:实际)?完成(?:了|率为?)?\s*$/
