import type { Quantity } from '../quantity-types.ts'
import { nameIn } from '../text/noun-phrase.ts'
import type { Found } from './read-statement.ts'
import { statedName, stripCues } from './stated-name.ts'

export const sameUnit = (a: Quantity, b: Quantity): boolean =>
  a.unit.replace(/^[万亿千百]/, '') === b.unit.replace(/^[万亿千百]/, '')

/** Measure words that count the same things: 30人 and 32名. */
const alikeUnits = [/^[人名位]$/, /^人次?$/, /^[个项件处家场次条类]$/, /^(?:批|批次|次)$/, /^(?:座|栋|处|个)$/]

/**
 * Whether the figure behind a target is told of something else: 设备完好率不低于95%，及时修复率100%; 时间不少于7天，改造危房264户; 指标15个，其中一级指标3个.
 * Its clause has a name that has nothing of the target's, or its unit counts other things.
 */
export function tellsOther(target: Found, result: Found): boolean {
  const clause = result.clause.replace(/^[\s,]+/, '')
  if (/^(?:其中|包括|含)/.test(clause)) return true
  const [a, b] = [target.quantity, result.quantity]
  const unlike = a.kind === 'count' && b.kind === 'count' && !sameUnit(a, b)
  if (unlike && !/实际/.test(clause) && !alikeUnits.some((units) => units.test(a.unit) && units.test(b.unit)))
    return true
  if (result.role === 'actual' || !/^\s*,/.test(result.lead)) return false
  const own = nameIn(stripCues(result.clause))
  const name = statedName(target.lead)
  if (own === null || name === null || own.length < 4) return false
  return a.kind === 'percent' ? !isNamedAlike(name, own) : !shares(name, own)
}

/** 群众满意度 and 问卷调查满意度: one within the other, or the same last words. */
const isNamedAlike = (name: string, own: string): boolean =>
  name.includes(own) || own.includes(name) || name.slice(-3) === own.slice(-3)

const shares = (name: string, own: string): boolean =>
  [...own].some((_, i) => i + 2 <= own.length && name.includes(own.slice(i, i + 2)))
