import { carriedFrom } from '../words/money-cues.ts'
import { isFundSource } from './fund-source.ts'
import type { Mention } from './mention.ts'
import type { SentenceState } from './sentence-state.ts'

/** 预算1,926万元。另有上年结转18.4万元，全年可用资金1,944.4万元: what may be spent is the budget and what was carried over, if nothing else is said. */
export function sumOfAvailable(state: SentenceState, total: Mention): void {
  if (total.measure !== 'revised') return
  const said = [...state.said, ...state.mentions].filter(
    (m) => m.quantity.kind === 'money' && m.head === null && !m.restates && !m.compared,
  )
  const carried = said.filter((m) => m.measure === 'balance' && carriedFrom.test(m.subject))
  const budgets = said.filter(
    (m) =>
      ['approved', 'budget', 'released'].includes(m.measure) &&
      (m.subject === total.subject || (isFundSource(m.subject) && state.mentions.includes(m))),
  )
  if (carried.length > 1 || budgets.length === 0 || said.length < 2) return
  if (carried.length + budgets.length !== said.length) return
  // 年初预算100万元(含上年结转20万元): what was carried over is in the budget already
  if (carried.some(({ quantity }) => isWithin(state.text, quantity.start))) return
  state.lists.push({ head: total, parts: [...budgets, ...carried], complete: true })
}

const isWithin = (text: string, at: number): boolean =>
  /[(][^)]*$|(?:含|其中|包括)[^,;。]*$/.test(text.slice(Math.max(0, at - 24), at))
