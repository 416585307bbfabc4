import { bare, type Found } from './found-measure.ts'

/** 决算数大于预算数55.93万元, 超支0.7万元: how far the spending is from the budget. */
const overBudget = /^\s*(?:(?:支出)?(?:决算|执行|支出)数?(?:大|高|多|小|低|少)于(?:年初|全年|调整后)?预算数?|超支)\s*$/

/** 预算660元，实支590元: what was spent, by the verb alone. */
const spent = /^\s*实支\s*$/

/** What was spent of a budget told before, or how far it is from it, where the clause says nothing else; else null. */
export function besideBudget(clause: string): Found | null {
  if (spent.test(clause)) return bare('executed')
  const over = overBudget.exec(clause)
  if (!over) return null
  const sign = /[小低少]于/.test(over[0]) ? -1 : 1
  return { measure: 'adjustment', cue: null, sign, ownMeasure: true, compared: true }
}
