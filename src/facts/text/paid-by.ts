import { budgetMeasures } from '../schema.ts'
import { bare, type Found } from './found-measure.ts'
import { isFundSource } from './fund-source.ts'
import { nameIn } from './noun-phrase.ts'
import type { Lead, SentenceState } from './sentence-state.ts'

const bySource =
  /^\s*(?:资金|经费)?(?:则|均|全部)?由([\u4e00-\u9fa5]{2,10}?)(?:资金|预算)?(?:统筹|足额|全额|另行)?(?:安排|承担|负担|解决|配套|保障|补足|筹集)/
const rest = /^[\s,;、]*(?:其余|余下|剩余|其他|另外?|另有)(?:的|部分|资金)?\s*$/

/** 其余489万元由市级财政安排: who provides the rest of a sum, told behind it. Null for any other figure. */
export function paidBy({ clause, after }: Lead): string | null {
  const source = rest.test(clause) ? bySource.exec(after)?.[1] : undefined
  return source !== undefined && isFundSource(source) ? nameIn(source) : null
}

/** 中央资金安排272万元，占35.74%；其余489万元由市级财政安排: the rest of a budget is budget as well; outside a list, which hands its measure on. */
export function restOfBudget(state: SentenceState, lead: Lead): Found | null {
  const last = [...state.said, ...state.mentions].findLast((m) => m.quantity.kind === 'money' && m.restates === null)
  return state.list === null && last && budgetMeasures.has(last.measure) && paidBy(lead) !== null
    ? bare('budget')
    : null
}
