import type { Measure } from '../schema.ts'
import { moneyCuesIn, rateCuesIn } from './cue.ts'

/** Money that can be spent; what was spent of it is an execution rate. */
export const spendable: ReadonlySet<Measure> = new Set(['approved', 'revised', 'budget', 'released'])

/** 预算完成率(支出占调整后预算)95.11%, 执行率(实际支出/到位资金): what the rate is of stands in a bracket behind its name. */
export function definitionIn(clause: string): { clause: string; base: Measure | null } | null {
  const m = /^(.*率)\(([^()]{3,30})\)((?:约?为|是|达到?|:)?\s*)$/.exec(clause)
  if (!m) return null
  const words = m[2] as string
  const under = /^[^/÷]{2,14}[/÷]([^/÷×*]{2,14})(?:[×*]\s*100%?)?$/.exec(words)?.[1]
  const base = rateCuesIn(words).at(-1)?.base ?? (under ? (moneyCuesIn(under).at(-1)?.measure ?? null) : null)
  return base || under ? { clause: `${m[1]}${m[3]}`, base: base && spendable.has(base) ? base : null } : null
}
